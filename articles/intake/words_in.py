"""The words in an element as one line."""

import re

from lxml import etree

from articles.intake import markup

# A no-break space is no blank.
_BLANKS = re.compile(r"[ \t\r\n\f]+")
# What separates words, in HTML, NITF and NewsML-G2.
_SEPARATING = markup.BLOCKS | {"br", "byttl", "block"}


def words_in(element: etree._Element) -> str:
    """Return the words in an element as one line; a space separates what is on lines of its own."""
    pieces = []
    for event, found in etree.iterwalk(element, events=("start", "end")):
        if found is not element and found.tag in _SEPARATING:
            pieces.append(" ")
        if event == "start":
            pieces.append(found.text or "")
        elif found is not element:
            pieces.append(found.tail or "")
    return _BLANKS.sub(" ", "".join(pieces)).strip()
