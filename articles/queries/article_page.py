"""Load the page of an article: its text, its claims, its clearance. Four queries.

Of a long text, claims that this process knows are not read again (`kept_texts`).
"""

from collections import Counter
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from django.db.models import Max, QuerySet

from articles.models import Article, Claim, ErrorClass, Event, Rating, Revision, SignOff, User
from articles.models.demand import Demanded, RequiredOrigins, required_origins
from articles.models.prepared import Prepared

from .hidden_verdicts import HiddenPlace, hidden_places
from .kept_texts import KeptText
from .page_claims import LiveVerdict, PageClaims, kept_claims
from .page_rows import PageBlock, PageNote, PageRows, PageSearch, page_articles, page_rows
from .placed_claims import Memory, PlacedClaims
from .progress import DONE, Progress
from .risks import PageRiskMark, RiskOfKind
from .text_sections import Span, text_sections, text_sentences


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The data of an article's page.

    `claims` are those in the text, in reading order; `live` are the live verdicts of claims
    and `corrections` the suggested wordings of claims to be corrected, by the claim's pk;
    `contradicted` are the pks of those that a document contradicts which everybody here may see.
    `conflicted` are the pks of the people with a conflict of interest. `all_ratings`
    includes those no longer in use, by pk. `billion_passages` are the passages of evidence
    for claims in billions, by pk. `last_event` is the number of the newest event. `demands`
    are the origins demands that may apply; `error_classes` are by pk. `given` are the
    assignments: a person, and a claim or the span of a block, or neither for all. `asked`,
    `kept` and `published` are the pks of claims with questions that were not withdrawn,
    with reference facts, with publications; `waiting_answers` those with an open question
    that is not overdue, also where a verdict counts. `risk_marks` are people's marks on
    sentences, `risk_demands` the kinds of claims that bring a risk, `searches` where the
    newsroom searches. `steps` are the claims to step through, if not all. `hidden` are the
    claims whose verdict the reader is not to see yet, by pk: their state is `hidden`. `by_pk`
    are all claims, `placed` those in the text by place; `bounds` are the sentences of the text,
    `sections` the parts in which it is worked on. `reader` is who it is shown to, if it isn't
    whole. `memory` has what was computed before, `content` is another object where a claim's
    kind, value or place changed.
    """

    article: Article
    revision: Revision
    blocks: Sequence[PageBlock]
    notes: Sequence[PageNote]
    claims: Sequence[Claim]
    lost: Sequence[Claim]
    live: Mapping[int, LiveVerdict]
    conflicted: Collection[int]
    corrections: Mapping[int, str]
    contradicted: frozenset[int]
    sign_off: SignOff | None
    ratings: Sequence[Rating]
    all_ratings: Mapping[int, Rating]
    billion_passages: Sequence[tuple[int, str]]
    error_classes: Mapping[int, ErrorClass]
    last_event: int
    demands: Sequence[Demanded]
    by_pk: Mapping[int, Claim]
    placed: PlacedClaims
    bounds: tuple[Span, ...]
    block_starts: Sequence[int]
    sections: Sequence[Span]
    memory: Memory = field(default_factory=Memory)
    content: object = field(default_factory=object)
    given: Sequence[tuple[int, int | None, int | None, int | None]] = ()
    asked: Container[int] = ()
    waiting_answers: Collection[int] = ()
    kept: Container[int] = ()
    published: Collection[int] = ()
    risk_marks: Sequence[PageRiskMark] = ()
    risk_demands: Sequence[RiskOfKind] = ()
    searches: Sequence[PageSearch] = ()
    steps: Sequence[Claim] | None = None
    hidden: Mapping[int, HiddenPlace] = field(default_factory=dict)
    reader: User | None = None

    def only(self, pks: Container[int]) -> "ArticlePage":
        """Return the page restricted to some of its claims for stepping through."""
        return replace(self, steps=[claim for claim in self.claims if claim.pk in pks])

    def without_risks(self) -> "ArticlePage":
        """Return the page for somebody who may not see risks."""
        return replace(self, risk_marks=(), risk_demands=())

    def own_claims(self, user_pk: int) -> frozenset[int]:
        """Return the claims assigned to a person: all, or those of assigned parts."""
        mine = [row for row in self.given if row[0] == user_pk]
        return frozenset(c.pk for c in self.claims if any(_covers(row, c) for row in mine))

    def newest_verdict_of(self, user_pk: int) -> Claim | None:
        """Return the claim of a person's newest live verdict, or None."""
        own = [
            (verdict.pk, pk)
            for pk, verdict in self.live.items()
            if verdict.judge_pk == user_pk and self.by_pk[pk].state != Claim.State.LOST
        ]
        return self.by_pk[max(own)[1]] if own else None

    @property
    def judged_alone(self) -> frozenset[int]:
        """Return the pks of the claims with a verdict that follows no other mention's."""
        return frozenset(pk for pk, verdict in self.live.items() if not verdict.is_following)

    @property
    def labels(self) -> dict[str, str]:
        """Return the labels of the ratings in use by their code."""
        return {rating.code: rating.label for rating in self.ratings}

    @property
    def progress(self) -> Progress:
        """Return the number of claims in the text by state."""
        turned = sum(claim.state in DONE for claim in self.out_of_context)
        return Progress.of(Counter(claim.state for claim in self.claims), turned)

    @property
    def beginnings(self) -> list[tuple[PageBlock, str]]:
        """Return each block with its first words."""
        text = self.revision.text
        return [
            (b, " ".join(text[b.start : min(b.end, b.start + 50)].split())) for b in self.blocks
        ]

    @property
    def blocking(self) -> list[Claim]:
        """Return the claims that block the sign-off, by state, second look or changed context."""
        states, waiting = self.article.blocking_states, {claim.pk for claim in self.waiting}
        return [
            claim
            for claim in self.claims
            if claim.state in states or claim.pk in waiting or claim.context_changed
        ]

    @property
    def waiting(self) -> list[Claim]:
        """Return the claims whose verdict waits for a second look."""
        return [c for c in self.claims if c.pk in self.live and self.live[c.pk].is_waiting]

    @property
    def out_of_context(self) -> list[Claim]:
        """Return the claims whose verdict waits for a confirmation in a changed context."""
        return [claim for claim in self.claims if claim.context_changed]

    @property
    def is_cleared(self) -> bool:
        return self.sign_off is not None and self.sign_off.fallen_at is None

    def origins_needed(self, claim: Claim) -> RequiredOrigins:
        """Return how many independent origins a verdict needs to clear the claim."""
        return required_origins(self.demands, claim.kind)

    def claim(self, pk: int | None) -> Claim | None:
        """Return the claim with this pk, also a lost one, or None."""
        found = self.by_pk.get(pk or 0)
        is_shown = found and (found.state != Claim.State.LOST or found in self.lost)
        return found if is_shown else None

    def position(self, pk: int) -> int:
        """Return the position of a claim in reading order, from 1; 0 for a lost one."""
        return next((n for n, claim in enumerate(self.claims, start=1) if claim.pk == pk), 0)


