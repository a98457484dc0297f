"""HTML: a pasted fragment, or the article in a saved page."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from html import escape
from itertools import chain

from lxml import etree

from articles.intake.builder import ManuscriptBuilder
from articles.intake.elements import check_attributes, check_elements
from articles.intake.google_docs import take_notes
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.page_walk import PageWalk
from articles.intake.plaintext import decode, decode_named, normalise
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.surroundings import article_of

_CDATA = "<![CDATA["
_OF_GOOGLE_DOCS = ("cmnt_ref", "ftnt_ref", "google.com/url")
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.I)


def read(data: bytes | str) -> Manuscript:
    """Read a page; from a page with <article> or <main> only that is taken."""
    builder = ManuscriptBuilder()
    if isinstance(data, str):
        text = data
    else:
        text, guessed = _decode_page(data)
        if guessed:
            builder.warn(WarningCode.ENCODING_GUESSED, encoding=guessed)
    root = parse(text)
    builder.author = _read_meta_author(root)
    if any(sign in text for sign in _OF_GOOGLE_DOCS) and (count := take_notes(root)):
        builder.count(WarningCode.FOOTNOTES_AS_NOTES, count)
    body = root if root.find("body") is None else root.find("body")
    found = article_of(root, body, text)
    article = _find_article(root) if found is None else found
    headline = root.find(".//h1")
    walk = PageWalk(builder, has_h1=headline is not None)
    if headline is not None and article.find(".//h1") is None:
        walk.read(headline)
    walk.read(article)
    if found is not None or (article is not root and article.tag != "body"):
        builder.warn(WarningCode.PAGE_REDUCED)
    return builder.finish(root.get("lang") or "")


def parse(text: str) -> etree._Element:
    """Parse HTML as browsers do; no network, no entities but HTML's own.

    Raises UnreadableManuscript: EMPTY, TOO_NESTED where libxml2 stops at 256 levels, and
    before anything is parsed TOO_MANY_ELEMENTS, TOO_MANY_ATTRIBUTES.
    """
    page = _without_cdata(normalise(text)).encode()
    check_elements(page)
    check_attributes(page)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(page, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableManuscript(RefusalCode.EMPTY) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableManuscript(RefusalCode.TOO_NESTED)
    if root is None:
        raise UnreadableManuscript(RefusalCode.EMPTY)
    return root


def _without_cdata(text: str) -> str:
    """Escape what XHTML has in CDATA sections, which a parser of HTML takes for comments."""
    pieces, at = [], 0
    while (start := text.find(_CDATA, at)) >= 0 and (end := text.find("]]>", start)) >= 0:
        pieces += [text[at:start], escape(text[start + len(_CDATA) : end], quote=False)]
        at = end + len("]]>")
    return "".join([*pieces, text[at:]])


def _decode_page(data: bytes) -> tuple[str, str | None]:
    """Decode by the page's own charset; a byte order mark overrides it (WHATWG HTML)."""
    if data.startswith((BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE)):
        return decode(data)
    declared = _CHARSET.search(data, 0, 4096)
    name = declared.group(1).decode("ascii", "replace") if declared else ""
    text = decode_named(data, name)
    return decode(data) if text is None else (text, None)


def _find_article(root: etree._Element) -> etree._Element:
    """Return the element that holds the article: the longest <article>, else <main>, else all."""
    length, longest = max(_measure_articles(root), key=lambda pair: pair[0], default=(0, root))
    if length:
        return longest
    main = next(chain(root.iter("main"), root.iterfind(".//*[@role='main']")), None)
    if main is not None and any(_length(found) for found in main.iter("p")):
        return main
    body = root.find("body")
    return root if body is None else body


def _measure_articles(root: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """Yield each <article> with the number of characters in its paragraphs, in one pass."""
    lengths: list[int] = []
    for event, found in etree.iterwalk(root, events=("start", "end"), tag=("article", "p")):
        if found.tag == "p":
            if event == "end" and lengths:
                lengths[-1] += _length(found)
        elif event == "start":
            lengths.append(0)
        else:
            length = lengths.pop()
            yield length, found
            if lengths:
                lengths[-1] += length


def _length(paragraph: etree._Element) -> int:
    return sum(len(text.strip()) for text in paragraph.itertext())


def _read_meta_author(root: etree._Element) -> str | None:
    for meta in root.iterfind(".//meta[@name]"):
        if meta.get("name", "").lower() == "author":
            return (meta.get("content") or "").strip()[:200] or None
    return None
