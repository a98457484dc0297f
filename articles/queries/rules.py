"""Precision of the splitter's rules, counted from the acts of checkers.

A claim that a rule found is *kept* if somebody judged it, *dismissed* if they found no fact
in it, *changed* if they corrected its words, kind or value. A claim that a person marked is
a *miss* of its kind. Claims that are open, or no longer in the text, don't count.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import reduce
from itertools import groupby
from operator import or_

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import Left, RowNumber
from django.utils import timezone

from articles.models import Claim, User
from articles.models.article import in_language
from articles.models.sample import hidden_claims
from articles.splitting import LANGUAGES
from articles.splitting.rule_docs import rule_names

EXAMPLES = 5
STATE = Claim.State


@dataclass(frozen=True, slots=True)
class RuleScope:
    """The claims to count: found on the days `since` to `until`, in one language."""

    since: date | None = None
    until: date | None = None
    language: str = ""

    def narrow(self, claims: QuerySet[Claim]) -> QuerySet[Claim]:
        if self.since:
            claims = claims.filter(created_at__gte=_midnight(self.since))
        if self.until and self.until < date.max:
            claims = claims.filter(created_at__lt=_midnight(self.until + timedelta(days=1)))
        read = reduce(or_, (in_language("article__language", name) for name in self.languages))
        return claims.filter(read)

    @property
    def languages(self) -> tuple[str, ...]:
        return (self.language,) if self.language else LANGUAGES


@dataclass(frozen=True, slots=True)
class RuleCount:
    """The outcomes of the claims that one rule of one language found."""

    language: str
    rule: str
    found: int = 0
    kept: int = 0
    dismissed: int = 0
    changed: int = 0

    @property
    def decided(self) -> int:
        """Return how many of the claims were decided."""
        return self.kept + self.dismissed + self.changed

    @property
    def precision(self) -> float | None:
        """Return the share kept of those decided, 0 to 1; None without any."""
        return self.kept / self.decided if self.decided else None


@dataclass(frozen=True, slots=True)
class Miss:
    """How many claims of a kind people marked by hand, and the newest of their words."""

    kind: str
    added: int
    examples: tuple[str, ...]

    @property
    def label(self) -> str:
        return str(Claim.Kind(self.kind).label)


def rule_counts(scope: RuleScope, reader: User | None = None) -> list[RuleCount]:
    """Return every rule, those most often wrong first. One query.

    A rule without claims has zeros; a removed rule with claims is included. Claims whose
    verdicts are hidden from `reader` are left out.
    """
    claims = Claim.objects.exclude(rule="")
    claims = claims.exclude(pk__in=hidden_claims(reader)) if reader else claims
    by_hand = Q(marked_by__isnull=False)
    judged = Q(state__in=(STATE.RIGHT, STATE.WRONG))
    rows = (
        scope.narrow(claims)
        .order_by()
        .values("rule", language=Left("article__language", 2))
        .annotate(
            found=Count("pk"),
            kept=Count("pk", filter=judged & ~by_hand),
            dismissed=Count("pk", filter=Q(state=STATE.DISMISSED) & ~by_hand),
            changed=Count("pk", filter=by_hand),
        )
    )
    counts = {(row["language"], row["rule"]): RuleCount(**row) for row in rows}
    for name in scope.languages:
        for rule in rule_names(name):
            counts.setdefault((name, rule), RuleCount(name, rule))
    return sorted(counts.values(), key=_worst_first)


def misses(scope: RuleScope) -> list[Miss]:
    """Return the kinds that people marked by hand, the most frequent first. One query."""
    marked = scope.narrow(Claim.objects.filter(rule="", marked_by__isnull=False))
    rows = (
        marked.order_by()
        .annotate(
            nth=Window(RowNumber(), partition_by=F("kind"), order_by=F("pk").desc()),
            added=Window(Count("pk"), partition_by=F("kind")),
        )
        .filter(nth__lte=EXAMPLES)
        .values_list("kind", "added", "quote", named=True)
        .order_by("-added", "kind", "nth")
    )
    return [_miss(kind, group) for kind, group in groupby(rows, key=lambda row: row.kind)]


def _miss(kind: str, rows: Iterable) -> Miss:
    found = list(rows)
    return Miss(kind, found[0].added, tuple(row.quote for row in found))


def _worst_first(count: RuleCount) -> tuple[int, int, str, str]:
    return -count.dismissed - count.changed, -count.found, count.rule, count.language


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
