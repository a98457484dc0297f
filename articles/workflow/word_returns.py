"""Receive a Word file that comes back from the author: its text, its decisions, its answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from django.utils.translation import gettext as _

from articles.anchoring import keep_kinds
from articles.facts.blocks import Block
from articles.intake import ManuscriptNote, ReturnedWord, WordRemark, WordReply
from articles.models import Article, Question, Revision, User, Verdict
from articles.word_files import Differences, Merged, merge_texts

from .errors import Invalid, WordConflict
from .inputs import ManuscriptInput
from .questions import answer_question
from .revisions import ReceivedRevision, WordOutcome, add_revision, blocks_of
from .source_notes import carried_notes, store_notes, store_resolved
from .talk import view_correction
from .transaction import require_in_work

Span = tuple[int, int]

SAME_TEXT = 0.3
"""The share of a text's words that are in its file when it comes back; less is another text."""


class _Decision(StrEnum):
    """What the author did with a suggested wording."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    OTHER = "other"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class _Return:
    """A file that came back: what it was made from, and where that is in it and merged."""

    article: Article
    base: Revision
    manuscript: ManuscriptInput
    returned: ReturnedWord
    differences: Differences
    merged: Merged


def article_of_word(manuscript: ManuscriptInput) -> Article | None:
    """Return the article that a Word file was made from, or None.

    By what the file says of itself, not by its name; a file that was made elsewhere, or whose
    text was replaced by another one, is a new text.
    """
    base = _base(manuscript)
    return base.article if base else None


def receive_returned(
    article: Article, actor: User, at: datetime, manuscript: ManuscriptInput
) -> ReceivedRevision:
    """Store what came back with a Word file of a locked article.

    Accepted wordings and the author's own edits become the next text, merged with what
    changed since the file was made. Replies answer their questions; an accepted wording is
    agreed with, a rejected or rewritten one objected to. A file that was not made from a text
    of the article is a text like any other. Raises `Invalid` for one of another article,
    `WordConflict` where the file and the present text changed the same words and
    `manuscript.in_conflict` is "", `WrongState`, `NotAllowed`.
    """
    base = _base(manuscript)
    returned = manuscript.returned
    if base is None or returned is None:
        return add_revision(article, actor, at, replace(manuscript, returned=None))
    if base.article_id != article.pk:
        text = _("This Word file was made from another article: number %(number)d.")
        raise Invalid({"file": [text % {"number": base.article_id}]})
    require_in_work(article)
    keeps = manuscript.in_conflict == "article"
    current = article.revision.text
    merged = merge_texts(base.text, manuscript.text, current, keeps_current=keeps)
    if merged.conflicts and not manuscript.in_conflict:
        raise WordConflict(merged.conflicts, base.number, article.revision.number)
    differences = Differences(base.text, manuscript.text)
    came = _Return(article, base, manuscript, returned, differences, merged)
    notes, outcome = _store_replies(came, actor, at)
    if merged.text == current:
        _add_notes(article.revision, [*_own_notes(came), *notes])
        return ReceivedRevision(article.revision, is_new=False, word=outcome)
    new = _as_manuscript(came, notes, outcome)
    return replace(add_revision(article, actor, at, new), word=outcome)


def _base(manuscript: ManuscriptInput) -> Revision | None:
    """Return the text that a file was made from, if much of it is still in the file."""
    returned = manuscript.returned
    if returned is None:
        return None
    rows = Revision.objects.filter(
        article=returned.article, number=returned.revision, sha256=returned.sha256
    )
    base = rows.select_related("article__current_revision").first()
    if base is None or Differences(base.text, manuscript.text).kept < SAME_TEXT:
        return None
    return base


def _store_replies(
    came: _Return, actor: User, at: datetime
) -> tuple[list[ManuscriptNote], WordOutcome]:
    """Store answers and views; return the notes for the text, and what was done."""
    remarks = came.returned.remarks
    answered = _answer(came, [r for r in remarks if r.kind == "Q"], actor, at)
    said = {r.pk: _words_of(r.replies) for r in remarks if r.kind == "V" and r.replies}
    verdicts = Verdict.objects.live().filter(
        claim__article=came.article, pk__in={*came.returned.corrections, *said}
    )
    rows = list(verdicts.select_related("claim", "author_view").order_by("claim__start", "pk"))
    places = _places(came, rows)
    counts = dict.fromkeys(_Decision, 0)
    notes: list[ManuscriptNote] = []
    for verdict in rows:
        reply = said.get(verdict.pk, "")
        if not verdict.correction:
            notes += _note(came, places.get(verdict.pk), reply)
            continue
        decision = _decision(came, verdict, places.get(verdict.pk))
        if verdict.pk in came.returned.corrections:
            counts[decision] += 1
        _view(came, verdict, decision, reply, actor, at)
    outcome = WordOutcome(
        accepted=counts[_Decision.ACCEPTED],
        rejected=counts[_Decision.REJECTED] + counts[_Decision.OTHER],
        undecided=counts[_Decision.UNDECIDED],
        answered=answered,
        made_from=None if _is_current(came) else came.base.number,
    )
    return notes, outcome


def _answer(came: _Return, remarks: Sequence[WordRemark], actor: User, at: datetime) -> int:
    """Answer the questions that were replied to and are still open; return how many."""
    by_pk = {remark.pk: remark for remark in remarks}
    rows = Question.objects.open().filter(claim__article=came.article, pk__in=by_pk)
    number = 0
    for question in rows.order_by("pk"):
        remark = by_pk[question.pk]
        typed = _typed_into(remark.text, question.text)
        answer = "\n\n".join(filter(None, (typed, _words_of(remark.replies))))
        if answer:
            answer_question(question=question, actor=actor, at=at, answer=answer)
            number += 1
    return number


def _typed_into(text: str, question: str) -> str:
    """Return what was typed below a question in its own comment."""
    words, own = text.split(), question.split()
    if len(words) <= len(own) or words[: len(own)] != own:
        return ""
    rest = text
    for word in own:
        rest = rest[rest.index(word) + len(word) :]
    return rest.strip()


def _words_of(replies: Sequence[WordReply]) -> str:
    """Return replies as one text, with their names where several people wrote."""
    if len({reply.author for reply in replies}) < 2:
        return "\n\n".join(reply.text for reply in replies)
    return "\n\n".join(f"{reply.author}: {reply.text}" for reply in replies)


def _places(came: _Return, verdicts: Sequence[Verdict]) -> Mapping[int, Span]:
    """Return where the claim of each verdict was in the text that the file was made from."""
    claims = {verdict.claim_id for verdict in verdicts}
    earlier = came.base.placements.filter(claim__in=claims)
    spans = {pk: (start, end) for pk, start, end in earlier.values_list("claim", "start", "end")}
    return {
        verdict.pk: (verdict.claim.start, verdict.claim.end)
        if verdict.claim.revision_id == came.base.pk
        else spans[verdict.claim_id]
        for verdict in verdicts
        if verdict.claim.revision_id == came.base.pk or verdict.claim_id in spans
    }


def _decision(came: _Return, verdict: Verdict, place: Span | None) -> _Decision:
    """Return what the author did, by what is now in place of the words.

    Where both wordings are there, one is part of the other, and the longer one counts.
    """
    if place is None or verdict.pk not in came.returned.corrections:
        return _Decision.UNDECIDED
    if verdict.pk in came.returned.undecided:
        return _Decision.UNDECIDED
    words = " ".join(came.differences.in_place_of(*place).split())
    old, new = (" ".join(text.split()) for text in (verdict.quote, verdict.correction))
    found = [text for text in (old, new) if text in words]
    if not found:
        return _Decision.OTHER
    return _Decision.ACCEPTED if max(found, key=len) == new else _Decision.REJECTED


def _view(
    came: _Return, verdict: Verdict, decision: _Decision, reply: str, actor: User, at: datetime
) -> None:
    """Store the author's view of a wording, unless it is the one that is there."""
    note = reply
    if decision == _Decision.REJECTED:
        note = reply or _("Rejected in the Word file.")
    elif decision == _Decision.OTHER:
        note = reply or _("Written otherwise in the Word file.")
    elif decision == _Decision.UNDECIDED and not reply:
        return
    agrees = decision == _Decision.ACCEPTED
    view = getattr(verdict, "author_view", None)
    if view is None or (view.agrees, view.note) != (agrees, note):
        view_correction(verdict=verdict, actor=actor, at=at, agrees=agrees, note=note)


