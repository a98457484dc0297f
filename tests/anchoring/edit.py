"""What newsrooms do to a text, and which of its claims must open again.

Each edit names the stretches of the old text whose claims must open: a claim that lies
inside one opens, every other stays. Claims are what the splitter finds, and every sentence,
marked by a person. Written before the code they judge; see `edits`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from unicodedata import normalize

PUBLISHED = date(2026, 3, 14)


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: pairs of words replaced (each stands once), and what must open by it."""

    name: str
    text: str
    changes: tuple[tuple[str, str], ...] = ()
    opens: tuple[str, ...] = ()
    form: Literal["NFC", "NFD"] | None = None
    language: str = "de"

    @property
    def new_text(self) -> str:
        """The text after the edit."""
        text = self.text
        for old, new in self.changes:
            if text.count(old) != 1:
                raise ValueError(f"{self.name}: {old!r} stands {text.count(old)} times")
            text = text.replace(old, new)
        return normalize(self.form, text) if self.form else text

    def must_open(self, start: int, end: int) -> bool:
        """Return whether a claim at these code points of the old text must open."""
        for words in self.opens:
            at = self.text.index(words)
            if at <= start and end <= at + len(words):
                return True
        return False
