"""Per cent and percentage points: from 5 to 7 per cent is 2 points, or 40 per cent."""

from collections.abc import Iterator
from decimal import Decimal

from articles.facts.translation import gettext_noop
from articles.plausibility.figures import Interval
from articles.plausibility.movements import Movement, movements
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params

NAME = "percent-or-points"

_TENTH = Decimal("0.1")

_TEXTS = {
    True: gettext_noop(
        "From {one} to {two} per cent is {points} or {growth} per cent; the text says {stated}."
    ),
    False: gettext_noop(
        "From {one} to {two} per cent is {points} or {growth} per cent; "
        "the text says instead {stated}."
    ),
}
_POINT = gettext_noop("{number} percentage point")
_POINTS = gettext_noop("{number} percentage points")
_PERCENT = gettext_noop("{number} per cent")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare the change from one percentage to another with what the text calls it."""
    for movement in movements(manuscript):
        if movement.of_percent:
            yield Finding(NAME, movement.keys, _fits(movement), _params(movement))


def _fits(movement: Movement) -> bool:
    stated = movement.stated_interval
    if movement.in_points:
        return movement.points.meets(stated)
    growth = movement.exact_growth
    if movement.stated.number == movement.exact_points and not Interval(growth, growth).meets(
        stated
    ):
        return False
    return movement.growth.meets(stated)


def _params(movement: Movement) -> Params:
    return {
        "one": movement.words[0],
        "two": movement.words[1],
        "points": str(movement.exact_points),
        "growth": str(movement.exact_growth.quantize(_TENTH)),
        "stated": str(movement.stated.number),
        "in_points": movement.in_points,
    }


def explain(finding: Finding, speech: Speech) -> str:
    """Give the change in percentage points and in per cent."""
    params, stated = finding.params, str(finding.params["stated"])
    percent = speech.say(_PERCENT, number=speech.number(stated))
    return speech.say(
        _TEXTS[finding.ok],
        one=params["one"],
        two=params["two"],
        points=_points(str(params["points"]), speech),
        growth=speech.number(str(params["growth"])),
        stated=_points(stated, speech) if params["in_points"] else percent,
    )


def _points(number: str, speech: Speech) -> str:
    return speech.say(_POINT if Decimal(number) == 1 else _POINTS, number=speech.number(number))
