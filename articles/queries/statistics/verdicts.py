"""Verdicts of a period, by time, kind, desk and error class, in one query."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from articles.models import ErrorClass, Rating

from .period import Period
from .values import Judged, SecondLook, Share

Rows = Sequence[Sequence[Any]]

# The unset bits of grouping() are the columns that a row is grouped by.
BY_STEP, BY_KIND, BY_DESK, BY_CLASS = 0b011, 0b101, 0b110, 0b111


def judged_by_step(
    rows: Rows, checks: Rows, ratings: Mapping[int, Rating], period: Period
) -> list[Judged]:
    """Return the verdicts in each step of the period, by tone, including empty steps.

    `checks` are the numbers of sentences decided in each step.

    The tones that don't clear a claim add up to the wrong claims.
    """
    counts: dict[date, dict[str, int]] = defaultdict(lambda: dict.fromkeys(Rating.Tone.values, 0))
    for row in rows:
        if row[-1] == BY_STEP:
            counts[row[0]][_tone(row, ratings)] += row[6]
    decided = {step: count for step, count, of_all in checks if not of_all}
    steps = period.steps(period.step)
    return [Judged(day, counts[day], decided.get(day, 0)) for day in steps]


def shares(rows: Rows, by: int, column: int, ratings: Mapping[int, Rating]) -> list[Share]:
    """Return the shares of wrong claims by the value of a column, worst first."""
    judged: dict[Any, int] = defaultdict(int)
    wrong: dict[Any, int] = defaultdict(int)
    for row in rows:
        if row[-1] == by:
            judged[row[column]] += row[6]
            wrong[row[column]] += row[6] * _is_wrong(ratings[row[1]], row[5])
    found = [Share(str(key or ""), None, judged[key], wrong[key]) for key in judged]
    return sorted(found, key=lambda row: (-row.share, -row.judged, row.key))


def error_classes(
    rows: Rows, ratings: Mapping[int, Rating], classes: Mapping[int, ErrorClass]
) -> list[Share]:
    """Return the wrong claims by error class, most frequent first."""
    wrong: dict[int | None, int] = defaultdict(int)
    for row in rows:
        if row[-1] == BY_CLASS and _is_wrong(ratings[row[1]], row[5]):
            wrong[row[2]] += row[6]
    total = sum(wrong.values())
    shares = []
    for pk, count in wrong.items():
        named = classes.get(pk) if pk else None
        code, label = (named.code, named.label) if named else ("", None)
        shares.append(Share(code, label, total, count))
    return sorted(shares, key=lambda share: (-share.wrong, share.key))


def second_looks(rows: Rows, ratings: Mapping[int, Rating]) -> list[SecondLook]:
    """Return for each tone how many verdicts another person confirmed."""
    verdicts: dict[str, int] = defaultdict(int)
    confirmed: dict[str, int] = defaultdict(int)
    for row in rows:
        if row[-1] == BY_STEP:
            tone = _tone(row, ratings)
            verdicts[tone] += row[6]
            confirmed[tone] += row[7]
    return [SecondLook(t, verdicts[t], confirmed[t]) for t in Rating.Tone.values if verdicts[t]]


def _tone(row: Sequence[Any], ratings: Mapping[int, Rating]) -> str:
    """Return the tone of a verdict; what the text itself corrects is right."""
    rating = ratings[row[1]]
    is_wrong = _is_wrong(rating, row[5])
    return rating.tone.value if is_wrong or rating.clears else Rating.Tone.RIGHT.value


def _is_wrong(rating: Rating, text_stands: bool) -> bool:
    return not rating.clears and not text_stands
