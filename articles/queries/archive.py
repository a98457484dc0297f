"""The archive: claims, articles and sources of all years, found by words and facts.

A search is one full-text condition on the entries (`models.archive`): words by their
stems, and kind, rating, checker, desk, year and names as tags beside them. Counts stop at
`COUNTED` hits, the newest ones.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import OperationalError, connection, transaction

from .search_words import Sql, either_language, tags_query

PAGE_SIZE = 25
COUNTED = 1000
TIMEOUT_MS = 2000
UNJUDGED = 0
# Characters that no text holds: they are marks, not markup, until the page escapes the rest.
BEGIN, END = "\x02", "\x03"
WHOLE = f"StartSel={BEGIN}, StopSel={END}, HighlightAll=true"
PIECES = f"StartSel={BEGIN}, StopSel={END}, MaxFragments=2, MaxWords=24, MinWords=10"
NAME_PARTS = re.compile(r"\w+", re.UNICODE)

# Where many entries fit in the order of the index, it is read from its newest end.
NEWEST = """
WITH hits AS MATERIALIZED (
    SELECT {columns} FROM {table} e WHERE {where}
    ORDER BY e.day DESC, e.{key} DESC LIMIT %s
)
"""
# Where few may fit, that would read everything. The full-text index finds them year by
# year from the newest on, until there are enough. `day + 0` keeps the order's index out.
BY_YEAR = """
WITH RECURSIVE years (year) AS (
    SELECT extract(year FROM max(day))::int FROM {table} WHERE day <= %s
    UNION ALL
    SELECT (SELECT extract(year FROM max(day))::int FROM {table}
            WHERE day < make_date(years.year, 1, 1))
    FROM years WHERE years.year > %s
), hits AS MATERIALIZED (
    SELECT found.* FROM years CROSS JOIN LATERAL (
        SELECT {columns} FROM {table} e
        WHERE e.search @@ (({text}) && quote_literal('y:' || years.year)::tsquery) AND {where}
        ORDER BY e.day + 0 DESC, e.{key} DESC LIMIT %s
    ) AS found WHERE years.year IS NOT NULL LIMIT %s
)
"""
CLAIMS = """
SELECT e.claim_id, e.article_id, a.headline, e.day, e.language, e.kind, c.state, c.quote,
    {sentence} AS sentence, e.rating_id, e.judged_by_id, e.verdict_id
