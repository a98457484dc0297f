"""What newsrooms do to a text, and which of its claims must open again.

Each edit names the stretches of the old text whose claims must open: a claim that lies
inside one opens, every other stays. `stays` are statements in such a stretch that nothing
changed, and a name there opens only where its own words changed. Claims are what the splitter
finds, and every sentence, marked by a person. Written before the code they judge; see `edits`.
"""

import re
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Literal
from unicodedata import normalize

_WORD = re.compile(r"\w+|[^\w\s]")
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
    stays: tuple[str, ...] = ()

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
        return self._is_in(self.opens, start, end) and not self._is_in(self.stays, start, end)

    def rewrites(self, start: int, end: int) -> bool:
        """Return whether words at these code points of the old text are rewritten."""
        for old, new in self.changes:
            at, words = self.text.index(old), _WORD.findall(old)
            places = [match.span() for match in _WORD.finditer(old)]
            matcher = SequenceMatcher(None, words, _WORD.findall(new), autojunk=False)
            same = {
                i for one in matcher.get_matching_blocks() for i in range(one.a, one.a + one.size)
            }
            gone = [place for number, place in enumerate(places) if number not in same]
            if any(start < at + last and at + first < end for first, last in gone):
                return True
        return False

    def _is_in(self, stretches: tuple[str, ...], start: int, end: int) -> bool:
        places = ((self.text.index(words), len(words)) for words in stretches)
        return any(at <= start and end <= at + length for at, length in places)
