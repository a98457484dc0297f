"""Schemas of jobs that receive long texts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from articles.models import TextJob

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class TextJobSchema(ResponseSchema):
    """A long text that is received by a job, or another act on one.

    `task` is `receive`, `edit`, `correct` or `resplit`; `state` is one of `waiting`,
    `splitting`, `storing`, `done`, `failed`. `characters` is the length of the text, `read`
    how many of them are read, `claims` how many the splitter found, null before. `article` and
    `revision` (its number) are null for a new article until it is there. `errors` says by
    field why it failed.
    """

    id: int
    task: Annotated[str, TextJob.Task]
    state: Annotated[str, TextJob.State]
    characters: int
    read: int
    claims: int | None
    article: int | None
    revision: int | None
    errors: dict[str, list[str]]
    created_at: datetime
    finished_at: datetime | None
