"""What the desk does with one demo manuscript, act by act, as people would do it."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone

from articles import workflow
from articles.management.demo.entries import Check, Edit, Manuscript, Publication, Sweep
from articles.management.demo.entries import Evidence as EvidenceEntry
from articles.management.demo.newsroom import find_words, texts_of
from articles.management.demo.stock import Stock
from articles.models import Article, Claim, Query, User, Verdict

ASSIGNING, LOOKING_UP, SWEEPING, ANSWERING = 9, 5, 2, 11
JUDGING, CONFIRMING, DECIDING, SIGNING_OFF, PUBLISHING = 4, 3, 8, 15, 40


class Work:
    """The work on one manuscript.

    Iterating carries it out: each step yields the time of the act that follows, so that
    the work on several manuscripts can be done in the order of the clock.
    """

    def __init__(self, manuscript: Manuscript, stock: Stock, now: datetime) -> None:
        self.manuscript, self.stock, self.now = manuscript, stock, now
        self.texts = texts_of(manuscript)
        self.clock = now - timedelta(hours=manuscript.received_hours_ago)
        self.article = Article()
        self.claims: dict[Check, int] = {}

    def __iter__(self) -> Iterator[datetime]:
        yield self.clock
        self._receive()
        if self.manuscript.checker:
            yield self._after(ASSIGNING)
            self._assign()
        yield from self._check(0)
        for number, edit in enumerate(self.manuscript.edits, start=1):
            if edit.is_after_sign_off:
                yield from self._sign_off()
            yield self._move_to(self.now - timedelta(hours=edit.hours_ago))
            self._edit(edit, number)
            if not edit.is_after_sign_off:
                yield from self._check(number)
        if not any(edit.is_after_sign_off for edit in self.manuscript.edits):
            yield from self._sign_off()
        yield from self._publish()

    def _receive(self) -> None:
        manuscript = self.manuscript
        author = self.stock.users[manuscript.author]
        self.article = workflow.receive_article(
            actor=author,
            at=self.clock,
            manuscript=self._text(0),
            desk=self.stock.desks[manuscript.desk],
            publication_date=manuscript.publication_date,
            deadline=self._deadline(),
            external_id=f"demo-{manuscript.key}",
        )

    def _text(self, number: int) -> workflow.NewManuscript:
        text, author = self.texts[number], str(self.stock.users[self.manuscript.author])
        spans = [(note, find_words(text, note.words)) for note in self.manuscript.notes]
        return workflow.NewManuscript(
            text=text,
            headline=self.manuscript.title,
            language=self.manuscript.language,
            notes=[workflow.Note(*span, note.text, author) for note, span in spans if span],
        )

    def _deadline(self) -> datetime:
        """Return the deadline, on the full hour."""
        deadline = self.now + timedelta(hours=self.manuscript.deadline_in_hours, minutes=59)
        return deadline.replace(minute=0, second=0, microsecond=0)

    def _assign(self) -> None:
        workflow.assign_checker(
            article=self.article, actor=self._chief(), at=self.clock, user=self._checker()
        )

    def _edit(self, edit: Edit, number: int) -> None:
        if edit.by_desk:
            workflow.enter_corrections(article=self.article, actor=self._checker(), at=self.clock)
        else:
            workflow.receive_revision(
                article=self.article,
                actor=self.stock.users[self.manuscript.author],
                at=self.clock,
                manuscript=self._text(number),
            )
        self.article.refresh_from_db()

    def _check(self, number: int) -> Iterator[datetime]:
        """Do everything that is done on the text of this number."""
        if not self.manuscript.checker:
            return
        checks = [check for check in self.manuscript.checks if self._begins_in(check) == number]
        asked = [check for check in checks if check.question]
        for check in checks:
            yield self._after(LOOKING_UP)
            self._look_up(check)
        yield from self._sweep()
        for check in asked:
            yield from self._hear(check)
        for check in checks:
            yield from self._second(check)

    def _begins_in(self, check: Check) -> int:
        found = (find_words(text, check.words, check.occurrence) for text in self.texts)
        return next(number for number, span in enumerate(found) if span)

    def _look_up(self, check: Check) -> None:
        """Bring the evidence; judge at once, or ask first."""
        claim = self._claim(check)
        self.claims[check] = claim.pk
        if check.rating and not check.question:
            self._judge(check, claim)
            return
        actor = self._checker(check)
        for entry in check.evidence:
            evidence = self._evidence(entry)
            workflow.add_evidence(claim=claim, actor=actor, at=self.clock, evidence=evidence)
        if check.question:
            text = check.question.text
            workflow.ask_author(claim=claim, actor=actor, at=self.clock, question=text)

    def _claim(self, check: Check) -> Claim:
        """Return the claim at the check's words, with its span set right or marked by hand."""
        span = find_words(self.article.revision.text, check.words, check.occurrence)
        if span is None:
            raise ValueError(f"{self.manuscript.key}: {check.words!r} is not in the text")
        start, end = span
        found = self._claims().filter(kind=check.kind, start__lt=end, end__gt=start)
        exact = next((claim for claim in found if (claim.start, claim.end) == span), None)
        if exact:
            return exact
        actor, near = self._checker(check), found.first()
        if near:
            return workflow.change_claim(
                claim=near, actor=actor, at=self.clock, start=start, end=end
            )
        return workflow.mark_claim(
            article=self.article,
            actor=actor,
            at=self.clock,
            start=start,
            end=end,
            kind=check.kind,
        )

    def _claims(self):
        return Claim.objects.in_text().filter(article=self.article)

    def _judge(self, check: Check, claim: Claim) -> None:
        workflow.give_verdict(
            claim=claim,
            actor=self._checker(check),
            at=self.clock,
            rating=self.stock.ratings[check.rating],
            explanation=check.explanation,
            correction=check.correction,
            text_stands=check.text_stands,
            evidence=() if check.question else [self._evidence(e) for e in check.evidence],
        )

    def _evidence(self, entry: EvidenceEntry) -> workflow.NewEvidence:
        accessed_at = self.clock - timedelta(days=entry.accessed_days_before)
        return workflow.NewEvidence(
            source=self.stock.sources[entry.source],
            locator=entry.locator,
            passage=entry.passage,
            stance=entry.stance,
            method=entry.method,
            accessed_date=timezone.localdate(accessed_at),
            note=entry.note,
        )

    def _sweep(self) -> Iterator[datetime]:
        """Judge right what is still open in the blocks that one source covers."""
        for sweep in self.manuscript.sweeps:
            for claim in self._left_over(sweep):
                yield self._after(SWEEPING)
                evidence = EvidenceEntry(sweep.source, sweep.locator, method=sweep.method)
                workflow.give_verdict(
                    claim=claim,
                    actor=self._checker(),
                    at=self.clock,
                    rating=self.stock.ratings["true"],
                    explanation=sweep.explanation,
                    evidence=[self._evidence(evidence)],
                )

    def _left_over(self, sweep: Sweep) -> list[Claim]:
        line = re.search(
            rf"^{re.escape(sweep.begins)}.*$", self.article.revision.text, re.MULTILINE
        )
        if line is None:
            return []
        here = self._claims().filter(start__gte=line.start(), end__lte=line.end())
        return list(here.filter(state=Claim.State.OPEN).exclude(pk__in=self.claims.values()))

    def _hear(self, check: Check) -> Iterator[datetime]:
        """Take the author's answer, where there is one, and judge after it."""
        if check.question and check.question.answer:
            yield self._after(ANSWERING)
            workflow.answer_query(
                query=Query.objects.open().get(claim=self.claims[check]),
                actor=self.stock.users[self.manuscript.author],
                at=self.clock,
                answer=check.question.answer,
            )
        if check.rating:
            yield self._after(JUDGING)
            self._judge(check, Claim.objects.get(pk=self.claims[check]))

    def _second(self, check: Check) -> Iterator[datetime]:
        """Take the second look: confirm, or decide against the checker."""
        if check.confirmed_by:
            yield self._after(CONFIRMING)
            actor = self.stock.users[check.confirmed_by]
            workflow.confirm_verdict(verdict=self._verdict(check), actor=actor, at=self.clock)
        if check.decision:
            yield self._after(DECIDING)
            workflow.override_verdict(
                verdict=self._verdict(check),
                actor=self.stock.users[check.decision.by],
                at=self.clock,
                rating=self.stock.ratings[check.decision.rating],
                reason=check.decision.reason,
            )

    def _verdict(self, check: Check) -> Verdict:
        return Verdict.objects.live().get(claim=self.claims[check])

    def _sign_off(self) -> Iterator[datetime]:
        if self.manuscript.signed_off_by:
            yield self._after(SIGNING_OFF)
            workflow.sign_off(
                article=self.article,
                actor=self._chief(),
                at=self.clock,
                revision=self.article.revision,
            )

    def _publish(self) -> Iterator[datetime]:
        """Make verdicts public, once the article itself has appeared."""
        self._move_to(self._deadline())
        for check in self.manuscript.checks:
            if check.publication:
                yield self._after(PUBLISHING)
                self._publish_one(check, check.publication)

    def _publish_one(self, check: Check, entry: Publication) -> None:
        workflow.publish_verdict(
            verdict=self._verdict(check),
            actor=self.stock.users[entry.by],
            at=self.clock,
            publication=workflow.NewPublication(
                claim_reviewed=entry.claim,
                summary=check.explanation,
                claimant=entry.claimant,
                claimant_url=entry.claimant_url,
                claimed_date=entry.claimed_date,
                appearance_url=entry.appearance_url,
            ),
        )

    def _checker(self, check: Check | None = None) -> User:
        return self.stock.users[(check and check.checker) or self.manuscript.checker]

    def _chief(self) -> User:
        return next(u for u in self.stock.users.values() if u.role == User.Role.CHIEF)

    def _after(self, minutes: int) -> datetime:
        self.clock += timedelta(minutes=minutes)
        return self.clock

    def _move_to(self, moment: datetime) -> datetime:
        self.clock = max(self.clock, moment)
        return self.clock
