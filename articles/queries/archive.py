"""The archive: search claims, articles and sources of all years by words and facts.

A search (`archive_search`) is one full-text condition on the entries. Counts stop at
`COUNTED` hits, the newest ones.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import OperationalError, transaction

from articles.facts.whole_numbers import parse_number
from articles.models import User
from articles.models.sql.archive import (
    ARTICLES,
    CLAIMS,
    CLAIMS_WITH_COUNTS,
    COUNTED_COLUMNS,
    COUNTED_ROWS,
    COUNTS,
    KNOWN,
    NEXT_CLAIMS_WITH_COUNTS,
    SOURCE_WORDS,
    SOURCES,
)
from articles.models.sql.samples import HIDDEN_CLAIMS
from factcheck.replicas.reading import reading_alias, reading_connection

from .archive_search import (
    ARTICLE_ENTRIES,
    CLAIM_ENTRIES,
    ArchiveSearch,
    build_hits_query,
    join_with_and,
    read_cursor,
)
from .query_plans import without_generic_plans
from .search_words import Sql, either_language, in_each_language

PAGE_SIZE = 25
COUNTED = 1000
TIMEOUT_MS = 2000
# Characters that no text contains: they mark hits until the page has escaped the rest.
BEGIN, END = "\x02", "\x03"
WHOLE = f"StartSel={BEGIN}, StopSel={END}, HighlightAll=true"
PIECES = f"StartSel={BEGIN}, StopSel={END}, MaxFragments=2, MaxWords=24, MinWords=10"


# Every table here is read by an index; keep the planner from a sequential scan that it expects
# to stop early.
LIMITS = """
SET LOCAL statement_timeout = {milliseconds}; SET LOCAL enable_seqscan = off;
SET LOCAL jit = off
"""


class TooBroad(Exception):
    """The search takes too long; it needs another condition."""


@dataclass(frozen=True, slots=True)
class ClaimHit:
    """A claim found. `sentence` has its hits between `BEGIN` and `END`."""

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
    """An article found, with excerpts around the hits."""

    article: int
    headline: str
    day: date
    language: str
    byline: str
    desk: str | None
    pieces: str


@dataclass(frozen=True, slots=True)
class SourceHit:
    """A source found that the user may see."""

    source: int
    title: str
    kind: str
    publisher: str
    published_date: date | None
    is_secret: bool


@dataclass(frozen=True, slots=True)
class Hits:
    """A page of hits, newest first; `cursor` leads to the next page, empty on the last."""

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


def are_stop_words(words: str) -> bool:
    """Return whether one of the languages finds nothing but stop words ("the").

    One query; none without words.
    """
    queries = in_each_language(words)
    if not queries:
        return False
    sizes = ", ".join(f"numnode({query.text})" for query in queries)
    with reading_connection().cursor() as cursor:
        cursor.execute(f"SELECT {sizes}", [param for query in queries for param in query.params])
        return 0 in cursor.fetchone()


def find_claims(
    search: ArchiveSearch, reader: User, cursor: str = "", limit: int = PAGE_SIZE
) -> Hits:
    """Return a page of claims; those whose verdict is hidden from `reader` are left out.

    One query; raises `TooBroad`.
    """
    words, also = either_language(search.words), _shown_to(reader)
    chosen = build_hits_query(
        CLAIM_ENTRIES, "e.claim_id, e.day", search, words, limit + 1, cursor, also
    )
    rows = _run(chosen, CLAIMS, _sentence(words), (limit + 1,))
    return _page([ClaimHit(*row) for row in rows], limit, "claim")


def claims_by_sentence(hits: Iterable[ClaimHit]) -> list[list[ClaimHit]]:
    """Return the hits of a page by sentence, each sentence where its first hit is.

    The claims of a sentence are in the order in which they were marked: that of the text,
    apart from those that people added.
    """
    found: dict[tuple[int, str], list[ClaimHit]] = {}
    for hit in hits:
        found.setdefault((hit.article, hit.sentence), []).append(hit)
    return [sorted(members, key=lambda hit: hit.claim) for members in found.values()]


def in_whole_sentences(hits: Hits) -> Hits:
    """Leave the last sentence of a page to the next one, which may have more of its claims.

    The last page is complete, and so is a page with one sentence.
    """
    if not hits.cursor or not hits.rows:
        return hits
    last = hits.rows[-1]
    rows = [
        hit for hit in hits.rows if (hit.article, hit.sentence) != (last.article, last.sentence)
    ]
    return Hits(rows, _cursor_after(rows[-1], "claim")) if rows else hits


def count_facets(search: ArchiveSearch, reader: User) -> Facets:
    """Count the claims by kind, rating, desk and year. One query; raises `TooBroad`."""
    words = either_language(search.words)
    chosen = _counted(search, reader, words)
    return _facets(_run(chosen, COUNTED_ROWS + COUNTS))


def find_and_count(
    search: ArchiveSearch, reader: User, limit: int = PAGE_SIZE, cursor: str = ""
) -> tuple[Hits, Facets]:
    """Return a page of claims with the counts, from one search.

    One query; `limit` is below `COUNTED`. Two more for a page that ends behind the claims that
    are counted. Raises `TooBroad`.
    """
    words, after = either_language(search.words), read_cursor(cursor)
    query = NEXT_CLAIMS_WITH_COUNTS if after else CLAIMS_WITH_COUNTS
    chosen = _counted(search, reader, words)
    rows = _run(chosen, query, _sentence(words), (*(after or ()), limit + 1))
    counts = _facets(json.loads(rows[0][-1]) if rows else [])
    if after and len(rows) <= limit and (counts.is_more or not rows):
        return find_claims(search, reader, cursor, limit), count_facets(search, reader)
    return _page([ClaimHit(*row[:-1]) for row in rows], limit, "claim"), counts


def find_articles(search: ArchiveSearch, cursor: str = "", limit: int = PAGE_SIZE) -> Hits:
    """Return a page of articles by words, desk and day. One query; raises `TooBroad`."""
    words = either_language(search.words)
    wanted = ArchiveSearch(
        desk=search.desk, year=search.year, since=search.since, until=search.until
    )
    columns = "e.article_id, e.day, e.language"
    chosen = build_hits_query(ARTICLE_ENTRIES, columns, wanted, words, limit + 1, cursor)
    pieces = _highlighted("left(r.text, 20000)", words, PIECES, "h.language")
    rows = _run(chosen, ARTICLES, pieces)
    return _page([ArticleHit(*row) for row in rows], limit, "article")


def is_cursor(cursor: str, of: str) -> bool:
    """Return whether a page `of` "claims", "articles" or "sources" may begin with this cursor."""
    if of == "sources":
        return parse_number(cursor) is not None
    return read_cursor(cursor) is not None


def find_sources(
    user: Any, search: ArchiveSearch, cursor: str = "", limit: int = PAGE_SIZE
) -> Hits:
    """Return a page of the sources that `user` may see, by words. One query."""
    parts = [Sql(KNOWN, (user.pk,))]
    if words := either_language(search.words):
        parts.append(Sql(f"{SOURCE_WORDS} @@ {words.text}", words.params))
    if is_cursor(cursor, "sources"):
        parts.append(Sql("s.id < %s", (int(cursor),)))
    where = join_with_and(parts)
    rows = _run(Sql("", where.params), SOURCES.format(where=where.text), Sql("", (limit + 1,)))
    hits = [SourceHit(*row) for row in rows]
    return Hits(hits[:limit], str(hits[limit - 1].source) if len(hits) > limit else "")


def _counted(search: ArchiveSearch, reader: User, words: Sql | None) -> Sql:
    also = _shown_to(reader)
    return build_hits_query(CLAIM_ENTRIES, COUNTED_COLUMNS, search, words, COUNTED + 1, also=also)


def _shown_to(reader: User) -> list[Sql]:
    """Return the condition that a claim's verdict is not hidden for a second look."""
    return [Sql(f"e.claim_id NOT IN ({HIDDEN_CLAIMS})", (reader.pk,))]


