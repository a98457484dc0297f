"""Bodies that a text introduces with their letters: "Deutsches Institut … (DIW)", later "DIW"."""

from collections.abc import Iterable

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_LONGEST_BODY = 12
_LEAST_LETTERS, _MOST_LETTERS = 2, 7
_KEPT = "places of letters", 0


def body_with_letters(
    reading: Reading, index: int, *, heads: tuple[str, ...], links: frozenset[str]
) -> list[RuleMatch] | None:
    """Read the body before the bracket at `index`, and its letters wherever the text has them.

    A word of the body ends like one of `heads`; `links` are the small words inside a name. Letters
    that the vocabulary knows keep the name that it gives them.
    """
    tokens = reading.tokens
    letters, closing = tokens[index + 1 : index + 3]
    if closing.text != ")" or not _are_letters(letters.text) or tokens[index].gap != SPACE:
        return None
    first = _body_start(reading, index, letters.text, heads, links)
    if first is None:
        return None
    name = reading.phrase_text(first, index)
    body = reading.found(Kind.ORGANISATION, first, index, Named(name))
    if "organisation" in letters.classes:
        return [body]
    return [body, *_mentions(reading, letters.text, name, index + 3)]


def _are_letters(text: str) -> bool:
    capitals = sum(letter.isupper() for letter in text)
    whole = text.isalpha() and text[:1].isupper() and capitals >= len(text) - 2
    return whole and capitals >= _LEAST_LETTERS and len(text) <= _MOST_LETTERS


def _body_start(
    reading: Reading, index: int, letters: str, heads: tuple[str, ...], links: frozenset[str]
) -> int | None:
    """Return the first word of the name: the nearest from which all letters can be read."""
    tokens = reading.tokens
    lowest = max(reading.sentence(index)[0], index - _LONGEST_BODY)
    headed = False
    for first in range(index - 1, lowest - 1, -1):
        token = tokens[first]
        if first in reading.named or not (_is_part(reading, first) or token.low in links):
            return None
        headed = headed or token.low.endswith(heads)
        if headed and token.text[0].isupper() and _spells(reading, first, index, letters):
            return first
        if token.gap != SPACE and token.text != "'":
            return None
    return None


def _is_part(reading: Reading, at: int) -> bool:
    """Recognise a word of a name: one in capitals, or the mark of a genitive after it."""
    token = reading.tokens[at]
    return token.text[0].isupper() or (token.text in {"'", "’"} and token.gap == NO_GAP)


def _spells(reading: Reading, first: int, stop: int, letters: str) -> bool:
    """Return whether the letters are in the words in their order, and open them all."""
    words = [token for token in reading.tokens[first:stop] if token.text[0].isupper()]
    initials = "".join(word.low[0] for word in words)
    whole = "".join(word.low for word in reading.tokens[first:stop])
    wanted = letters.lower()
    return wanted[0] == initials[0] and _holds(wanted, initials) and _holds(whole, wanted)


def _holds(text: str, letters: Iterable[str]) -> bool:
    """Return whether `letters` are in `text` in their order, with others between."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _mentions(reading: Reading, letters: str, name: str, stop: int) -> list[RuleMatch]:
    """Build a claim for each place where the letters are alone, before and after."""
    places = reading.keep(_KEPT, lambda: _places(reading)).pop(letters, ())
    return [
        RuleMatch(Kind.ORGANISATION, token.start, token.end, Named(name), stop)
        for token in (reading.tokens[at] for at in places if at not in reading.named)
    ]


def _places(reading: Reading) -> dict[str, list[int]]:
    """Return where each word is that looks like the letters of a body."""
    places: dict[str, list[int]] = {}
    for at, token in enumerate(reading.tokens):
        if token.text[1:2].isalpha() and _are_letters(token.text):
            places.setdefault(token.text, []).append(at)
    return places
