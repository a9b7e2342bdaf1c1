"""The script of what is printed."""

from collections.abc import Callable

from factsheet.options import ScriptName

Converter = Callable[[str], str]


def converter(script: ScriptName) -> Converter:
    """What turns a text into this script; opencc is loaded when it is first called."""
    if script == "keep":
        return lambda text: text

    def convert(text: str) -> str:
        from factsheet import convert as conversion

        return conversion.convert(text, script)

    return convert
