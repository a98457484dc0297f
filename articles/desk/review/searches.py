"""The newsroom's search addresses, filled with the words of a claim."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.facts.describe import describe
from articles.models import Claim
from articles.models.search_address import filled
from articles.queries.active_language import active_translator
from articles.queries.page_rows import PageSearch

LONGEST_WORDS = 300
# They would end the phrase of an address such as …?q="{quote}", and no database has them.
QUOTATION_MARKS = dict.fromkeys(map(ord, '"„“”«»'))


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A claim with where to search for it: names and URLs.

    `kind` is what the claim is, in words, "" unless another one of the list has the same words.
    """

    claim: Claim
    links: Sequence[tuple[str, str]]
    kind: str = ""


def search_rows(
    claims: Iterable[Claim], sentence: str, searches: Iterable[PageSearch]
) -> list[SearchRow]:
    """Return where the newsroom searches for each claim, without those that it has no address for.

    Runs no query.
    """
    rows = [row for claim in claims if (row := _row(claim, sentence, searches)).links]
    said = Counter(row.claim.quote for row in rows)
    return [
        replace(row, kind=row.claim.get_kind_display()) if said[row.claim.quote] > 1 else row
        for row in rows
    ]


def _row(claim: Claim, sentence: str, searches: Iterable[PageSearch]) -> SearchRow:
    fitting = [row for row in searches if row.is_for(claim.kind)]
    if not fitting:
        return SearchRow(claim, ())
    quote = " ".join(claim.quote.split())
    said = next((text for _label, text in describe(claim.value, active_translator())), quote)
    name = (claim.value or {}).get("name") or quote
    texts = {"quote": quote, "value": said, "name": name, "sentence": " ".join(sentence.split())}
    words = {key: _searched(text) for key, text in texts.items()}
    return SearchRow(claim, [(row.name, filled(row.address, words)) for row in fitting])


def _searched(text: str) -> str:
    """Return the words without quotation marks, of a long text as many as are whole."""
    words = " ".join(text.translate(QUOTATION_MARKS).split())
    if len(words) <= LONGEST_WORDS:
        return words
    whole, space, _rest = words[: LONGEST_WORDS + 1].rpartition(" ")
    return whole if space else words[:LONGEST_WORDS]
