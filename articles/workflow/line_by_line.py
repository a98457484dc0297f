"""One verdict, or one source, for several claims: what can be stored is, the rest is refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Generic, TypeVar

from articles.models import Evidence, User, Verdict
from articles.permissions import Act

from .bulk_verdicts import attach_to, record_given, record_shared, refuse_files
from .errors import WorkflowError
from .evidence import with_sources
from .inputs import ClaimVersionInput, EvidenceInput, VerdictInput
from .several_claims import lock_claims_singly, naming
from .transaction import (
    LockedClaim,
    act_transaction,
    require_permission,
    savepoint,
    summarized_in_one_line,
)
from .verdict_steps import judge

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class LineOutcome(Generic[Row]):
    """The result for one claim: the `row` that was stored, or the `error` that refused it."""

    claim: int
    row: Row | None = None
    error: WorkflowError | None = None


def give_verdicts_singly(
    *, claims: Sequence[ClaimVersionInput], actor: User, at: datetime, verdict: VerdictInput
) -> list[LineOutcome[Verdict]]:
    """Give one verdict on those of several claims where it can be given.

    Like `give_verdicts`, but a refused claim affects no other: returns an outcome for each
    claim, in the order of `claims`. A new source is entered once, and only with a verdict.
    Raises `NotAllowed` if the actor may judge nothing, `Invalid` for evidence files and for
    the number of claims.
    """
    require_permission(actor, Act.JUDGE)
    refuse_files(verdict.evidence)
    with act_transaction(actor, verdict.explanation.strip()):
        sources = SharedSources(verdict.evidence, actor, at)

        judged: list[LockedClaim] = []

        def judge_one(locked: LockedClaim) -> Verdict:
            with sources as shared:
                given = judge(locked, actor, at, replace(verdict, evidence=shared))
            judged.append(locked)
            return given

        with summarized_in_one_line():
            outcomes = each_alone(claims, actor, Act.JUDGE, judge_one)
        record_given(judged, [line.row for line in outcomes if line.row], verdict, actor, at)
        return outcomes


def add_evidence_singly(
    *, claims: Sequence[ClaimVersionInput], actor: User, at: datetime, evidence: EvidenceInput
) -> list[LineOutcome[Evidence]]:
    """Bring one source, existing or new, to those of several claims that can have it.

    Like `add_evidence_to`, with its line in the history of each article, but a refused claim
    affects no other. Returns and raises as `give_verdicts_singly` does.
    """
    require_permission(actor, Act.ADD_EVIDENCE)
    refuse_files([evidence])
    with act_transaction(actor):
        sources = SharedSources([evidence], actor, at)
        locked: list[LockedClaim] = []

        def attach_one(row: LockedClaim) -> Evidence:
            with sources as shared:
                added = attach_to(row, actor, at, shared)
            locked.append(row)
            return added

        with summarized_in_one_line():
            outcomes = each_alone(claims, actor, Act.ADD_EVIDENCE, attach_one)
        stored = {line.claim: line.row for line in outcomes if line.row}
        if stored:
            record_shared(locked, [stored[row.claim.pk] for row in locked], actor, at)
        return outcomes


class SharedSources:
    """Evidence whose new sources are stored with the first claim that can have it.

    Within `with` it is the evidence for a claim; an error there rolls its sources back, so
    the next claim stores them again.
    """

    def __init__(self, evidence: Sequence[EvidenceInput], actor: User, at: datetime) -> None:
        self._evidence, self._by = evidence, (actor, at)
        self._is_stored = False

    def __enter__(self) -> Sequence[EvidenceInput]:
        self._entered = self._evidence
        if not self._is_stored:
            self._entered = with_sources(self._evidence, *self._by)
        return self._entered

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        if kind is None:
            self._evidence, self._is_stored = self._entered, True


def each_alone(
    claims: Sequence[ClaimVersionInput],
    actor: User,
    act: Act,
    store: Callable[[LockedClaim], Row],
) -> list[LineOutcome[Row]]:
    """Call `store` with each claim on which the actor may act, in a savepoint of its own."""
    locked, refused = lock_claims_singly(claims, actor=actor, act=act)
    stored: dict[int, Row] = {}
    for place, row in locked.items():
        try:
            with savepoint(), naming(row.claim):
                stored[place] = store(row)
        except WorkflowError as error:
            refused[place] = error
            # The next claim must not use a state that the rolled back part has set.
            row.claim.article.refresh_from_db(fields=["state"])
    return [
        LineOutcome(seen.pk, stored.get(place), refused.get(place))
        for place, seen in enumerate(claims)
    ]
