"""Who acts, when, and on which version: arguments that acts have in common."""

from datetime import datetime
from typing import TypedDict

from articles.models import User


class Acting(TypedDict):
    """Who acts, and when."""

    actor: User
    at: datetime


class ActingOnClaim(Acting):
    """Who acts, when, and on which version of the claim."""

    version: int


class ActingOnArticle(Acting):
    """Who acts, when, and on which version of the article."""

    version: str