FROM hits JOIN articles_claimentry e USING (claim_id)
JOIN articles_claim c ON c.id = e.claim_id
JOIN articles_article a ON a.id = e.article_id
ORDER BY e.day DESC, e.claim_id DESC
"""
COUNTED_COLUMNS = "e.kind, e.rating_id, e.desk_id, extract(year FROM e.day)::int AS year"
FACETS = """
SELECT grouping(kind, rating_id, desk_id, year), kind, rating_id, desk_id, year, count(*)
FROM hits GROUP BY GROUPING SETS ((kind), (rating_id), (desk_id), (year), ())
"""
ARTICLES = """
SELECT a.id, a.headline, h.day, h.language, a.byline, d.name, {sentence} AS sentence
FROM hits h JOIN articles_article a ON a.id = h.article_id
JOIN articles_revision r ON r.id = a.current_revision_id
LEFT JOIN articles_desk d ON d.id = a.desk_id
ORDER BY h.day DESC, h.article_id DESC
"""
SOURCES = """
SELECT s.id, s.title, s.kind, s.publisher, s.published_date, s.is_secret
FROM articles_source s WHERE {where} ORDER BY s.id DESC LIMIT %s
"""
SOURCE_WORDS = """to_tsvector('german'::regconfig, COALESCE(s.title, '') || ' ' ||
COALESCE(s.publisher, '') || ' ' || COALESCE(s.author, '') || ' ' ||
COALESCE(s.archive_number, ''))"""
KNOWN = """(NOT s.is_secret OR EXISTS (SELECT FROM articles_source_known_to k
WHERE k.source_id = s.id AND k.user_id = %s))"""


CLAIM_ENTRIES = ("articles_claimentry", "claim_id")
ARTICLE_ENTRIES = ("articles_articleentry", "article_id")
# Every table here is read by an index; the planner must not think that reading all of it
# is cheaper because it will soon have enough.
LIMITS = """
SET LOCAL statement_timeout = {milliseconds}; SET LOCAL enable_seqscan = off;
SET LOCAL jit = off
"""


class TooBroad(Exception):
    """The search takes longer than a person should wait; it needs another condition."""


@dataclass(frozen=True, slots=True)
class ArchiveSearch:
    """What is looked for. `rating` is a pk or `UNJUDGED`; days are inclusive."""

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


@dataclass(frozen=True, slots=True)
class ClaimHit:
    """A claim that was found. `sentence` has its hits between `BEGIN` and `END`."""

    claim: int
    article: int
    headline: str
    day: date
    language: str
    kind: str
    state: str
    quote: str
    sentence: str
    rating: int | None
    checker: int | None
    verdict: int | None


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """An article that was found, with pieces of its text around the hits."""

    article: int
    headline: str
    day: date
    language: str
    byline: str
    desk: str | None
    pieces: str


@dataclass(frozen=True, slots=True)
class SourceHit:
    """A source that was found and that the searcher may know."""

    source: int
    title: str
    kind: str
    publisher: str
    published_date: date | None
    is_secret: bool


@dataclass(frozen=True, slots=True)
class Hits:
    """A page of hits, newest first; `cursor` begins the next page, empty on the last."""

    rows: Sequence[Any]
    cursor: str


@dataclass(frozen=True, slots=True)
class Facets:
    """How many hits there are of each kind, rating (None: unjudged), desk and year.

    `is_more`: there are more than `total`, and the newest `total` are counted.
    """

    total: int = 0
    is_more: bool = False
    kinds: Mapping[str, int] = field(default_factory=dict)
    ratings: Mapping[int | None, int] = field(default_factory=dict)
    desks: Mapping[int | None, int] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)


def find_claims(search: ArchiveSearch, cursor: str = "", limit: int = PAGE_SIZE) -> Hits:
    """Return a page of claims. One query; raises `TooBroad`."""
    words = either_language(search.words)
    chosen = _chosen(CLAIM_ENTRIES, "e.claim_id", search, words, limit + 1, cursor)
    sentence = _highlighted("e.sentence", words, WHOLE, "e.language")
    rows = _run(chosen, CLAIMS, sentence)
    return _page([ClaimHit(*row) for row in rows], limit, "claim")


def count_facets(search: ArchiveSearch) -> Facets:
    """Count the claims by kind, rating, desk and year. One query; raises `TooBroad`."""
    words = either_language(search.words)
    rows = _run(_chosen(CLAIM_ENTRIES, COUNTED_COLUMNS, search, words, COUNTED + 1), FACETS)
    found: dict[int, dict[Any, int]] = {7: {}, 11: {}, 13: {}, 14: {}, 15: {None: 0}}
    for which, kind, rating, desk, year, count in rows:
        found[which][{7: kind, 11: rating, 13: desk, 14: year, 15: None}[which]] = count
    total = found[15][None]
    return Facets(min(total, COUNTED), total > COUNTED, found[7], found[11], found[13], found[14])


def find_articles(search: ArchiveSearch, cursor: str = "", limit: int = PAGE_SIZE) -> Hits:
    """Return a page of articles by words, desk and day. One query; raises `TooBroad`."""
    words = either_language(search.words)
    wanted = ArchiveSearch(
        desk=search.desk, year=search.year, since=search.since, until=search.until
    )
    columns = "e.article_id, e.day, e.language"
    chosen = _chosen(ARTICLE_ENTRIES, columns, wanted, words, limit + 1, cursor)
    pieces = _highlighted("left(r.text, 20000)", words, PIECES, "h.language")
    rows = _run(chosen, ARTICLES, pieces)
    return _page([ArticleHit(*row) for row in rows], limit, "article")


def find_sources(
    user: Any, search: ArchiveSearch, cursor: str = "", limit: int = PAGE_SIZE
) -> Hits:
    """Return a page of the sources that `user` may know, by words. One query."""
    parts = [Sql(KNOWN, (user.pk,))]
    if words := either_language(search.words):
        parts.append(Sql(f"{SOURCE_WORDS} @@ {words.text}", words.params))
    if cursor.isascii() and cursor.isdigit() and len(cursor) < 19:
        parts.append(Sql("s.id < %s", (int(cursor),)))
    where = _all_of(parts)
    rows = _run(Sql("", where.params), SOURCES.format(where=where.text), Sql("", (limit + 1,)))
    hits = [SourceHit(*row) for row in rows]
    return Hits(hits[:limit], str(hits[limit - 1].source) if len(hits) > limit else "")


def _chosen(
    entries: tuple[str, str],
    columns: str,
    search: ArchiveSearch,
    words: Sql | None,
    limit: int,
    cursor: str = "",
) -> Sql:
    """Return the part of a query that chooses the newest `limit` entries as `hits`."""
    table, key = entries
    tags = _tags(search)
    text = [part for part in (words, tags_query(tags)) if part]
    is_by_year = bool(words or len(tags) > 1 or (tags and search.person))
    where = _where(search, key, cursor, is_by_year)
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
        where = _all_of([Sql(f"e.search @@ ({query.text})", query.params), where])
    return Sql(NEWEST.format(where=where.text, **names), (*where.params, limit))


def _days(search: ArchiveSearch, cursor: str) -> tuple[date, date]:
    """Return the days between which hits can lie."""
    newest, oldest = search.until or date.max, search.since or date.min
    if search.year:
        newest = min(newest, date(search.year, 12, 31))
        oldest = max(oldest, date(search.year, 1, 1))
    if after := _read_cursor(cursor):
        newest = min(newest, after[0])
    return newest, oldest


def _where(search: ArchiveSearch, key: str, cursor: str, is_by_year: bool) -> Sql:
    """Return the conditions that are no words and no tags.

    Year by year they must not draw the planner to another index: `+ 0` hides the column.
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
    if after := _read_cursor(cursor):
        conditions.append(Sql(f"(e.day{hidden}, e.{key}) < (%s, %s)", after))
    return _all_of(conditions)


