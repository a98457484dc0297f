"""Put claims into texts by their words, and read them off again."""

from articles.anchoring import Anchored, Carried, carry


def claim(text: str, words: str, sentence: str) -> Anchored:
    """Return a claim on `words` in the first `sentence` of `text`."""
    first = text.index(sentence)
    start = text.index(words, first)
    return Anchored(words, start, start + len(words), first, first + len(sentence))


def carry_one(old: str, new: str, words: str, sentence: str) -> tuple[Carried, str | None]:
    """Carry a claim on `words`; return its fate and the words it is on now."""
    [carried] = carry([claim(old, words, sentence)], old, new)
    return carried, None if carried.start is None else new[carried.start : carried.end]
