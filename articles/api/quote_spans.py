"""Find quoted words in a text."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from rest_framework.exceptions import ValidationError


def span_of_quote(text: str, quote: str, prefix: str = "", suffix: str = "") -> tuple[int, int]:
    """Return the span of `quote` in `text`, between `prefix` and `suffix` if given.

    Code points, end exclusive. Raises a validation error if it occurs never or several
    times.
    """
    whole = prefix + quote + suffix
    places = _places(text, whole)
    if len(places) == 1:
        start = places[0] + len(prefix)
        return start, start + len(quote)
    if not places:
        raise ValidationError({"quote": [_("These words are not in the current text.")]})
    message = ngettext(
        "These words occur there %(count)d time; add more of the words around them.",
        "These words occur there %(count)d times; add more of the words around them.",
        len(places),
    )
    raise ValidationError({"quote": [message % {"count": len(places)}]})


def _places(text: str, words: str) -> list[int]:
    places = []
    at = text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places
