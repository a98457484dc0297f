"""Comments of the desk, and notifications."""

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, answer, created_response
from articles.api.etags import seen_number, seen_version
from articles.api.listing import list_response
from articles.api.openapi.operations import operation
from articles.api.pagination import OLDEST_FIRST, next_url, take_page
from articles.api.presenters.comments import present_comments, present_notification
from articles.api.serializers.comments import CommentIn, NotificationQuery
from articles.api.serializers.strict import PageQuery
from articles.api.shortcuts import article_for, claim_for, comment_for, notification_for
from articles.api.validation import validated, validated_query
from articles.models import Article, Claim, Comment, Notification
from articles.permissions import Act


class ArticleCommentListView(BaseView):
    """The comments on an article and its claims."""

    acts = {"GET": Act.SEE_COMMENTS, "POST": Act.COMMENT}

    @operation("list_comments_of_article", schemas.page_of(schemas.CommentSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the comments on an article and on all its claims, oldest first."""
        return _page(request, Comment.objects.filter(article=article_for(self, pk)))

    @operation(
        "comment_on_article", schemas.CommentSchema, body=CommentIn, status=201, names_version=True
    )
    def post(self, request, pk: int):
        """Comment on an article; people named with an @ are notified."""
        return _write(request, article_for(self, pk))


class ClaimCommentListView(BaseView):
    """The comments on a claim."""

    acts = {"GET": Act.SEE_COMMENTS, "POST": Act.COMMENT}

    @operation("list_comments_on_claim", schemas.page_of(schemas.CommentSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the comments on a claim, oldest first."""
        return _page(request, Comment.objects.filter(claim=claim_for(self, pk)))

    @operation(
        "comment_on_claim", schemas.CommentSchema, body=CommentIn, status=201, names_version=True
    )
    def post(self, request, pk: int):
        """Comment on a claim; people named with an @ are notified."""
        claim = claim_for(self, pk)
        return _write(request, claim.article, claim)


class CommentWithdrawalView(BaseView):
    """The withdrawal of a comment."""

    acts = {"POST": Act.COMMENT}

    @operation("withdraw_comment", schemas.CommentSchema)
    def post(self, request, pk: int):
        """Withdraw your own comment: its words are no longer shown."""
        row = workflow.withdraw_comment(comment=comment_for(self, pk), **acting(request))
        return answer(present_comments([row])[0])


class NotificationListView(BaseView):
    """Your notifications."""

    acts = {"GET": Act.READ_NOTIFICATIONS}

    @operation(
        "list_notifications", schemas.page_of(schemas.NotificationSchema), query=NotificationQuery
    )
    def get(self, request):
        """List your notifications, newest first."""
        query = validated_query(NotificationQuery, request)
        rows = Notification.objects.filter(reader=request.user).with_related()
        rows = rows.unread() if query["unread"] else rows
        return list_response(request, rows, query, present_notification)


class AllNotificationsReadView(BaseView):
    """The read state of all notifications."""

    acts = {"POST": Act.READ_NOTIFICATIONS}

    @operation("read_notifications", None, status=204)
    def post(self, request):
        """Mark all your notifications read."""
        workflow.read_notifications(**acting(request))
        return Response(status=204)


class NotificationReadView(BaseView):
    """The read state of a notification."""

    acts = {"POST": Act.READ_NOTIFICATIONS}

    @operation("read_notification", schemas.NotificationSchema)
    def post(self, request, pk: int):
        """Mark one of your notifications read; repeating it changes nothing."""
        row = notification_for(self, pk)
        workflow.read_notifications(**acting(request), notification=row)
        return answer(present_notification(notification_for(self, pk)))


def _write(request, article: Article, claim: Claim | None = None) -> Response:
    data = validated(CommentIn, request)
    name = f"claim-{claim.pk}" if claim else f"article-{article.pk}"
    seen = seen_number if claim else seen_version
    row = workflow.write_comment(
        article=article,
        version=seen(request, data, name),
        **acting(request),
        text=data["text"],
        claim=claim,
    )
    return created_response(present_comments([row])[0])


def _page(request, rows) -> Response:
    query = validated_query(PageQuery, request)
    rows = rows.visible_to(request.user).select_related("written_by")
    page = take_page(rows, OLDEST_FIRST, cursor=query["cursor"], limit=query["limit"])
    return Response({"results": present_comments(page.rows), "next": next_url(request, page)})
