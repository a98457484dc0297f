"""Readers' reports."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import ReaderReport

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class ReaderReportSchema(ResponseSchema):
    """What a reader reports as wrong in a published text."""

    id: int
    article: int
    publication: Annotated[
        str | None, "Public id of the published verdict on whose page it was written."
    ]
    claim: Annotated[int | None, "What is checked because of it."]
    quote: Annotated[str, "The words that it is about, as the reader gave them."]
    text: Annotated[str, "Empty once it is erased."]
    link: Annotated[str, 'Where it can be read, as the reader says; "" without one.']
    language: Annotated[str, "Of the page on which it was written."]
    state: Annotated[str, ReaderReport.State]
    received_at: datetime.datetime
    decided_by: str | None
    decided_at: datetime.datetime | None
    reason: Annotated[str, "Why it was declined."]
    may_be_answered: Annotated[bool, "The reader waits for the result. The address is not shown."]
    answered_at: datetime.datetime | None
    erased_at: datetime.datetime | None
