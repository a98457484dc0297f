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

CLAIMS = """
WITH hits AS MATERIALIZED (
    SELECT e.claim_id, e.day FROM articles_claimentry e WHERE {where}
    ORDER BY e.day DESC, e.claim_id DESC LIMIT %s
)
SELECT e.claim_id, e.article_id, a.headline, e.day, e.language, e.kind, c.state, c.quote,
    {sentence} AS sentence, e.rating_id, e.judged_by_id, e.verdict_id
FROM hits JOIN articles_claimentry e USING (claim_id)
JOIN articles_claim c ON c.id = e.claim_id
JOIN articles_article a ON a.id = e.article_id
ORDER BY e.day DESC, e.claim_id DESC
"""
FACETS = """
WITH hits AS MATERIALIZED (
    SELECT e.kind, e.rating_id, e.desk_id, extract(year FROM e.day)::int AS year
    FROM articles_claimentry e WHERE {where}
    ORDER BY e.day DESC, e.claim_id DESC LIMIT %s
)
SELECT grouping(kind, rating_id, desk_id, year), kind, rating_id, desk_id, year, count(*)
FROM hits GROUP BY GROUPING SETS ((kind), (rating_id), (desk_id), (year), ())
"""
ARTICLES = """
WITH hits AS MATERIALIZED (
    SELECT e.article_id, e.day, e.language FROM articles_articleentry e WHERE {where}
    ORDER BY e.day DESC, e.article_id DESC LIMIT %s
)
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
    where = _where(search, words, "claim_id", cursor)
    headline = _highlighted("e.sentence", words, WHOLE, "e.language")
    rows = _run(CLAIMS, where, limit + 1, headline)
    return _page([ClaimHit(*row) for row in rows], limit, "claim")


def count_facets(search: ArchiveSearch) -> Facets:
    """Count the claims by kind, rating, desk and year. One query; raises `TooBroad`."""
    rows = _run(FACETS, _where(search, either_language(search.words)), COUNTED + 1)
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
    where = _where(wanted, words, "article_id", cursor)
    pieces = _highlighted("left(r.text, 40000)", words, PIECES, "h.language")
    rows = _run(ARTICLES, where, limit + 1, pieces)
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
    rows = _run(SOURCES, _all_of(parts), limit + 1)
    hits = [SourceHit(*row) for row in rows]
    return Hits(hits[:limit], str(hits[limit - 1].source) if len(hits) > limit else "")


def _where(search: ArchiveSearch, words: Sql | None, key: str = "", cursor: str = "") -> Sql:
    """Return the condition; tags and words are one query, answered by one index."""
    text = [part for part in (words, tags_query(_tags(search))) if part]
    conditions = []
    if text:
        joined = " && ".join(part.text for part in text)
        params = tuple(param for part in text for param in part.params)
        conditions.append(Sql(f"e.search @@ ({joined})", params))
    conditions += [
        Sql(f"e.{column} {sign} %s", (value,))
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
        conditions.append(Sql(f"(e.day, e.{key}) < (%s, %s)", after))
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


def _run(query: str, where: Sql, limit: int, sentence: Sql | None = None) -> list[tuple]:
    sentence = sentence or Sql("")
    text = query.format(where=where.text, sentence=sentence.text)
    with in_time(), connection.cursor() as cursor:
        cursor.execute(text, [*where.params, limit, *sentence.params])
        return cursor.fetchall()


@contextmanager
def in_time(milliseconds: int = TIMEOUT_MS) -> Iterator[None]:
    """Stop a statement that takes too long: it raises `TooBroad`."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL statement_timeout = {int(milliseconds)}")
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
