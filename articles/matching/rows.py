"""Cells of table rows as facts: number, unit and scale from cell, label and head."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.facts.kinds import Kind
from articles.matching.days import days_of
from articles.matching.inputs import SourcePassage
from articles.matching.lexicon import Lexicon
from articles.matching.numbers import ComparableNumber, measured, precision
from articles.matching.values_in import Fact, add_terms
from articles.matching.written_days import written_days

_CELL = re.compile(
    r"^[~≈]?\s*(?P<sign>[-–−+±])?\s?(?P<number>\d[\d .,'\u202f\xa0]*?)\s*"
    r"(?P<unit>%|Pp\.?|pp|€|\$|EUR|USD|km/h|m/s|°C|[kMGT]Wh|[A-Za-z]{1,3}[²³23]?|"
    r"Jahren?|[Yy]ears?|Monaten?|[Mm]onths?|Wochen?|[Ww]eeks?|Tagen?|[Dd]ays?|Stunden?|[Hh]ours?|"
    r"Minuten?|[Mm]inutes?|Metern?|Kilometern?|Hektar|Tonnen|tonnes)?(?:\s*(?:\(.*\)|\[.*\]))?$"
)
_IN_UNIT = re.compile(
    r"(?:[(\[]|\bin )\s*(?:(?:(?:Mio|Mrd|Tsd)\.?|m|bn|million|thousand|in)\s)*"
    r"(?P<unit>[kc]?m[²³]|km/h|m/s|[kMG](?:bit|B)/s|°C|km|cm|mm|ft|kg|ha|t|[kMGT]Wh?|hl|"
    r"[nµm]g(?:/l)?|"
    r"Jahren?|[Yy]ears?|Monaten?|[Mm]onths?|Wochen?|[Ww]eeks?|Tagen?|[Dd]ays?|Stunden?|[Hh]ours?|"
    r"Minuten?|[Mm]inutes?|min|Metern?|Kilometern?|Hektar|hectares|acres|Tonnen|tonnes|lit(?:er|re)s?)"
    r"(?:/(?:a|Jahr|year|yr)|,? (?:im|pro|je|per|a) (?:Jahr|year))?\s*(?:[)\]]|$)"
)
_HEAD_UNIT = re.compile(
    r"(?P<unit>Jahre|Years|Monate|Months|Wochen|Weeks|Tage|Days|Stunden|Hours|Minuten|Minutes)\b"
)
_UNIT_COLUMN = re.compile(r"(?:Einheit(?:en)?|Units?)$", re.I)
# A label or a head that says that its cells count: the scale of the whole table does not hold.
_NUMBER_OF = re.compile(r"\((?:Anzahl|Zahl|Personen|Köpfe|Stück|number|headcount)\b", re.I)
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?: ?(?:Uhr|h|UTC))?$")
_CLOCK_HEAD = re.compile(r"\b(?:Uhrzeit|Zeit|Uhr|Time)\b", re.I)
_FIRST_CLOCK = re.compile(r"\d\d:\d\d")
_BRACKETS = re.compile(r"(?<=\S)\s*\([^)]*\)$")
# A figure and another one of the same: "2.682 (54,3 %)", under a head such as "n (%)".
_BESIDE = re.compile(r"(?P<first>[^()]*\d[^()]*?)\s*[(\[](?P<second>[^()\[\]]*\d[^()\[\]]*)[)\]]")
_HEAD_BESIDE = re.compile(r"(?P<first>[^()\[]*\S)\s*[(\[](?P<second>[^()\[\]]+)[)\]]")
# The unit that a label names: "(%)", "Umsatz, in Euro", "Marge in %".
_IN_LABEL = re.compile(
    r"\(.*?\)|, in .*$|\bin (?:%|Prozent|per ?cent|(?:Mio|Mrd|Tsd|Millionen|Tausend|EUR|Euro)\b.*)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_NAMED = re.compile(r"\d\s+[^\W\d_]{2,}")
_AGE = re.compile(r"\b(?:(?:Durchschnitts|Median)?[Aa]lter|[Aa]ge)\b(?! group)")
_SCALES = (
    (re.compile(r"\b(?:mrd|bn|billion|milliarden)\b"), 1e9),
    (re.compile(r"\b(?:mio|m(?!/)|million|millionen|mn)\b"), 1e6),
    (re.compile(r"\b(?:tsd|thousand|tausend|k|000s|teur|t€)(?!\w)|[€£$']000\b"), 1e3),
)
_CURRENCIES = {
    "eur": "EUR", "teur": "EUR", "t€": "EUR", "euro": "EUR", "€": "EUR", "usd": "USD", "$": "USD",
    "dollar": "USD", "gbp": "GBP", "chf": "CHF", "franken": "CHF", "£": "GBP",
    "fr.": "CHF", "sfr": "CHF",
}  # fmt: skip
_SIGNS = {"-": "down", "–": "down", "−": "down", "+": "up"}


def read_number(text: str, language: str) -> float | None:
    """Return the number of a cell as written in a language; None if it is none."""
    plain = re.sub(r"[ '\u202f\xa0]", "", text)
    if language == "de":
        plain = re.sub(r"\.(?=\d{3}(?:\D|$))", "", plain).replace(",", ".")
    else:
        plain = re.sub(r",(?=\d{3}(?:\D|$))", "", plain)
    try:
        return float(plain)
    except ValueError:
        return None


def scale_and_unit(text: str) -> tuple[float, str]:
    """Return the scale and the unit that a head or a label names: "in Mio. EUR", "(%)"."""
    low = text.casefold()
    scale = next((factor for pattern, factor in _SCALES if pattern.search(low)), 1.0)
    if "%" in low or "prozent" in low or "percent" in low or "per cent" in low:
        return scale, "%"
    for word, code in _CURRENCIES.items():
        if re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", low):
            return scale, code
    return scale, ""


def row_facts(row: SourcePassage, language: str) -> list[Fact]:
    """Return the cells of a row as facts."""
    head, labels = _head(row), _labels_with_unit(row)
    when = tuple((d[0], d[-1]) for cell in row.cells if (d := written_days(cell)))
    row_years = _years(row.cells[0]) if row.cells else frozenset()
    facts, at = [], 0
    for index, cell in enumerate(row.cells):
        title = head[index] if index < len(head) else ""
        at = max(row.text.find(cell, at), 0)
        beside = _fact_beside(cell, title, language)
        own = _HEAD_BESIDE.sub(r"\g<first>", title) if beside else title
        fact = _cell_fact(cell, index, own, head, labels, language)
        is_head_of_year = row.head == row.cells and _YEAR.fullmatch(cell)
        if fact is None or is_head_of_year:
            continue
        fact.start, fact.end, fact.is_cell = at, at + len(cell), True
        facts.append(fact)
        if beside:
            beside.start, beside.end = at + beside.start, at + beside.end
            facts.append(beside)
        for made in (fact, beside) if beside else (fact,):
            made.column, made.years, made.when = index, _years(title) or row_years, when
    return facts


def _fact_beside(cell: str, title: str, language: str) -> Fact | None:
    """Return the figure that a cell has in brackets behind another one, at its place in the cell.

    It has a unit or a sign, or the head has the unit in brackets: otherwise it may be anything.
    """
    match = _BESIDE.fullmatch(cell)
    inner = _CELL.match(match["second"]) if match else None
    number = read_number(inner["number"], language) if inner else None
    if match is None or inner is None or number is None:
        return None
    titles = _HEAD_BESIDE.fullmatch(title)
    unit = titles["second"] if titles else ""
    if not inner["unit"] and not inner["sign"] and scale_and_unit(unit) == (1.0, ""):
        return None
    made = _cell_number(inner, number, unit, (), ())
    return Fact(Kind.COUNT, match["second"], *match.span("second"), number=made)


def is_prose(cell: str) -> bool:
    """Return whether a cell holds words beside a figure: "up to 213 people", "54 Personen".

    One word must follow the figure, and be no unit of measure: not "Steg 4", not "54 km".
    """
    words = len(_WORDS.findall(cell)) if any(ch.isdigit() for ch in cell) else 0
    return words > 1 or (bool(words and _NAMED.search(cell)) and not _CELL.match(cell))


def prose_facts(row: SourcePassage, facts: Iterable[Fact], cells: Sequence[Fact]) -> list[Fact]:
    """Return the values in the words of a row with their columns; those of `cells` are left out."""
    found, at = [], 0
    taken = {cell.column for cell in cells}
    own = [fact for fact in facts if fact.number or fact.days or fact.clock is not None]
    for column, cell in enumerate(row.cells):
        at = max(row.text.find(cell, at), 0)
        if column not in taken and is_prose(cell):
            inside = [f for f in own if at <= f.start and f.end <= at + len(cell)]
            for fact in inside:
                fact.column = column
            found += inside
    return found


def _labels_with_unit(row: SourcePassage) -> list[str]:
    """Return the labels of a row, the first one with the unit that a column of units names."""
    labels, head = _labels(row), _head(row)
    units = (
        cell for cell, title in zip(row.cells, head, strict=False) if _UNIT_COLUMN.match(title)
    )
    unit = next(units, "")
    return [f"{labels[0]} ({unit})", *labels[1:]] if labels and unit else labels


def _years(text: str) -> frozenset[int]:
    return frozenset(int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text))


def _head(row: SourcePassage) -> tuple[str, ...]:
    return row.head if row.head != row.cells else ()


def _labels(row: SourcePassage) -> list[str]:
    return [cell for cell in row.cells if not _CELL.match(cell)]


def cell_words(row: SourcePassage, column: int) -> tuple[str, str]:
    """Return the labels of a cell's row and the head of its column."""
    head = _head(row)
    return " ".join(_labels(row)), head[column] if 0 <= column < len(head) else ""


