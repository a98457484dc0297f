"""Reading credits: the names behind "Foto:" or "Photo by", shared by the languages."""

from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE

LONGEST_CREDIT = 24
_PARTING = frozenset({"/", ",", "|", ";", "&", "und", "and", "via"})


def credit_names(reading: Reading, index: int) -> tuple[int, tuple[str, ...]] | None:
    """Return the token after a credit and the names in it, None where it is none."""
    tokens = reading.tokens
    colon = index + 1
    if tokens[colon].text != ":" or tokens[colon + 1].gap > LINE:
        return None
    names: list[str] = []
    first = at = colon + 1
    while at - colon < LONGEST_CREDIT and (at == colon + 1 or tokens[at].gap < LINE):
        text = tokens[at].text
        if not text or (text in {")", "]", "."} and not _is_initial(reading, at)):
            break
        if text in _PARTING:
            _add(reading, names, first, at)
            first = at + 1
        at += 1
    _add(reading, names, first, at)
    return (at, tuple(names)) if names else None


def _is_initial(reading: Reading, at: int) -> bool:
    return reading.tokens[at].text == "." and len(reading.tokens[at - 1].text) < 3


def _add(reading: Reading, names: list[str], first: int, stop: int) -> None:
    if stop > first:
        names.append(" ".join(reading.span_text(first, stop).split()))
