"""A person in a file, or the error of the row."""

from dataclasses import dataclass

from articles.workflow import ImportedPerson


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person from line `line` of a file; without one, `fault` says why."""

    line: int
    person: ImportedPerson | None
    fault: str = ""


class BadRow(ValueError):
    """A row is invalid; the message is a whole sentence."""
