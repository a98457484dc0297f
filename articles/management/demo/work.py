"""Work on one demo manuscript, act by act, as people would do it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from articles import workflow
from articles.documents import read_document
from articles.intake import ManuscriptNote
from articles.management.demo.checking import Checking, version_of
from articles.management.demo.clock import Clock
from articles.management.demo.entries import DemoCheck, DemoEdit, DemoManuscript, DemoPublication
from articles.management.demo.newsroom import find_words, texts_of
from articles.management.demo.stock import Stock
from articles.models import Article
from articles.models import Publication as PublicationRow

EXTERNAL_ID = "demo-"
DOCUMENTS = Path(__file__).parent / "documents"

# Minutes that pass before an act.
ASSIGNING, SIGNING_OFF, PUBLISHING, CORRECTING = 9, 15, 40, 25


class Work:
    """The work on one manuscript.

    An iterator: each step yields the time of the next act, so that the work on several
    manuscripts can be interleaved by time.
    """

    def __init__(self, manuscript: DemoManuscript, stock: Stock, now: datetime) -> None:
        self.manuscript, self.stock, self.now = manuscript, stock, now
        self.texts = texts_of(manuscript)
        self.clock = Clock(now - timedelta(hours=manuscript.received_hours_ago))
        self.checking = Checking(manuscript, stock, self.clock)

    def __iter__(self) -> Iterator[datetime]:
        yield self.clock.time
        article = self._receive()
        if self.manuscript.checker:
            yield from self._assign(article)
            yield from self.checking.carry_out(self._checks_from(0), article)
        for number, edit in enumerate(self.manuscript.edits, start=1):
            yield from self._follow(edit, number, article)
        if not any(edit.is_after_sign_off for edit in self.manuscript.edits):
            yield from self._sign_off(article)
        yield from self._publish()

    def _receive(self) -> Article:
        article = workflow.receive_article(
            actor=self.stock.users[self.manuscript.author],
            at=self.clock.time,
            manuscript=self._text(0),
            desk=self.stock.desks[self.manuscript.desk],
            publication_date=self.manuscript.publication_date,
            deadline=self._deadline(),
            external_id=EXTERNAL_ID + self.manuscript.key,
        )
        if self.manuscript.documents:
            self._add_documents(article)
        return article

    def _add_documents(self, article: Article) -> None:
        """Add the author's documents, and read them as the worker does."""
        at = self.clock.time
        new = [
            workflow.DocumentInput(
                entry.name, (DOCUMENTS / entry.name).read_bytes(), title=entry.title
            )
            for entry in self.manuscript.documents
        ]
        rows = workflow.add_documents(
            article=article,
            actor=self.stock.users[self.manuscript.author],
            at=at,
            documents=new,
        )
        for row, document in zip(rows, new, strict=True):
            text = read_document(document.content, document.name, with_attached=False)
            workflow.note_document_read(document=row, at=at, text=text)

    def _text(self, number: int) -> workflow.ManuscriptInput:
        text, author = self.texts[number], str(self.stock.users[self.manuscript.author])
        spans = [(note, find_words(text, note.words)) for note in self.manuscript.notes]
        return workflow.ManuscriptInput(
            text=text,
            headline=self.manuscript.title,
            language=self.manuscript.language,
            notes=[ManuscriptNote(*span, note.text, author) for note, span in spans if span],
        )

    def _deadline(self) -> datetime:
        """Return the deadline, on the full hour."""
        deadline = self.now + timedelta(hours=self.manuscript.deadline_in_hours, minutes=59)
        return deadline.replace(minute=0, second=0, microsecond=0)

    def _assign(self, article: Article) -> Iterator[datetime]:
        yield self.clock.after(ASSIGNING)
        checker = self.stock.users[self.manuscript.checker]
        workflow.assign_checker(
            article=article,
            version=version_of(article),
            actor=self.stock.chief,
            at=self.clock.time,
            user=checker,
        )

    def _checks_from(self, number: int) -> list[DemoCheck]:
        """Return the checks whose words first occur in the text of this number."""
        return [check for check in self.manuscript.checks if self._first_text(check) == number]

    def _first_text(self, check: DemoCheck) -> int:
        found = (find_words(text, check.words, check.occurrence) for text in self.texts)
        return next(number for number, span in enumerate(found) if span)

    def _follow(self, edit: DemoEdit, number: int, article: Article) -> Iterator[datetime]:
        """Enter a later text: sign off before it, or check after it."""
        if edit.is_after_sign_off:
            yield from self._sign_off(article)
        yield self.clock.move_to(self.now - timedelta(hours=edit.hours_ago))
        self._edit(edit, number, article)
        article.refresh_from_db()
        if not edit.is_after_sign_off:
            yield from self.checking.carry_out(self._checks_from(number), article)

    def _edit(self, edit: DemoEdit, number: int, article: Article) -> None:
        at = self.clock.time
        if edit.by_desk:
            checker = self.stock.users[self.manuscript.checker]
            workflow.enter_corrections(
                article=article, version=version_of(article), actor=checker, at=at
            )
            return
        author, text = self.stock.users[self.manuscript.author], self._text(number)
        workflow.receive_revision(article=article, actor=author, at=at, manuscript=text)

    def _sign_off(self, article: Article) -> Iterator[datetime]:
        if self.manuscript.signed_off_by:
            yield self.clock.after(SIGNING_OFF)
            workflow.sign_off(
                article=article,
                version=version_of(article),
                actor=self.stock.users[self.manuscript.signed_off_by],
                at=self.clock.time,
                revision=article.revision,
                not_looked_at="all",
                not_looked_at_reason=self.manuscript.unseen_reason,
            )

    def _publish(self) -> Iterator[datetime]:
        """Publish verdicts, after the article has been published."""
        self.clock.move_to(self._deadline())
        for check in self.manuscript.checks:
            if check.publication:
                yield self.clock.after(PUBLISHING)
                published = self._publish_one(check, check.publication)
                yield from self._correct(published, check, check.publication)

    def _publish_one(self, check: DemoCheck, entry: DemoPublication) -> PublicationRow:
        verdict = self.checking.verdict_on(check)
        return workflow.publish_verdict(
            verdict=verdict,
            version=verdict.claim.version,
            actor=self.stock.users[entry.by],
            at=self.clock.time,
            publication=_words(entry, entry.first_summary or check.explanation),
        )

    def _correct(
        self, published: PublicationRow, check: DemoCheck, entry: DemoPublication
    ) -> Iterator[datetime]:
        """Correct a publication."""
        if entry.first_summary:
            yield self.clock.after(CORRECTING)
            workflow.correct_publication(
                publication=published,
                version=self.checking.verdict_on(check).claim.version,
                actor=self.stock.users[entry.by],
                at=self.clock.time,
                publication_fields=_words(entry, check.explanation),
                reason=entry.reason,
            )


def _words(entry: DemoPublication, summary: str) -> workflow.PublicationInput:
    return workflow.PublicationInput(
        claim_reviewed=entry.claim,
        summary=summary,
        claimant=entry.claimant,
        claimant_type=entry.claimant_type,
        claimant_url=entry.claimant_url,
        claimed_date=entry.claimed_date,
        appearance_url=entry.appearance_url,
    )
