"""Bounds of a web page, set before a parser builds a tree of it.

libxml2 compares each attribute of an element with each other, and its tree needs some hundred
times the memory of a short tag.
"""

import re
from collections.abc import Iterator
from itertools import islice

MAX_ELEMENTS = 300_000
MAX_ATTRIBUTES = 2_000
_ATTRIBUTE = rb"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>]*+))?+"""
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TAG = re.compile(rb"(<[a-z][^\s/>]*+)((?:[\s/]*+" + _ATTRIBUTE + rb")*+)", re.IGNORECASE)
_SHORT = 500


def count_elements(markup: bytes) -> int:
    """Return how often something begins with "<", comments too, but no end tags."""
    return markup.count(b"<") - markup.count(b"</")


def attribute_counts(page: bytes) -> Iterator[int]:
    """Yield how many attributes each tag has; those in less than 500 bytes are not counted.

    Each tag is read once, in the way of WHATWG HTML, 13.2.5.32 to 40; linear in the size of
    the page.
    """
    for tag in _TAG.finditer(page):
        if tag.end() - tag.start() > _SHORT:
            yield sum(1 for _ in _ATTRIBUTES.finditer(tag[2]))


def bounded_page(page: bytes) -> tuple[bytes, bool]:
    """Return a page that is parsed in bounded time, and whether its end is missing.

    A tag of more than MAX_ATTRIBUTES loses them; what begins after MAX_ELEMENTS is left out.
    """
    if any(count > MAX_ATTRIBUTES for count in attribute_counts(page)):
        page = _TAG.sub(_without_attributes, page)
    if count_elements(page) <= MAX_ELEMENTS:
        return page, False
    starts = re.finditer(rb"<(?!/)", page)
    beyond = next(islice(starts, MAX_ELEMENTS, None))
    return page[: beyond.start()], True


def _without_attributes(tag: re.Match[bytes]) -> bytes:
    if tag.end() - tag.start() <= _SHORT:
        return tag[0]
    count = sum(1 for _ in _ATTRIBUTES.finditer(tag[2]))
    return tag[1] if count > MAX_ATTRIBUTES else tag[0]
