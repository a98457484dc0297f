"""Values of claims: frozen types with exact decimals and their JSON form.

The JSON form is the contract that pages, API and stored rows share: only what the text
says is present, numbers are decimal strings with a point and no grouping.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache
from typing import Any, ClassVar, Self

from articles.facts.kinds import Kind

Span = tuple[int, int]

MODIFIERS = frozenset({"about", "under", "over", "at_least", "at_most", "exactly"})
DIRECTIONS = frozenset({"up", "down"})
POLARITIES = frozenset({"affirmed", "negated"})
MODALITIES = frozenset(
    {"asserted", "reported", "possible", "planned", "demanded", "conditional", "asked"}
)
STANCES = frozenset(
    {"asserts", "denies", "doubts", "demands", "announces", "asks", "concedes", "fears"}
)


def decimal_text(number: Decimal) -> str:
    """Write `number` without exponent, grouping or trailing zeros ("1.5", "20", "-3")."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


# Digits before and after the point that a number may have, letters of a time expression, and
# of a name or any other text.
MOST_DIGITS = 30
LONGEST_TIMEX = 40
LONGEST_TEXT = 2_000


class Value:
    """What all value types share: a JSON form without the fields that say nothing."""

    __slots__ = ()
    decimals: ClassVar[frozenset[str]] = frozenset()
    tuples: ClassVar[frozenset[str]] = frozenset()

    def to_json(self) -> dict[str, Any]:
        """Return the JSON form; fields that are None are left out."""
        names = [field.name for field in fields(self)]  # type: ignore[arg-type]
        pairs = ((name, getattr(self, name)) for name in names)
        return {name: _plain(value) for name, value in pairs if value is not None}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """Build the value from its JSON form; unknown keys are ignored.

        Raises `decimal.InvalidOperation` for an invalid number and `TypeError` if
        a required key is missing.
        """
        known = _names(cls)  # type: ignore[arg-type]
        return cls(**{key: cls._read(key, data[key]) for key in known & data.keys()})

    @classmethod
    def _read(cls, key: str, value: Any) -> Any:
        if value is None:
            return None
        if key in cls.decimals:
            return Decimal(value)
        return tuple(value) if key in cls.tuples else value


@cache
def _names(cls: type[Value]) -> frozenset[str]:
    return frozenset(field.name for field in fields(cls))  # type: ignore[arg-type]


_DECIMALS = frozenset({"number", "low", "high"})
_SPANS = frozenset({"number_span"})
# Members that are places in the text, not what it says.
PLACES = _SPANS | {"source_span"}


@dataclass(frozen=True, slots=True)
class Quantity(Value):
    """A number with its unit: count, share, change, money, measure or ratio.

    `unit` is the counted noun, "%" or "pp", an ISO 4217 code or a UCUM code; `low` and
    `high` are the ends of a range; `direction` belongs to a change, `base` (what it is a
    part of) to a share.
    """

    number: Decimal | None = None
    unit: str | None = None
    modifier: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    direction: str | None = None
    base: str | None = None
    unit_text: str | None = None
    number_span: Span | None = None
    decimals = _DECIMALS
    tuples = _SPANS


@dataclass(frozen=True, slots=True)
class Age(Value):
    """How old somebody or something is; `unit` is year, month, week or day."""

    number: Decimal
    unit: str = "year"
    subject: str | None = None
    modifier: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit_text: str | None = None
    number_span: Span | None = None
    decimals = _DECIMALS
    tuples = _SPANS


@dataclass(frozen=True, slots=True)
class TimeExpression(Value):
    """A date, time, duration or set in TIMEX3 terms (ISO 8601, TimeML).

    `timex` is None if the text is vague; `offset` keeps a stated distance ("-P2Y")
    beside the day it leads to; `mod` is START, MID, END, EARLY or LATE. `fault` says
    what is wrong with a date that cannot be ("no such day").
    """

    timex: str | None = None
    type: str = "DATE"
    offset: str | None = None
    mod: str | None = None
    modifier: str | None = None
    weekday: int | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Ordinal(Value):
    """A place in an order: "zum dritten Mal"; negative from the end ("vorletzte" is -2)."""

    number: Decimal
    number_span: Span | None = None
    decimals = frozenset({"number"})
    tuples = _SPANS


