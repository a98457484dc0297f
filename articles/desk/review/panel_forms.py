"""What the forms of a claim's panel show: what was typed, what is offered, why it was refused."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.safestring import SafeString

from articles.desk.stale import StaleClaimView
from articles.documents.kinds import SUFFIXES
from articles.facts.languages import rules_for
from articles.models import Claim, ErrorClass, Evidence, Publication
from articles.models.error_class import USUAL
from articles.permissions import Act, may
from articles.queries.article_page import ArticlePage
from articles.queries.claim_panel import ClaimPanel, claim_panel, public_form
from articles.queries.offered_wordings import offered_wordings
from articles.queries.page_sentences import PageSentence

from .attempts import RefusedAct
from .forms import first_words, published_words
from .new_source import SourceField, source_rows
from .option_tags import option_tags
from .page_panel import PagePanel
from .source_search import Lookup
from .span_choice import block_options

ABOUT_VERDICTS = frozenset(
    "confirm reject withdraw override publication unpublish context keep".split()
)


class PanelForms(PagePanel):
    """The forms of the panel of `claim`, computed lazily by the template."""

    def __init__(
        self,
        page: ArticlePage,
        claim: Claim,
        user: Any,
        refusal: RefusedAct | None = None,
        lookup: Lookup | None = None,
        sentences: Sequence[PageSentence] = (),
    ) -> None:
        self.page, self.claim, self.user = page, claim, user
        self.refusal, self.lookup, self.sentences = refusal, lookup, sentences

    @cached_property
    def facts(self) -> ClaimPanel:
        sees = may(self.user, Act.SEE_EVIDENCE, self.page.article)
        return claim_panel(self.page, self.claim, self.user, sees_evidence=sees)

    @cached_property
    def typed(self) -> dict[str, Mapping[str, Any]]:
        """Return the input of a refused form, by the form's name."""
        if self.lookup:
            return {"evidence": self.lookup.typed}
        return {self.refusal.form: self.refusal.typed} if self.refusal else {}

    @property
    def wording(self) -> str:
        """Return the claim's words as a passage has them that was taken. One query at most."""
        language = rules_for(self.page.article.language)
        if not language:
            return ""
        rows = [row.evidence for row in self.facts.evidence]
        claims = self.page.claims
        within = [c for c in claims if self.claim.start <= c.start and c.end <= self.claim.end]
        day = self.page.article.text_day
        found = offered_wordings(within, rows, self.user, language, day)
        return found.get(self.claim.pk, "")

    @property
    def typed_rating(self) -> str:
        """Return the label of the refused rating."""
        chosen = self.refusal.typed.get("rating") if self.refusal else None
        return next((r.label for r in self.page.ratings if str(r.pk) == chosen), "")

    @property
    def refused_context(self) -> str:
        """Return why the context was not confirmed."""
        return self.refusal.message if self.refusal and self.refusal.form == "context" else ""

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
    def errors(self) -> dict[str, Mapping[str, Sequence[str]]]:
        return {self.refusal.form: self.refusal.errors} if self.refusal else {}

    @property
    def publication_start(self) -> dict[str, str]:
        """Return the initial values of the publication form."""
        public, verdict = self.public, self.facts.verdict
        if public:
            return published_words(public)
        return first_words(verdict) if verdict else {}

    @cached_property
    def public(self) -> Publication | None:
        """Return the publication of the live verdict."""
        public = public_form(self.page, self.facts.verdict)
        if public:
            public.verdict = self.facts.verdict  # type: ignore[assignment]
        return public

    @property
    def claimant_type_options(self) -> SafeString:
        words = self.typed.get("publication") or self.publication_start
        return option_tags(Publication.ClaimantType.choices, words.get("claimant_type"))

    @property
    def today_iso(self) -> str:
        return timezone.localdate().isoformat()

    @cached_property
    def block_options(self) -> SafeString:
        return block_options(self.page, self.claim.start)

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