def _facets(counts: Sequence[Sequence[Any]]) -> Facets:
    found: dict[int, dict[Any, int]] = {7: {}, 11: {}, 13: {}, 14: {}, 15: {None: 0}}
    for which, kind, rating, desk, year, count in counts:
        found[which][{7: kind, 11: rating, 13: desk, 14: year, 15: None}[which]] = count
    total = found[15][None]
    return Facets(min(total, COUNTED), total > COUNTED, found[7], found[11], found[13], found[14])


def _sentence(words: Sql | None) -> Sql:
    return _highlighted("e.sentence", words, WHOLE, "e.language")


def _highlighted(column: str, words: Sql | None, options: str, language: str) -> Sql:
    if words is None:
        return Sql(column if options == WHOLE else "''")
    config = f"articles_archive_config({language})"
    return Sql(f"ts_headline({config}, {column}, {words.text}, %s)", (*words.params, options))


def _run(
    chosen: Sql, query: str, sentence: Sql | None = None, more: Sequence[Any] = ()
) -> list[tuple]:
    sentence = sentence or Sql("")
    text = chosen.text + query.replace("{sentence}", sentence.text)
    with in_time(), reading_connection().cursor() as cursor:
        cursor.execute(text, [*chosen.params, *sentence.params, *more])
        return cursor.fetchall()


@contextmanager
def in_time(milliseconds: int = TIMEOUT_MS) -> Iterator[None]:
    """Cancel a statement that takes too long: raises `TooBroad`."""
    limits = LIMITS.format(milliseconds=int(milliseconds))
    try:
        with without_generic_plans(), transaction.atomic(using=reading_alias()):
            with reading_connection().cursor() as cursor:
                cursor.execute(limits)
            yield
    except OperationalError as error:
        if "statement timeout" in str(error):
            raise TooBroad from error
        raise


def _page(hits: list[Any], limit: int, key: str) -> Hits:
    if len(hits) <= limit:
        return Hits(hits, "")
    return Hits(hits[:limit], _cursor_after(hits[limit - 1], key))


def _cursor_after(hit: Any, key: str) -> str:
    return f"{hit.day.isoformat()}.{getattr(hit, key)}"
