"""Who can check an article, those with expertise in its kinds and desk first. Four queries."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Article, Assignment, Claim, ConflictOfInterest, User


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible checker: how many claims are of kinds that they know, and whether the desk is.

    `is_assigned`: to the whole article.
    """

    user: User
    claims_known: int
    knows_desk: bool
    is_assigned: bool


@dataclass(frozen=True, slots=True)
class Checkers:
    """Who can check an article, who checks what of it, and who can't."""

    candidates: Sequence[Candidate]
    parts: Sequence[Assignment]
    conflicts: Sequence[ConflictOfInterest]


def checkers_of(article: Article) -> Checkers:
    """Load possible checkers of an article, most expertise first, and its assignments."""
    assignments = list(
        Assignment.objects.filter(article=article).select_related("user", "claim").order_by("pk")
    )
    conflicts = list(
        ConflictOfInterest.objects.filter(article=article).select_related("user", "noted_by")
    )
    kinds = Counter(
        Claim.objects.filter(article=article).in_text().order_by().values_list("kind", flat=True)
    )
    whole = {row.user_id for row in assignments if row.claim_id is None and row.start is None}
    barred = {row.user_id for row in conflicts} | {article.author_id}
    candidates = [
        Candidate(
            user=user,
            claims_known=sum(kinds[kind] for kind in user.expert_kinds),
            knows_desk=article.desk is not None and article.desk.name in user.expert_desks,
            is_assigned=user.pk in whole,
        )
        for user in User.objects.who_check()
        if user.pk not in barred
    ]
    candidates.sort(key=lambda row: (not row.knows_desk, -row.claims_known))
    parts = [row for row in assignments if row.claim_id is not None or row.start is not None]
    return Checkers(candidates, parts, conflicts)
