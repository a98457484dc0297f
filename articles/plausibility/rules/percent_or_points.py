"""Per cent and percentage points: from 5 to 7 per cent is 2 points, or 40 per cent."""

from collections.abc import Iterator
from decimal import Decimal

from articles.plausibility.figures import Interval
from articles.plausibility.movements import Movement, movements
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params

NAME = "percent-or-points"

_TENTH = Decimal("0.1")

_TEXTS = {
    "de": {
        "sum": (
            "Von {one} auf {two} Prozent sind es {points} {point} oder {growth} Prozent; "
            "im Text {sense} {told} {unit}."
        ),
        "points": "Prozentpunkte",
        "point": "Prozentpunkt",
        "percent": "Prozent",
        True: "stehen",
        False: "stehen dagegen",
    },
    "en": {
        "sum": (
            "From {one} to {two} per cent is {points} {point} or {growth} per cent; "
            "the text {sense} {told} {unit}."
        ),
        "points": "percentage points",
        "point": "percentage point",
        "percent": "per cent",
        True: "says",
        False: "says instead",
    },
}


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare the way from one percentage to another with what the text calls it."""
    for movement in movements(manuscript):
        if movement.of_percent:
            yield Finding(NAME, movement.keys, _fits(movement), _params(movement))


def _fits(movement: Movement) -> bool:
    told = movement.told_interval
    if movement.in_points:
        return movement.points.meets(told)
    growth = movement.exact_growth
    if movement.told.number == movement.exact_points and not Interval(growth, growth).meets(told):
        return False
    return movement.growth.meets(told)


def _params(movement: Movement) -> Params:
    return {
        "one": movement.words[0],
        "two": movement.words[1],
        "points": str(movement.exact_points),
        "growth": str(movement.exact_growth.quantize(_TENTH)),
        "told": str(movement.told.number),
        "in_points": movement.in_points,
    }


def explain(finding: Finding, speech: Speech) -> str:
    """Give the way in percentage points and in per cent."""
    texts, params = _TEXTS[speech.code], finding.params

    def unit(number: str) -> str:
        return texts["point" if Decimal(number) == 1 else "points"]

    told, points = str(params["told"]), str(params["points"])
    return texts["sum"].format(
        one=params["one"],
        two=params["two"],
        points=speech.number(points),
        point=unit(points),
        growth=speech.number(str(params["growth"])),
        sense=texts[finding.ok],
        told=speech.number(told),
        unit=unit(told) if params["in_points"] else texts["percent"],
    )
