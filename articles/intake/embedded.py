"""Texts inside a document of the wire: NITF, HTML or plain, as markup or as a string."""

import re
from base64 import b64decode
from binascii import Error as NotBase64

from lxml import etree

from articles.intake import nitf
from articles.intake.builder import ManuscriptBuilder
from articles.intake.parts import add_page, add_plain, add_tree
from articles.intake.plaintext import decode
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.xml_tree import parse, without_namespaces

_NITF = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!DOCTYPE nitf[^>\[]{0,300}>\s*)?<nitf[\s>]")
_PAGE = re.compile(r"\s*<(?:!doctype html|html|body|article|section|div|p|h[1-6])[\s>]", re.I)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
MARKED_UP = ("nitf", "html")


def is_marked_up(form: str, text: str) -> bool:
    """Return whether a text is NITF or HTML, by its stated form or by how it begins."""
    form = form.lower()
    if any(name in form for name in MARKED_UP) or _NITF.match(text):
        return True
    # ANSA sends paragraphs of HTML as plain text: from the first tag to the last.
    is_page = "plain" not in form or text.rstrip().endswith("</p>")
    return is_page and bool(_PAGE.match(text))


def add_string(builder: ManuscriptBuilder, text: str, form: str, headline: str) -> None:
    """Add a text that a document has as a string; `form` is a media type, or a name like NITF3.1.

    Raises UnreadableManuscript, with a line inside this text.
    """
    if _NITF.match(text) or "nitf" in form.lower():
        # A string has been decoded: what it says of its encoding is no longer true.
        root = without_namespaces(parse(_DECLARATION.sub("", text, count=1).strip().encode()))
        add_element(builder, root, headline)
    elif is_marked_up(form, text):
        add_page(builder, text, headline)
    else:
        add_plain(builder, text)


def add_element(builder: ManuscriptBuilder, root: etree._Element, headline: str) -> None:
    """Add a text that a document has as elements: `nitf`, `html`, or anything in them."""
    if root.tag == "nitf":
        nitf.add_document(builder, root, headline)
        return
    body = root.find("body") if root.tag == "html" else root
    if body is None:
        raise UnreadableManuscript(RefusalCode.MISSING, line=root.sourceline or 1, name="body")
    add_tree(builder, body, headline)


def decoded(text: str, encoding: str, line: int) -> str:
    """Return a text that may come in base64. Raises UnreadableManuscript for other encodings."""
    encoding = encoding.replace("/", ":").rpartition(":")[2].lower()
    if not encoding:
        return text
    try:
        if encoding == "base64":
            return decode(b64decode("".join(text.split()), validate=True))[0]
    except NotBase64:
        pass
    raise UnreadableManuscript(RefusalCode.NO_BODY, line=line)
