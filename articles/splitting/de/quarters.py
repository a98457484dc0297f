"""German quarters, weeks of the calendar, and the running year: "Q3 2019", "KW 11"."""

from articles.splitting.calendar import unit_at
from articles.splitting.de.families import FIGURES
from articles.splitting.de.periods import part_of_year
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import found_time
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_year
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("quarter", on=("quarter_letter",))
def quarter_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Q3 2019" and "Q1/2016".

    Leaves alone: numbers over four ("Q5"), since no year has so many and products are called so.
    """
    tokens = reading.tokens
    nth, at = tokens[index + 1], index + 2
    if nth.gap != NO_GAP or nth.text not in {"1", "2", "3", "4"}:
        return None
    if tokens[at].text == "/" and tokens[at].gap == NO_GAP:
        at += 1
    letter = tokens[index].text.upper()
    timex, stop = part_of_year(reading, letter, int(nth.text), at)
    return found_time(reading, index, stop if stop != at else index + 2, "DATE", timex)


@FIGURES.rule("named-quarter", on=("named_quarter",))
def named_quarter_rule(reading: Reading, index: int) -> RuleMatch:
    """Finds "Schlussquartal", "Auftaktquartal 2020".

    Leaves alone: "Quartal" without a number or a name, since it may be any of four.
    """
    nth = reading.tokens[index].classes["named_quarter"]
    timex, stop = part_of_year(reading, "Q", nth, index + 1)
    return found_time(reading, index, stop, "DATE", timex)


@FIGURES.rule("calendar-week", on=("week_word", "integer"))
def calendar_week_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "KW 11", "Kalenderwoche 12", "11. Kalenderwoche 2020".

    Leaves alone: weeks without a number, which the rules for "nächste Woche" read.
    """
    tokens = reading.tokens
    if "week_word" in tokens[index].classes:
        number, stop = tokens[index + 1], index + 2
    elif tokens[index + 1].text == "." and "week_word" in tokens[index + 2].classes:
        number, stop = tokens[index], index + 3
    else:
        return None
    week = number.classes.get("integer", 0)
    if not 1 <= week <= 53 or len(number.text) > 2:
        return None
    year = read_year(reading, stop + 1 if tokens[stop].text == "/" else stop)
    published = reading.published
    stated = year[0] if year else published.year if published else None
    timex = f"{stated:04}-W{week:02}" if stated is not None else f"XXXX-W{week:02}"
    return found_time(reading, index, year[1] if year else stop, "DATE", timex)


@FIGURES.rule("running-unit", on=("running",))
def running_unit_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Wort des Jahres", "im Laufe des Monats", "unter der Woche": the running one.

    Leaves alone: "des Jahres 2019", whose year is read by itself, and "der Woche" after other
    words, which may be any.
    """
    tokens = reading.tokens
    at = index + 2 if tokens[index].low == "unter" else index + 1
    before = tokens[index - 1]
    if tokens[index].low == "unter":
        if tokens[index + 1].low != "der" or tokens[at].low != "woche":
            return None
    elif tokens[at].low not in {"jahres", "monats"} or "capital" not in before.classes:
        return None
    if tokens[at].gap != SPACE or read_year(reading, at + 1):
        return None
    unit = "W" if tokens[at].low == "woche" else "Y" if tokens[at].low == "jahres" else "M"
    return found_time(reading, index, at + 1, "DATE", unit_at(reading.published, unit, 0))
