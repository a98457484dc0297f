"""What a file says of one person, or what is wrong with it."""

from dataclasses import dataclass

from articles.workflow import ImportedPerson


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person from line `line` of a file; without one, `fault` says why."""

    line: int
    person: ImportedPerson | None
    fault: str = ""


class BadRow(ValueError):
    """Something in a row can't be used; the message is a whole sentence."""