def _tags(search: ArchiveSearch) -> list[str]:
    names = NAME_PARTS.findall(search.person.lower())
    tags = [f"p:{name}*" if len(name) > 2 else f"p:{name}" for name in names]
    pairs = {
        "k": search.kind or None,
        "r": search.rating,
        "c": search.checker,
        "d": search.desk,
        "y": search.year,
    }
    return tags + [f"{tag}:{value}" for tag, value in pairs.items() if value is not None]


def _all_of(conditions: Sequence[Sql]) -> Sql:
    if not conditions:
        return Sql("true")
    return Sql(
        " AND ".join(part.text for part in conditions),
        tuple(param for part in conditions for param in part.params),
    )


def _highlighted(column: str, words: Sql | None, options: str, language: str) -> Sql:
    if words is None:
        return Sql(column if options == WHOLE else "''")
    config = f"articles_archive_config({language})"
    return Sql(f"ts_headline({config}, {column}, {words.text}, %s)", (*words.params, options))


def _run(chosen: Sql, query: str, sentence: Sql | None = None) -> list[tuple]:
    sentence = sentence or Sql("")
    text = chosen.text + query.replace("{sentence}", sentence.text)
    with in_time(), connection.cursor() as cursor:
        cursor.execute(text, [*chosen.params, *sentence.params])
        return cursor.fetchall()


@contextmanager
def in_time(milliseconds: int = TIMEOUT_MS) -> Iterator[None]:
    """Stop a statement that takes too long: it raises `TooBroad`."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(LIMITS.format(milliseconds=int(milliseconds)))
            yield
    except OperationalError as error:
        if "statement timeout" in str(error):
            raise TooBroad from error
        raise


def _page(hits: list[Any], limit: int, key: str) -> Hits:
    if len(hits) <= limit:
        return Hits(hits, "")
    last = hits[limit - 1]
    return Hits(hits[:limit], f"{last.day.isoformat()}.{getattr(last, key)}")


def _read_cursor(cursor: str) -> tuple[date, int] | None:
    day, _dot, pk = cursor.partition(".")
    try:
        return (date.fromisoformat(day), int(pk)) if len(pk) < 19 else None
    except ValueError:
        return None
