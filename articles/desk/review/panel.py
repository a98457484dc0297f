"""The panel of one claim: data and fragment."""

from collections.abc import Sequence
from functools import cached_property

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.desk.shortcuts import claim_for, current_user
from articles.facts.describe import describe
from articles.models import Claim, Question, ReferenceFact
from articles.permissions import Act
from articles.publishing.claimreview import Eligibility, eligibility
from articles.queries.active_language import active_translator
from articles.queries.article_page import ArticlePage, article_page
from articles.queries.contexts import changed_context
from articles.queries.fact_suggestions import suggest_fact
from articles.queries.hidden_verdicts import HiddenPlace
from articles.queries.ledger import word_ledger
from articles.queries.page_rows import page_articles
from articles.queries.page_sentences import PageSentence, page_sentences, sentence_at

from .changed_contexts import ShownChange, shown_changes
from .fact_form import FactFromClaimForm, prefilled_form, refused_form
from .finding_rows import FindingRow, finding_rows
from .panel_forms import PanelForms
from .rights import READING
from .rule_names import rule_name, rule_url
from .span_choice import SpanChoice, cut_at, words_between
from .steps import beside, next_claim, next_sentence, part_beside, sentence_key


class PanelView(PanelForms):
    """The data of the panel of `claim`, computed lazily by the template."""

    @cached_property
    def can(self) -> dict[str, bool]:
        """Return the rights; a claim that is no longer in the text is read-only."""
        if not self.is_lost:
            return self.allowed
        return {act: may and act in READING for act, may in self.allowed.items()}

    @property
    def is_lost(self) -> bool:
        return self.claim.state == Claim.State.LOST

    @property
    def hidden(self) -> HiddenPlace | None:
        """Return where to look at the claim, if its verdict is hidden from the person."""
        return self.page.hidden.get(self.claim.pk)

    @cached_property
    def position(self) -> int:
        return self.page.position(self.claim.pk)

    @property
    def total(self) -> int:
        return len(self.page.claims)

    @property
    def rule(self) -> str:
        return rule_name(self.claim.rule)

    @property
    def rule_url(self) -> str:
        return rule_url(self.page.article.language, self.claim.rule)

    @property
    def value(self) -> list[tuple[str, str]]:
        """Return the claim's value: labels and texts in the active language."""
        return describe(self.claim.value, active_translator())

    @cached_property
    def context(self) -> list[ShownChange]:
        """Return the changes of the claim's context. Five queries if it changed."""
        if not self.claim.context_changed:
            return []
        turned = changed_context(self.claim, self.facts.verdict)
        return shown_changes(turned) if turned else []

    @property
    def answered(self) -> list[Question]:
        """Return the questions answered after the verdict, if the claim is to be seen again."""
        verdict = self.facts.verdict if self.claim.context_changed else None
        return [
            row
            for row in self.facts.questions
            if verdict and row.answered_at and row.answered_at > verdict.judged_at
        ]

    @cached_property
    def findings(self) -> list[FindingRow]:
        """Return the findings about the claim in the active language. One query at most."""
        return finding_rows(self)

    @cached_property
    def sentence(self) -> PageSentence | None:
        """Return the claim's sentence; None for a claim that is no longer in the text."""
        return None if self.is_lost else sentence_at(self.sentences, self.claim.start)

    @cached_property
    def next(self) -> PageSentence | None:
        return beside(self.page, self.sentences, self.claim.start, 1)

    @cached_property
    def previous(self) -> PageSentence | None:
        start = self.sentence.start if self.sentence else self.claim.start
        return beside(self.page, self.sentences, start, -1)

    @cached_property
    def next_open(self) -> str:
        """Return the key of what comes after a verdict: of a claim or of a sentence."""
        following = next_claim(self.sentence, self.claim) if self.sentence else None
        if following:
            return str(following.pk)
        return sentence_key(next_sentence(self.page, self.sentences, self.claim.start))

    @property
    def keys(self) -> dict[str, str]:
        """Return the neighbours by the names that scripts know."""
        beside_it = {"left": -1, "right": 1}
        parts = {
            name: part_beside(self.sentence, self.claim, step) if self.sentence else None
            for name, step in beside_it.items()
        }
        return {
            "next": sentence_key(self.next),
            "previous": sentence_key(self.previous),
            "next-open": self.next_open,
            "up": sentence_key(self.sentence),
            **{name: str(claim.pk) if claim else "" for name, claim in parts.items()},
        }

    @cached_property
    def is_own_verdict(self) -> bool:
        verdict = self.facts.verdict
        return verdict is not None and verdict.judged_by_id == self.user.pk

    @cached_property
    def kept(self) -> Sequence[ReferenceFact]:
        """Return the reference facts stored from the claim. One query at most."""
        if not self.can[Act.KEEP_REFERENCE] or self.claim.state != Claim.State.RIGHT:
            return ()
        if self.claim.pk not in self.page.kept:
            return ()
        return list(self.claim.facts.order_by("pk"))

    @cached_property
    def keeping(self) -> FactFromClaimForm | None:
        """Return the form that stores the claim as a reference fact, or None."""
        verdict, may_keep = self.facts.verdict, self.can[Act.KEEP_REFERENCE]
        if not may_keep or verdict is None or not verdict.rating.clears or self.kept:
            return None
        found = suggest_fact(self.page, self.claim)
        if self.refusal and self.refusal.form == "keep":
            return refused_form(self.refusal, self.claim)
        if found is None:
            return None
        return prefilled_form(found, self.facts, timezone.localdate(verdict.judged_at))

    @property
    def may_look_again(self) -> bool:
        """Return whether the person may confirm or reject the live verdict."""
        verdict = self.facts.verdict
        if verdict is None or verdict.confirmed_by_id or self.is_own_verdict:
            return False
        return self.can[Act.CONFIRM]

    @property
    def may_withdraw(self) -> bool:
        return self.can[Act.JUDGE if self.is_own_verdict else Act.OVERRIDE]

    @property
    def span(self) -> SpanChoice:
        """Return the claim's span among the words of its sentence."""
        claim, text = self.claim, self.page.revision.text
        found = words_between(text, claim.sentence_start, claim.sentence_end)
        words = cut_at(found, claim.start, claim.end)
        kind = self.typed.get("change", {}).get("kind") or claim.kind
        return SpanChoice(claim.start, claim.end, claim.quote, words, kind)

    @property
    def eligibility(self) -> Eligibility | None:
        """Return whether the publication has a ClaimReview; None without one."""
        return eligibility(self.public) if self.public else None


def stepping(request: HttpRequest, page: ArticlePage) -> ArticlePage:
    """Return the page for stepping through assigned claims only, where scripts ask for that."""
    if request.headers.get("X-Own") != "1":
        return page
    return page.only(page.own_claims(request.user.pk))  # type: ignore[arg-type]


def stepped_page(request: HttpRequest, pk: int) -> ArticlePage:
    """Return the page of an article that the person may see, for stepping."""
    return stepping(request, article_page(page_articles().get(pk=pk), current_user(request)))


@require_safe
def panel(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the panel of a claim alone."""
    claim = claim_for(request, pk, Act.SEE_CLAIMS, Claim.objects.select_related("article"))
    page = stepped_page(request, claim.article_id)
    shown = page.claim(claim.pk) or claim
    sentences = page_sentences(page, word_ledger(page))
    view = PanelView(page, shown, request.user, sentences=sentences)
    return render(request, "desk/review/panel.html", {"panel": view, "page": page})


@require_safe
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Redirect to the claim on its article's page."""
    return redirect(claim_for(request, pk, Act.SEE_CLAIMS))
