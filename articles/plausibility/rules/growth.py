"""Growth or fall in per cent beside the two figures that it is computed from."""

from collections.abc import Iterator
from decimal import Decimal

from articles.facts.translation import gettext_noop
from articles.plausibility.figures import Interval
from articles.plausibility.movements import Movement, Multiplied, movements, multiplications
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params

NAME = "growth"

_TENTH = Decimal("0.1")
# What is called twice as much may be a twentieth off.
_ROUGHLY = Decimal("0.05")

# By the direction of the change, and by whether the percentage fits.
_TEXTS = {
    ("up", True): gettext_noop(
        "From {one} to {two} is {actual} per cent more{range}; the text says {stated}."
    ),
    ("up", False): gettext_noop(
        "From {one} to {two} is {actual} per cent more{range}; the text says instead {stated}."
    ),
    ("down", True): gettext_noop(
        "From {one} to {two} is {actual} per cent less{range}; the text says {stated}."
    ),
    ("down", False): gettext_noop(
        "From {one} to {two} is {actual} per cent less{range}; the text says instead {stated}."
    ),
    ("times", True): gettext_noop(
        "From {one} to {two} is {actual} times as much{range}; the text says {stated} times."
    ),
    ("times", False): gettext_noop(
        "From {one} to {two} is {actual} times as much{range}; "
        "the text says instead {stated} times."
    ),
}
_RANGE = gettext_noop(", {low} to {high} with rounding")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compute each growth of which the text gives both figures and the percentage."""
    for movement in movements(manuscript):
        if not movement.of_percent and not movement.in_points:
            fits = movement.growth.meets(movement.stated_interval)
            yield Finding(NAME, movement.keys, fits, _params(movement))

    for row in multiplications(manuscript):
        stated = Interval(row.factor * (1 - _ROUGHLY), row.factor * (1 + _ROUGHLY))
        yield Finding(NAME, row.keys, row.times.meets(stated), _times(row))


def _times(row: Multiplied) -> Params:
    return {
        "one": row.words[0],
        "two": row.words[1],
        "way": "times",
        "actual": str((row.two.number / row.one.number).quantize(_TENTH)),
        "low": str(row.times.low.quantize(_TENTH)),
        "high": str(row.times.high.quantize(_TENTH)),
        "stated": str(row.factor),
    }


def _params(movement: Movement) -> Params:
    growth, actual = movement.growth, movement.exact_growth
    return {
        "one": movement.words[0],
        "two": movement.words[1],
        "way": "up" if movement.two.number > movement.one.number else "down",
        "actual": str(actual.quantize(_TENTH)),
        "low": str(growth.low.quantize(_TENTH)),
        "high": str(growth.high.quantize(_TENTH)),
        "stated": str(movement.stated.number),
    }


def explain(finding: Finding, speech: Speech) -> str:
    """Say by how many per cent the figures differ, and the range that rounding allows."""
    params = finding.params
    numbers = {
        name: speech.number(str(params[name])) for name in ("actual", "low", "high", "stated")
    }
    is_rounded = numbers["low"] != numbers["high"]
    return speech.say(
        _TEXTS[str(params["way"]), finding.ok],
        one=params["one"],
        two=params["two"],
        range=speech.say(_RANGE, **numbers) if is_rounded else "",
        actual=numbers["actual"],
        stated=numbers["stated"],
    )
