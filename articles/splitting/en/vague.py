"""English times that stay vague, or count from what was spoken of: "now", "that year"."""

from articles.splitting.calendar import PAST, unit_at
from articles.splitting.en.families import FIGURES
from articles.splitting.en.relative import is_plural
from articles.splitting.en.tenses import stated_tense
from articles.splitting.en.time_context import time_spoken_of
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import found_time
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_unit


@FIGURES.rule("same", on=("same",))
def same_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "the same day", "that weekend", "that year": the one spoken of, if a day was.

    Which year it was stays open.

    Leaves alone: "that man", "the same people": no unit of time follows.
    """
    at = index + 1
    unit = read_unit(reading, at)
    if unit is None or unit[0] not in _OPEN_UNITS or is_plural(reading, at):
        return None
    spoken = time_spoken_of(reading)
    known = spoken and spoken[1] in _FINE_ENOUGH[unit[0]]
    timex = unit_at(spoken[0], unit[0], 0) if spoken and known else _OPEN_UNITS[unit[0]]
    return found_time(reading, index, unit[1], "DATE", timex)


_FINE_ENOUGH = {"D": "D", "W": "D", "WE": "D", "M": "DM", "Y": "DMY"}
_OPEN_UNITS = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": "XXXX"}


@FIGURES.rule("weekend", on=("weekend_word",))
def weekend_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the weekend in "over the weekend": the last one where the sentence is about the past.

    Leaves alone: "a weekend in Rome" and "weekend work", where no word before says which.
    """
    before = reading.tokens[index - 1].low
    anchor = reading.published
    if before not in {"the", "at", "over"} or reading.tokens[index - 2].low in {"of", "for"}:
        return None
    past = anchor is not None and anchor.isoweekday() < 6 and stated_tense(reading, index) == PAST
    return found_time(reading, index, index + 1, "DATE", unit_at(anchor, "WE", -1 if past else 0))


@FIGURES.rule("vague", on=("vague_time", "vague_phrase", "year_to_date"))
def vague_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "now", "recently", "at present", "in recent years": kept vague, never guessed;
    "year to date" from the first of January on.

    Leaves alone: "present" and "recent" alone, since they describe things.
    """
    classes = reading.tokens[index].classes
    if to_date := _year_to_date(reading, index):
        return to_date
    for words, timex in classes.get("vague_phrase", {}).get(reading.tokens[index + 1].low, ()):
        stop = index + len(words)
        if reading.has_words(index, words):
            return _vague_phrase(reading, index, stop, timex)
    if "vague_time" not in classes:
        return None
    return found_time(reading, index, index + 1, "DATE", classes["vague_time"])


def _year_to_date(reading: Reading, index: int) -> RuleMatch | None:
    """Read "year to date", "year-to-date": from the first of January on."""
    words = [token.low for token in reading.tokens[index : index + 3]]
    hyphened = words[0] == "year-to-date"
    if not hyphened and words != ["year", "to", "date"]:
        return None
    day = reading.published
    timex = f"{day.year:04}-01-01/{day.isoformat()}" if day else None
    return found_time(reading, index, index + (1 if hyphened else 3), "DATE", timex)


def _vague_phrase(reading: Reading, index: int, stop: int, timex: str) -> RuleMatch | None:
    """Leave "in" and "the" outside; "in the past three years" and "up to date" are something else."""
    tokens = reading.tokens
    goes_on = tokens[stop].classes.keys() & {"number", "few", "unit"}
    if goes_on or (tokens[index].low == "to" and tokens[index - 1].low in {"up", "equals"}):
        return None
    first = index + 1 if tokens[index].low == "in" else index
    first = first + 1 if tokens[first].low == "the" else first
    return found_time(reading, first, stop, "DATE", timex)
