"""Split an article again with the current rules: preview and act."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.models import Article
from articles.permissions import Act

from .review.attempts import acting_on_article
from .shortcuts import article_for
from .stale import StaleArticleView, stale_view
from .text_jobs import go_to


@require_http_methods(["GET", "POST"])
def resplit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the current rules would change in the article; POST applies it."""
    rows = Article.objects.with_related().with_version()
    article = article_for(request, pk, Act.RESPLIT, rows)
    if request.method == "POST":
        try:
            return _resplit(request, article)
        except workflow.StaleArticle as error:
            return _page(request, rows.get(pk=pk), stale_view(request, error))
    return _page(request, article)


def _resplit(request: HttpRequest, article: Article) -> HttpResponse:
    act: dict[str, Any] = {"article": article, "with_signed_off": "with_signed_off" in request.POST}
    act |= acting_on_article(request)
    if workflow.is_long(article):
        return go_to(request, workflow.queue_resplit(**act))
    report = workflow.resplit_article(**act)
    _add_messages(request, report)
    return redirect("resplit" if report.is_held_back else article, *_kept(report))


def _page(
    request: HttpRequest, article: Article, stale: StaleArticleView | None = None
) -> HttpResponse:
    report = workflow.preview_resplit(article=article, at=timezone.now())
    context = {
        "article": article,
        "report": report,
        "stale": stale,
        "reread": [change.in_words() for change in report.reread],
        "is_archived": article.state == Article.State.ARCHIVED,
        "is_cleared": article.state == Article.State.CLEARED,
    }
    return render(request, "desk/resplit.html", context, status=409 if stale else 200)


def _kept(report: workflow.Resplit) -> tuple[int, ...]:
    return (report.article.pk,) if report.is_held_back else ()


def _add_messages(request: HttpRequest, report: workflow.Resplit) -> None:
    if report.is_held_back:
        text = _("The article is signed off, so nothing was changed.")
        messages.warning(request, text)
    elif report.changes_anything:
        text = _(
            "Read with the current rules. Claims newly found: %(added)d, read differently: "
            "%(reread)d, no longer found: %(retired)d."
        )
        messages.success(request, text % _counts(report))
    else:
        messages.info(request, _("The current rules find the same claims; nothing has changed."))


def _counts(report: workflow.Resplit) -> dict[str, int]:
    return {
        "added": len(report.added),
        "reread": len(report.reread),
        "retired": len(report.retired),
    }
