"""A source on a certificate: the columns that source and evidence declare for it."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from django.db.models import Model
from django.utils.formats import date_format

from articles.models import Document, Evidence, Source
from articles.models.declared import columns, with_fields

# What a certificate on paper says in a place of its own, or in its document only.
APART = frozenset("title kind url passage stance method accessed_date".split())


def _worded(model: type[Model], names: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """Yield the type of each column; a choice is its label and, in a second one, its code."""
    for name, kind in columns(model, names).items():
        if get_args(kind) and hasattr(kind, "__metadata__"):
            yield name, str
            yield f"{name}_code", kind
        else:
            yield name, kind


CERTIFIED_COLUMNS: Mapping[str, Any] = {
    name: kind
    for model in (Source, Evidence)
    for name, kind in _worded(model, model.declared.certified)
}


@dataclass(frozen=True, slots=True)
@with_fields(CERTIFIED_COLUMNS)
class CertifiedSource:
    """A source that may be named, with what it says about the claim.

    `letter` stands for it on paper (`queries.source_letters`). Where it is a document, its
    SHA-256, and when and by whom that was stamped with the time.
    """

    passage: str
    letter: str
    document_sha256: str
    stamped_at: datetime.datetime | None
    stamped_by: str

    @property
    def printed(self) -> list[str]:
        """Return what is printed after the title: publisher …"""
        return self._printed(Source)

    @property
    def place(self) -> list[str]:
        """Return what is printed after the letter: where in the source …"""
        return self._printed(Evidence)

    def _printed(self, model: type[Model]) -> list[str]:
        names = model.declared.certified  # type: ignore[attr-defined]
        values = [getattr(self, name) for name in names if name not in APART]
        return [_display(value) for value in values if value]


def certified_source(row: Evidence, letter: str) -> CertifiedSource:
    """Return what a certificate says of a piece of evidence.

    Its source is loaded, with document and time stamp.
    """
    members: dict[str, Any] = {"letter": letter} | _document_members(row.source)
    for owner in (row.source, row):
        for name in owner.declared.certified:
            members[name] = getattr(owner, name)
            if f"{name}_code" in CERTIFIED_COLUMNS:
                members[f"{name}_code"] = members[name]
                members[name] = getattr(owner, f"get_{name}_display")()
    return CertifiedSource(**members)


def _document_members(source: Source) -> dict[str, Any]:
    document: Document | None = getattr(source, "document", None)
    stamp = document.stored_timestamp if document else None
    return {
        "document_sha256": document.sha256 if document else "",
        "stamped_at": stamp.stamped_at if stamp else None,
        "stamped_by": stamp.authority if stamp else "",
    }


def _display(value: Any) -> str:
    is_day = isinstance(value, datetime.date)
    return date_format(value, "SHORT_DATE_FORMAT") if is_day else str(value)
