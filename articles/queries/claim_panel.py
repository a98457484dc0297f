"""What the panel of one claim shows: verdicts, evidence, questions, history. Five queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from articles.models import Claim, Event, Evidence, Publication, Query, User, Verdict

from .article_page import ArticlePage, PageNote
from .history import Line, lines_of

OPENING = frozenset({Event.Verb.CLAIM_TOUCHED, Event.Verb.CLAIM_REREAD})


@dataclass(frozen=True, slots=True)
class ClaimPanel:
    """One claim with what is known of it; `verdicts` and `lines` are newest first."""

    claim: Claim
    sentence: tuple[str, str, str]
    verdicts: Sequence[Verdict]
    evidence: Sequence[Evidence]
    queries: Sequence[Query]
    notes: Sequence[PageNote]
    lines: Sequence[Line]

    @property
    def verdict(self) -> Verdict | None:
        """Return the verdict that counts, or None."""
        return next((row for row in self.verdicts if row.is_live), None)

    @property
    def before(self) -> Verdict | None:
        """Return the verdict on the words before they were changed, or None.

        Only for a claim that the text's last change opened again.
        """
        if self.claim.fate != Claim.Fate.TOUCHED or self.verdict:
            return None
        return next((row for row in self.verdicts if row.status == Verdict.Status.VOID), None)

    @property
    def reread(self) -> Line | None:
        """Return the line that says how another publication day opened the claim, or None.

        Only where the day did it, and not a later change of the text.
        """
        opening = next((line for line in self.lines if line.verb in OPENING), None)
        is_by_day = opening is not None and opening.verb == Event.Verb.CLAIM_REREAD
        return opening if is_by_day else None

    @property
    def publication(self) -> Publication | None:
        """Return how the counting verdict stands in public, or None."""
        rows = self.verdict.publications.all() if self.verdict else ()
        return next((row for row in rows if row.withdrawn_at is None), None)

    @property
    def open_queries(self) -> list[Query]:
        return [query for query in self.queries if query.state == Query.State.OPEN]


def claim_panel(page: ArticlePage, claim: Claim, user: User, *, sees_evidence: bool) -> ClaimPanel:
    """Load the panel of one of the page's claims, with the evidence that `user` may see.

    A lost claim's sentence is its words alone, since its text is not the current one.
    """
    return ClaimPanel(
        claim=claim,
        sentence=_sentence(page, claim),
        verdicts=_verdicts(claim),
        evidence=_evidence(claim, user) if sees_evidence else (),
        queries=_queries(claim),
        notes=[note for note in page.notes if _touches(note, claim)],
        lines=lines_of(claim.events.select_related("actor").newest_first(), page.labels),
    )


def _sentence(page: ArticlePage, claim: Claim) -> tuple[str, str, str]:
    """Return the sentence before, in and after the claim's words."""
    if claim.revision_id != page.revision.pk:
        return claim.prefix, claim.quote, claim.suffix
    text = page.revision.text
    before = text[claim.sentence_start : claim.start].lstrip()
    return before, claim.quote, text[claim.end : claim.sentence_end].rstrip()


def _verdicts(claim: Claim) -> list[Verdict]:
    rows = Verdict.objects.with_faces().select_related("override__decided_by", "rating__scale")
    public = Prefetch("publications", Publication.objects.order_by("-pk"))
    return list(rows.filter(claim=claim).prefetch_related(public).newest_first())


def _evidence(claim: Claim, user: User) -> list[Evidence]:
    rows = Evidence.objects.filter(claim=claim).standing().visible_to(user)
    return list(rows.select_related("source", "added_by").order_by("pk"))


def _queries(claim: Claim) -> list[Query]:
    rows = Query.objects.filter(claim=claim).exclude(state=Query.State.WITHDRAWN)
    return list(rows.select_related("asked_by", "answered_by").order_by("pk"))


def _touches(note: PageNote, claim: Claim) -> bool:
    return note.start < claim.end and claim.start < max(note.end, note.start + 1)
