"""The script of what is printed."""

from factsheet.options import ScriptName
from factsheet.records import record


@record
class Converter:
    """What turns a text into a script; opencc is loaded when it is first called.

    >>> Converter("keep")("云岭")
    '云岭'
    """

    script: ScriptName

    def __call__(self, text: str) -> str:
        """The text in the script."""
        if self.script == "keep":
            return text
        from factsheet import convert as conversion

        return conversion.convert(text, self.script)


def converter(script: ScriptName) -> Converter:
    """What turns a text into this script."""
    return Converter(script)
