"""The result of a rule or a decision: a passage, its relation to the claim, and why."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.matching.reasons import OPEN, PassageRelation, Reason
from articles.matching.standing import STANDS

if TYPE_CHECKING:
    from articles.matching.features import PassageCandidate


@dataclass(frozen=True, slots=True)
class Hint:
    """What a reader should look at: a difference that is too uncertain to be a relation."""

    reason: Reason
    claimed: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The relation of a passage to a claim; `claimed` and `found` are the words compared."""

    candidate: "PassageCandidate"
    relation: PassageRelation
    reason: Reason
    claimed: str = ""
    found: str = ""
    hint: Hint | None = None

    @property
    def is_established(self) -> bool:
        """Return whether the passage agrees with the claim or contradicts it."""
        return self.relation not in OPEN


def differs(candidate: "PassageCandidate", reason: Reason, claimed: str, found: str) -> Judgement:
    """Return a contradiction by rule."""
    return Judgement(candidate, PassageRelation.DIFFERS, reason, claimed, found)


def mentioned(candidate: "PassageCandidate", hint: Hint | None) -> Judgement:
    """Return that a passage bears on the claim; a hint asks a reader to compare them."""
    return Judgement(candidate, PassageRelation.MENTIONS, Reason.RELATED, hint=hint)


def is_difference(verdict: Judgement | None) -> bool:
    """Return whether a verdict contradicts the claim."""
    return verdict is not None and verdict.relation is PassageRelation.DIFFERS


def is_off_subject(verdict: Judgement) -> bool:
    """Return whether a contradiction is by a document about something else."""
    return is_difference(verdict) and verdict.candidate.is_off_subject


def confirmed_by_its_matter(verdict: Judgement | None) -> Judgement | None:
    """Return a verdict; of one that a document about something else confirms, a hint.

    An earlier article often has the very figure, name or day that is wrong in the text, also in
    a sentence that names what only that document knows.
    """
    if verdict is None or verdict.relation in (PassageRelation.DIFFERS, PassageRelation.MENTIONS):
        return verdict
    if verdict.candidate.passage.document.standing >= STANDS:
        return verdict
    return mentioned(verdict.candidate, Hint(Reason.SUBJECT, verdict.claimed, verdict.found))