@dataclass(frozen=True, slots=True)
class Rank(Value):
    """A claim to be first, only, largest; `scope` is where, `measure` by what."""

    rank: int | None = None
    scope: str | None = None
    measure: str | None = None


@dataclass(frozen=True, slots=True)
class Quote(Value):
    """Reported speech, direct or indirect; `speaker` is the person it is resolved to.

    `stance` is one of `STANCES`: what the speaker makes of the words; None where no rule
    reads it.
    """

    form: str
    speaker: str | None = None
    speaker_text: str | None = None
    cue: str | None = None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class StatementValue(Value):
    """One proposition: negated or not by its own words, and who says it in which way.

    `source` are the words that name who says it, at code points `source_span`; None where
    the writer does, or nobody is named. `stance` is what the source makes of it; a reported
    statement without one is open: a person decides, nothing is taken for asserted.
    """

    polarity: str
    modality: str
    source: str | None = None
    source_span: Span | None = None
    stance: str | None = None
    subject: str | None = None
    tuples = frozenset({"source_span"})


@dataclass(frozen=True, slots=True)
class Attribution(Value):
    """Whom the text names as its source."""

    source: str | None = None


@dataclass(frozen=True, slots=True)
class Named(Value):
    """A person, organisation or place under the one name used in the article."""

    name: str


@dataclass(frozen=True, slots=True)
class Role(Value):
    """An office, title or profession and who has it."""

    role: str
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Credit(Value):
    """Who is named under a picture or a text."""

    names: tuple[str, ...]
    tuples = frozenset({"names"})


@dataclass(frozen=True, slots=True)
class Contact(Value):
    """An address as written: URL, e-mail, telephone or file number."""

    text: str


VALUE_TYPES: dict[Kind, type[Value]] = {
    Kind.AGE: Age,
    Kind.DATE: TimeExpression,
    Kind.TIME: TimeExpression,
    Kind.DURATION: TimeExpression,
    Kind.SET: TimeExpression,
    Kind.COUNT: Quantity,
    Kind.SHARE: Quantity,
    Kind.CHANGE: Quantity,
    Kind.MONEY: Quantity,
    Kind.MEASURE: Quantity,
    Kind.RATIO: Quantity,
    Kind.ORDINAL: Ordinal,
    Kind.RANK: Rank,
    Kind.QUOTE: Quote,
    Kind.ATTRIBUTION: Attribution,
    Kind.PERSON: Named,
    Kind.ORGANISATION: Named,
    Kind.PLACE: Named,
    Kind.ROLE: Role,
    Kind.CREDIT: Credit,
    Kind.CONTACT: Contact,
    Kind.STATEMENT: StatementValue,
}


def value_from_json(kind: Kind, data: dict[str, Any] | None) -> Value | None:
    """Build the value of a claim of `kind`; None without data."""
    return VALUE_TYPES[kind].from_json(data) if data else None


def is_bounded(value: Value) -> bool:
    """Return whether the numbers and texts of a value have a size that can be stored and shown."""
    if not all(map(_is_short, _texts_of(value))):
        return False
    for name in value.decimals:
        number = getattr(value, name)
        if number is not None and not _is_bounded(number):
            return False
    times = (getattr(value, name, None) or "" for name in ("timex", "offset"))
    return all(len(part) <= LONGEST_TIMEX for time in times for part in time.split("/"))


def _texts_of(value: Value) -> Iterator[str]:
    """Yield the texts of a value, those in its lists included."""
    for name in _text_names(type(value)):  # type: ignore[arg-type]  # classes are hashable
        part = getattr(value, name)
        if isinstance(part, str):
            yield part
        elif isinstance(part, tuple):
            yield from part


@cache
def _text_names(value_type: type[Value]) -> list[str]:
    others = value_type.decimals | PLACES
    return [field.name for field in fields(value_type) if field.name not in others]  # type: ignore[arg-type]


def _is_short(text: str) -> bool:
    return len(text) <= LONGEST_TEXT


def _is_bounded(number: Decimal) -> bool:
    _sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):
        return False
    return len(digits) + exponent <= MOST_DIGITS and exponent >= -MOST_DIGITS
