"""Elements and attributes of XML and HTML, counted before a parser builds a tree of them."""

import re

from articles.intake.limits import MAX_ATTRIBUTE_PAIRS, MAX_ELEMENTS
from articles.intake.refusal import RefusalCode, UnreadableManuscript

_ATTRIBUTE = rb"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>]*+))?+"""
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TAG = re.compile(rb"<[a-z][^\s/>]*+((?:[\s/]*+" + _ATTRIBUTE + rb")*+)", re.IGNORECASE)
_SHORT = 500


def check_elements(markup: bytes) -> None:
    """Raise UnreadableManuscript (TOO_MANY_ELEMENTS) for markup of more than MAX_ELEMENTS.

    Counts all that begins with "<", comments too, but no end tags.
    """
    if markup.count(b"<") - markup.count(b"</") > MAX_ELEMENTS:
        raise UnreadableManuscript(RefusalCode.TOO_MANY_ELEMENTS, limit=MAX_ELEMENTS)


def check_attributes(page: bytes) -> None:
    """Raise UnreadableManuscript (TOO_MANY_ATTRIBUTES) for HTML that takes long to parse.

    Each tag is read once, in the way of WHATWG HTML, 13.2.5.32 to 40; linear in the size of
    the page. Attributes in less than 500 bytes are not counted.
    """
    tags = (tag[1] for tag in _TAG.finditer(page) if tag.end() - tag.start() > _SHORT)
    pairs = 0
    for attributes in tags:
        pairs += sum(1 for _ in _ATTRIBUTES.finditer(attributes)) ** 2
        if pairs > MAX_ATTRIBUTE_PAIRS:
            raise UnreadableManuscript(RefusalCode.TOO_MANY_ATTRIBUTES)
