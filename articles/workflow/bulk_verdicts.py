"""One verdict, or one source, for several claims: each at the version that was read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Event, Evidence, User, Verdict
from articles.permissions import Act

from .errors import Invalid
from .evidence import attach_evidence, with_sources
from .inputs import ClaimVersionInput, EvidenceInput, VerdictInput
from .several_claims import judge_all, lock_seen_claims, naming
from .transaction import (
    LockedClaim,
    act_transaction,
    record,
    require_in_text,
    require_permission,
    summarized_in_one_line,
)


def give_verdicts(
    *, claims: Sequence[ClaimVersionInput], actor: User, at: datetime, verdict: VerdictInput
) -> list[Verdict]:
    """Give one verdict, with its evidence, on several claims, also of several articles.

    Returns a verdict for each claim, in the order of `claims`. A new source is entered once
    for all of them. Raises `StaleClaims`, which names each claim that has another version
    by now, `Invalid` with the index of a claim that doesn't exist or is named twice, and
    for evidence files, which belong to one claim; `OriginsMissingOnClaims` with each claim
    whose evidence is missing; else what `give_verdict` raises, with the `claim` that it
    refused. Nothing is written then.
    """
    require_permission(actor, Act.JUDGE)
    refuse_files(verdict.evidence)
    with act_transaction(actor, verdict.explanation.strip()):
        locked = lock_seen_claims(claims, actor=actor, act=Act.JUDGE)
        shared = replace(verdict, evidence=with_sources(verdict.evidence, actor, at))
        with summarized_in_one_line():
            verdicts = judge_all([(row, shared) for row in locked], actor, at)
        record_given(locked, verdicts, verdict, actor, at)
        given = {row.claim_id: row for row in verdicts}
        return [given[seen.pk] for seen in claims]


def add_evidence_to(
    *, claims: Sequence[ClaimVersionInput], actor: User, at: datetime, evidence: EvidenceInput
) -> list[Evidence]:
    """Bring one source, existing or new, to several claims; all or none.

    Returns a row for each claim, in the order of `claims`. One line in the history of each
    article. Raises as `give_verdicts` does, `WrongState`, `NotAllowed`.
    """
    require_permission(actor, Act.ADD_EVIDENCE)
    refuse_files([evidence])
    with act_transaction(actor):
        locked = lock_seen_claims(claims, actor=actor, act=Act.ADD_EVIDENCE)
        shared = with_sources([evidence], actor, at)
        with summarized_in_one_line():
            rows = {row.claim.pk: attach_to(row, actor, at, shared) for row in locked}
        record_shared(locked, list(rows.values()), actor, at)
        return [rows[seen.pk] for seen in claims]


def record_given(
    locked: Sequence[LockedClaim],
    verdicts: Sequence[Verdict],
    said: VerdictInput,
    actor: User,
    at: datetime,
) -> None:
    """Record one line for each article: `verdicts` are those on the `locked` claims."""
    articles = {held.claim.article_id: held.claim.article for held in locked}
    by_claim = {held.claim.pk: held.claim for held in locked}
    for pk, article in articles.items():
        given = [row for row in verdicts if by_claim[row.claim_id].article_id == pk]
        record(
            Event.Verb.VERDICTS_GIVEN,
            actor=actor,
            at=at,
            article=article,
            reason=said.explanation.strip(),
            rating=said.rating.code,
            verdicts=[row.pk for row in given],
            number=len(given),
            words=by_claim[given[0].claim_id].quote if len(given) == 1 else "",
        )


def refuse_files(evidence: Sequence[EvidenceInput]) -> None:
    """Raise `Invalid` for a file: it belongs to one claim."""
    if any(new.file for new in evidence):
        raise Invalid({"evidence": [_("A file belongs to one claim: add it there.")]})


def attach_to(
    locked: LockedClaim, actor: User, at: datetime, evidence: Sequence[EvidenceInput]
) -> Evidence:
    """Add one source to a locked claim; an error names the claim."""
    with naming(locked.claim):
        require_in_text(locked.claim)
        return attach_evidence(locked.claim, actor, at, evidence)[0]


def record_shared(
    locked: Sequence[LockedClaim], rows: Sequence[Evidence], actor: User, at: datetime
) -> None:
    """Record one line for each article and stance: `rows` are the `locked` claims' evidence."""
    together: dict[tuple[int, str], list[Evidence]] = {}
    for held, row in zip(locked, rows, strict=True):
        together.setdefault((held.claim.article_id, row.stance), []).append(row)
    articles = {held.claim.article_id: held.claim.article for held in locked}
    for (pk, stance), added in together.items():
        source = added[0].source
        record(
            Event.Verb.EVIDENCE_SHARED,
            actor=actor,
            at=at,
            article=articles[pk],
            title="" if source.is_secret else source.title,
            evidence=[row.pk for row in added],
            claims=len(added),
            stance=stance,
        )
