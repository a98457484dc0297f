"""Lock and judge several claims in one act, each at the version that was read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Claim, User, Verdict
from articles.permissions import Act

from .errors import (
    Invalid,
    OriginsMissing,
    OriginsMissingOnClaims,
    StaleClaim,
    StaleClaims,
    WorkflowError,
)
from .inputs import ClaimVersionInput, VerdictInput
from .transaction import LockedClaim, claims_of_locked, lock_article, require_permission
from .verdict_steps import judge
from .versions import require_seen

MOST_CLAIMS = 200


def lock_seen_claims(
    claims: Sequence[ClaimVersionInput], *, actor: User, act: Act
) -> list[LockedClaim]:
    """Lock claims, also of several articles, for an act by a person who saw these versions.

    Articles are locked in the order of their pks, so that two acts can't deadlock; the
    claims of one article share one instance of it. Raises `StaleClaims`, `NotAllowed` with
    the `claim` it is about, and `Invalid` with the index of a claim that doesn't exist or is
    named twice, or if there are none or more than `MOST_CLAIMS`.
    """
    found, unusable = _usable(claims, actor)
    if unusable:
        raise Invalid({name: row[name] for row in unusable.values() for name in row})
    locked = lock_claims(found)
    for row in locked:
        with naming(row.claim):
            require_permission(actor, act, row.claim.article, row.conflicted)
    require_seen_claims({row.claim.pk: row.claim for row in locked}, claims, actor)
    return locked


def lock_claims_singly(
    claims: Sequence[ClaimVersionInput], *, actor: User, act: Act
) -> tuple[dict[int, LockedClaim], dict[int, WorkflowError]]:
    """Lock those of several claims on which the person may act, and say why not the others.

    Returns claims and errors, each by its place in `claims`; claims in the order of their
    articles. Locks like `lock_seen_claims`, raises `Invalid` for their number only.
    """
    found, unusable = _usable(claims, actor)
    refused: dict[int, WorkflowError] = {n: Invalid(fields) for n, fields in unusable.items()}
    places = {seen.pk: n for n, seen in enumerate(claims) if n not in refused}
    locked = {}
    for row in lock_claims(found):
        place = places[row.claim.pk]
        try:
            with naming(row.claim):
                require_permission(actor, act, row.claim.article, row.conflicted)
                require_seen(row.claim, claims[place].version, actor)
            locked[place] = row
        except WorkflowError as error:
            refused[place] = error
    return locked, refused


def lock_claims(found: Mapping[int, int]) -> list[LockedClaim]:
    """Lock the articles of claims in order; `found` maps claims to articles, by their pks."""
    by_article: dict[int, list[int]] = {}
    for article, pk in sorted((article, pk) for pk, article in found.items()):
        by_article.setdefault(article, []).append(pk)
    return [
        row
        for article, pks in by_article.items()
        for row in claims_of_locked(lock_article(article), pks)
    ]


def require_seen_claims(
    locked: Mapping[int, Claim], claims: Sequence[ClaimVersionInput], actor: User
) -> None:
    """Raise `StaleClaims` with each claim that has another version than the one seen."""
    stale = []
    for seen in claims:
        try:
            require_seen(locked[seen.pk], seen.version, actor)
        except StaleClaim as error:
            stale.append(error)
    if stale:
        raise StaleClaims(stale)


def judge_all(
    rows: Iterable[tuple[LockedClaim, VerdictInput]], actor: User, at: datetime
) -> list[Verdict]:
    """Judge locked claims in this order, each with its own verdict.

    Raises `OriginsMissingOnClaims` with each claim whose evidence is missing, and what
    `judge` raises otherwise, with the first `claim` that it refused.
    """
    given, missing = [], []
    for locked, verdict in rows:
        try:
            with naming(locked.claim):
                given.append(judge(locked, actor, at, verdict))
        except OriginsMissing as error:
            missing.append(error)
    if missing:
        raise OriginsMissingOnClaims(missing)
    return given


@contextmanager
def naming(claim: Claim) -> Iterator[None]:
    """Add the claim to an error raised for it."""
    try:
        yield
    except WorkflowError as error:
        error.claim = claim
        raise


def _usable(
    claims: Sequence[ClaimVersionInput], actor: User
) -> tuple[dict[int, int], dict[int, dict[str, list[str]]]]:
    """Return the pk of each claim's article, and what is wrong with other claims by place."""
    if not 1 <= len(claims) <= MOST_CLAIMS:
        text = _("Name 1 to %(most)d claims.") % {"most": MOST_CLAIMS}
        raise Invalid({"claims": [text]})
    rows = Claim.objects.visible_to(actor).filter(pk__in=[seen.pk for seen in claims])
    found = dict(rows.order_by().values_list("pk", "article_id"))
    pks = [seen.pk for seen in claims]
    unusable = {}
    for place, pk in enumerate(pks):
        if pk in pks[:place]:
            unusable[place] = {f"claims/{place}/id": [_("This claim is listed twice.")]}
        elif pk not in found:
            unusable[place] = {f"claims/{place}/id": [_("There is no such claim.")]}
    return found, unusable
