"""One verdict on several claims: each at the version that was read; all or none."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Article, Claim, User, Verdict
from articles.permissions import Act

from .errors import Invalid, StaleClaim, StaleClaims, WorkflowError
from .evidence import with_sources
from .inputs import ClaimVersionInput, VerdictInput
from .transaction import LockedClaim, act_transaction, lock_claim, require_permission
from .verdict_steps import judge
from .versions import require_seen

MOST_CLAIMS = 200


def give_verdicts(
    *, claims: Sequence[ClaimVersionInput], actor: User, at: datetime, verdict: VerdictInput
) -> list[Verdict]:
    """Give one verdict, with its evidence, on several claims, also of several articles.

    Returns a verdict for each claim, in the order of `claims`. A new source is entered once
    for all of them. Raises `StaleClaims`, which names each claim that has another version
    by now, `Invalid` with the index of a claim that doesn't exist or is named twice, and
    for evidence files, which belong to one claim; else what `give_verdict` raises, with the
    `claim` that it refused. Nothing is written then.
    """
    require_permission(actor, Act.JUDGE)
    _require_usable(claims, verdict)
    with act_transaction(actor, verdict.explanation.strip()):
        locked = _hold_seen(claims, actor)
        shared = replace(verdict, evidence=with_sources(verdict.evidence, actor, at))
        verdicts = {entry.claim.pk: _judge(entry, actor, at, shared) for entry in locked}
        return [verdicts[entry.pk] for entry in claims]


def _require_usable(claims: Sequence[ClaimVersionInput], verdict: VerdictInput) -> None:
    if not 1 <= len(claims) <= MOST_CLAIMS:
        text = _("Name 1 to %(most)d claims.") % {"most": MOST_CLAIMS}
        raise Invalid({"claims": [text]})
    pks = [entry.pk for entry in claims]
    twice = [place for place, pk in enumerate(pks) if pk in pks[:place]]
    if twice:
        raise _at(twice, _("This claim is named twice."))
    if any(new.file for new in verdict.evidence):
        raise Invalid({"evidence": [_("A file belongs to one claim: add it there.")]})


def _hold_seen(claims: Sequence[ClaimVersionInput], actor: User) -> list[LockedClaim]:
    """Return the locked claims; their articles are locked in the order of their pks.

    So two acts on the same articles can't deadlock.
    """
    article_of = _articles_of(claims, actor)
    ordered = sorted(claims, key=lambda entry: (article_of[entry.pk], entry.pk))
    locked = _sharing_articles([lock_claim(entry.pk) for entry in ordered])
    for entry in locked:
        with _naming(entry.claim):
            require_permission(actor, Act.JUDGE, entry.claim.article, entry.conflicted)
    _require_seen({entry.claim.pk: entry.claim for entry in locked}, claims)
    return locked


def _articles_of(claims: Sequence[ClaimVersionInput], actor: User) -> dict[int, int]:
    """Return the pk of each claim's article; raise `Invalid` for claims that don't exist."""
    rows = Claim.objects.visible_to(actor).filter(pk__in=[entry.pk for entry in claims])
    found = dict(rows.order_by().values_list("pk", "article_id"))
    missing = [place for place, entry in enumerate(claims) if entry.pk not in found]
    if missing:
        raise _at(missing, _("There is no such claim."))
    return found


def _sharing_articles(locked: list[LockedClaim]) -> list[LockedClaim]:
    """Share one instance of an article among its claims: what one changes, the next one sees."""
    articles: dict[int, Article] = {}
    for claim in (entry.claim for entry in locked):
        claim.article = articles.setdefault(claim.article_id, claim.article)
    return locked


def _require_seen(locked: dict[int, Claim], claims: Sequence[ClaimVersionInput]) -> None:
    stale = []
    for entry in claims:
        try:
            require_seen(locked[entry.pk], entry.version)
        except StaleClaim as error:
            stale.append(error)
    if stale:
        raise StaleClaims(stale)


def _judge(locked: LockedClaim, actor: User, at: datetime, verdict: VerdictInput) -> Verdict:
    with _naming(locked.claim):
        return judge(locked, actor, at, verdict)


@contextmanager
def _naming(claim: Claim) -> Iterator[None]:
    """Add the claim to an error raised for it."""
    try:
        yield
    except WorkflowError as error:
        error.claim = claim
        raise


def _at(places: Sequence[int], text: str) -> Invalid:
    return Invalid({f"claims/{place}/id": [text] for place in places})
