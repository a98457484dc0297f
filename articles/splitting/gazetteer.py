"""Names of several words: tables of them, and how the longest one at a place is found."""

from collections.abc import Iterable, Sequence

from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, TOKEN, Token

Rest = tuple[str, ...]
# By the first word: the words that follow it, with the name that they make together.
Phrases = dict[str, tuple[tuple[Rest, str], ...]]


def phrases_of(names: Iterable[str], endings: Iterable[str] = ("",)) -> Phrases:
    """Return the table of the names that have several words.

    A word in -e before the last is an adjective, which takes the `endings` of the language
    ("Vereinigte", "Vereinigten").
    """
    rows = (([word.replace("’", "'") for word in TOKEN.findall(name)], name) for name in names)
    return by_first_word(
        ((form, *rest), name)
        for (first, *rest), name in rows
        for form in _forms(first.lower(), endings)
    )


def by_first_word(phrases: Iterable[tuple[Sequence[str], str]]) -> Phrases:
    """Arrange phrases of several words by their first word, the longest first.

    A phrase is its words with what they mean; those of one word are left out.
    """
    table: dict[str, list[tuple[Rest, str]]] = {}
    for (first, *rest), meaning in phrases:
        if rest:
            table.setdefault(first, []).append((tuple(rest), meaning))
    return {first: tuple(sorted(rests, key=_longest)) for first, rests in table.items()}


def _forms(word: str, endings: Iterable[str]) -> list[str]:
    return [word + ending for ending in endings] if word.endswith("e") else [word]


def _longest(item: tuple[Rest, str]) -> int:
    return -len(item[0])


def phrase_at(
    reading: Reading, index: int, phrases: tuple[tuple[Rest, str], ...]
) -> tuple[int, str] | None:
    """Return the token after the longest of the phrases that begin at `index`, and its name."""
    tokens = reading.tokens
    for rest, name in phrases:
        at = index + 1
        for word in rest:
            token = tokens[at]
            if token.gap > LINE or not _same(token, word):
                break
            at += 1
        else:
            return at, name
    return None


def _same(token: Token, word: str) -> bool:
    """Compare but for an ending; a word that is written large in the name must be so here."""
    low, known = token.low, word.lower()
    if word[0].isupper() and not token.text[0].isupper():
        return False
    return low == known or low == known + "s" or (known.endswith("e") and low[:-1] == known)
