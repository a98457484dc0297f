"""Comments and notifications."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import NotificationType

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class CommentSchema(ResponseSchema):
    """A comment of the desk; authors don't see it."""

    id: int
    article: int
    claim: Annotated[int | None, "The claim it is about; null: the whole article."]
    text: Annotated[str, "Empty once it is withdrawn."]
    mentioned: Annotated[list[str], "Account names of those who are named with an @."]
    written_by: str
    written_at: datetime.datetime
    withdrawn_at: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class NotificationSchema(ResponseSchema):
    """A notification for you."""

    id: int
    sort: Annotated[str, NotificationType]
    sentence: Annotated[str, "In the language of Accept-Language."]
    words: Annotated[str, "What somebody wrote with it: comment, answer, objection, reason."]
    article: Annotated[int | None, "Null: it is about a webhook."]
    claim: int | None
    comment: int | None
    actor: Annotated[str | None, "Null: the machine, or an author by link."]
    url: Annotated[str, "The page of the desk that it is about."]
    at: datetime.datetime
    read_at: datetime.datetime | None
