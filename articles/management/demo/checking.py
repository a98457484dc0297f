"""What checkers, author and chief do with the claims of one demo manuscript."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from articles import workflow
from articles.facts.kinds import Kind
from articles.facts.overlaps import Overlaps
from articles.management.demo.clock import Clock
from articles.management.demo.entries import DemoCheck, DemoManuscript, DemoSweep
from articles.management.demo.entries import DemoEvidence as EvidenceEntry
from articles.management.demo.newsroom import find_words
from articles.management.demo.stock import Stock
from articles.models import Article, Claim, Question, User, Verdict
from articles.models.claim import ClaimQuerySet

# Minutes that pass before an act.
LOOKING_UP, SWEEPING, COMMENTING, ANSWERING, JUDGING = 5, 2, 6, 11, 4
CONFIRMING, DECIDING = 3, 8


class Checking:
    """The checking of one manuscript's claims.

    As in `Work`, each step yields the time of the next act.
    """

    def __init__(self, manuscript: DemoManuscript, stock: Stock, clock: Clock) -> None:
        self.manuscript, self.stock, self.clock = manuscript, stock, clock
        self._claim_of: dict[DemoCheck, int] = {}

    def carry_out(self, checks: Sequence[DemoCheck], article: Article) -> Iterator[datetime]:
        """Carry out these checks on the article's current text, and the sweeps after them."""
        for check in checks:
            yield self.clock.after(LOOKING_UP)
            self._look_up(check, article)
        for sweep in self.manuscript.sweeps:
            yield from self._sweep(sweep, article)
        for check in checks:
            yield from self._comment(check, article)
        for check in checks:
            yield from self._enter_answer(check)
        for check in checks:
            yield from self._second(check)

    def verdict_on(self, check: DemoCheck) -> Verdict:
        """Return the live verdict on the check's claim."""
        rows = Verdict.objects.live().select_related("claim")
        return rows.get(claim=self._claim_of[check])

    def _look_up(self, check: DemoCheck, article: Article) -> None:
        """Add the evidence; judge at once, or ask first."""
        claim = self._find(check, article)
        self._claim_of[check] = claim.pk
        if check.rating and not check.question:
            self._judge(check, claim, check.evidence)
            return
        actor, at = self._checker(check), self.clock.time
        for entry in check.evidence:
            evidence = self._evidence(entry)
            workflow.add_evidence(
                claim=claim, version=claim.version, actor=actor, at=at, evidence=evidence
            )
        if check.question:
            workflow.ask_author(
                claim=claim,
                version=claim.version,
                actor=actor,
                at=at,
                question=check.question.text,
            )

    def _find(self, check: DemoCheck, article: Article) -> Claim:
        """Return the claim at the check's words, its span set right, or marked by hand."""
        span = find_words(article.revision.text, check.words, check.occurrence)
        if span is None:
            raise ValueError(f"{self.manuscript.key}: {check.words!r} is not in the text")
        start, end = span
        actor, at = self._checker(check), self.clock.time
        found = list(_claims(article).filter(kind=check.kind, start__lt=end, end__gt=start))
        exact = [claim for claim in found if (claim.start, claim.end) == span]
        if exact:
            return exact[0]
        if found:
            claim, seen = found[0], found[0].version
            return workflow.change_claim(
                claim=claim, version=seen, actor=actor, at=at, start=start, end=end
            )
        return workflow.mark_claim(
            article=article,
            version=version_of(article),
            actor=actor,
            at=at,
            start=start,
            end=end,
            kind=check.kind,
        )

    def _judge(self, check: DemoCheck, claim: Claim, evidence: Sequence[EvidenceEntry]) -> None:
        workflow.give_verdict(
            claim=claim,
            version=claim.version,
            actor=self._checker(check),
            at=self.clock.time,
            rating=self.stock.ratings[check.rating],
            explanation=check.explanation,
            correction=check.correction,
            text_stands=check.text_stands,
            error_class=self.stock.error_classes.get(check.error_class),
            evidence=[self._evidence(entry) for entry in evidence],
        )

    def _evidence(self, entry: EvidenceEntry) -> workflow.EvidenceInput:
        accessed_at = self.clock.time - timedelta(days=entry.accessed_days_before)
        return workflow.EvidenceInput(
            source=self.stock.sources[entry.source],
            locator=entry.locator,
            passage=entry.passage,
            stance=entry.stance,
            method=entry.method,
            accessed_date=timezone.localdate(accessed_at),
            note=entry.note,
        )

    def _sweep(self, sweep: DemoSweep, article: Article) -> Iterator[datetime]:
        """Judge the open claims of a block right by one source."""
        entry = EvidenceEntry(sweep.source, sweep.locator, method=sweep.method)
        for claim in self._left_over(sweep, article):
            yield self.clock.after(SWEEPING)
            workflow.give_verdict(
                claim=claim,
                version=claim.version,
                actor=self._checker(),
                at=self.clock.time,
                rating=self.stock.ratings["true"],
                explanation=sweep.explanation,
                evidence=[self._evidence(entry)],
            )

    def _left_over(self, sweep: DemoSweep, article: Article) -> list[Claim]:
        """Return the open claims of a block, without statements around what was doubted.

        In a text that will be cleared, a correction has settled those.
        """
        pattern = re.compile(rf"^{re.escape(sweep.begins)}.*$", re.MULTILINE)
        line = pattern.search(article.revision.text)
        if line is None:
            return []
        here = _claims(article).filter(start__gte=line.start(), start__lt=line.end())
        left = list(here.filter(state=Claim.State.OPEN).exclude(pk__in=self._claim_of.values()))
        if self.manuscript.signed_off_by:
            return left
        checked = here.filter(pk__in=self._claim_of.values()).exclude(state=Claim.State.RIGHT)
        doubted = Overlaps(checked)
        return [
            claim
            for claim in left
            if claim.kind != Kind.STATEMENT or not doubted.touching(claim.start, claim.end)
        ]

    def _comment(self, check: DemoCheck, article: Article) -> Iterator[datetime]:
        """Write comments, which notify mentioned people."""
        for comment in check.comments:
            yield self.clock.after(COMMENTING)
            claim = None if comment.is_on_article else Claim.objects.get(pk=self._claim_of[check])
            workflow.write_comment(
                article=article,
                claim=claim,
                version=claim.version if claim else version_of(article),
                actor=self.stock.users[comment.by],
                at=self.clock.time,
                text=comment.text,
            )

    def _enter_answer(self, check: DemoCheck) -> Iterator[datetime]:
        """Enter the author's answer, if there is one, and judge after it."""
        if not check.question:
            return
        if check.question.answer:
            yield self.clock.after(ANSWERING)
            workflow.answer_question(
                question=Question.objects.open().get(claim=self._claim_of[check]),
                actor=self.stock.users[self.manuscript.author],
                at=self.clock.time,
                answer=check.question.answer,
            )
        if check.rating:
            yield self.clock.after(JUDGING)
            self._judge(check, Claim.objects.get(pk=self._claim_of[check]), ())

    def _second(self, check: DemoCheck) -> Iterator[datetime]:
        """Confirm the verdict, or override it."""
        if check.confirmed_by:
            yield self.clock.after(CONFIRMING)
            verdict = self.verdict_on(check)
            workflow.confirm_verdict(
                verdict=verdict,
                version=verdict.claim.version,
                actor=self.stock.users[check.confirmed_by],
                at=self.clock.time,
            )
        if check.decision:
            yield self.clock.after(DECIDING)
            verdict = self.verdict_on(check)
            workflow.override_verdict(
                verdict=verdict,
                version=verdict.claim.version,
                actor=self.stock.users[check.decision.by],
                at=self.clock.time,
                rating=self.stock.ratings[check.decision.rating],
                reason=check.decision.reason,
            )

    def _checker(self, check: DemoCheck | None = None) -> User:
        return self.stock.users[(check and check.checker) or self.manuscript.checker]


def version_of(article: Article) -> str:
    """Return the current version of an article."""
    return Article.objects.with_version().get(pk=article.pk).seen_version


def _claims(article: Article) -> ClaimQuerySet:
    return Claim.objects.in_text().filter(article=article)
