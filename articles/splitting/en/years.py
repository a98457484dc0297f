"""English years, decades and centuries."""

from articles.splitting.en.families import FIGURES
from articles.splitting.en.time_context import note_time
from articles.splitting.en.year_parsing import read_spoken_year
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import Moment, found_moment, found_time
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_month
from articles.splitting.tokens import NO_GAP, SPACE

_OPENERS = frozenset("(\"„“'‘[–-/’|:~=")
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")


@FIGURES.rule("era", on=("integer", "era"))
def era_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "44 BC", "79 AD", "AD 79".

    Leaves alone: "BC" and "AD" without a year, since they date nothing.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if after.gap > SPACE:
        return None
    if "era" in token.classes:
        year = after.classes.get("integer", 0)
        stated = token.text in {"AD", "CE"} and 0 < year < 2200
        return found_time(reading, index, index + 2, "DATE", f"{year:04}") if stated else None
    year = token.classes["integer"]
    if after.text not in {"BC", "BCE", "AD", "CE"} or not 0 < year <= 9999:
        return None
    before = "BC" if after.text in {"BC", "BCE"} else ""
    return found_time(reading, index, index + 2, "DATE", f"{before}{year:04}")


@FIGURES.rule("year", on=("year",))
def year_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds years after a preposition, at the head of a sentence or alone, "the 1920s".

    Leaves alone: counted things ("2000 jobs"), amounts, numbers of codes, flights and forms, which
    only look like years.
    """
    tokens = reading.tokens
    token, before = tokens[index], tokens[index - 1]
    year = token.classes["year"]
    if (token.gap == NO_GAP and before.text not in _OPENERS) or before.text in {"$", "£", "€", "#"}:
        return None
    zoned = "zone" in tokens[index + 1].classes and tokens[index + 1].text.isupper()
    if zoned and tokens[index + 1].gap == SPACE:
        return None
    if "label" in before.classes and before.low not in {"no", "fig"}:
        return None
    if found := _with_month(reading, index, year) or _decade(reading, index, year):
        return found
    if _is_part(reading, index):
        return None
    if not _names_something(reading, index, year):
        if before.low == "the" and year % 10 == 0:
            return None
        if not _is_announced(reading, index) and not _is_alone(reading, index, year):
            return None
    note_time(reading, year)
    return found_time(reading, index, index + 1, "DATE", f"{year:04}")


def _names_something(reading: Reading, index: int, year: int) -> bool:
    """Distinguish "the 2012 report", "his 1994 debut", "the 2016 Games" from "the 2000 jobs".

    Counts of a thousand and more are written "2,026", so "the 2026 midterms" is a year.
    """
    before, after = reading.tokens[index - 1], reading.tokens[index + 1]
    owned = "determiner" in before.classes or before.low.endswith(("'s", "whose"))
    if not owned or not 1800 <= year < 2100 or after.gap != SPACE or not after.text[:1].isalpha():
        return False
    if not after.classes.keys().isdisjoint({"function", "measure", "unit", "currency", "scale"}):
        return False
    many = after.low.endswith("s") and not after.low.endswith(("ss", "us", "is"))
    if many and year % 5 and year >= 1900:
        return True
    return after.text[0].isupper() or not (many or after.low in _MANY)


_MANY = frozenset("people men women children police staff sheep troops".split())


def _is_announced(reading: Reading, index: int) -> bool:
    """Return whether a preposition or the word "year" is before, as in "since 2010"."""
    tokens = reading.tokens
    before = tokens[index - 1]
    if before.low == "of" and tokens[index - 2].low in {"out", "total"}:
        return False
    weak = before.low in {"to", "than", "of", "for"}
    if weak and (reading.tokens[index].classes["year"] < 1500 or _counts(reading, index)):
        return False
    return "year_preposition" in before.classes or "year" in tokens[index - 2].classes


def _counts(reading: Reading, index: int) -> bool:
    """Distinguish "longer than 1024 characters" from "the summer of 2012"."""
    after = reading.tokens[index + 1]
    if after.gap != SPACE or not after.text[:1].islower() or "function" in after.classes:
        return False
    return after.low.endswith("s") or after.low in _MANY


def _is_part(reading: Reading, index: int) -> bool:
    """Return whether the digits go on: codes, measures, versions."""
    after, further = reading.tokens[index + 1], reading.tokens[index + 2]
    if after.gap != NO_GAP:
        return False
    if after.text == "-" and "year" in further.classes:
        return False
    joined = after.text in {"/", "-", "."} and further.gap == NO_GAP
    return after.text[:1].isalpha() or (joined and bool(further.text))


def _is_alone(reading: Reading, index: int, year: int) -> bool:
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    if (
        not 1500 <= year < 2160
        or "modifier" in before.classes
        or "modifier_after" in before.classes
    ):
        return False
    if after.text[:1].isalpha() and after.gap <= SPACE:
        return "function" in after.classes and "numeral" not in before.classes
    return "measure_sign" not in after.classes and after.text not in {"%", "€", "$"}


def _with_month(reading: Reading, index: int, year: int) -> RuleMatch | None:
    """Read "2017 april", "2019-aug", "2015-12"."""
    tokens = reading.tokens
    marked = tokens[index + 1].text in {"-", "/", ","} and tokens[index + 1].gap == NO_GAP
    at = index + 2 if marked else index + 1
    token = tokens[at]
    if "month" in token.classes and token.gap <= SPACE and token.low not in {"may", "march"}:
        month, stop = read_month(reading, at) or (0, at)
        return found_moment(reading, index, Moment(stop, year, month))
    number = token.classes.get("integer", 0)
    joined = tokens[index + 1].text == "-" and at == index + 2 and token.gap == NO_GAP
    further = tokens[at + 1]
    ends = further.gap != NO_GAP or (
        further.text[:1] in {",", ".", ")"} and tokens[at + 2].gap != NO_GAP
    )
    if joined and len(token.text) == 2 and 1 <= number <= 12 and ends and number != year % 100 + 1:
        return found_moment(reading, index, Moment(at + 1, year, number))
    return None


def _decade(reading: Reading, index: int, year: int) -> RuleMatch | None:
    """Read "the 1990s", a century in "the 1800s"."""
    tokens = reading.tokens
    at = index + 1
    if tokens[at].text in {"'", "’"} and tokens[at].gap == NO_GAP:
        at += 1
    if tokens[at].low != "s" or year % 10 or tokens[at].gap > SPACE:
        return None
    return found_time(reading, index, at + 1, "DATE", decade_timex(year))


def decade_timex(year: int) -> str:
    """Write the decade that begins in `year`; "the 1800s" are a century."""
    return f"{year:04}"[:2] if year % 100 == 0 and year < 1900 else f"{year:04}"[:3]


@FIGURES.rule("year-in-words", on=("spoken_year",))
def spoken_year_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "in nineteen ninety-six", "two thousand and fifteen".

    Leaves alone: numbers that count something ("two thousand and ten people"), since a noun
    follows.
    """
    year = read_spoken_year(reading, index)
    if year is None or "year_preposition" not in reading.tokens[index - 1].classes:
        return None
    after = reading.tokens[year[1]]
    if after.gap <= SPACE and after.text[:1].isalpha() and "function" not in after.classes:
        return None
    return found_time(reading, index, year[1], "DATE", f"{year[0]:04}")


