"""German years: "2020 verkaufte …", "seit 1998", "1925/26", "79 n. Chr."."""

from articles.splitting.clubs import begins_club
from articles.splitting.de.day_parsing import read_two_years
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import found_time
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_year
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("year", on=("year",))
def year_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds years that are alone: "2020 verkaufte …", "seit 1998", "1925/26".

    Leaves alone: names of clubs ("TSV 1860"), counted nouns ("2000 Stellen"), amounts and numbers
    after "rund", which only look like years.
    """
    tokens = reading.tokens
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    year = token.classes["year"]
    if (token.gap == NO_GAP and before.text not in _OPENERS) or "counted_before" in before.classes:
        return None
    if after.gap == NO_GAP and (after.text[:1].isalpha() or _is_decade(reading, index)):
        return None
    if begins_club(before) or _is_file(reading, index):
        return None
    stated = (
        "year_preposition" in before.classes
        or "month" in before.classes
        or _follows_year(reading, index)
        or (tokens[index - 2].low, before.low) in _COMPARED
        or _names_event(reading, index, year)
        or _is_recent(reading, index, year)
        or _is_life(reading, index)
    )
    ancient = year < 1500 and not before.low.startswith("jahr") and not _is_life(reading, index)
    if ancient or _is_quantity(reading, index):
        return None
    if not stated and not _may_be_year(reading, index, year):
        return None
    if season := _two_years(reading, index):
        return season
    return found_time(reading, index, index + 1, "DATE", f"{year:04}")


def _is_decade(reading: Reading, index: int) -> bool:
    """Distinguish "1970-er Jahre" from the year."""
    dash, ending = reading.tokens[index + 1 : index + 3]
    return dash.text == "-" and ending.low == "er" and ending.gap == NO_GAP


def _is_file(reading: Reading, index: int) -> bool:
    """Distinguish "Verordnung 2016/679" from a year: what a slash joins to it is no year."""
    slash, number = reading.tokens[index + 1 : index + 3]
    joined = slash.text == "/" and slash.gap == number.gap == NO_GAP and "integer" in number.classes
    return joined and "year" not in number.classes and read_two_years(reading, index) is None


_UNITS = frozenset({"currency", "currency_sign", "percent", "measure", "degree"})


def _is_quantity(reading: Reading, index: int) -> bool:
    """Distinguish "von 2000 Euro", "1700 im vergangenen Jahr", "von 1600 Arbeitsplätzen" from
    years.
    """
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    if "scale" in after.classes and before.low != "seit":
        return True
    dated = tokens[index + 2].classes.keys() & {"relative", "year_word"}
    if after.low == "im" and dated:
        return True
    if not _UNITS.isdisjoint(after.classes) and after.gap <= SPACE and after.low != "um":
        return True
    noun = "capital" in after.classes and "function" not in after.classes
    return before.low == "von" and noun and after.gap == SPACE and index + 1 not in reading.named


def _follows_year(reading: Reading, index: int) -> bool:
    """Recognise "2002 und 2014", "2016, 2017": a year joined to a year; "200 mehr als 2010"."""
    tokens = reading.tokens
    joint = tokens[index - 1]
    if joint.low == "als" and _compares(reading, index):
        return not tokens[index + 1].text[:1].isupper()
    joined = joint.low in {"und", "bis", "oder", ",", "-", "–", "/", "sowie"}
    return joined and "year" in tokens[index - 2].classes


def _compares(reading: Reading, index: int) -> bool:
    """Distinguish "200 mehr als 2010" and "mehr Gäste als 2019" from "mehr als 2010 Gäste"."""
    more, number, second = (reading.tokens[at] for at in (index - 2, index - 3, index - 4))
    if more.low in {"mehr", "weniger"}:
        is_unit = not number.classes.keys().isdisjoint(_UNITS)
        return "number" in (second if is_unit else number).classes
    further = {number.low, second.low} & {"mehr", "weniger"}
    if "noun" in more.classes and (further or "comparing" in number.classes):
        return True
    ends = reading.tokens[index + 1].text in {".", ",", "", ";"}
    before = reading.tokens[max(index - _COMPARING, reading.sentence(index)[0]) : index]
    return ends and any("comparing" in token.classes for token in before)


# "Im Vergleich zu 2010", "anders als 2010".
_COMPARED = frozenset(
    {
        ("vergleich", "zu"),
        ("relation", "zu"),
        ("gegensatz", "zu"),
        ("verglichen", "mit"),
        ("anders", "als"),
        ("früher", "als"),
        ("später", "als"),
        ("besser", "als"),
        ("schlechter", "als"),
    }
)
# How far before the year the word may be that compares: "weniger … ausgestoßen als 1990".
_COMPARING = 14


def _names_event(reading: Reading, index: int, year: int) -> bool:
    """Distinguish "Hannover Messe 2016" and "das 2012 gegründete …" from counts."""
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    if not 1900 <= year < 2060 or year % 100 == 0:
        return False
    attributed = "determiner" in before.classes or before.low in {"erst", "bereits", "schon"}
    if attributed and "adjective" in after.classes:
        return after.low.startswith(_PARTICIPLES)
    noun = "capital" in before.classes and "function" not in before.classes
    counted = "capital" in after.classes and "function" not in after.classes
    return noun and tokens[index].gap == SPACE and not counted


def _is_recent(reading: Reading, index: int, year: int) -> bool:
    """Recognise "haben 2015 Schlagzeilen gemacht": a year around the publication, after a verb."""
    before = reading.tokens[index - 1]
    if before.low in {"copyright", "©"}:
        return True
    if reading.published is None or not -10 <= year - reading.published.year <= 2:
        return False
    small = before.text.islower() or before.low == "wo"
    if year % 10 == 0 or not small or reading.tokens[index].gap != SPACE:
        return False
    if reading.tokens[index + 1].low in _COUNTED:
        return False
    verb = "past_verb" in before.classes or "future_verb" in before.classes
    weak = before.low.endswith(("te", "ten", "t")) and "function" not in before.classes
    return (verb or weak or before.low == "wo") and "number" not in before.classes


_COUNTED = frozenset(
    "einwohner einwohnern menschen personen mitglieder mitgliedern teilnehmer besucher zuschauer "
    "stück exemplare meter stellen arbeitsplätze unternehmen wohnungen fälle tote kilometer".split()
)


def _is_life(reading: Reading, index: int) -> bool:
    """Recognise the two years in "(1749–1832)"."""
    tokens = reading.tokens
    for first in (index, index - 2):
        opened, dash = tokens[first - 1].text == "(", tokens[first + 1].text in {"-", "–"}
        two = "year" in tokens[first].classes and "year" in tokens[first + 2].classes
        if opened and dash and two and tokens[first + 3].text == ")":
            return True
    return False


_PARTICIPLES = ("ge", "er", "ver", "be", "ein", "auf", "ab", "ent", "unter", "aus", "an", "über")
_OPENERS = frozenset("(\"„“»«'‚[–-/’‘>|:")


def _may_be_year(reading: Reading, index: int, year: int) -> bool:
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    counted = "modifier" in before.classes or before.low == "davon"
    if counted or year < 1800 or ("modifier_after" in before.classes and year % 10 == 0):
        return False
    if after.gap > SPACE or not after.text or not after.text[0].isalpha():
        return not (after.text in {"%", "€", "$", "°"} or "measure" in after.classes)
    if after.low == "um":
        return True
    if after.text[0].isupper() or "unit" in after.classes or "currency" in after.classes:
        known = reading.mention_at(index + 1) is not None or "place" in after.classes
        return known or (year > 1900 and index in _sentence_openings(reading, index))
    if "measure_sign" in after.classes or "percent" in after.classes:
        return False
    if (
        "adjective" in after.classes
        and "function" not in after.classes
        and tokens[index + 2].text[:1].isupper()
    ):
        return tokens[index].gap > SPACE or index == reading.sentence(index)[0]
    return True


def _sentence_openings(reading: Reading, index: int) -> tuple[int, ...]:
    return (reading.sentence(index)[0],) if reading.mention_at(index + 1) else ()


def _two_years(reading: Reading, index: int) -> RuleMatch | None:
    span = read_two_years(reading, index)
    return found_time(reading, index, span[1], "DATE", span[0]) if span else None


@FIGURES.rule("year-of-era", on=("integer",))
def era_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "79 n. Chr." and "500 v. Chr.".

    Leaves alone: numbers without an era, since small years are numbers of anything.
    """
    tokens = reading.tokens
    era, stop = tokens[index + 1].low, index + 2
    if tokens[stop].text == "." and tokens[stop].gap == NO_GAP:
        stop += 1
    year = tokens[index].classes["integer"]
    if (
        era not in {"v", "n"}
        or tokens[stop].low not in {"chr", "christus"}
        or not 0 < year < 10_000
    ):
        return None
    last = tokens[stop + 1]
    end = stop + 2 if last.text == "." and last.gap == NO_GAP else stop + 1
    return found_time(reading, index, end, "DATE", f"{'BC' if era == 'v' else ''}{year:04}")


