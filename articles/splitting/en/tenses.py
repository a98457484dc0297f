"""What the verbs around an English date say of it: that it was, or that it will be."""

from datetime import date

from articles.splitting.calendar import FUTURE, NEAREST, PAST
from articles.splitting.reading import Reading
from articles.splitting.tenses import year_meant
from articles.splitting.tokens import SPACE

_REACH = 40
# A month or day without a year lies near the publication day; the tense decides past this.
_CLOSE = 31
# What is after these may lie ahead whatever the verb: "postponed until May".
_ONWARD = frozenset("until till by for to".split())


def stated_tense(reading: Reading, index: int) -> int:
    """Return what the verb nearest to token `index` says: the one before it goes first.

    "He said he will come on Friday" is the future, "on Friday he said he will come" the past.
    """
    first, stop = reading.sentence(index)
    for at in range(index - 1, max(first, index - _REACH) - 1, -1):
        if sign := _sign(reading, at):
            return sign
    for at in range(index + 1, min(stop, index + _REACH)):
        if sign := _sign(reading, at):
            return sign
    return NEAREST


def _sign(reading: Reading, at: int) -> int:
    classes = reading.tokens[at].classes
    if "future_verb" in classes and _is_verb(reading, at):
        return FUTURE
    if reading.tokens[at].low in _FORETOLD and reading.tokens[at + 1].low == "to":
        return FUTURE
    if "past_verb" not in classes or _is_participle(reading, at) or _owns(reading, at):
        return 0
    if reading.tokens[at - 1].low in {"is", "are"}:
        before = reading.tokens[at - 5 : at - 1]
        return FUTURE if any(token.low in _WHEN for token in before) else 0
    will_be = any("will_be" in before.classes for before in reading.tokens[at - 2 : at])
    return FUTURE if will_be else PAST


# "Is forecast to peak", whatever the verb before it says of what was.
_FORETOLD = frozenset("forecast forecasted projected predicted tipped slated".split())


def _owns(reading: Reading, at: int) -> bool:
    """Distinguish "the firm has until Tuesday" from "has paid": nothing was done."""
    return reading.tokens[at].low == "has" and reading.tokens[at + 1].low in _OWNED


_OWNED = frozenset("until till to a an the no more its his her".split())


def _is_verb(reading: Reading, at: int) -> bool:
    """Distinguish "may" from the month, and "set to open" from "he set a record"."""
    token = reading.tokens[at]
    if token.text == "May":
        return False
    if token.low in _NOUNS_TOO and reading.tokens[at - 1].low in _BEFORE_A_NOUN:
        return False
    if token.low in _TAKING:
        return reading.tokens[at + 1].low in {"effect", "place", "into", "on"}
    return token.low != "set" or reading.tokens[at + 1].low in {"to", "for"}


def _is_participle(reading: Reading, at: int) -> bool:
    """Distinguish "the adjusted profit" and "expects reduced sales" from a verb of what was."""
    before, after = reading.tokens[at - 1], reading.tokens[at + 1]
    if not reading.tokens[at].low.endswith("ed") or "function" in after.classes:
        return False
    if before.text == "," and "capital" in reading.tokens[at - 2].classes:
        return True
    leads = before.classes.keys() & {"determiner", "future_verb"} or before.low in _BEFORE_NOUNS
    return bool(leads) and after.gap == SPACE and after.text[:1].isalpha()


# What was put off until a day comes on that day.
_PUT_OFF = frozenset(
    "postponed delayed pushed moved extended rescheduled deferred adjourned put scheduled set planned pencilled "
    "forecast expected called announced due bailed remanded".split()
)
_WHEN = frozenset("when until once before after if".split())
_NOUNS_TOO = frozenset("schedule book plan hope set meet ends can".split())
_BEFORE_A_NOUN = frozenset("behind of on the a an his her its their this that new no ahead".split())
_BEFORE_NOUNS = frozenset("of for in on with by from at and or than as".split())


# "It takes effect on 1 July", "they go on trial on Monday": present words about what will be.
_TAKING = frozenset({"takes", "comes", "goes", "go"})


def direction_of(reading: Reading, index: int) -> int:
    """Return which way an expression at token `index` points; "since" always points back."""
    before = reading.tokens[index - 1]
    before = reading.tokens[index - 2] if before.low == "the" else before
    if before.low == "since":
        return PAST
    if before.low in _ONWARD and not _ends_length(reading, index):
        return FUTURE if _is_put_off(reading, index) else NEAREST
    return stated_tense(reading, index)


def _is_put_off(reading: Reading, index: int) -> bool:
    """Distinguish "postponed until May" and "will last until May", which lie ahead, from "lasted
    until May".
    """
    near = reading.tokens[index - 4 : index - 1]
    put_off = any(token.low in _PUT_OFF for token in near)
    return put_off or stated_tense(reading, index) == FUTURE


def _ends_length(reading: Reading, index: int) -> bool:
    """Distinguish "in the year to September", which is over, from "postponed to September"."""
    return "unit" in reading.tokens[index - 2].classes


def day_direction(reading: Reading, index: int) -> int:
    """Return which way a weekday points; newspapers report, so without a sign it was.

    After "until", "by" and "for" it lies ahead, unless a verb of what was says otherwise.
    """
    before = reading.tokens[index - 1]
    if before.low not in _ONWARD or _ends_length(reading, index):
        return direction_of(reading, index) or PAST
    return FUTURE if _is_put_off(reading, index) else stated_tense(reading, index) or FUTURE


def year_stated(reading: Reading, index: int, month: int, day: int | None = None) -> int | None:
    """Return the year of a month or day that names none: the nearest, unless a verb says else."""
    return year_meant(reading, index, month, day, _side)


def _side(reading: Reading, index: int, anchor: date, nearest: date) -> int:
    """Return the other side of the publication day where the nearest day is far and denied."""
    ahead = (nearest - anchor).days
    if abs(ahead) <= _CLOSE:
        return NEAREST
    side = direction_of(reading, index)
    return side if ahead * side < 0 else NEAREST
