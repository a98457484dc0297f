"""Find words in a long text, of which a page has a portion only."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.http import urlencode

from articles.queries.article_page import ArticlePage

LONGEST = 100
MOST = 1_000


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Where `words` are in the text, at most 1,000 places; `at` is the one that is shown."""

    words: str
    places: Sequence[int]
    at: int = 0

    @property
    def position(self) -> int:
        return self.places.index(self.at) + 1

    @property
    def total(self) -> int:
        return len(self.places)

    @property
    def following(self) -> str:
        """Return the query of the next place."""
        return urlencode({"find": self.words, "after": str(self.at)})

    @property
    def previous(self) -> str:
        """Return the query of the place before: after the one before that."""
        before = self.places[self.position - 3]
        return urlencode({"find": self.words, "after": str(before)})


def found_words(page: ArticlePage, query: QueryDict) -> FoundWords | None:
    """Return the next place of `?find=` after `?after=`, wrapping around; None without words.

    Case doesn't count, nor how words are separated.
    """
    words = query.get("find", "").split()
    if not words:
        return None
    sought = " ".join(words)[:LONGEST]
    pattern = re.compile(r"\s+".join(map(re.escape, sought.split())), re.IGNORECASE)
    places = [match.start() for match in pattern.finditer(page.revision.text)][:MOST]
    after = query.get("after", "")
    at = bisect_right(places, int(after)) if after.isdecimal() and len(after) < 10 else 0
    return FoundWords(sought, places, places[at % len(places)] if places else 0)
