"""Mark words as a claim, change a claim's span or kind."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from articles.desk.shortcuts import article_for, article_page_for, claim_for, current_user
from articles.desk.stale import StaleArticleView
from articles.facts.whole_numbers import parse_number
from articles.models import Claim
from articles.permissions import Act
from articles.queries.article_page import ArticlePage, article_page
from articles.queries.page_rows import page_articles
from articles.workflow import change_claim, mark_claim

from .attempts import (
    RefusedAct,
    acting_on_article,
    acting_on_claim,
    attempt,
    require_valid,
)
from .forms import SpanForm
from .page import PageView, answer_act, changed_parts, marking_from_query
from .span_choice import SpanChoice, new_span_choice


@require_safe
def mark(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form for marking `?from=` to `?to=` as a fragment, or as a page without script.

    `?part=` names both at once, as "120-344".
    """
    article = article_for(request, pk, Act.MARK_CLAIMS, page_articles())
    if not request.htmx:  # type: ignore[attr-defined]
        start, _, end = request.GET.get("part", "").partition("-")
        query = urlencode({"from": start, "to": end})
        return redirect(f"{article.get_absolute_url()}?{query}#claim-panel")
    page = article_page(article, current_user(request))
    view = PageView(page, request.user, marking=marking_from_query(page, request.GET))
    return render(request, "desk/review/panel_or_marking.html", {"view": view})


@require_POST
def claims(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark words as a claim."""
    article = article_for(request, pk, Act.MARK_CLAIMS)
    form = SpanForm(request.POST)
    with attempt(request, "marking") as tried:
        require_valid(form)
        claim = mark_claim(article=article, **form.cleaned_data, **acting_on_article(request))
    if tried.refusal:
        return _marking_again(request, article.pk, tried.refusal)
    return answer_act(request, article.pk, claim.pk)


@require_POST
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a claim's span or kind."""
    claim = claim_for(request, pk, Act.MARK_CLAIMS)
    form = SpanForm(request.POST)
    with attempt(request, "change") as tried:
        require_valid(form)
        change_claim(
            claim=claim,
            start=form.cleaned_data["start"],
            end=form.cleaned_data["end"],
            kind=form.cleaned_data["kind"],
            **acting_on_claim(request),
        )
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


def _marking_again(request: HttpRequest, pk: int, refusal: RefusedAct) -> HttpResponse:
    page = article_page_for(request, pk, Act.MARK_CLAIMS)
    view = PageView(page, request.user, refusal=refusal, marking=_typed(page, refusal))
    if request.htmx:  # type: ignore[attr-defined]
        return changed_parts(request, view)
    return render(request, "desk/review/page.html", {"view": view}, status=refusal.status)


def _typed(page: ArticlePage, refusal: RefusedAct) -> SpanChoice | None:
    """Return the submitted words at their current place; None if they are gone."""
    start, end = (parse_number(refusal.typed.get(name)) for name in ("start", "end"))
    if isinstance(refusal.stale, StaleArticleView):
        start, end = refusal.stale.place or (None, None)
    chosen = None if start is None or end is None else new_span_choice(page, start, end)
    kind = refusal.typed.get("kind", "")
    return replace(chosen, kind=kind) if chosen and kind in Claim.Kind.values else chosen
