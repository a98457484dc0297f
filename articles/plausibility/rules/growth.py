"""Growth or fall in per cent beside the two figures that it is worked out from."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from articles.plausibility.figures import Interval
from articles.plausibility.movements import Movement, Multiplied, movements, multiplications
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params

NAME = "growth"

_TENTH = Decimal("0.1")
# What is called twice as much may be a twentieth off.
_ROUGHLY = Decimal("0.05")

_TEXTS: dict[str, dict[Any, str]] = {
    "de": {
        "sum": "Von {one} auf {two} sind es {actual} Prozent {way}{range}; im Text {sense} {told}.",
        "range": ", mit Rundung {low} bis {high}",
        "times": (
            "Von {one} auf {two} ist das {actual}-Fache{range}; im Text {sense} das {told}-Fache."
        ),
        "up": "mehr",
        "down": "weniger",
        True: "stehen",
        False: "stehen dagegen",
        ("factor", True): "steht",
        ("factor", False): "steht dagegen",
    },
    "en": {
        "sum": "From {one} to {two} is {actual} per cent {way}{range}; the text {sense} {told}.",
        "range": ", {low} to {high} with rounding",
        "times": (
            "From {one} to {two} is {actual} times as much{range}; the text {sense} {told} times."
        ),
        "up": "more",
        "down": "less",
        True: "says",
        False: "says instead",
        ("factor", True): "says",
        ("factor", False): "says instead",
    },
}


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Work out each growth of which the text gives both figures and the percentage."""
    for movement in movements(manuscript):
        if not movement.of_percent and not movement.in_points:
            fits = movement.growth.meets(movement.told_interval)
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
        "told": str(row.factor),
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
        "told": str(movement.told.number),
    }


def explain(finding: Finding, speech: Speech) -> str:
    """Say by how many per cent the figures differ, and between which rounding leaves it."""
    texts, params = _TEXTS[speech.code], finding.params
    numbers = {name: speech.number(str(params[name])) for name in ("actual", "low", "high", "told")}
    rounded = numbers["low"] != numbers["high"]
    is_factor = params["way"] == "times"
    return texts["times" if is_factor else "sum"].format(
        one=params["one"],
        two=params["two"],
        way=texts[str(params["way"])],
        sense=texts[("factor", finding.ok) if is_factor else finding.ok],
        range=texts["range"].format(**numbers) if rounded else "",
        **{name: numbers[name] for name in ("actual", "told")},
    )
