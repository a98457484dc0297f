"""What the page of an article shows: its text, its claims, its clearance. Four queries."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, FilteredRelation, Max, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from articles.models import (
    Article,
    BlockRow,
    Claim,
    Event,
    Rating,
    Revision,
    SignOff,
    SourceNote,
)

from .progress import Progress


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A part of the text; offsets are code points, end exclusive."""

    kind: str
    start: int
    end: int
    is_repeat: bool


@dataclass(frozen=True, slots=True)
class PageNote:
    """The author's own source for some words."""

    start: int
    end: int
    text: str
    author_name: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article as its page shows it.

    `claims` stand in the text, in reading order; `corrections` are the wordings suggested
    for those to be corrected, by their pk. `last_event` numbers the newest act.
    """

    article: Article
    revision: Revision
    blocks: Sequence[PageBlock]
    notes: Sequence[PageNote]
    claims: Sequence[Claim]
    lost: Sequence[Claim]
    corrections: Mapping[int, str]
    sign_off: SignOff | None
    ratings: Sequence[Rating]
    last_event: int

    @property
    def labels(self) -> dict[str, str]:
        """Return the labels of the ratings on offer by their code."""
        return {rating.code: rating.label for rating in self.ratings}

    @property
    def progress(self) -> Progress:
        """Return the claims in the text by state; they add up to all of them."""
        return Progress.of(Counter(claim.state for claim in self.claims))

    @property
    def beginnings(self) -> list[tuple[PageBlock, str]]:
        """Return each block with the words that it begins with."""
        text = self.revision.text
        return [
            (b, " ".join(text[b.start : min(b.end, b.start + 50)].split())) for b in self.blocks
        ]

    @property
    def blocking(self) -> list[Claim]:
        return [claim for claim in self.claims if claim.state in self.article.blocking_states]

    @property
    def is_cleared(self) -> bool:
        return self.sign_off is not None and self.sign_off.fallen_at is None

    def claim(self, pk: int | None) -> Claim | None:
        """Return the claim with this pk, also a lost one, or None."""
        return next((c for c in (*self.claims, *self.lost) if c.pk == pk), None)

    def position(self, pk: int) -> int:
        """Return the place of a claim in reading order from 1; 0 for a lost one."""
        return next((n for n, claim in enumerate(self.claims, start=1) if claim.pk == pk), 0)

    def beside(self, pk: int, step: int) -> Claim | None:
        """Return the claim `step` places on, round the ends; None if there is no other."""
        place = self.position(pk)
        if not self.claims or (place and len(self.claims) == 1):
            return None
        at = place - 1 if place or step < 0 else -1
        return self.claims[(at + step) % len(self.claims)]

    def next_open(self, pk: int | None = None) -> Claim | None:
        """Return the next open claim after `pk`, round the end, or None."""
        place = self.position(pk) if pk else 0
        around = (*self.claims[place:], *self.claims[:place])
        return next((c for c in around if c.state == Claim.State.OPEN and c.pk != pk), None)


def article_page(article: Article) -> ArticlePage:
    """Load what the page of `article` shows: revision, claims, newest sign-off, ratings."""
    revision = _revision(article)
    claims = list(_claims(article))
    return ArticlePage(
        article=article,
        revision=revision,
        blocks=[PageBlock(**row) for row in revision.block_rows],
        notes=[PageNote(**row) for row in revision.note_rows],
        claims=[claim for claim in claims if claim.state != Claim.State.LOST],
        lost=[c for c in claims if c.state == Claim.State.LOST and c.fate != Claim.Fate.RETIRED],
        corrections={
            claim.pk: claim.correction
            for claim in claims
            if claim.state == Claim.State.WRONG and claim.correction
        },
        sign_off=_newest_sign_off(article),
        ratings=list(Rating.objects.offered().select_related("scale")),
        last_event=revision.last_event or 0,
    )


def last_event(article: Article) -> int:
    """Return the number of the newest act on the article, 0 if there is none."""
    return Event.objects.filter(article=article).aggregate(last=Max("pk"))["last"] or 0


def _revision(article: Article):
    """Return the current revision with its blocks, source notes and the newest event."""
    blocks = BlockRow.objects.filter(revision=OuterRef("pk")).order_by("start")
    notes = SourceNote.objects.filter(revision=OuterRef("pk")).order_by("start")
    events = Event.objects.filter(article=OuterRef("article")).order_by("-pk")
    block = JSONObject(kind="kind", start="start", end="end", is_repeat=Q(repeat_of__isnull=False))
    note = JSONObject(start="start", end="end", text="text", author_name="author_name")
    return (
        Revision.objects.defer("received")
        .annotate(
            block_rows=ArraySubquery(blocks.values_list(block)),
            note_rows=ArraySubquery(notes.values_list(note)),
            last_event=Subquery(events.values("pk")[:1]),
        )
        .get(pk=article.current_revision_id)  # type: ignore[misc]
    )


def _claims(article: Article):
    live = FilteredRelation("verdicts", condition=Q(verdicts__status="live"))
    return (
        Claim.objects.filter(article=article)
        .select_related("marked_by")
        .annotate(live=live, correction=F("live__correction"))
        .order_by("start", "-end", "pk")
    )


def _newest_sign_off(article: Article) -> SignOff | None:
    rows = SignOff.objects.select_related("signed_by", "fallen_by", "revision")
    return rows.defer("revision__text", "revision__received").filter(article=article).first()
