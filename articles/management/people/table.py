"""People from a CSV file."""

import csv
from collections.abc import Iterator

from django.utils.translation import gettext as _

from articles.workflow import ImportedOffice, ImportedPerson, is_day

from .row import BadRow, PersonRow

COLUMNS = frozenset(
    "name spellings birth_date death_date wikidata_id source".split()
    + "office office_from office_until".split()
)


class BadTable(ValueError):
    """The header has no known column."""


def read_table(text: str) -> Iterator[PersonRow]:
    """Yield the people of a CSV file; `line` is where a row ends.

    The header determines the delimiter, ";" or ",". Raises `BadTable` if the header is
    missing or has unknown columns.
    """
    header = text.split("\n", 1)[0]
    mark = ";" if header.count(";") > header.count(",") else ","
    reader = csv.DictReader(text.splitlines(keepends=True), delimiter=mark, strict=False)
    names = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    unknown = sorted(set(names) - COLUMNS)
    if "name" not in names or unknown:
        raise BadTable(_wrong(unknown))
    reader.fieldnames = names
    for cells in reader:
        yield _row(reader.line_num, cells)


def _wrong(unknown: list[str]) -> str:
    if not unknown:
        return _("The first line must name the columns; the column “name” is missing.")
    message = _("The first line must name the columns; these are unknown: %(columns)s.")
    return message % {"columns": ", ".join(unknown)}


def _row(line: int, cells: dict[str | None, str | list[str] | None]) -> PersonRow:
    if None in cells:
        return PersonRow(line, None, _("It has more cells than the header has columns."))
    row = {str(k): " ".join(v.split()) for k, v in cells.items() if isinstance(v, str)}
    try:
        return PersonRow(line, _person(row))
    except BadRow as fault:
        return PersonRow(line, None, str(fault))


def _person(cells: dict[str, str]) -> ImportedPerson:
    if not cells.get("name"):
        raise BadRow(_("It has no name."))
    spellings = (part.strip() for part in cells.get("spellings", "").split("|"))
    return ImportedPerson(
        name=cells["name"],
        spellings=tuple(part for part in spellings if part),
        wikidata_id=cells.get("wikidata_id", "").rpartition("/")[2],
        birth=_day(cells, "birth_date"),
        death=_day(cells, "death_date"),
        offices=tuple(_offices(cells)),
        source=cells.get("source", ""),
    )


def _offices(cells: dict[str, str]) -> Iterator[ImportedOffice]:
    begins, ends = _day(cells, "office_from"), _day(cells, "office_until")
    if cells.get("office"):
        yield ImportedOffice(cells["office"], begins, ends)
    elif begins or ends:
        raise BadRow(_("It has a term, but no office."))


def _day(cells: dict[str, str], column: str) -> str:
    text = cells.get(column, "")
    if text and not is_day(text):
        message = _("%(column)s is not a day, month or year: %(text)s")
        raise BadRow(message % {"column": column, "text": text})
    return text
