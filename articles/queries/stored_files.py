"""Which files the rows name."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.models import Document, EvidenceFile


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A stored file as its rows describe it; `size` is in bytes."""

    name: str
    sha256: str
    size: int


def named_files() -> Iterator[NamedFile]:
    """Yield each stored file once, by its name; one query, read in pieces."""
    columns = ("file", "sha256", "size")
    evidence, documents = (
        model.objects.exclude(file="").order_by().values_list(*columns)
        for model in (EvidenceFile, Document)
    )
    for row in evidence.union(documents).order_by("file").iterator():
        yield NamedFile(*row)
