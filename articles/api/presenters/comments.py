"""Comments and notifications."""

from collections.abc import Mapping

from articles.api import schemas
from articles.models import Comment, Notification, User
from articles.queries.notifications import sentence_of, words_of


def present_comments(rows: list[Comment]) -> list[schemas.CommentSchema]:
    """Return comments whose authors are loaded; one query for all mentioned people."""
    people = User.objects.in_bulk({pk for row in rows for pk in row.mentioned})
    return [present_comment(row, people) for row in rows]


def present_comment(row: Comment, people: Mapping[int, User]) -> schemas.CommentSchema:
    """Return a comment, a withdrawn one without its words."""
    return schemas.CommentSchema(
        id=row.pk,
        article=row.article_id,
        claim=row.claim_id,
        text="" if row.is_withdrawn else row.text,
        mentioned=[people[pk].username for pk in row.mentioned if pk in people],
        written_by=row.written_by.username,
        written_at=row.written_at,
        withdrawn_at=row.withdrawn_at,
    )


def present_notification(row: Notification) -> schemas.NotificationSchema:
    """Return a notification loaded `with_related`."""
    return schemas.NotificationSchema(
        id=row.pk,
        sort=row.sort,
        sentence=sentence_of(row),
        words=words_of(row),
        article=row.article_id,
        claim=row.claim_id,
        comment=row.comment_id,
        actor=row.actor.username if row.actor else None,
        url=row.get_absolute_url(),
        at=row.at,
        read_at=row.read_at,
    )
