"""Load comments for a page, with mentions and whether they may be withdrawn."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.models import Article, Claim, Comment, User

NAME = re.compile(r"(@[\w.+-]*\w)")


@dataclass(frozen=True, slots=True)
class PageComment:
    """A comment; `parts` are its words, mentions with their person."""

    comment: Comment
    parts: Sequence[tuple[str, User | None]]


def comments_on(article: Article, reader: User, claim: Claim | None = None) -> list[PageComment]:
    """Return the comments on an article or on one of its claims, oldest first. Two queries."""
    rows = Comment.objects.filter(article=article).visible_to(reader)
    rows = rows.with_related().order_by("pk")
    comments = list(rows.filter(claim=claim) if claim else rows)
    people = User.objects.in_bulk({pk for row in comments for pk in row.mentioned})
    return [PageComment(row, _parts(row, people.values())) for row in comments]


def _parts(comment: Comment, people: Iterable[User]) -> list[tuple[str, User | None]]:
    named = {f"@{user.username.lower()}": user for user in people if user.pk in comment.mentioned}
    return [(part, named.get(part.lower())) for part in NAME.split(comment.text) if part]
