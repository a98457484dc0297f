"""The comments of the desk on an article, and on its claims."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from articles import workflow
from articles.models import Article, Claim, Comment, User
from articles.permissions import RIGHTS, Act, may
from articles.queries.comments import comments_on

from .exception_handler import status_of
from .review.attempts import attempt, require_valid, seen_article_version, seen_claim_version
from .review.forms import CommentForm
from .review.page import answer_act
from .shortcuts import (
    acting,
    article_for,
    claim_for,
    current_user,
    permission_required,
    require_permission,
)
from .stale import stale_view


@require_http_methods(["GET", "POST"])
def article_comments(request: HttpRequest, pk: int) -> HttpResponse:
    """Show all comments on an article and its claims, and write one on the article."""
    rows = Article.objects.with_related().with_version()
    article = article_for(request, pk, Act.SEE_COMMENTS, rows)
    refused = None
    if request.method == "POST":
        require_permission(request, Act.COMMENT, article)
        try:
            comment = _write(request, article, seen_article_version(request))
        except workflow.WorkflowError as error:
            refused = error
        else:
            return redirect(comment)
    return _page(request, article, refused=refused)


@require_http_methods(["GET", "POST"])
def claim_comments(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the comments on a claim, alone or in its panel; write one."""
    claim = claim_for(request, pk, Act.SEE_COMMENTS)
    if request.method == "GET":
        return _page(request, claim.article, claim)
    require_permission(request, Act.COMMENT, claim.article)
    with attempt(request, "comment") as tried:
        require_valid(CommentForm(request.POST))
        _write(request, claim.article, seen_claim_version(request), claim)
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


@require_POST
@permission_required(Act.COMMENT)
def withdraw_comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a comment of the signed-in person."""
    comment = get_object_or_404(Comment.objects.select_related("article"), pk=pk)
    workflow.withdraw_comment(comment=comment, **acting(request))
    if request.htmx:  # type: ignore[attr-defined]
        return answer_act(request, comment.article_id, comment.claim_id)
    messages.success(request, _("The comment is withdrawn."))
    return redirect(comment)


def _write(
    request: HttpRequest, article: Article, seen: int | str, claim: Claim | None = None
) -> Comment:
    return workflow.write_comment(
        article=article,
        version=seen,
        text=request.POST.get("text", ""),
        claim=claim,
        **acting(request),
    )


def _page(
    request: HttpRequest,
    article: Article,
    claim: Claim | None = None,
    refused: workflow.WorkflowError | None = None,
) -> HttpResponse:
    is_shut = article.state == Article.State.ARCHIVED
    context = {
        "article": article,
        "claim": claim,
        "remarks": comments_on(article, current_user(request), claim),
        "may_comment": not is_shut and may(request.user, Act.COMMENT, article),
        "refused": refused,
        "stale": stale_view(request, refused) if refused else None,
        "typed": request.POST.get("text", "") if refused else "",
    }
    if request.htmx and not refused:  # type: ignore[attr-defined]
        return render(request, "desk/comment_list.html", context)
    readers = User.objects.active().filter(role__in=RIGHTS[Act.SEE_COMMENTS].roles)
    context["readers"] = readers.order_by("username")
    status = status_of(refused) if refused else 200
    return render(request, "desk/comments.html", context, status=status)
