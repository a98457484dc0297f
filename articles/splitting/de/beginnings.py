"""German times that count from a beginning the text has stated: "in der dritten Woche"."""

from datetime import date

from articles.splitting.calendar import month_after, month_timex, moved, week_timex
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import found_time
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_UNITS = {"tag": "D", "woche": "W", "monat": "M", "jahr": "Y"}
# What follows names another whole: "in der ersten Woche der Ferien", "am ersten Tag nach …".
_OF_ANOTHER = frozenset("des der dieser dieses nach vor im in seit von vom mit".split())
# Days of the text that are looked at for its beginning, and words of a sentence.
_DAYS, _WORDS = 12, 60
_MOST = 60


@FIGURES.rule("since-beginning", on=("ordinal", "integer"))
def since_beginning_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "in der dritten Woche", "am zweiten Tag" after "Start war am 3. Mai".

    Counts from the day on which something is said to begin. Leaves alone: weeks of a text that
    names no beginning, and those of another whole ("am ersten Tag der Ferien"), since nothing says
    when they were.
    """
    read = _which(reading, index)
    if read is None:
        return None
    number, unit, stop = read
    start = _beginning(reading)
    if start is None:
        return None
    return found_time(reading, index, stop, "DATE", _counted_from(start, unit, number - 1))


def _which(reading: Reading, index: int) -> tuple[int, str, int] | None:
    """Read "dritten Woche" after "in der" and "2. Tag" after "am": number, unit, next token."""
    tokens = reading.tokens
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    if before.low not in {"am", "im"} and not _is_in_or_of(reading, index):
        return None
    at = index + 1
    if "ordinal" in token.classes:
        number = int(token.classes["ordinal"])
    elif "integer" in token.classes and after.text == "." and after.gap == NO_GAP:
        number, at = token.classes["integer"], index + 2
    else:
        return None
    unit = _UNITS.get(tokens[at].low)
    if unit is None or tokens[at].gap != SPACE or tokens[at + 1].low in _OF_ANOTHER:
        return None
    return (number, unit, at + 1) if 1 <= number <= _MOST else None


def _is_in_or_of(reading: Reading, index: int) -> bool:
    """Distinguish "in der dritten Woche" and "das Motto der dritten Woche" from "die dritte Woche"."""
    further, article = reading.tokens[index - 2 : index]
    return article.low == "der" and (further.low == "in" or "noun" in further.classes)


def _beginning(reading: Reading) -> date | None:
    """Return the last day spoken of in a sentence that states a beginning."""
    for at, day in reversed(reading.days[-_DAYS:]):
        first, stop = reading.sentence(at)
        near = reading.tokens[max(first, at - _WORDS) : min(stop, at + _WORDS)]
        if any("beginning" in token.classes for token in near):
            return day
    return None


def _counted_from(start: date, unit: str, number: int) -> str | None:
    if unit == "D":
        return moved(start, number).isoformat()
    if unit == "W":
        return week_timex(moved(start, 7 * number))
    there = month_after(start, number * (12 if unit == "Y" else 1))
    if there is None:
        return None
    return f"{there[0]:04}" if unit == "Y" else month_timex(*there)