def cell_terms(
    row: SourcePassage, column: int, language: str, lexicon: Lexicon
) -> dict[str, float]:
    """Return the words of a cell: the labels of its row and the heads of the table."""
    head = _head(row)
    title = head[column] if column < len(head) else ""
    terms: dict[str, float] = {}
    for label in _labels(row):
        add_terms(terms, lexicon.bag(label, language), 1.0)
    add_terms(terms, lexicon.bag(title, language), 1.0)
    add_terms(terms, lexicon.bag(" ".join(head[:1]), language), 0.6)
    add_terms(terms, lexicon.bag(" ".join(head), language), 0.4)
    add_terms(terms, lexicon.bag(row.heading, language), 0.4)
    return terms


def _cell_fact(
    cell: str, index: int, title: str, head: Sequence[str], labels: Sequence[str], language: str
) -> Fact | None:
    days = written_days(_BRACKETS.sub("", cell))
    if days:
        return Fact(Kind.DATE, cell, 0, 0, days=(days[0], days[-1]))
    if index == 0 and re.fullmatch(r"(?:19|20)\d\d", cell):
        return Fact(Kind.DATE, cell, 0, 0, days=days_of(cell))
    if clock := _clock_of(cell, index, title):
        return clock
    match = _CELL.match(cell)
    number = read_number(match["number"], language) if match else None
    if match is None or number is None:
        return None
    made = _cell_number(match, number, title, head, labels)
    if made.group in ("count", "years") and any(_AGE.search(w) for w in (title, *labels)):
        made = replace(made, group="age", base=number, step=made.step, unit="year")
        return Fact(Kind.AGE, cell, 0, 0, number=made)
    return Fact(Kind.COUNT, cell, 0, 0, number=made)


