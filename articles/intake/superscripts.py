"""Raised figures: "10⁶", "m²" and a footnote's mark are no "106", "m2" and no further digit."""

from collections.abc import Iterable

_RAISED = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_SIGNS = frozenset("0123456789+-\u2212")
_LONGEST = 6


def are_raised(texts: Iterable[str]) -> bool:
    """Return whether the texts of a raised element are a figure; reads no more than it must."""
    length, has_digit = 0, False
    for text in texts:
        length += len(text)
        if length > _LONGEST or not set(text) <= _SIGNS:
            return False
        has_digit = has_digit or any(sign.isdigit() for sign in text)
    return has_digit


def raised(text: str) -> str:
    """Return a figure in the characters that Unicode has for raised ones."""
    return text.translate(_RAISED)
