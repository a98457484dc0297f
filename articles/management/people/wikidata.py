"""People from a saved result of a Wikidata query: SPARQL JSON, or the plain list of rows."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from articles.workflow import ImportedOffice, ImportedPerson, is_day

from .row import BadRow, PersonRow

SOURCE = "Wikidata"
ITEM = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d*)", re.ASCII)
MOMENT = re.compile(r"\+?(\d{4}-\d\d-\d\d)(?:T[\d:.]+Z?)?", re.ASCII)
LENGTHS = {"11": 10, "10": 7, "9": 4}
NAMES = {
    "birth": ("birth", "dateOfBirth"),
    "death": ("death", "dateOfDeath"),
    "start": ("start", "positionStart"),
    "end": ("end", "positionEnd"),
}


class BadResult(ValueError):
    """The JSON is no result of a query."""


def read_result(data: Any) -> Iterator[PersonRow]:
    """Yield one row a person; `line` counts the rows of the result, the person's first.

    Several rows of one item become one person with all names and offices. Raises
    `BadResult`.
    """
    rows: dict[str, list[tuple[int, dict[str, str]]]] = {}
    for number, row in enumerate(_bindings(data), start=1):
        rows.setdefault(row.get("item") or f"row {number}", []).append((number, row))
    for found in rows.values():
        yield _row(found[0][0], [row for _, row in found])


def _bindings(data: Any) -> list[dict[str, str]]:
    """Return the rows with plain texts as values, from either format."""
    if isinstance(data, dict) and isinstance(data.get("results"), dict):
        data = data["results"].get("bindings")
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        raise BadResult(_("The file is not the result of a Wikidata query."))
    return [{name: _text(cell) for name, cell in row.items()} for row in data]


def _text(cell: Any) -> str:
    """Return the text of a cell; "" for a blank node ("unknown value")."""
    if isinstance(cell, Mapping):
        cell = "" if cell.get("type") == "bnode" else cell.get("value", "")
    text = " ".join(str(cell or "").split())
    return "" if "/.well-known/genid/" in text else text


def _row(line: int, rows: list[dict[str, str]]) -> PersonRow:
    try:
        return PersonRow(line, _person(rows))
    except BadRow as fault:
        return PersonRow(line, None, str(fault))


def _person(rows: list[dict[str, str]]) -> ImportedPerson:
    item = ITEM.fullmatch(rows[0].get("item", ""))
    if not item:
        raise BadRow(_("It has no Wikidata item."))
    name = rows[0].get("itemLabel", "")
    if not name or ITEM.fullmatch(name):
        message = _("%(item)s has no name in the language of the query.")
        raise BadRow(message % {"item": item[1]})
    spellings = (part.strip() for row in rows for part in row.get("altLabel", "").split("|"))
    return ImportedPerson(
        name=name,
        spellings=tuple(part for part in dict.fromkeys(spellings) if part and part != name),
        wikidata_id=item[1],
        birth=_only(rows, "birth"),
        death=_only(rows, "death"),
        offices=tuple(dict.fromkeys(_offices(rows))),
        source=SOURCE,
    )


def _only(rows: Iterable[Mapping[str, str]], name: str) -> str:
    """Return the one day that all rows give; Wikidata may know several."""
    days = {day for row in rows if (day := _day(row, name))}
    if len(days) > 1:
        message = _("It has several days as %(column)s: %(days)s")
        raise BadRow(message % {"column": name, "days": ", ".join(sorted(days))})
    return days.pop() if days else ""


def _offices(rows: Iterable[Mapping[str, str]]) -> Iterator[ImportedOffice]:
    for row in rows:
        role = row.get("positionLabel", "")
        if role and not ITEM.fullmatch(role):
            yield ImportedOffice(role, _day(row, "start"), _day(row, "end"))


def _day(row: Mapping[str, str], name: str) -> str:
    """Return a time of Wikidata as a day, a month or a year, by its precision.

    Wikidata writes a known year as 1 January. Without a precision such a day is read as its
    year.
    """
    column = next((column for column in NAMES[name] if row.get(column)), "")
    if not column:
        return ""
    found = MOMENT.fullmatch(row[column])
    precision = row.get(f"{column}Precision", "")
    if precision and precision not in LENGTHS:
        return ""
    no_day = _("%(column)s is not a day: %(text)s") % {"column": name, "text": row[column]}
    if not found:
        raise BadRow(no_day)
    day = found[1]
    if not precision and day.endswith("-01-01"):
        return day[:4]
    day = day[: LENGTHS.get(precision, 10)]
    if not is_day(day):
        raise BadRow(no_day)
    return day
