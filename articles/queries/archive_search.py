"""Archive searches, and the part of a query that selects the entries.

Words are matched by their stems; kind, rating, checker, desk, year and names by tags
(`models.archive`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from unicodedata import normalize

from articles.models.sql.archive import BY_YEAR, NEWEST

from .search_words import Sql, tags_query

UNJUDGED = 0
NAME_PARTS = re.compile(r"\w+", re.UNICODE)
CLAIM_ENTRIES = ("articles_claimentry", "claim_id")
ARTICLE_ENTRIES = ("articles_articleentry", "article_id")


@dataclass(frozen=True, slots=True)
class ArchiveSearch:
    """A search. `rating` is a pk or `UNJUDGED`; days are inclusive."""

    words: str = ""
    kind: str = ""
    person: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    since: date | None = None
    until: date | None = None
    rating: int | None = None
    checker: int | None = None
    desk: int | None = None
    year: int | None = None

    @property
    def is_empty(self) -> bool:
        return self == ArchiveSearch()


def build_hits_query(
    entries: tuple[str, str],
    columns: str,
    search: ArchiveSearch,
    words: Sql | None,
    limit: int,
    cursor: str = "",
    also: Sequence[Sql] = (),
) -> Sql:
    """Return the part of a query that selects the newest `limit` entries as `hits`.

    `also` are conditions on an entry `e`.
    """
    table, key = entries
    tags = _tags(search)
    text = [part for part in (words, tags_query(tags)) if part]
    is_by_year = bool(words or len(tags) > 1 or (tags and search.person))
    where = join_with_and([*also, _where(search, key, cursor, is_by_year)])
    query = Sql(
        " && ".join(part.text for part in text),
        tuple(param for part in text for param in part.params),
    )
    names = {"table": table, "key": key, "columns": columns}
    if is_by_year:
        newest, oldest = _days(search, cursor)
        return Sql(
            BY_YEAR.format(text=query.text, where=where.text, **names),
            (newest, oldest.year, *query.params, *where.params, limit, limit),
        )
    if tags:
        where = join_with_and([Sql(f"e.search @@ ({query.text})", query.params), where])
    return Sql(NEWEST.format(where=where.text, **names), (*where.params, limit))


def _days(search: ArchiveSearch, cursor: str) -> tuple[date, date]:
    """Return the first and last possible day of hits."""
    newest, oldest = search.until or date.max, search.since or date.min
    if search.year:
        newest = min(newest, date(search.year, 12, 31))
        oldest = max(oldest, date(search.year, 1, 1))
    if after := read_cursor(cursor):
        newest = min(newest, after[0])
    return newest, oldest


def _where(search: ArchiveSearch, key: str, cursor: str, is_by_year: bool) -> Sql:
    """Return the conditions other than words and tags.

    Year by year they must not lead the planner to another index: `+ 0` hides the column.
    """
    hidden = " + 0" if is_by_year else ""
    conditions = [
        Sql(f"e.{column}{hidden} {sign} %s", (value,))
        for column, sign, value in (
            ("day", ">=", search.since),
            ("day", "<=", search.until),
            ("number", ">=", search.low),
            ("number", "<=", search.high),
        )
        if value is not None
    ]
    if search.unit:
        conditions.append(Sql("lower(e.unit) = lower(%s)", (search.unit,)))
    if after := read_cursor(cursor):
        conditions.append(Sql(f"(e.day{hidden}, e.{key}) < (%s, %s)", after))
    return join_with_and(conditions)


def _tags(search: ArchiveSearch) -> list[str]:
    names = NAME_PARTS.findall(normalize("NFC", search.person).lower())
    tags = [f"p:{name}*" if len(name) > 2 else f"p:{name}" for name in names]
    pairs = {
        "k": search.kind or None,
        "r": search.rating,
        "c": search.checker,
        "d": search.desk,
        "y": search.year,
    }
    return tags + [f"{tag}:{value}" for tag, value in pairs.items() if value is not None]


def join_with_and(conditions: Sequence[Sql]) -> Sql:
    """Join conditions with AND."""
    if not conditions:
        return Sql("true")
    return Sql(
        " AND ".join(part.text for part in conditions),
        tuple(param for part in conditions for param in part.params),
    )


def read_cursor(cursor: str) -> tuple[date, int] | None:
    """Return the day and key of the last row before a page, None for an invalid cursor."""
    day, _dot, pk = cursor.partition(".")
    try:
        return (date.fromisoformat(day), int(pk)) if len(pk) < 19 else None
    except ValueError:
        return None
