"""The version of an article that somebody has seen, as an opaque string: "3.12.345"."""

from dataclasses import dataclass
from typing import Self

from articles.facts.whole_numbers import parse_number


@dataclass(frozen=True, slots=True)
class ArticleVersion:
    """Three counters that only grow.

    `revision` is the number of the current text, `edits` counts changes of the article's
    own fields and of its state, `claims` those of its claims. An act compares only the
    counters that it depends on, so that a verdict doesn't prevent an edit of the headline.
    """

    revision: int
    edits: int
    claims: int

    def __str__(self) -> str:
        return f"{self.revision}.{self.edits}.{self.claims}"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Parse a version; None if it is invalid."""
        match [parse_number(part) for part in text.split(".")]:
            case [int(revision), int(edits), int(claims)]:
                return cls(revision, edits, claims)
        return None
