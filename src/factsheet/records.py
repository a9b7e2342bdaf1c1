"""Records: dataclasses that are ready at once, for a run makes eighty of them before it reads a word.

The standard library writes the methods of each class as source and compiles it, half a millisecond a class. Here all
classes share them, but for an `__init__` whose code is compiled once for all that have as many fields.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, NoReturn, TypeVar, dataclass_transform

Record = TypeVar("Record")
Methods = Mapping[str, Callable[..., Any]]

# How a field is set, and how where nobody may set it: by what its slot sets it with, for `object.__setattr__` would look
# that up by its name each time.
_OPEN, _CLOSED = "self.{0} = {0}", "set{0}(self, {0})"


@dataclass_transform(frozen_default=True)
def record(cls: type[Record]) -> type[Record]:
    """A slotted dataclass to whose fields nobody may assign, which the type checker sees to.

    For what the stages make by the thousand and keep to themselves: where that is forbidden at run time too, each field
    is set by a call, five fields in 0.7 µs, these in 0.17 µs.
    """
    return _made(cls, _OPEN, {})


@dataclass_transform(frozen_default=True)
def frozen(cls: type[Record]) -> type[Record]:
    """A slotted dataclass that is frozen in fact: for what the library hands out."""
    return _made(cls, _CLOSED, {"__setattr__": _refuse, "__delattr__": _refuse, "__reduce__": _again})


def _made(cls: type[Any], setting: str, more: Methods) -> type[Any]:
    # Of a class without a docstring dataclass would write one, with the help of a tokenizer.
    cls.__doc__ = cls.__doc__ or cls.__name__
    known = fields(dataclass(init=False, repr=False, eq=False, match_args=False)(cls))
    names = [field.name for field in known]
    init = _init(names, setting)
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__defaults__ = tuple(field.default for field in known if field.default is not MISSING)
    init.__annotations__ = {field.name: field.type for field in known} | {"return": None}
    gone = {*names, "__dict__", "__weakref__"}
    own = {name: value for name, value in vars(cls).items() if name not in gone}
    # A class with slots is made anew. Dataclass would do so, too, but the methods would have to be added one by one.
    slots = {"__slots__": tuple(name for name in names if name in cls.__annotations__), "__match_args__": tuple(names)}
    named = {"__qualname__": cls.__qualname__, **slots, "__init__": init, **_shared(names), **more}
    made = type(cls.__name__, cls.__bases__, {**own, **named})
    init.__globals__.update({f"set_{number}": getattr(made, name).__set__ for number, name in enumerate(names)})
    return made


def _init(names: Iterable[str], setting: str) -> FunctionType:
    """An `__init__` that sets these fields, with a scope of its own: the code for as many, with their names in it."""
    called = {f"_{number}": name for number, name in enumerate(names)}
    code = _initializer(tuple(called), setting)
    # What it takes, and what it changes.
    taken, changed = (tuple(called.get(name, name) for name in part) for part in (code.co_varnames, code.co_names))
    return FunctionType(code.replace(co_varnames=taken, co_names=changed), {"__name__": __name__})


@cache
def _initializer(names: tuple[str, ...], setting: str) -> CodeType:
    """The code of an `__init__` that sets the fields `_0`, `_1`, `_2`."""
    lines = "; ".join(map(setting.format, names)) or "pass"
    space: dict[str, Any] = {}
    exec(f"def __init__({', '.join(('self', *names))}): {lines}", space)
    code: CodeType = space["__init__"].__code__
    return code


def _shared(names: list[str]) -> Methods:
    """What all records with these fields do alike."""
    values = attrgetter(*names) if names else lambda _: None

    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    def shown(self: object) -> str:
        return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return {"__eq__": equal, "__hash__": hashed, "__repr__": shown}


def _refuse(self: object, name: str, value: object = None) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _again(self: Any) -> tuple[type, tuple[Any, ...]]:
    """How to make an equal record: for pickle, which would assign to the fields."""
    return self.__class__, tuple(getattr(self, name) for name in self.__match_args__)
