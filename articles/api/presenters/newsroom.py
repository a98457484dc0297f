"""Who works in the newsroom, and its desks."""

from articles.api import schemas
from articles.models import Desk, User


def present_user(user: User) -> schemas.UserSchema:
    """Return name, initials and role of a person; neither address nor settings."""
    return schemas.UserSchema(user.username, str(user), user.initials, user.role)


def present_desk(desk: Desk) -> schemas.DeskSchema:
    """Return a desk."""
    return schemas.DeskSchema(desk.pk, desk.name, desk.demands_sources)
