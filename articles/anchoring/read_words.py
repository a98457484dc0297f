"""Read from a sentence the words that count for one that leans on it."""

from collections.abc import Sequence

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.context_page import ContextPage
from articles.anchoring.naming import is_year, said_in


def own_words(page: ContextPage, at: int, reads: str) -> str:
    """Return the words of sentence `at` that count for one that leans on it.

    `reads` is "all", "things" (nouns that are no places), "names" or "base" (names, figures and
    adjectives), as in `Lean.reads`; negations count with the last two.
    """
    if reads == "all" or page.words is None:
        return said_in(page.said(at))
    tokens, negations = page.tokens(at), page.words.negations
    figures = reads == "base"
    if reads == "things":
        return " ".join(t.text for t in tokens if t.is_name and not t.is_local)
    return " ".join(
        token.text
        for n, token in enumerate(tokens)
        if token.is_name
        or token.low in negations
        or (figures and token.text[0].isdigit() and not is_year(token.text))
        or (figures and _describes(tokens, n))
    )


def _describes(tokens: Sequence[ClauseWord], n: int) -> bool:
    """Return whether a word is the adjective of a noun: "städtischen Kitas"."""
    last = n + 1 == len(tokens) or not tokens[n + 1].is_name
    return not last and tokens[n].is_small and tokens[n].low.endswith(("en", "er", "es", "em"))


def spelled(page: ContextPage, number: int, fitting: Sequence[ClauseWord]) -> str:
    """Return words as a sentence has them, with the number of one that has one: "Linie 14"."""
    tokens = page.tokens(number)
    after = {
        a.start: tokens[n + 1]
        for n, a in enumerate(tokens[:-1])
        if tokens[n + 1].text.isdecimal()
        and not is_year(tokens[n + 1].text)
        and not (tokens[n + 2 : n + 3] and _is_unit(page, tokens[n + 2]))
    }
    said = []
    for token in fitting:
        said.append(token.text)
        follows = after.get(token.start)
        if follows is not None and follows.start == token.start + len(token.text) + 1:
            said.append(follows.text)
    return " ".join(said)


def _is_unit(page: ContextPage, token: ClauseWord) -> bool:
    """Return whether a word says what the number before it counts."""
    measures = page.words.measures | page.words.calendar if page.words else frozenset()
    return token.is_name or token.low in measures or not token.text[0].isalpha()
