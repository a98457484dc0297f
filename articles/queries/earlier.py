"""Earlier checks: verdicts on the same person and figure, or on similar words.

Sentences are compared in two steps, since comparing all of them takes too long. The rarest
stems of the sentence, by PostgreSQL's column statistics, find the few that share two of
them; trigrams then measure their similarity.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import combinations
from typing import Any

from django.db import connection

from articles.models import Claim, Evidence

from .archive import in_time
from .search_words import quoted

SHOWN = 6
RARE = 5
COMMON = 0.01
SAME_SUBJECT_READ = 40
ALIKE_READ = 150
SAME_FIGURE_READ = 20
SIMILAR = 0.4
SIMILAR_WITH_FIGURE = 0.22

ENTRY = """
SELECT e.subject, e.kind, e.number, e.unit, e.timex, e.sentence, ARRAY(
    SELECT word FROM (SELECT word, n, row_number() OVER (
        ORDER BY n NULLS FIRST, length(word) DESC, word) AS place
    FROM unnest(tsvector_to_array(
        articles_archive_words(e.language, e.sentence))) AS word
    LEFT JOIN (
        SELECT unnest(most_common_elems::text::text[]) AS stem,
            unnest(most_common_elem_freqs[1:cardinality(most_common_elems::text::text[])]) AS n
        FROM pg_stats WHERE schemaname = current_schema()
            AND tablename = 'articles_claimentry' AND attname = 'search'
    ) AS common ON stem = word
    WHERE length(word) > 2 AND word ~ '[[:alpha:]]'
    ) AS ranked WHERE place <= 2 OR (place <= %s AND (n IS NULL OR n < %s)) ORDER BY place
)
FROM articles_claimentry e WHERE e.claim_id = %s
"""
# Each branch reads a bounded number of rows of one index.
FOUND = """
WITH near AS (
    (SELECT claim_id FROM articles_claimentry
     WHERE subject = %(subject)s AND subject <> '' AND kind = %(kind)s
       AND verdict_id IS NOT NULL
     ORDER BY day DESC LIMIT %(subjects)s)
    UNION
    (SELECT claim_id FROM articles_claimentry
     WHERE subject = %(subject)s AND subject <> '' AND kind = %(kind)s
       AND verdict_id IS NOT NULL
       AND (number = %(number)s OR timex = nullif(%(timex)s, ''))
     ORDER BY day DESC LIMIT %(figures)s)
    UNION
    (SELECT claim_id FROM articles_claimentry
     WHERE search @@ %(pairs)s::tsquery AND verdict_id IS NOT NULL LIMIT %(alike)s)
), measured AS (
    SELECT e.claim_id, e.article_id, e.day, e.kind, e.sentence, e.verdict_id, e.rating_id,
        similarity(normalize(e.sentence), normalize(%(sentence)s)) AS alike,
        e.subject = %(subject)s AND e.subject <> '' AND e.kind = %(kind)s AS same_subject,
        coalesce(e.kind = %(kind)s AND (
            (e.number = %(number)s AND lower(e.unit) = lower(%(unit)s))
            OR (e.timex = %(timex)s AND e.timex <> '')), false) AS same_figure
    FROM near JOIN articles_claimentry e USING (claim_id)
    WHERE e.claim_id <> %(claim)s
), best AS (
    SELECT DISTINCT ON (article_id, sentence) *,
        alike + same_subject::int * 0.6 + same_figure::int * 0.5
            + (kind = %(kind)s)::int * 0.1 AS score
    FROM measured
    WHERE same_subject OR alike >= %(similar)s
        OR (same_figure AND alike >= %(similar_with_figure)s)
    ORDER BY article_id, sentence, score DESC, claim_id DESC
)
SELECT b.claim_id, b.article_id, a.headline, b.day, b.kind, b.sentence, v.quote, b.rating_id,
    v.id, v.explanation, v.correction, v.judged_by_id, v.judged_at, b.same_subject,
    b.same_figure, b.alike
FROM best b JOIN articles_verdict v ON v.id = b.verdict_id
JOIN articles_rating r ON r.id = b.rating_id AND NOT r.is_no_fact
JOIN articles_article a ON a.id = b.article_id
ORDER BY score DESC, b.day DESC, b.claim_id DESC LIMIT %(shown)s
"""


class MatchReason(StrEnum):
    """Why an earlier verdict matches."""

    SUBJECT = "subject"
    FIGURE = "figure"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier live verdict; `alike` is the trigram similarity, 0 to 1."""

    claim: int
    article: int
    headline: str
    day: date
    kind: str
    sentence: str
    quote: str
    rating: int
    verdict: int
    explanation: str
    correction: str
    judged_by: int
    judged_at: datetime
    reasons: tuple[MatchReason, ...]
    alike: float
    evidence: Sequence[Evidence]


@dataclass(frozen=True, slots=True)
class _Wanted:
    subject: str
    kind: str
    number: Decimal | None
    unit: str
    timex: str
    sentence: str
    rare: Sequence[str]


def earlier_checks(claim: Claim, user: Any) -> list[Earlier]:
    """Return earlier verdicts on the same as `claim`, best first. Three queries.

    Evidence from secret sources is included only for those who may see them. Raises
    `TooBroad` if it takes too long.
    """
    with in_time(), connection.cursor() as cursor:
        cursor.execute(ENTRY, [RARE, COMMON, claim.pk])
        row = cursor.fetchone()
        if row is None:
            return []
        cursor.execute(FOUND, _parameters(claim, _Wanted(*row)))
        rows = cursor.fetchall()
    return _with_evidence(rows, user)


def pairs_of(stems: Sequence[str]) -> str:
    """Return a query for sentences that share two of `stems`."""
    if len(stems) < 2:
        return quoted(stems[0]) if stems else ""
    return " | ".join(f"{quoted(a)} & {quoted(b)}" for a, b in combinations(stems, 2))


def _parameters(claim: Claim, wanted: _Wanted) -> dict[str, Any]:
    return {
        "claim": claim.pk,
        "subject": wanted.subject,
        "kind": wanted.kind,
        "number": wanted.number,
        "unit": wanted.unit,
        "timex": wanted.timex,
        "sentence": wanted.sentence,
        "pairs": pairs_of(wanted.rare),
        "subjects": SAME_SUBJECT_READ,
        "figures": SAME_FIGURE_READ,
        "alike": ALIKE_READ,
        "similar": SIMILAR,
        "similar_with_figure": SIMILAR_WITH_FIGURE,
        "shown": SHOWN,
    }


def _with_evidence(rows: Sequence[tuple], user: Any) -> list[Earlier]:
    standing = Evidence.objects.filter(claim__in=[row[0] for row in rows]).standing()
    brought: dict[int, list[Evidence]] = {}
    for piece in standing.visible_to(user).select_related("source__origin").order_by("pk"):
        brought.setdefault(piece.claim_id, []).append(piece)
    return [
        Earlier(*(*row[:13], _reasons(*row[13:]), round(row[15], 3), brought.get(row[0], [])))
        for row in rows
    ]


def _reasons(same_subject: bool, same_figure: bool, alike: float) -> tuple[MatchReason, ...]:
    reasons = {
        MatchReason.SUBJECT: same_subject,
        MatchReason.FIGURE: same_figure,
        MatchReason.SENTENCE: alike >= SIMILAR,
    }
    return tuple(reason for reason, holds in reasons.items() if holds) or (MatchReason.SENTENCE,)