def _note(came: _Return, place: Span | None, reply: str) -> Iterator[ManuscriptNote]:
    """Yield a reply to an explanation as the author's note at its words."""
    if place is not None and reply:
        start, end = (came.merged.place_of(came.differences.place_of(at)) for at in place)
        yield ManuscriptNote(start, max(start, end), reply)


def _as_manuscript(
    came: _Return, notes: Sequence[ManuscriptNote], outcome: WordOutcome
) -> ManuscriptInput:
    """Return the merged text as the next manuscript."""
    manuscript, merged = came.manuscript, came.merged
    own = _own_notes(came)
    if came.returned.is_plain:
        kept = carried_notes(came.article.revision, merged.text)
        own = [*kept, *(note for note in own if note not in kept)]
    warnings = [*manuscript.warnings, *outcome.warnings()]
    return replace(
        manuscript,
        text=merged.text,
        blocks=_blocks(came),
        notes=[*own, *notes],
        wire=None,
        returned=None,
        warnings=warnings,
    )


def _own_notes(came: _Return) -> list[ManuscriptNote]:
    """Return the author's notes in the file at their words in the merged text."""
    place_of = came.merged.place_of
    return [
        replace(note, start=place_of(note.start), end=place_of(note.end))
        for note in came.manuscript.notes
    ]


def _blocks(came: _Return) -> list[Block] | None:
    """Return the parts of the file in the merged text; None: to be found in the text."""
    blocks = came.manuscript.blocks
    if blocks is None or not _is_current(came):
        return None
    moved = [
        replace(b, start=came.merged.place_of(b.start), end=came.merged.place_of(b.end))
        for b in blocks
    ]
    return keep_kinds(came.base.text, blocks_of(came.base), came.merged.text, moved)


def _is_current(came: _Return) -> bool:
    return came.base.pk == came.article.current_revision_id


def _add_notes(revision: Revision, notes: Sequence[ManuscriptNote]) -> None:
    """Add notes to a text that is the same as before, and store which were resolved since."""
    known = set(revision.source_notes.values_list("start", "text"))
    store_notes((revision, note) for note in notes if (note.start, note.text) not in known)
    store_resolved(revision, notes)