def _clock_of(cell: str, index: int, title: str) -> Fact | None:
    """Return a time of day, in a column of times or at the head of a row."""
    match = _CLOCK.match(cell)
    if not match or not (_CLOCK_HEAD.search(title) or (not index and _FIRST_CLOCK.match(cell))):
        return None
    return Fact(Kind.TIME, cell, 0, 0, clock=int(match[1]) * 60 + int(match[2]))


def _cell_number(
    match: re.Match[str], number: float, title: str, head: Sequence[str], labels: Sequence[str]
) -> ComparableNumber:
    step = precision(match["number"], number)
    plain = ComparableNumber("count", number, step, "", number)
    if match["unit"] and (made := measured(plain, match["unit"])):
        return made
    own = (match["unit"] or "").casefold()
    scale, unit = _scale_of(title, head, labels)
    if own in _CURRENCIES:
        unit = _CURRENCIES[own]
    is_points = own.startswith("pp")
    if is_points or own == "%" or (unit == "%" and not own):
        group, scale, unit = "percent", 1.0, "pp" if is_points else "%"
    else:
        unit = "" if unit == "%" else unit
        group = "money" if unit else "count"
    direction = _SIGNS.get(match["sign"] or "", "") if group == "percent" else ""
    made = ComparableNumber(group, number * scale, step * scale, unit, number, "", direction)
    if group == "count" and not own:
        return measured(made, _unit_of(title, labels)) or made
    return made


def _unit_of(title: str, labels: Sequence[str]) -> str:
    """Return the unit of measure that the label or the column's head names: "Höhe (cm)"."""
    for words in (labels[0] if labels else "", title):
        if match := _IN_UNIT.search(words) or _HEAD_UNIT.match(words):
            return match["unit"]
    return ""


def _scale_of(title: str, head: Sequence[str], labels: Sequence[str]) -> tuple[float, str]:
    """Return scale and unit from the label's brackets, else the column's head, else the corner."""
    brackets = " ".join(_IN_LABEL.findall(labels[0])) if labels else ""
    for words in (brackets, title, head[0] if head else ""):
        if _NUMBER_OF.search(words):
            break
        found = scale_and_unit(words) if words else (1.0, "")
        if found != (1.0, ""):
            return found
    return 1.0, ""
