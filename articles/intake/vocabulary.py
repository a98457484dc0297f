"""Lists of words, written as text."""


def words(text: str) -> frozenset[str]:
    """Return the words between the blanks of `text`."""
    return frozenset(text.split())
