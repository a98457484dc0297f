"""The newsroom's search addresses, filled with the words of a claim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.facts.describe import describe
from articles.models import Claim
from articles.models.search_address import filled
from articles.queries.active_language import active_translator
from articles.queries.page_rows import PageSearch

LONGEST_WORDS = 300


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A claim with where to search for it: names and URLs."""

    claim: Claim
    links: Sequence[tuple[str, str]]


def search_row(claim: Claim, sentence: str, searches: Iterable[PageSearch]) -> SearchRow:
    """Return where the newsroom searches for a claim of this kind; runs no query."""
    fitting = [row for row in searches if row.is_for(claim.kind)]
    if not fitting:
        return SearchRow(claim, ())
    quote = " ".join(claim.quote.split())
    said = next((text for _label, text in describe(claim.value, active_translator())), quote)
    name = (claim.value or {}).get("name") or quote
    texts = {"quote": quote, "value": said, "name": name, "sentence": " ".join(sentence.split())}
    words = {key: text[:LONGEST_WORDS] for key, text in texts.items()}
    return SearchRow(claim, [(row.name, filled(row.address, words)) for row in fitting])
