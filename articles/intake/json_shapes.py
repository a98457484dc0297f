"""Check a JSON document against the shape that its standard gives it."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from articles.intake.refusal import RefusalCode, UnreadableManuscript

DEEPEST = 60
"""Levels of a document: an item in an item in an item … is refused."""

Shape: TypeAlias = "TextShape | NumberShape | ListShape | ObjectShape | AnyShape"
Place: TypeAlias = "tuple[Shape, Any, str]"


@dataclass(frozen=True, slots=True)
class AnyShape:
    """A value that is not looked at."""


@dataclass(frozen=True, slots=True)
class TextShape:
    """A string; one of `choices`, if there are any."""

    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberShape:
    """A number, both limits included."""

    is_whole: bool = False
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of values of one shape."""

    each: Shape


@dataclass(slots=True)
class ObjectShape:
    """An object.

    `known` are its properties, named in small letters, each with the minor version that it
    came with. Properties that begin like `pattern` have the shape `others`. `needed` must
    be there, and exactly one of `one_of`. Anything else may only be in it if it `is_open`.
    Not frozen: an item may hold items.
    """

    known: dict[str, tuple[int, Shape]] = field(default_factory=dict)
    needed: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    others: "Shape | None" = None
    is_open: bool = False


def check_shape(shape: Shape, document: Any, *, minor: int, name: str) -> None:
    """Raise UnreadableManuscript at the first value that has not its shape, with its pointer.

    `name` is that of the standard, for the message. Null is no value, as if it were absent.
    """
    todo: deque[Place] = deque([(shape, document, "")])
    while todo:
        wanted, value, pointer = todo.popleft()
        if pointer.count("/") > DEEPEST:
            raise UnreadableManuscript(RefusalCode.DEEP_JSON, pointer=pointer, limit=DEEPEST)
        todo.extendleft(reversed(list(_inside(wanted, value, pointer, minor, name))))


def escaped(name: str) -> str:
    """Return a property's name as a step of a pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")


def _inside(shape: Shape, value: Any, pointer: str, minor: int, standard: str) -> Iterator[Place]:
    """Check one value; yield what is in it."""
    if value is None or isinstance(shape, AnyShape):
        return
    if isinstance(shape, TextShape):
        _check_text(shape, value, pointer)
    elif isinstance(shape, NumberShape):
        _check_number(shape, value, pointer)
    elif isinstance(shape, ListShape):
        if not isinstance(value, list):
            raise UnreadableManuscript(RefusalCode.LIST_NEEDED, pointer=pointer)
        yield from ((shape.each, one, f"{pointer}/{index}") for index, one in enumerate(value))
    else:
        yield from _properties(shape, value, pointer, minor, standard)


def _check_text(shape: TextShape, value: Any, pointer: str) -> None:
    if not isinstance(value, str):
        raise UnreadableManuscript(RefusalCode.STRING_NEEDED, pointer=pointer)
    if shape.choices and value not in shape.choices:
        raise UnreadableManuscript(
            RefusalCode.NO_CHOICE,
            pointer=pointer,
            value=value[:40],
            choices=", ".join(shape.choices),
        )


def _check_number(shape: NumberShape, value: Any, pointer: str) -> None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or (shape.is_whole and value != int(value)):
        raise UnreadableManuscript(RefusalCode.NUMBER_NEEDED, pointer=pointer)
    least, most = shape.least, shape.most
    if (least is not None and value < least) or (most is not None and value > most):
        raise UnreadableManuscript(
            RefusalCode.NUMBER_OUTSIDE, pointer=pointer, least=least or 0, most=most or 0
        )


def _properties(
    shape: ObjectShape, value: Any, pointer: str, minor: int, standard: str
) -> Iterator[Place]:
    if not isinstance(value, dict):
        raise UnreadableManuscript(RefusalCode.OBJECT_NEEDED, pointer=pointer)
    given = {name.lower() for name, one in value.items() if one is not None}
    for name in shape.needed:
        if name not in given:
            raise UnreadableManuscript(
                RefusalCode.MISSING, pointer=f"{pointer}/{escaped(name)}", name=name
            )
    if shape.one_of and len(given.intersection(shape.one_of)) != 1:
        raise UnreadableManuscript(
            RefusalCode.ONE_OF, pointer=pointer, names=", ".join(shape.one_of)
        )
    for name, one in value.items():
        since, known = shape.known.get(name.lower(), (0, None))
        place = f"{pointer}/{escaped(name)}"
        if known is None or since > minor:
            known = shape.others if shape.pattern and shape.pattern.match(name) else None
        if known is not None:
            yield known, one, place
        elif not shape.is_open:
            raise UnreadableManuscript(
                RefusalCode.UNKNOWN_PROPERTY, pointer=place, name=name[:60], standard=standard
            )
