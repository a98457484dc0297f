"""Search a quoted passage in a text, ignoring spaces and line breaks."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

QUOTE_MARKS = "\"'`´‘’‚‛“”„‟‹›«»′″"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
DASHES = "‐‑‒–—―−"
TABLE = {
    **{ord(sign): None for sign in QUOTE_MARKS + INVISIBLE},
    **{ord(sign): "-" for sign in DASHES},
}
BROKEN_WORD = re.compile(r"(?<=[^\W\d_])-\s*(?=[^\W\d_])")
BROKEN_LINE = re.compile(r"(?<=\w)-\s+(?=\w)")
SPACES = re.compile(r"\s+")
# Where a PDF may have an extra space, or lack one.
BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_]) ?(?=[^\W\d_])")
OMISSION = re.compile(r"[\[(]?(?:…|\.\.\.)[\])]?")


class SearchOutcome(StrEnum):
    """The outcome of a search for a passage."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class PassageMatch:
    """The result of a search. `page` counts from 1; None in a file without pages, or if not found.

    `is_whole` is false if pages were not read.
    """

    outcome: SearchOutcome
    page: int | None = None
    pages_read: int = 0
    is_whole: bool = True


def normalised(text: str) -> str:
    """Normalise what printing changes: spaces, quote marks, hyphens in words."""
    text = unicodedata.normalize("NFKC", OMISSION.sub("…", text).replace("…", " \ue000 "))
    text = BROKEN_WORD.sub("", text.translate(TABLE))
    return SPACES.sub(" ", BROKEN_LINE.sub("-", text)).strip().casefold()


class Passage:
    """A passage to search; with ellipses (…), its parts must occur in order."""

    def __init__(self, words: str) -> None:
        pieces = (piece.strip(" .,;:") for piece in normalised(words).split("\ue000"))
        self.patterns = [_whole_words(piece) for piece in pieces if re.search(r"\w", piece)]

    def occurs_in(self, text: str) -> bool:
        """Return whether all parts occur in a normalised text, in order."""
        at = 0
        for pattern in self.patterns:
            found = pattern.search(text, at)
            if not found:
                return False
            at = found.end()
        return bool(self.patterns)

    def search_pages(self, pages: Iterable[str]) -> tuple[int | None, int, bool]:
        """Return the page on which it begins (or None), pages read, whether any had text.

        A passage may continue on the next page. Stops at the page where it is found.
        """
        before, number, has_text = "", 0, False
        for number, page in enumerate(pages, start=1):
            has_text = has_text or bool(page.strip())
            if self.occurs_in(normalised(page)):
                return number, number, True
            if before and self.occurs_in(normalised(f"{before}\n{page}")):
                return number - 1, number, True
            before = page
        return None, number, has_text


def _whole_words(piece: str) -> re.Pattern[str]:
    """Return a pattern for `piece`, but not within longer words or longer numbers.

    Spaces between letters are ignored: letter spacing in a PDF may split or join words.
    """
    spaced = BETWEEN_LETTERS.sub("\ue001", piece)
    letters = re.escape(spaced).replace("\ue001", " ?")
    return re.compile(rf"(?<!\w)(?<!\d[.,])(?<!\s-){letters}(?![.,]?\d)(?!\w)")
