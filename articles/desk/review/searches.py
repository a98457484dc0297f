"""The newsroom's search addresses, filled with the words of a claim."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from articles.models import Claim

LONGEST_WORDS = 300


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A claim with where to search for it: names and URLs."""

    claim: Claim
    links: Sequence[tuple[str, str]]


def search_row(claim: Claim, sentence: str) -> SearchRow:
    """Return where the newsroom searches for a claim of this kind; runs no query."""
    quote = " ".join(claim.quote.split())
    name = (claim.value or {}).get("name") or quote
    texts = {"quote": quote, "name": name, "sentence": " ".join(sentence.split())}
    words = {key: text[:LONGEST_WORDS] for key, text in texts.items()}
    fitting = (row for row in settings.SEARCH_ADDRESSES if row.is_for(claim.kind))
    return SearchRow(claim, [(row.name, row.url(words)) for row in fitting])