@FIGURES.rule("digit-ordinal-unit", on=("integer",))
def digit_century_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "21st century", "a 19th-century house", "the 90s".

    Leaves alone: other ordinals ("the 21st stage"), which are no time; ages ("in his 30s"),
    which are the age rule's.
    """
    tokens = reading.tokens
    token, suffix = tokens[index], tokens[index + 1]
    number = token.classes["integer"]
    if suffix.gap != NO_GAP:
        return None
    ending, dash, rest = suffix.low.partition("-")
    if ending in _ORDINAL_ENDINGS:
        if dash and rest == "century":
            return found_century(reading, index, number, index + 2)
        century = tokens[index + 2].low in {"century", "centuries"}
        return found_century(reading, index, number, index + 3) if century else None
    if suffix.low != "s" or number % 10 or len(token.text) != 2 or is_age(reading, index):
        return None
    return found_time(reading, index, index + 2, "DATE", _two_digit_decade(reading, number))


def found_century(reading: Reading, index: int, nth: int, stop: int) -> RuleMatch | None:
    """Build the claim of a century: the 19th is the one of the years 18xx."""
    if not 0 < nth < 100:
        return None
    tokens = reading.tokens
    era = tokens[stop].text
    timex = f"BC{nth - 1:02}" if era in {"BC", "BCE"} else f"{nth - 1:02}"
    end = stop + 1 if era in {"BC", "BCE", "AD", "CE"} else stop
    return found_time(reading, index, end, "DATE", timex)


def is_age(reading: Reading, index: int) -> bool:
    """Distinguish "in his 30s" and "a man in their sixties" from decades."""
    before = reading.tokens[index - 1]
    if before.text == "-":
        index, before = index - 1, reading.tokens[index - 2]
    lead = reading.tokens[index - 2] if before.low in {"early", "mid", "late"} else before
    return "possessive" in lead.classes or is_of_weather(reading, index)


def is_of_weather(reading: Reading, index: int) -> bool:
    """Distinguish "temperatures in the 90s" from decades: warmth is spoken of shortly before."""
    first, _ = reading.sentence(index)
    near = reading.tokens[max(first, index - 12) : index]
    return any("temperature" in token.classes for token in near)


def _two_digit_decade(reading: Reading, number: int) -> str:
    """Write the last decade with these two digits that has begun by the publication day."""
    now = reading.published.year if reading.published else 2020
    century = now // 100
    return f"{century if number <= now % 100 else century - 1:02}{number // 10}"


@FIGURES.rule("decade-word", on=("decade",))
def decade_word_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "the seventies", "in nineties".

    Leaves alone: ages ("in her thirties"): "his", "her", "their" make a decade an age.
    """
    before = reading.tokens[index - 1].low
    if before not in {"the", "in", "since", "early", "late", "mid", "swinging", "roaring"}:
        return None
    if is_age(reading, index):
        return None
    digits = reading.tokens[index].classes["decade"]
    return found_time(reading, index, index + 1, "DATE", f"19{digits // 10}")


@FIGURES.rule("century", on=("ordinal", "century_word"))
def century_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "the nineteenth century", "twentieth-century art".

    Leaves alone: "this century", which counts from today and is read as relative.
    """
    token = reading.tokens[index]
    if "century_word" in token.classes:
        return found_century(reading, index, token.classes["century_word"], index + 1)
    if reading.tokens[index + 1].low != "century" or reading.tokens[index + 1].gap > SPACE:
        return None
    return found_century(reading, index, int(token.classes["ordinal"]), index + 2)