def _covers(row: Sequence[int | None], claim: Claim) -> bool:
    _user, pk, start, end = row
    if pk is not None:
        return claim.pk == pk
    return start is None or end is None or start <= claim.start < end


def article_page(article: Article, reader: User | None = None) -> ArticlePage:
    """Load the page of `article` as `reader` may see it; without one, whole.

    Three queries for one of `page_articles`; any other article is read once more, and so is
    one whose text changes between the first query and the second. One more query while
    verdicts wait for a second look that doesn't show them.
    """
    article, rows, text = _of_one_text(article)
    hidden = hidden_places(article, reader) if reader and rows.has_sample else {}
    claims = _claims_shown(text, hidden)
    ratings = RATINGS.rows()
    revision, starts = article.revision, [block.start for block in rows.blocks]
    bounds = text_sentences(revision.pk, revision.text, article.language)
    return ArticlePage(
        article=article,
        revision=revision,
        blocks=rows.blocks,
        notes=rows.notes,
        claims=claims.placed.rows,
        by_pk=claims.by_pk,
        placed=claims.placed,
        live=claims.live,
        lost=claims.lost,
        corrections=claims.corrections,
        contradicted=claims.contradicted,
        bounds=bounds,
        block_starts=starts,
        sections=text_sections(len(revision.text), starts, bounds),
        memory=text.memory,
        content=text.content,
        conflicted=rows.conflicted,
        sign_off=_newest_sign_off(article),
        ratings=[rating for rating in ratings if rating.is_offered],
        all_ratings={rating.pk: rating for rating in ratings},
        billion_passages=rows.billion_passages,
        error_classes=rows.error_classes,
        last_event=rows.last_event,
        given=rows.given,
        asked=rows.asked,
        waiting_answers=rows.waiting_answers,
        kept=rows.kept,
        published=rows.published,
        demands=rows.demands,
        risk_marks=rows.risk_marks,
        risk_demands=rows.risk_demands,
        searches=rows.searches,
        hidden=hidden,
        reader=reader,
    )


def _ratings() -> QuerySet[Rating]:
    return Rating.objects.select_related("scale").order_by("position")


def _newest_sign_offs(article: int) -> QuerySet[SignOff]:
    return SignOff.objects.filter(article=article)[:1]


RATINGS = Prepared(_ratings)
SIGN_OFFS = Prepared(_newest_sign_offs)


def _claims_shown(text: KeptText, hidden: Mapping[int, HiddenPlace]) -> PageClaims:
    """Return the claims of a text as they are shown while the verdicts on some are hidden."""
    memory = text.memory
    claims = memory.recall("claims", [text.claims], None, lambda: PageClaims.of(text.claims))
    if not hidden:
        return claims
    hide = partial(claims.hiding, hidden, memory)
    return memory.recall("shown claims", [claims], set(hidden), hide)


def _of_one_text(article: Article) -> tuple[Article, PageRows, KeptText]:
    """Return the article, its rows and its claims; read again if its text changed meanwhile."""
    article, rows = _selected(article)
    text = kept_claims(article)
    while text.revisions - {article.current_revision_id}:
        article, rows = _selected(page_articles().get(pk=article.pk))
        text = kept_claims(article)
    return article, rows, text


def _selected(article: Article) -> tuple[Article, PageRows]:
    """Return the article with its rows, read once more unless `page_articles` selected it."""
    rows = page_rows(article)
    return (article, rows) if rows else _selected(page_articles().get(pk=article.pk))


def last_event(article: Article) -> int:
    """Return the number of the article's newest event, 0 if there is none."""
    return Event.objects.filter(article=article).aggregate(last=Max("pk"))["last"] or 0


def _newest_sign_off(article: Article) -> SignOff | None:
    """Return the newest sign-off, with the revision set if it is the current one."""
    row = next(iter(SIGN_OFFS.rows(article=article.pk)), None)
    if row and row.revision_id == article.current_revision_id:
        row.revision = article.revision
    return row
