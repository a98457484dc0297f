"""The panel of one claim: data and fragment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.desk.shortcuts import claim_for
from articles.desk.stale import StaleClaimView
from articles.documents.kinds import SUFFIXES
from articles.facts.describe import describe
from articles.models import (
    Article,
    Claim,
    ErrorClass,
    Evidence,
    Publication,
    Rating,
    ReferenceFact,
)
from articles.models.error_class import USUAL
from articles.permissions import Act, may
from articles.publishing.claimreview import Eligibility, eligibility
from articles.queries.article_page import ArticlePage, article_page, page_articles
from articles.queries.claim_panel import ClaimPanel, claim_panel, public_form
from articles.queries.contexts import changed_context
from articles.queries.fact_suggestions import suggest_fact
from articles.queries.findings import ArticleFinding, findings_of
from articles.queries.sources import UsedSource

from .attempts import RefusedAct
from .changed_contexts import ShownChange, shown_changes
from .fact_form import KeepForm, prefilled, refused_keeping
from .forms import first_words, published_words
from .new_source import SourceField, source_rows
from .option_tags import option_tags
from .rule_names import rule_name, rule_url
from .span_choice import SpanChoice, block_options, cut_at, words_between

ACTS = (
    Act.ASSIGN,
    Act.CHANGE_ARTICLES,
    Act.SUBMIT_ARTICLES,
    Act.JUDGE,
    Act.CONFIRM,
    Act.OVERRIDE,
    Act.ADD_EVIDENCE,
    Act.SEE_EVIDENCE,
    Act.MARK_CLAIMS,
    Act.ASK,
    Act.ANSWER,
    Act.SIGN_OFF,
    Act.WITHDRAW_SIGN_OFF,
    Act.PUBLISH,
    Act.ENTER_CORRECTIONS,
    Act.KEEP_REFERENCE,
    Act.SEE_COMMENTS,
    Act.COMMENT,
)
READING = frozenset({Act.SEE_EVIDENCE, Act.SEE_COMMENTS})
ABOUT_VERDICTS = frozenset(
    "confirm reject withdraw override publication unpublish context keep".split()
)
# The state whose colour a rating has.
COLOURS = {
    Rating.Tone.RIGHT: "right",
    Rating.Tone.NO_FACT: "dismissed",
    Rating.Tone.IMPRECISE: "open",
    Rating.Tone.UNVERIFIABLE: "query",
    Rating.Tone.FALSE: "wrong",
}


@dataclass(frozen=True, slots=True)
class NeighbourClaim:
    """A rating as a button: its key and the tone in which it is shown."""

    rating: Rating
    key: str
    tone: str


def rights(user: Any, page: ArticlePage) -> dict[str, bool]:
    """Return the person's rights by act; none in an archived article."""
    article, conflicted = page.article, page.conflicted
    acts = READING if article.state == Article.State.ARCHIVED else ACTS
    return {act.value: act in acts and may(user, act, article, conflicted) for act in ACTS}


@dataclass(frozen=True, slots=True)
class Lookup:
    """A source lookup without script: the input and the results."""

    typed: QueryDict
    found: Sequence[UsedSource]


