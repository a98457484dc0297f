"""Load the panel of a claim: verdicts, evidence, questions, history.

Three queries, one more for questions, and one more for other people's names.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.intake.named_sources import read_notes
from articles.models import Claim, Event, Publication, Question, User, Verdict

from .article_page import ArticlePage
from .author_notes import notes_at, threads_of
from .evidence import Origins, ShownEvidence, claim_evidence
from .history import HistoryEntry, history_entries
from .page_rows import PageNote
from .people import load_people
from .talk import sentence_of

ENTRIES_SHOWN = 8

OPENING = frozenset({Event.Verb.CLAIM_TOUCHED, Event.Verb.CLAIM_REREAD})
ENDING = frozenset({*OPENING, Event.Verb.VERDICT_WITHDRAWN, Event.Verb.VERDICT_REJECTED})


@dataclass(frozen=True, slots=True)
class ClaimPanel:
    """The data of a claim's panel; `verdicts` and `entries` are newest first.

    `entries` are only the newest of the `entry_count` entries of its history. `reread` is the
    entry of a changed publication day that opened the claim, or None. `rejected` is the entry
    of the second look that opened it, with its comment, or None. `origins` is None for
    those who see no evidence. `comments` counts those not withdrawn, `reports` are the pks of
    the readers' reports because of which it is checked.
    """

    claim: Claim
    sentence: tuple[str, str, str]
    verdicts: Sequence[Verdict]
    evidence: Sequence[ShownEvidence]
    origins: Origins | None
    questions: Sequence[Question]
    notes: Sequence[PageNote]
    remarks: Sequence[PageNote]
    entries: Sequence[HistoryEntry]
    entry_count: int
    reread: HistoryEntry | None
    rejected: HistoryEntry | None
    comments: int
    reports: Sequence[int]

    @property
    def verdict(self) -> Verdict | None:
        """Return the verdict that counts, or None."""
        return next((row for row in self.verdicts if row.is_live), None)

    @property
    def before(self) -> Verdict | None:
        """Return the verdict on the words before their change, or None.

        Only for a claim that the last new text opened again.
        """
        if self.claim.fate != Claim.Fate.TOUCHED or self.verdict:
            return None
        return next((row for row in self.verdicts if row.status == Verdict.Status.VOID), None)


def claim_panel(page: ArticlePage, claim: Claim, user: User, *, sees_evidence: bool) -> ClaimPanel:
    """Load the panel of one of the page's claims, with the evidence that `user` may see.

    A lost claim's sentence is only its words, since its text is not the current one.
    """
    verdicts, questions, events = (
        _verdicts(page, claim),
        questions_about(page, [claim]),
        _events(claim, user),
    )
    is_shown = sees_evidence and claim.pk not in page.hidden
    evidence = claim_evidence(claim, user, page.origins_needed(claim)) if is_shown else None
    rows = evidence.rows if evidence else []
    overrides = [row.override for row in verdicts if hasattr(row, "override")]
    views = [row.author_view for row in verdicts if hasattr(row, "author_view")]
    load_people(
        ([claim], ["marked_by"]),
        ([page.sign_off] if page.sign_off else [], ["signed_by", "fallen_by"]),
        (verdicts, ["judged_by", "confirmed_by"]),
        (overrides, ["decided_by"]),
        (views, ["given_by"]),
        ([row.evidence for row in rows], ["added_by"]),
        (questions, ["asked_by", "answered_by"]),
        (events, ["actor"]),
        known=[user],
    )
    read = read_notes(page.notes)
    threads = threads_of(notes_at(page, claim, sees_contacts=sees_evidence))
    sources = [thread for thread in threads if any(read[note].is_source for note in thread)]
    return ClaimPanel(
        claim=claim,
        sentence=sentence_of(claim, page.revision),
        verdicts=verdicts,
        evidence=rows,
        origins=evidence.origins if evidence else None,
        questions=questions,
        notes=[note for thread in sources for note in thread],
        remarks=[note for thread in threads if thread not in sources for note in thread],
        entries=history_entries(events[:ENTRIES_SHOWN], page.labels),
        entry_count=len(events),
        reread=_reread(page, events),
        rejected=_rejected(page, claim, events),
        comments=_comments(events),
        reports=[e.data["report"] for e in events if e.verb == Event.Verb.REPORT_ACCEPTED],
    )


def public_form(page: ArticlePage, verdict: Verdict | None) -> Publication | None:
    """Return the publication of the live verdict, or None. One query at most."""
    if verdict is None or verdict.claim_id not in page.published:
        return None
    return Publication.objects.public().filter(verdict=verdict).order_by("-pk").first()


def _verdicts(page: ArticlePage, claim: Claim) -> list[Verdict]:
    if claim.pk in page.hidden:
        return []
    rows = list(claim.verdicts.select_related("override", "author_view").newest_first())
    for row in rows:
        row.rating = page.all_ratings[row.rating_id]
        row.error_class = page.error_classes.get(row.error_class_id or 0)
    return rows


def questions_about(page: ArticlePage, claims: Iterable[Claim]) -> list[Question]:
    """Return the questions about these claims that were not withdrawn. One query at most."""
    asked = [claim.pk for claim in claims if claim.pk in page.asked]
    if not asked:
        return []
    rows = Question.objects.filter(claim__in=asked).exclude(state=Question.State.WITHDRAWN)
    return list(rows.order_by("pk"))


def _events(claim: Claim, user: User) -> list[Event]:
    return list(claim.events.hide_secrets().readable_by(user).newest_first())


def _comments(events: Sequence[Event]) -> int:
    """Return how many comments are not withdrawn, from the loaded history."""
    written = sum(event.verb == Event.Verb.COMMENT_WRITTEN for event in events)
    return written - sum(event.verb == Event.Verb.COMMENT_WITHDRAWN for event in events)


def _reread(page: ArticlePage, events: Sequence[Event]) -> HistoryEntry | None:
    """Return the event that opened the claim with unchanged words: a changed day or value."""
    opening = next((event for event in events if event.verb in OPENING), None)
    if opening is None:
        return None
    if opening.verb != Event.Verb.CLAIM_REREAD and "values" not in opening.data:
        return None
    return history_entries([opening], page.labels)[0]


def _rejected(page: ArticlePage, claim: Claim, events: Sequence[Event]) -> HistoryEntry | None:
    """Return the event of the second look that opened the claim, if it is the last cause."""
    ending = next((event for event in events if event.verb in ENDING), None)
    if claim.state != Claim.State.OPEN or ending is None:
        return None
    is_rejection = ending.verb == Event.Verb.VERDICT_REJECTED
    return history_entries([ending], page.labels)[0] if is_rejection else None
