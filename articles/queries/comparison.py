"""Compare two revisions of an article, with claims in place. Seven queries."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.anchoring import ComparedRow, compare
from articles.models import Article, BlockRow, Claim, Placement, Revision, Verdict

from .page_rows import PageBlock
from .placed_claims import PlacedClaims


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim at its place in a revision; offsets are code points."""

    pk: int
    kind: str
    state: str
    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class ComparisonSide:
    """One of two revisions; `claims` in reading order, the longer first, `placed` by place."""

    revision: Revision
    blocks: Sequence[PageBlock]
    claims: Sequence[PlacedClaim]
    placed: PlacedClaims


class ClaimOutcome(StrEnum):
    """The outcome of a suggested wording."""

    ENTERED = "entered"
    """The text has it."""
    OTHERWISE = "otherwise"
    """The words changed, but not as suggested."""
    IGNORED = "ignored"
    """The words stand as they were."""
    GONE = "gone"
    """Neither the words nor the wording are in the text."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A suggested wording for `quote` in the old revision, and its outcome.

    `now` are the words in the new revision, "" if the claim is gone.
    """

    claim: int
    quote: str
    wording: str
    outcome: ClaimOutcome
    now: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The result of `compare_revisions`."""

    old: ComparisonSide
    new: ComparisonSide
    rows: Sequence[ComparedRow]
    corrections: Sequence[Correction]

    @property
    def changed(self) -> Sequence[ComparedRow]:
        return [row for row in self.rows if not row.is_same]


def compare_revisions(
    article: Article, old: Revision, new: Revision, hidden: Container[int] = ()
) -> Comparison:
    """Compare two revisions of `article`, loaded with their texts.

    `hidden` are the claims whose verdict the reader is not to see yet (`hidden_places`).
    """
    sides = _side(article, old, hidden), _side(article, new, hidden)
    spans = [[(block.start, block.end) for block in side.blocks] for side in sides]
    return Comparison(
        *sides,
        rows=compare(old.text, spans[0], new.text, spans[1], article.language),
        corrections=_corrections(article, *sides, hidden),
    )


def _side(article: Article, revision: Revision, hidden: Container[int]) -> ComparisonSide:
    blocks = BlockRow.objects.filter(revision=revision).order_by("start")
    claims = sorted(_placed(article, revision, hidden), key=lambda c: (c.start, -c.end, c.pk))
    return ComparisonSide(
        revision=revision,
        blocks=[PageBlock(b.kind, b.start, b.end, b.repeat_of_id is not None) for b in blocks],
        claims=claims,
        placed=PlacedClaims.of(claims),  # type: ignore[arg-type]
    )


def _placed(article: Article, revision: Revision, hidden: Container[int]) -> list[PlacedClaim]:
    """Return the claims in a revision, at their current or earlier places."""
    if revision.pk == article.current_revision_id:
        current = Claim.objects.filter(article=article).in_text()
        return [_place(c, c.pk, c.kind, hidden) for c in current]
    rows = Placement.objects.filter(revision=revision).select_related("claim")
    return [_place(row, row.claim_id, row.claim.kind, hidden) for row in rows]


def _place(row: Claim | Placement, pk: int, kind: str, hidden: Container[int]) -> PlacedClaim:
    return PlacedClaim(
        pk=pk,
        kind=kind,
        state=Claim.State.HIDDEN if pk in hidden else row.state,
        start=row.start,
        end=row.end,
        quote=row.quote,
        sentence_start=row.sentence_start,
        sentence_end=row.sentence_end,
    )


def _corrections(
    article: Article, old: ComparisonSide, new: ComparisonSide, hidden: Container[int]
) -> list[Correction]:
    """Return the newest wording suggested for each claim between the two revisions."""
    verdicts = (
        Verdict.objects.filter(
            claim__article=article,
            revision__number__gte=old.revision.number,
            revision__number__lt=new.revision.number,
        )
        .exclude(status=Verdict.Status.WITHDRAWN)
        .order_by("pk")
    )
    newest = {row.claim_id: row for row in verdicts if row.claim_id not in hidden}
    places = {claim.pk: claim for claim in new.claims}
    suggesting = [verdict for verdict in newest.values() if verdict.correction]
    found = [_correction(v, places, new.revision.text) for v in suggesting]
    order = {claim.pk: number for number, claim in enumerate(old.claims)}
    return sorted(found, key=lambda row: order.get(row.claim, len(order)))


def _correction(verdict: Verdict, places: Mapping[int, PlacedClaim], text: str) -> Correction:
    place = places.get(verdict.claim_id)
    return Correction(
        claim=verdict.claim_id,
        quote=verdict.quote,
        wording=verdict.correction,
        outcome=_outcome(verdict, place, text),
        now=place.quote if place else "",
    )


def _outcome(verdict: Verdict, place: PlacedClaim | None, text: str) -> ClaimOutcome:
    wording = _words(verdict.correction)
    if place is None:
        return ClaimOutcome.ENTERED if wording in _words(text) else ClaimOutcome.GONE
    if wording in _words(text[place.sentence_start : place.sentence_end]):
        return ClaimOutcome.ENTERED
    is_as_before = _words(place.quote) == _words(verdict.quote)
    return ClaimOutcome.IGNORED if is_as_before else ClaimOutcome.OTHERWISE


def _words(text: str) -> str:
    return " ".join(text.split())
