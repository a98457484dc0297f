"""What a new text would change, as a page shows it before it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from articles.workflow import ReopenedClaim, TextPreview

from .review.comparison import ShownRow, shown_rows


@dataclass(frozen=True, slots=True)
class TextPreviewView:
    """The data of a preview; `found` is None if the text is the same as before."""

    found: TextPreview | None

    @property
    def rows(self) -> list[ShownRow]:
        """Return the changed parts of the text."""
        return [row for row in shown_rows(self.found.comparison) if row.at] if self.found else []

    @property
    def reopened(self) -> Sequence[tuple[str, list[ReopenedClaim]]]:
        """Return each sentence once, with its claims that are open again."""
        claims = self.found.reopened if self.found else ()
        return [(words, list(rows)) for words, rows in groupby(claims, key=lambda c: c.sentence)]
