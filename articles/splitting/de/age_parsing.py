"""Signs of an age in German: "im Alter von", "Menschen über"."""

from articles.splitting.reading import Reading

# The youngest who is stated to have done something "mit 17 Jahren".
YOUNGEST = 5


def of_age(reading: Reading, before: int) -> bool:
    """Recognise "im Alter von", "im hohen Alter von", "im Alter zwischen", "älter als"."""
    tokens = reading.tokens
    if tokens[before].low == "als" and tokens[before - 1].low in _COMPARED:
        return True
    joint = tokens[before].low in {"von", "mit", "zwischen", "ab", "unter", "über"}
    return joint and "age_noun" in tokens[before - 1].classes


_COMPARED = frozenset({"älter", "jünger"})


def of_humans(reading: Reading, first: int) -> bool:
    """Distinguish "Menschen über 65", "Frauen zwischen 23 und 47" from other limits."""
    tokens = reading.tokens
    limit = tokens[first - 1].low in {"über", "unter", "ab", "bis", "zwischen", "von"}
    return limit and "human" in tokens[first - 2].classes and tokens[first - 2].text[0].isupper()


def of_thing(reading: Reading, stop: int) -> bool:
    """Recognise "das 300 Jahre alte Haus": within three words a noun for a thing follows."""
    for token in reading.tokens[stop : stop + 3]:
        if token.text[:1].isupper():
            return "thing" in token.classes
    return False