class PanelView:
    """The data of the panel of `claim`, computed lazily by the template."""

    def __init__(
        self,
        page: ArticlePage,
        claim: Claim,
        user: Any,
        refusal: RefusedAct | None = None,
        lookup: Lookup | None = None,
    ) -> None:
        self.page, self.claim, self.user = page, claim, user
        self.refusal, self.lookup = refusal, lookup

    @cached_property
    def facts(self) -> ClaimPanel:
        sees = may(self.user, Act.SEE_EVIDENCE, self.page.article)
        return claim_panel(self.page, self.claim, self.user, sees_evidence=sees)

    @cached_property
    def can(self) -> dict[str, bool]:
        """Return the rights; a claim that is no longer in the text is read-only."""
        allowed = rights(self.user, self.page)
        if not self.is_lost:
            return allowed
        return {act: allowed[act] and act in READING for act in allowed}

    @property
    def is_lost(self) -> bool:
        return self.claim.state == Claim.State.LOST

    @property
    def has_conflict(self) -> bool:
        """Return whether the person has a conflict of interest."""
        return self.user.pk in self.page.conflicted

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
        return describe(self.claim.value, get_language() or "de")

    @cached_property
    def context(self) -> list[ShownChange]:
        """Return the changes of the claim's context. Five queries if it changed."""
        if not self.claim.context_changed:
            return []
        turned = changed_context(self.claim, self.facts.verdict)
        return shown_changes(turned) if turned else []

    @property
    def refused_context(self) -> str:
        """Return why the context was not confirmed."""
        return self.refusal.message if self.refusal and self.refusal.form == "context" else ""

    @cached_property
    def found(self) -> Mapping[int, Sequence[ArticleFinding]]:
        """Return the findings about all claims of the article, by pk."""
        return findings_of(self.page)

    @property
    def findings(self) -> list[tuple[ArticleFinding, str]]:
        """Return the findings about the claim, each with its sentence."""
        language = get_language() or "de"
        return [(row, row.sentence(language)) for row in self.found.get(self.claim.pk, ())]

    @cached_property
    def next(self) -> Claim | None:
        return self.page.beside(self.claim.pk, 1)

    @cached_property
    def previous(self) -> Claim | None:
        return self.page.beside(self.claim.pk, -1)

    @cached_property
    def next_open(self) -> Claim | None:
        return self.page.next_open(self.claim.pk)

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
    def keeping(self) -> KeepForm | None:
        """Return the form that stores the claim as a reference fact, or None."""
        verdict, may_keep = self.facts.verdict, self.can[Act.KEEP_REFERENCE]
        if not may_keep or verdict is None or not verdict.rating.clears or self.kept:
            return None
        found = suggest_fact(self.page, self.claim)
        if self.refusal and self.refusal.form == "keep":
            return refused_keeping(self.refusal, self.claim)
        if found is None:
            return None
        return prefilled(found, self.facts, timezone.localdate(verdict.judged_at))

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
    def stale(self) -> StaleClaimView | None:
        """Return both wordings after a stale act on the claim."""
        stale = self.refusal.stale if self.refusal else None
        return stale if isinstance(stale, StaleClaimView) else None

    @property
    def is_form_gone(self) -> bool:
        """Return whether the refused act was about a verdict that no longer counts."""
        form = self.refusal.form if self.refusal else ""
        return form in ABOUT_VERDICTS and self.facts.verdict is None

    @cached_property
    def steps(self) -> list[NeighbourClaim]:
        """Return the ratings but "no fact", each under the key of its position."""
        return [
            NeighbourClaim(rating, str(rating.position), COLOURS[rating.tone])
            for rating in self.page.ratings
            if not rating.is_no_fact
        ]

    @property
    def no_fact(self) -> Rating | None:
        return next((rating for rating in self.page.ratings if rating.is_no_fact), None)

    @cached_property
    def typed(self) -> dict[str, Mapping[str, Any]]:
        """Return the input of a refused form, by the form's name."""
        if self.lookup:
            return {"evidence": self.lookup.typed}
        return {self.refusal.form: self.refusal.typed} if self.refusal else {}

    @property
    def typed_rating(self) -> str:
        """Return the label of the refused rating."""
        chosen = self.refusal.typed.get("rating") if self.refusal else None
        return next((r.label for r in self.page.ratings if str(r.pk) == chosen), "")

    @property
    def refused_question(self) -> int | None:
        """Return the question whose answer was refused."""
        name = self.refusal.form if self.refusal else ""
        return int(name.removeprefix("answer")) if name.startswith("answer") else None

    @property
    def refused_file(self) -> int | None:
        """Return the evidence whose file was refused."""
        name = self.refusal.form if self.refusal else ""
        return int(name.removeprefix("file")) if name.startswith("file") else None

    @property
    def refused_earlier(self) -> str:
        """Return why earlier evidence was not copied."""
        return self.refusal.message if self.refusal and self.refusal.form == "earlier" else ""

    @property
    def offered(self) -> Sequence[UsedSource]:
        return self.lookup.found if self.lookup else ()

    @cached_property
    def errors(self) -> dict[str, Mapping[str, Sequence[str]]]:
        return {self.refusal.form: self.refusal.errors} if self.refusal else {}

    @property
    def span(self) -> SpanChoice:
        """Return the claim's span among the words of its sentence."""
        claim, text = self.claim, self.page.revision.text
        found = words_between(text, claim.sentence_start, claim.sentence_end)
        words = cut_at(found, claim.start, claim.end)
        kind = self.typed.get("change", {}).get("kind") or claim.kind
        return SpanChoice(claim.start, claim.end, claim.quote, words, kind)

    @cached_property
    def public(self) -> Publication | None:
        """Return the publication of the live verdict."""
        public = public_form(self.page, self.facts.verdict)
        if public:
            public.verdict = self.facts.verdict  # type: ignore[assignment]
        return public

    @property
    def publication_start(self) -> dict[str, str]:
        """Return the initial values of the publication form."""
        public, verdict = self.public, self.facts.verdict
        if public:
            return published_words(public)
        return first_words(verdict) if verdict else {}

    @property
    def claimant_type_options(self) -> SafeString:
        words = self.typed.get("publication") or self.publication_start
        return option_tags(Publication.ClaimantType.choices, words.get("claimant_type"))

    @property
    def eligibility(self) -> Eligibility | None:
        """Return whether the publication has a ClaimReview; None without one."""
        return eligibility(self.public) if self.public else None

    @property
    def answers_due(self) -> str:
        """Return the default deadline for an answer, as the form field's value."""
        due = self.page.article.answers_due(timezone.now())
        return f"{timezone.localtime(due):%Y-%m-%dT%H:%M}" if due else ""

    @property
    def today_iso(self) -> str:
        return timezone.localdate().isoformat()

    @cached_property
    def block_options(self) -> SafeString:
        return block_options(self.page)

    @property
    def file_limit(self) -> int:
        """Return the size limit of evidence files in megabytes."""
        return settings.EVIDENCE_LIMIT_BYTES // (1024 * 1024)

    file_suffixes = ",".join(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)

    @property
    def source_rows(self) -> list[list[SourceField]]:
        return source_rows(self.typed.get("evidence", {}))

    @property
    def stance_options(self) -> SafeString:
        return option_tags(Evidence.Stance.choices, self._typed_evidence("stance"))

    @property
    def method_options(self) -> SafeString:
        return option_tags(Evidence.Method.choices, self._typed_evidence("method"))

    @property
    def error_options(self) -> SafeString:
        """Return the error classes; the usual one is preselected."""
        return self._error_options("verdict")

    @property
    def override_error_options(self) -> SafeString:
        return self._error_options("override")

    def _error_options(self, form: str) -> SafeString:
        rows = [row for row in self.page.error_classes.values() if row.is_active]
        typed = self.typed.get(form)
        chosen = typed.get("error_class") if typed is not None else self._usual_error(rows)
        return option_tags([("", "–"), *((row.pk, row.label) for row in rows)], chosen or "")

    def _usual_error(self, rows: Sequence[ErrorClass]) -> int | None:
        """Return the live verdict's error class, else the usual one of the claim's kind."""
        verdict = self.facts.verdict
        if verdict and not verdict.rating.clears:
            return verdict.error_class_id
        usual = USUAL.get(self.claim.kind)
        return next((row.pk for row in rows if row.code == usual), None)

    def _typed_evidence(self, name: str) -> str:
        return self.typed.get("evidence", {}).get(name) or ""


def stepping(request: HttpRequest, page: ArticlePage) -> ArticlePage:
    """Return the page for stepping through assigned claims only, where scripts ask for that."""
    if request.headers.get("X-Own") != "1":
        return page
    return page.only(page.own_claims(request.user.pk))  # type: ignore[arg-type]


@require_safe
def panel(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the panel of a claim alone."""
    claim = claim_for(request, pk, Act.SEE_CLAIMS, Claim.objects.select_related("article"))
    page = stepping(request, article_page(page_articles().get(pk=claim.article_id)))
    shown = page.claim(claim.pk) or claim
    context = {"panel": PanelView(page, shown, request.user), "page": page}
    return render(request, "desk/review/panel.html", context)


@require_safe
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Redirect to the claim on its article's page."""
    return redirect(claim_for(request, pk, Act.SEE_CLAIMS))
