"""Elements and attributes of XML and HTML, counted before a parser builds a tree of them."""

from articles.documents.page_bounds import attribute_counts, count_elements
from articles.intake.limits import MAX_ATTRIBUTE_PAIRS, MAX_ELEMENTS
from articles.intake.refusal import RefusalCode, UnreadableManuscript


def check_elements(markup: bytes) -> None:
    """Raise UnreadableManuscript (TOO_MANY_ELEMENTS) for markup of more than MAX_ELEMENTS.

    Counts all that begins with "<", comments too, but no end tags.
    """
    if count_elements(markup) > MAX_ELEMENTS:
        raise UnreadableManuscript(RefusalCode.TOO_MANY_ELEMENTS, limit=MAX_ELEMENTS)


def check_attributes(page: bytes) -> None:
    """Raise UnreadableManuscript (TOO_MANY_ATTRIBUTES) for HTML that takes long to parse.

    Attributes in less than 500 bytes are not counted.
    """
    pairs = 0
    for count in attribute_counts(page):
        pairs += count**2
        if pairs > MAX_ATTRIBUTE_PAIRS:
            raise UnreadableManuscript(RefusalCode.TOO_MANY_ATTRIBUTES)
