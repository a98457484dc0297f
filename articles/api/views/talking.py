"""Comments of the desk, and what one is told."""

from django.utils import timezone
from rest_framework.response import Response

from articles import workflow
from articles.api import shapes
from articles.api.checking import checked, checked_query
from articles.api.describing import operation
from articles.api.listing import listed
from articles.api.loading import article_for, claim_for, comment_for, notification_for
from articles.api.matching import seen_number, seen_version
from articles.api.paging import OLDEST_FIRST, next_url, take_page
from articles.api.reading.talking import comment_shapes, notification_shape
from articles.api.requests.strict import PageQuery
from articles.api.requests.talking import CommentIn, NotificationQuery
from articles.api.route import Route, answer, created
from articles.models import Article, Claim, Comment, Notification
from articles.permissions import Act


class ArticleComments(Route):
    """The comments on an article and its claims."""

    acts = {"GET": Act.SEE_COMMENTS, "POST": Act.COMMENT}

    @operation("list_comments_of_article", shapes.page_of(shapes.Comment), query=PageQuery)
    def get(self, request, pk: int):
        """List the comments on an article and on all its claims, oldest first."""
        return _page(request, Comment.objects.filter(article=article_for(self, pk)))

    @operation("comment_on_article", shapes.Comment, body=CommentIn, status=201, names_version=True)
    def post(self, request, pk: int):
        """Comment on an article; who is named with an @ is told."""
        return _write(request, article_for(self, pk))


class ClaimComments(Route):
    """The comments on a claim."""

    acts = {"GET": Act.SEE_COMMENTS, "POST": Act.COMMENT}

    @operation("list_comments_on_claim", shapes.page_of(shapes.Comment), query=PageQuery)
    def get(self, request, pk: int):
        """List the comments on a claim, oldest first."""
        return _page(request, Comment.objects.filter(claim=claim_for(self, pk)))

    @operation("comment_on_claim", shapes.Comment, body=CommentIn, status=201, names_version=True)
    def post(self, request, pk: int):
        """Comment on a claim; who is named with an @ is told."""
        claim = claim_for(self, pk)
        return _write(request, claim.article, claim)


class CommentWithdrawal(Route):
    """Taking a comment back."""

    acts = {"POST": Act.COMMENT}

    @operation("withdraw_comment", shapes.Comment)
    def post(self, request, pk: int):
        """Take a comment of one's own back: its words are no longer shown."""
        row = workflow.withdraw_comment(
            comment=comment_for(self, pk), actor=request.user, at=timezone.now()
        )
        return answer(comment_shapes([row])[0])


class Notifications(Route):
    """What you are told."""

    acts = {"GET": Act.READ_NOTIFICATIONS}

    @operation("list_notifications", shapes.page_of(shapes.Notification), query=NotificationQuery)
    def get(self, request):
        """List your notifications, newest first."""
        query = checked_query(NotificationQuery, request)
        rows = Notification.objects.filter(reader=request.user).with_faces()
        rows = rows.unread() if query["unread"] else rows
        return listed(request, rows, query, notification_shape)


class AllNotificationsRead(Route):
    """Having read everything."""

    acts = {"POST": Act.READ_NOTIFICATIONS}

    @operation("read_notifications", None, status=204)
    def post(self, request):
        """Mark all your notifications read."""
        workflow.read_notifications(actor=request.user, at=timezone.now())
        return Response(status=204)


class NotificationRead(Route):
    """Having read a notification."""

    acts = {"POST": Act.READ_NOTIFICATIONS}

    @operation("read_notification", shapes.Notification)
    def post(self, request, pk: int):
        """Mark one of your notifications read; a second time changes nothing."""
        row = notification_for(self, pk)
        workflow.read_notifications(actor=request.user, at=timezone.now(), notification=row)
        return answer(notification_shape(notification_for(self, pk)))


def _write(request, article: Article, claim: Claim | None = None) -> Response:
    data = checked(CommentIn, request)
    name = f"claim-{claim.pk}" if claim else f"article-{article.pk}"
    seen = seen_number if claim else seen_version
    row = workflow.write_comment(
        article=article,
        version=seen(request, data, name),
        actor=request.user,
        at=timezone.now(),
        text=data["text"],
        claim=claim,
    )
    return created(comment_shapes([row])[0])


def _page(request, rows) -> Response:
    query = checked_query(PageQuery, request)
    rows = rows.select_related("written_by")
    page = take_page(rows, OLDEST_FIRST, cursor=query["cursor"], limit=query["limit"])
    return Response({"results": comment_shapes(page.rows), "next": next_url(request, page)})
