"""Who works in the newsroom, and its desks."""

from dataclasses import dataclass
from typing import Annotated

from articles.models import User

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class UserSchema(ResponseSchema):
    """A person with an account."""

    username: Annotated[str, "The name that `author`, `user` and `assignee` take."]
    name: str
    initials: str
    role: Annotated[str, User.Role]


@dataclass(frozen=True, slots=True)
class DeskSchema(ResponseSchema):
    """A desk."""

    id: int
    name: Annotated[str, "What `desk` of an article takes."]
    demands_sources: Annotated[bool, "Articles need a source at each sentence to be signed off."]
