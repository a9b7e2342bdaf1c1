"""Script conversion of what is printed, by OpenCC's dictionaries: `--script`, `factsheet convert`.

A target names what a newsroom wants; a line that is in the target's script already is left as it is.

- `hans`: simplified characters, as the view has them, so the length stays. The words stay too, for whether a 程序 is a
  computer's or a court's depends on where the text was written, which its characters do not tell.
- `hant`: OpenCC's own standard (s2t: 裏, 爲, 衆); traditional lines stay.
- `tw`: simplified lines with the words of Taiwan (s2twp: 软件 becomes 軟體), traditional ones in its characters.
- `hk`: the characters of Hong Kong (s2hk: 説, 衞), for traditional lines too.

Traditional lines never go through simplified, which would make 製造 of 智能制造 and 範先生 of 范先生.
A mixed line is taken for one in the other script; a line that shows no script goes with the whole text.
"""

from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

from factsheet.errors import UsageError
from factsheet.model import Script
from factsheet.view import lines, simplified, unified

if TYPE_CHECKING:
    from factsheet.opencc_chain import Chain

Target = Literal["hans", "hant", "tw", "hk"]
Config = Literal[
    "s2t", "s2tw", "s2twp", "s2hk", "s2hkp", "t2s", "t2tw", "t2hk", "tw2s", "tw2sp", "tw2t", "hk2s", "hk2sp", "hk2t"
]

_FROM_SIMPLIFIED: dict[Target, Config] = {"hant": "s2t", "tw": "s2twp", "hk": "s2hk"}


def convert(text: str, to: Target) -> str:
    """The text in another script, line by line.

    >>> convert("用鼠标点击软件里的头像", "tw")
    '用滑鼠點選軟體裡的頭像'
    >>> convert("衞生署説，病人跟着裏面的人走", "tw")
    '衛生署說，病人跟著裡面的人走'
    """
    return "".join(_line(line, script, to) for line, script in lines(text))


def by_config(text: str, config: Config) -> str:
    """The text through one of OpenCC's own conversions.

    >>> by_config("憂郁的臺灣烏龜", "tw2s")
    '忧郁的台湾乌龟'
    """
    if config not in get_args(Config):
        raise UsageError(f"no conversion {config!r}; OpenCC has {', '.join(get_args(Config))}")
    converted: str = _chain(config).convert(text)
    return converted


def _line(line: str, script: Script, to: Target) -> str:
    if to == "hans":
        return line if script == "hans" else simplified(unified(line))
    if script != "hant":
        return by_config(line, _FROM_SIMPLIFIED[to])
    if to == "hk":
        return by_config(by_config(line, "tw2t"), "t2hk")
    return _taiwan(line) if to == "tw" else line


def _taiwan(line: str) -> str:
    """A traditional line in the characters of Taiwan, which writes 台 as well as 臺: 台積電 is a name."""
    standard = "台".join(by_config(part, "hk2t") for part in line.split("台"))
    return by_config(standard, "t2tw")


@cache
def _chain(config: Config) -> "Chain":
    from factsheet.opencc_chain import Chain

    return Chain(config)
