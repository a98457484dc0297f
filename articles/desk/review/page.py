"""The page of an article, whole or its changed parts."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.desk.deadlines import Deadline, deadline_in_words
from articles.desk.shortcuts import article_for, current_user
from articles.desk.stale import StaleArticleView
from articles.models import Article, Claim, Question
from articles.permissions import Act, may
from articles.queries.article_page import ArticlePage, article_page
from articles.queries.coverage import coverage_of
from articles.queries.findings import alerts_of, findings_of
from articles.queries.history import short_hash
from articles.queries.languages import unread_language, unread_sentence, unread_sentence_of
from articles.queries.page_rows import page_articles
from articles.queries.progress import Segment

from .attempts import RefusedAct
from .blocking_claims import blocking_list
from .manuscript import blocks_of, manuscript
from .panel import PanelView, stepping
from .rights import rights
from .source_search import Lookup, matching_sources
from .span_choice import SpanChoice, block_options, new_span_choice
from .uncovered_words import UncoveredWords, uncovered_words
from .updates import PageUpdates

BAR_WIDTH = 1000
MODULES = tuple(
    f"desk/review/{name}.js"
    for name in "show-claim press-keys judge choose-source open-earlier mark-claim find-words "
    "count-offsets follow-others keep-drafts".split()
)
DAYS = {"de": "D, j. F Y", "en": "D, j F Y"}


class PageView:
    """The data of the page, computed lazily by the template.

    `panel` is that of a claim, or None; `marking` replaces it while words are marked.
    """

    def __init__(
        self,
        page: ArticlePage,
        user: Any,
        claim: Claim | None = None,
        refusal: RefusedAct | None = None,
        marking: SpanChoice | None = None,
        lookup: Lookup | None = None,
    ) -> None:
        self.page, self.user, self.refusal, self.marking = page, user, refusal, marking
        self.claim = claim
        self.panel = PanelView(page, claim, user, refusal, lookup) if claim else None

    modules = MODULES

    @cached_property
    def can(self) -> dict[str, bool]:
        return rights(self.user, self.page)

    @cached_property
    def undo(self) -> Claim | None:
        """Return the claim with the verdict that the undo key withdraws, or None."""
        return self.page.newest_verdict_of(self.user.pk)

    @property
    def undo_verdict(self) -> int | None:
        """Return the pk of that verdict."""
        return self.page.live[self.undo.pk].pk if self.undo else None

    @property
    def shown(self) -> int | None:
        return self.claim.pk if self.claim else None

    @cached_property
    def alerts(self) -> frozenset[int]:
        """Return the pks of the claims with a contradiction."""
        return alerts_of(self.panel.found if self.panel else findings_of(self.page))

    @cached_property
    def block_options(self) -> SafeString:
        return block_options(self.page)

    @property
    def sheet(self) -> SafeString:
        return manuscript(self.page, self.shown, self.alerts)

    def blocks(self, claims: Iterable[int]) -> SafeString:
        """Return only the blocks of the text with one of `claims` (pks)."""
        return blocks_of(self.page, claims, self.shown, self.alerts)

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

    @property
    def segments(self) -> list[Segment]:
        return list(self.page.progress.segments(BAR_WIDTH))

    @property
    def short_hash(self) -> str:
        return short_hash(self.page.revision.sha256)

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
        return blocking_list(self.blocking, {claim.pk for claim in self.page.waiting})

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

    @cached_property
    def first_open(self) -> Claim | None:
        return self.page.next_open()


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the manuscript with its marks and the panel of one claim.

    `?claim=` selects it, by default the first open one; `?from=` and `?to=` show the form
    for marking these characters instead.
    """
    page = article_page(article_for(request, pk, Act.SEE_ARTICLES, page_articles()))
    wanted = page.claim(parse_number(request.GET.get("claim")))
    shown = wanted or page.next_open() or next(iter(page.claims), None)
    marking, lookup = marking_from_query(page, request.GET), source_lookup(request)
    view = PageView(page, request.user, shown, marking=marking, lookup=lookup)
    return render(request, "desk/review/page.html", {"view": view})


def answer_act(
    request: HttpRequest,
    pk: int,
    claim: int | None = None,
    *,
    refusal: RefusedAct | None = None,
    goes_on: bool = False,
) -> HttpResponse:
    """Answer an act on the article `pk` at `claim`; `goes_on` to the next open one.

    With htmx: the changed parts and the next panel. Without script: a redirect to the page,
    or the page with the error and the input.
    """
    page = stepping(request, article_page(page_articles().get(pk=pk)))
    shown = page.claim(claim)
    if goes_on and not refusal:
        shown = page.next_open(claim) or shown
    if request.htmx:  # type: ignore[attr-defined]
        return changed_parts(request, PageView(page, request.user, shown, refusal))
    if refusal:
        view = PageView(page, request.user, shown, refusal)
        return render(request, "desk/review/page.html", {"view": view}, status=refusal.status)
    return redirect(f"{shown.get_absolute_url()}#c{shown.pk}" if shown else page.article)


def changed_parts(request: HttpRequest, view: PageView, since: int | None = None) -> HttpResponse:
    """Return the elements of the page that changed after the event `since`.

    By default the request's header X-Since names the event.
    """
    if since is None:
        since = parse_number(request.headers.get("X-Since")) or 0
    updates = PageUpdates.since(view.page, since, request.user)
    changed = (claim.pk for claim in view.page.claims) if updates.restates else updates.claims
    context = {
        "view": view,
        "updates": updates,
        "blocks": "" if updates.has_new_text else view.blocks(changed),
    }
    status = view.refusal.status if view.refusal else 200
    return render(request, "desk/review/parts.html", context, status=status)


def source_lookup(request: HttpRequest) -> Lookup | None:
    """Return the sources that match `?title=` (without script), or None."""
    words = request.GET.get("title")
    if words is None:
        return None
    return Lookup(request.GET, matching_sources(current_user(request), words))


def marking_from_query(page: ArticlePage, query: QueryDict) -> SpanChoice | None:
    """Return the words to mark that the URL names, or None."""
    start, end = parse_number(query.get("from")), parse_number(query.get("to"))
    return None if start is None or end is None else new_span_choice(page, start, end)


def parse_number(text: str | None) -> int | None:
    """Parse a number from a URL or a header; None if it is invalid."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
