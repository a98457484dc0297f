"""The data of the head of an article's page: sign-off, deadline, what is left to do."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from articles.desk.deadlines import Deadline, deadline_in_words
from articles.desk.stale import StaleArticleView
from articles.models import Article, Claim, Question
from articles.permissions import Act, may
from articles.queries.article_page import ArticlePage
from articles.queries.coverage import coverage_of
from articles.queries.languages import unread_language, unread_sentence, unread_sentence_of

from .attempts import RefusedAct
from .blocking_claims import blocking_list
from .rights import rights
from .uncovered_words import UncoveredWords, uncovered_words

DAYS = {"de": "D, j.n.Y", "en": "D, j M Y"}


class HeadView:
    """The head of the page of an article, computed lazily by the template."""

    page: ArticlePage
    user: Any
    refusal: RefusedAct | None

    @cached_property
    def can(self) -> dict[str, bool]:
        return rights(self.user, self.page)

    @property
    def stale(self) -> StaleArticleView | None:
        """Return the changes after a stale act on the article."""
        stale = self.refusal.stale if self.refusal else None
        return stale if isinstance(stale, StaleArticleView) else None

    @property
    def is_explained_in_head(self) -> bool:
        """Return whether the refused act has no form on the page for its errors."""
        form = self.refusal.form if self.refusal else ""
        page, can = self.page, self.can
        shown = {
            "sign_off": can[Act.SIGN_OFF] and not page.is_cleared and not page.article.hold,
            "withdraw_sign_off": can[Act.WITHDRAW_SIGN_OFF] and page.is_cleared,
            "lift_hold": self.may_lift_hold and bool(page.article.hold),
            "corrections": False,
        }
        return not shown.get(form, True)

    @property
    def typed(self) -> QueryDict:
        """Return the input of the refused sign-off."""
        is_refused = self.refusal and self.refusal.form == "sign_off"
        return self.refusal.typed if self.refusal and is_refused else QueryDict()

    @cached_property
    def unseen(self) -> UncoveredWords:
        """Return the uncovered words that the sign-off has to name. One query."""
        return uncovered_words(self.page, self.typed, self.stale)

    @property
    def coverage(self) -> str:
        """Return the sentence about uncovered words at the sign-off."""
        return coverage_of(self.page.sign_off) if self.page.sign_off else ""

    @cached_property
    def unread(self) -> str:
        """Return the sentence that the text's language has no rules, or ""."""
        return unread_sentence(unread_language(self.page.article))

    @property
    def cleared_unread(self) -> str:
        """Return who signed off a text in a language without rules, and why."""
        return unread_sentence_of(self.page.sign_off) if self.page.sign_off else ""

    @cached_property
    def deadline(self) -> Deadline | None:
        article = self.page.article
        is_done = article.state != Article.State.IN_WORK
        return deadline_in_words(article.deadline, timezone.now(), is_done=is_done)

    @cached_property
    def publication_day(self) -> str:
        day = self.page.article.publication_date
        return date_format(day, DAYS.get((get_language() or "de")[:2], DAYS["en"])) if day else ""

    @cached_property
    def blocking(self) -> Sequence[Claim]:
        """Return what blocks the sign-off, now or as the refusal listed it."""
        if self.refusal and self.refusal.blocking:
            return self.refusal.blocking
        return self.page.blocking

    @property
    def blocking_list(self) -> SafeString:
        waiting = {claim.pk for claim in self.page.waiting}
        return blocking_list(self.blocking, waiting, self.page.revision.text)

    @cached_property
    def unanswered(self) -> int:
        """Return how many questions to the author are open. One query if any was asked."""
        asked = [claim.pk for claim in self.page.claims if claim.pk in self.page.asked]
        return Question.objects.open().filter(claim__in=asked).count() if asked else 0

    @cached_property
    def corrections(self) -> int:
        """Return how many suggested wordings wait to be entered."""
        return len(self.page.corrections)

    @property
    def fell(self) -> bool:
        return self.page.sign_off is not None and not self.page.is_cleared

    @property
    def may_lift_hold(self) -> bool:
        """Return whether the person may lift the article's hold, also if it is archived."""
        return may(self.user, Act.LIFT_HOLD, self.page.article)

    @property
    def is_embargoed(self) -> bool:
        return self.page.article.is_embargoed(timezone.now())

    @property
    def public_verdicts(self) -> int:
        """Return how many of its claims have a publication."""
        return len(self.page.published)

    @property
    def still_good(self) -> int:
        """Return how many claims the last new text left unchanged."""
        return sum(c.fate in (Claim.Fate.UNCHANGED, Claim.Fate.MOVED) for c in self.page.claims)

    @property
    def touched(self) -> list[Claim]:
        return [claim for claim in self.page.blocking if claim.fate == Claim.Fate.TOUCHED]
