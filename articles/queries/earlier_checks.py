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

from articles.models import Claim, Evidence, ImportedCheck
from articles.models.sql.earlier_checks import ENTRY, FOUND, IMPORTED

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


class MatchReason(StrEnum):
    """Why an earlier verdict matches."""

    SUBJECT = "subject"
    FIGURE = "figure"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class EarlierCheck:
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
class OutsideCheck:
    """What another newsroom has published on the same; it confirms nothing here."""

    check: ImportedCheck
    reasons: tuple[MatchReason, ...]
    alike: float


@dataclass(frozen=True, slots=True)
class _Wanted:
    subject: str
    kind: str
    number: Decimal | None
    unit: str
    timex: str
    sentence: str
    rare: Sequence[str]


def earlier_checks(claim: Claim, user: Any) -> list[EarlierCheck]:
    """Return earlier verdicts on the same as `claim`, best first. Three queries.

    Evidence from secret sources is included only for those who may see them. Raises
    `TooBroad` if it takes too long.
    """
    return _with_evidence(_rows(claim, user, FOUND)[0], user)


def outside_checks(claim: Claim, user: Any) -> list[OutsideCheck]:
    """Return what other newsrooms have published on the same, by the same measures."""
    return _with_checks(_rows(claim, user, IMPORTED)[0])


def every_earlier_check(claim: Claim, user: Any) -> tuple[list[EarlierCheck], list[OutsideCheck]]:
    """Return both, with one query more than for the first; raises `TooBroad` as it does."""
    ours, theirs = _rows(claim, user, FOUND, IMPORTED)
    return _with_evidence(ours, user), _with_checks(theirs)


def _rows(claim: Claim, user: Any, *statements: str) -> list[Sequence[tuple]]:
    with in_time(), connection.cursor() as cursor:
        cursor.execute(ENTRY, [RARE, COMMON, claim.pk])
        row = cursor.fetchone()
        if row is None:
            return [[] for _statement in statements]
        parameters = _parameters(claim, _Wanted(*row)) | {"reader": user.pk}
        found: list[Sequence[tuple]] = []
        for statement in statements:
            cursor.execute(statement, parameters)
            found.append(cursor.fetchall())
    return found


def _with_checks(rows: Sequence[tuple]) -> list[OutsideCheck]:
    checks = ImportedCheck.objects.defer("search").in_bulk([row[0] for row in rows])
    return [
        OutsideCheck(checks[pk], _reasons(same_subject, same_figure, alike), round(alike, 3))
        for pk, same_subject, same_figure, alike in rows
    ]


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


def _with_evidence(rows: Sequence[tuple], user: Any) -> list[EarlierCheck]:
    current = Evidence.objects.filter(claim__in=[row[0] for row in rows]).current()
    brought: dict[int, list[Evidence]] = {}
    for piece in current.visible_to(user).select_related("source__origin").order_by("pk"):
        brought.setdefault(piece.claim_id, []).append(piece)
    return [
        EarlierCheck(*(*row[:13], _reasons(*row[13:]), round(row[15], 3), brought.get(row[0], [])))
        for row in rows
    ]


def _reasons(same_subject: bool, same_figure: bool, alike: float) -> tuple[MatchReason, ...]:
    reasons = {
        MatchReason.SUBJECT: same_subject,
        MatchReason.FIGURE: same_figure,
        MatchReason.SENTENCE: alike >= SIMILAR,
    }
    return tuple(reason for reason, holds in reasons.items() if holds) or (MatchReason.SENTENCE,)
