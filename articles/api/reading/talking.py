"""Comments and notifications."""

from collections.abc import Mapping

from articles.api import shapes
from articles.models import Comment, Notification, User
from articles.queries.notifications import sentence_of, words_of


def comment_shapes(rows: list[Comment]) -> list[shapes.Comment]:
    """Return comments whose writers are loaded; one query for all who are mentioned."""
    people = User.objects.in_bulk({pk for row in rows for pk in row.mentioned})
    return [comment_shape(row, people) for row in rows]


def comment_shape(row: Comment, people: Mapping[int, User]) -> shapes.Comment:
    """Return a comment; a withdrawn one keeps its words to itself."""
    return shapes.Comment(
        id=row.pk,
        article=row.article_id,
        claim=row.claim_id,
        text="" if row.is_withdrawn else row.text,
        mentioned=[people[pk].username for pk in row.mentioned if pk in people],
        written_by=row.written_by.username,
        written_at=row.written_at,
        withdrawn_at=row.withdrawn_at,
    )


def notification_shape(row: Notification) -> shapes.Notification:
    """Return a notification loaded `with_faces`."""
    return shapes.Notification(
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
