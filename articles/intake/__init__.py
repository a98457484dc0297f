"""Read manuscripts. Pure Python: no Django, no clock, no I/O."""

GERMAN = frozenset(
    "der die das und ist nicht mit auf ein eine von den im zu dem des für sich".split()
)
ENGLISH = frozenset("the and is of to in that for with on was it as by at from are not".split())


def guess_language(text: str) -> str:
    """Return "de" or "en" by the function words in `text`; "de" where there are none."""
    words = text.lower().split()
    german = sum(word in GERMAN for word in words)
    return "en" if sum(word in ENGLISH for word in words) > german else "de"
