"""Which side of the publication day the verbs of a text point to, shared by the languages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from articles.splitting.calendar import FUTURE, NEAREST, PAST, days_in, year_near
from articles.splitting.reading import Reading

_SINCE = frozenset({"seit", "since"})
# They are in sentences about any time.
_BE = frozenset("ist sind bin bist seid".split())
_AUXILIARIES = _BE | frozenset("hat haben habe hast habt is are has have".split())
# Days on the other side from which on verbs decide, and from which on a notice looks ahead.
_FAR, _JUST_PAST = 75, 31
_PAST_IS_KNOWN = frozenset({"de"})


Side = Callable[[Reading, int, date, date], int]
_MIDDLE = 15


def year_meant(
    reading: Reading,
    index: int,
    month: int,
    day: int | None,
    side: Side,
    middle: int = _MIDDLE,
) -> int | None:
    """Return the year of a day, or of a whole month, that names none, at token `index`.

    It is the nearest to the publication day, unless the language's `side` of that day (from
    the token, the publication day and the nearest one) says otherwise. After "since" it is
    the last one. A month without a day counts from its `middle`.
    """
    anchor = reading.published
    if anchor is None:
        return None
    if _after_since(reading, index):
        return year_near(month, day or 1, anchor, PAST)
    day = day or middle
    year = year_near(month, day, anchor, NEAREST)
    if year is None:
        return None
    meant = side(reading, index, anchor, date(year, month, min(day, days_in(year, month))))
    return year_near(month, day, anchor, meant) if meant else year


def near(reading: Reading, month: int, day: int) -> int | None:
    """Return the year of a day in the German text: the nearest, unless the verbs say otherwise."""
    return year_meant(reading, reading.now, month, day, _side_of_now)


def _side_of_now(reading: Reading, _: int, anchor: date, nearest: date) -> int:
    return side_meant(reading, anchor, nearest)


def side_meant(reading: Reading, anchor: date, nearest: date) -> int:
    """Return the other side of the anchor where the nearest day cannot be meant, else NEAREST.

    The verbs of the sentence decide where the nearest day is far off; a text that has
    nothing past in it looks ahead.
    """
    ahead = looks_ahead(reading)
    side = FUTURE if ahead else stated_tense(reading, reading.now)
    if any(token.low == "für" for token in reading.tokens[reading.now - 2 : reading.now]):
        return NEAREST
    if side == NEAREST and _after_from(reading, reading.now):
        ahead, side = True, FUTURE
    away = (nearest - anchor).days
    if away > _WRITTEN_AHEAD and _clause_is_past(reading, reading.now):
        return PAST
    return side if away * side < (-_JUST_PAST if ahead else -_FAR) else NEAREST


def _clause_is_past(reading: Reading, index: int) -> bool:
    """Recognise "im Jänner war ausgefallen", "der Mitte Mai verstorben ist": it has happened.

    "Kündigte für Januar an" and "verschob auf Januar" name a future day: they have other
    prepositions before it.
    """
    tokens = reading.tokens
    if not {tokens[index - 1].low, tokens[index].low} & _AT:
        return False
    first, stop = _clause(reading, index)
    clause = tokens[first:stop]
    if any("future_verb" in token.classes or token.low in _INTENDED for token in clause):
        return False
    being = any(token.low in _AUXILIARIES for token in clause)
    return any("past_verb" in t.classes and t.low not in _AUXILIARIES for t in clause) or (
        being and any("participle" in token.classes for token in clause)
    )


def _clause(reading: Reading, index: int) -> tuple[int, int]:
    """Return the tokens around `index` up to the next marks of a clause."""
    first, stop = reading.sentence(index)
    begin = end = index
    while begin > max(first, index - 40) and reading.tokens[begin - 1].text not in _CLAUSE_MARKS:
        begin -= 1
    while end < min(stop, index + 40) and reading.tokens[end].text not in _CLAUSE_MARKS:
        end += 1
    return begin, end


_WRITTEN_AHEAD = 3
_AT = frozenset("am im anfang mitte ende".split())
_INTENDED = frozenset(
    "geplant vorgesehen angesetzt terminiert angekündigt erwartet anberaumt sollte sollten".split()
)
_CLAUSE_MARKS = frozenset(',;:–-()„“”»«"')


def _after_from(reading: Reading, index: int) -> bool:
    """Recognise "ab 1. Oktober", "ab dem 3. Mai": where no verb of the past says otherwise, to
    come.
    """
    before = reading.tokens[index - 2 : index]
    return reading.language.name == "de" and any(token.low == "ab" for token in before)


def near_month(reading: Reading, month: int) -> int | None:
    """Return the year of the month that the text means, which may be the running one."""
    middle = 28 if looks_ahead(reading) else _MIDDLE
    return year_meant(reading, reading.now, month, None, _side_of_now, middle)


def _after_since(reading: Reading, index: int) -> bool:
    before = reading.tokens[index - 3 : index]
    return any(token.low in _SINCE for token in before)


def looks_ahead(reading: Reading) -> bool:
    """Return whether the text has no verb of the past at all: a notice of something to come.

    Only for languages whose vocabulary knows every form of the past (class `past_form`).
    """
    return reading.keep(("ahead", 0), lambda: _looks_ahead(reading))


def _looks_ahead(reading: Reading) -> bool:
    return reading.language.name in _PAST_IS_KNOWN and not any(
        "past_verb" in token.classes or "past_form" in token.classes for token in reading.tokens
    )


def stated_tense(reading: Reading, index: int) -> int:
    """Return the side of the publication day that the nearest verb shows, else NEAREST.

    Auxiliaries show nothing here: "ist für November geplant".
    """
    verbs = _verbs_around(reading, index)
    return _nearer(verbs.past, verbs.future)


@dataclass(frozen=True, slots=True)
class _Verbs:
    """How far the next verb of the past is, of the future, of a perfect ("ist gefallen")."""

    past: int
    future: int
    perfect: int


_NONE_NEAR = 1000


def _nearer(past: int, future: int) -> int:
    if past == future:
        return NEAREST
    return PAST if past < future else FUTURE


def _stands_alone(reading: Reading, at: int) -> bool:
    """Distinguish a verb ("vereinbarten die") from an adjective, which has its noun after it."""
    after = reading.tokens[at + 1]
    return "function" in after.classes and after.low not in {"und", "oder"} and after.text.islower()


def _verbs_around(reading: Reading, index: int) -> _Verbs:
    first, stop = reading.sentence(index)
    past = future = perfect = being = _NONE_NEAR
    participle = False
    for at in range(max(first, index - 40), min(stop, index + 40)):
        token = reading.tokens[at]
        away = abs(at - index)
        if "past_verb" in token.classes:
            if token.low in _BE:
                being = min(being, away)
            elif token.low in _AUXILIARIES:
                perfect = min(perfect, away)
            else:
                past = min(past, away)
        elif "past_form" in token.classes and _stands_alone(reading, at):
            past = min(past, away)
        if "future_verb" in token.classes:
            ends = _ends_perfect(reading, at)
            future = future if ends else min(future, away)
            participle = participle or ends
        participle = participle or "participle" in token.classes
    return _Verbs(past, future, min(perfect, being) if participle else perfect)


def _ends_perfect(reading: Reading, at: int) -> bool:
    """Separate the participle in "wurde am Freitag präsentiert" from "präsentiert am Freitag"."""
    token, after = reading.tokens[at : at + 2]
    ends = not after.text[:1].isalnum() or "past_verb" in after.classes
    return "participle_too" in token.classes and (ends or after.low in {"worden", "und"})


def tense(reading: Reading, index: int) -> int:
    """Return whether the sentence around token `index` is about the past or the future.

    Newspapers report: without a sign of the future, a weekday is a past one; in notices,
    which have nothing past, it is a coming one.
    """
    if _after_since(reading, index):
        return PAST
    return stated_side(reading, index) or (FUTURE if looks_ahead(reading) else PAST)


def stated_side(reading: Reading, index: int) -> int:
    """Return the side that the nearest verb or perfect around token `index` shows, else NEAREST."""
    verbs = _verbs_around(reading, index)
    return _nearer(min(verbs.past, verbs.perfect), verbs.future)


def tells_of_past(reading: Reading, index: int) -> bool:
    """Return whether a verb of the past is around token `index`, within its sentence."""
    verbs = _verbs_around(reading, index)
    return min(verbs.past, verbs.perfect) < _NONE_NEAR