@FIGURES.rule("named-time", on=("named_time",))
def named_time_rule(reading: Reading, index: int) -> RuleMatch:
    """Finds "Jahrtausendwende".

    Leaves alone: "Jahrhundertwende", which may be any and so has no year.
    """
    timex = reading.tokens[index].classes["named_time"]
    return found_time(reading, index, index + 1, "DATE", timex)


@FIGURES.rule("new-year", on=("new_old",))
def new_year_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "im neuen Jahr", "des alten Jahres": read around the turn of the year.

    Leaves alone: "alte Jahre" and "das neue Haus", since neither speaks of the turn of the year.
    """
    token, year = reading.tokens[index], reading.tokens[index + 1]
    if year.low not in {"jahr", "jahres", "jahrs"} or year.gap != SPACE or not reading.published:
        return None
    late = reading.published.month > 6
    new = token.classes["new_old"] == "new"
    away = (1 if late else 0) if new else (0 if late else -1)
    timex = f"{reading.published.year + away:04}"
    return found_time(reading, index, index + 2, "DATE", timex)


@FIGURES.rule("named-year", on=("year_word",))
def named_year_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the year in "Jahr 2011", "Jahre 1848", "Geschäftsjahr 2015/16".

    Leaves alone: the word without a year after it; "im Jahr darauf" is read by the rules that
    count from another time.
    """
    year = read_year(reading, index + 1)
    if year is None:
        return None
    if season := _two_years(reading, index + 1):
        return season
    return found_time(reading, index + 1, year[1], "DATE", f"{year[0]:04}")
