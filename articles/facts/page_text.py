"""What of a web page is its article: trafilatura's choice, compared by letters."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Any

# It logs an error for each page in which it finds nothing.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

# trafilatura adds the cells that such a cell stands for, one by one
_SPAN = re.compile(r"(?<=\s)(?:col|row)span(?=\s{0,9}=\s{0,9}[\"']?\d)", re.IGNORECASE)
_BEGINNING, _SHORT, _AHEAD = 200, 25, 5000


def main_texts(page: Any) -> list[str]:
    """Return the letters of each piece of text that belongs to the article of a page.

    `page` is its HTML or its tree, as `lxml.html` parses it. Empty where nothing is found.
    """
    from lxml import etree
    from trafilatura import bare_extraction

    try:
        if isinstance(page, str):
            page = _SPAN.sub("data-span", page)
        else:
            page = deepcopy(page)
            etree.strip_attributes(page, "colspan", "rowspan")
        found: Any = bare_extraction(
            page,
            include_comments=False,
            favor_recall=True,
            with_metadata=False,
        )
    except Exception:  # a hostile page may raise any exception
        return []
    if found is None or getattr(found, "body", None) is None:
        return []
    return [letters for text in found.body.itertext() if (letters := letters_of(text))]


def are_in_article(texts: Iterable[str], chosen: Sequence[str]) -> Iterator[bool]:
    """Yield whether each text is in the article; a short one only as a piece of its own.

    `chosen` is what `main_texts` returned; `texts` are in the order of the page.
    """
    pieces, whole, at = frozenset(chosen), "".join(chosen), 0
    for letters in map(letters_of, texts):
        if len(letters) < _SHORT:
            yield letters in pieces
            continue
        start = letters[:_BEGINNING]
        found = whole.find(start, at, at + _AHEAD)  # most follow each other
        found = whole.find(start) if found < 0 else found
        at = max(found, at)
        yield found >= 0


def letters_of(text: str) -> str:
    """Return letters and figures of a text in lower case."""
    return "".join(filter(str.isalnum, text)).lower()
