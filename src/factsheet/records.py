"""Records for what the stages make by the thousand and keep to themselves."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Record = TypeVar("Record")


@dataclass_transform(frozen_default=True)
def record(cls: type[Record]) -> type[Record]:
    """A slotted dataclass to whose fields nobody may assign, which the type checker sees to.

    A dataclass that is frozen at run time too sets each field by a call: five fields in 0.7 µs, these in 0.17 µs,
    and that was a tenth of the time for a sheet. What the library hands out (`model.py`) is frozen in fact.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
