"""The options that several commands share, declared once."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from factsheet import options
from factsheet.model import Region

Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILES]...", help="Articles; `-` or nothing reads standard input.", show_default=False),
]
InputFormat = Annotated[
    options.InputFormat, typer.Option(help="What the input is; auto goes by the file's name, or by its first bytes.")
]
Encoding = Annotated[
    str | None, typer.Option(help="The input's encoding, e.g. gb18030; by itself it tells UTF-8, UTF-16, GB18030, Big5.")
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="The day of publication, 2024-07-19; relative dates count from it.")
]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The title, where the article does not show it.")]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")]
InRegion = Annotated[
    Region | None, typer.Option("--region", help="Whose usage the article follows: 元, 兆 and 民國 depend on it.")
]
ScriptName = Literal["keep", "hans", "hant", "tw", "hk"]
Script = Annotated[
    ScriptName,
    typer.Option(help="Script of what is printed: keep the article's, simplified, traditional, Taiwan, Hong Kong."),
]
Lang = Annotated[
    Literal["auto", "zh-hans", "zh-hant", "en"], typer.Option(help="Language of headings; auto follows the article.")
]
Segmenter = Annotated[
    options.Segmenter, typer.Option(help="What cuts words: auto is rjieba, or jieba where that can't be installed.")
]
UserDict = Annotated[
    Path | None, typer.Option(metavar="FILE", help="More words, in jieba's format: word [frequency] [tag] a line.")
]
StopWords = Annotated[
    Path | None, typer.Option("--stopwords", metavar="FILE", help="Words that count for nothing, one a line.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No remarks on standard error, only errors.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour and no bold type, as with NO_COLOR=1.")]
