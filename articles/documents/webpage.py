"""Read a web page as it was saved: trafilatura finds what is the article in it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urldefrag

from lxml import etree, html

from articles.facts.page_text import are_in_article, main_texts

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .days import full_days
from .decoding import decode_page
from .markup import is_reference, quoted_blocks, tree_blocks

HTML = "text/html"
MAX_CHARACTERS = 8_000_000
# A saved page may hold its pictures as data URLs.
_DATA = re.compile(r"""data:[\w/+.-]+(?:;[\w=-]+)*;base64,[\w+/=%]{100,}""")
# What SingleFile, Chrome and Internet Explorer write above a page that they save.
_SAVED_FROM = re.compile(
    r"<!--\s{0,9}(?:Page saved with SingleFile\s{1,9}url: ?|saved from url=\(\d{1,6}\))"
    r"(https?://[^\s<>\"]{1,1900})"
)
_SAYS_ADDRESS = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
_LONGEST_ADDRESS = 1900
_HEAD = 20_000
_FURNITURE = ("nav", "footer", "aside", "form", "dialog")
_LEAST, _NEAR = 200, 4


def read(content: bytes, name: str) -> DocumentText:
    """Read the article of a page; all of the page if no article is found in it."""
    return read_page(decode_page(content), name)


def read_page(page: str, name: str) -> DocumentText:
    """Read a page that is decoded already."""
    page = _DATA.sub("", page)
    faults = [ReadingFault.TOO_LONG] if len(page) > MAX_CHARACTERS else []
    tree = parsed(page[:MAX_CHARACTERS])
    if tree is None:
        return DocumentText(name, HTML, faults=(ReadingFault.EMPTY,))
    url = _address(page, tree)
    blocks, title = _article(tree)
    if not blocks:
        faults.append(ReadingFault.NO_TEXT)
    return DocumentText(name, HTML, tuple(blocks), title=title, url=url, faults=tuple(faults))


def _address(page: str, tree: Any) -> str:
    """Return from where the page was saved, else the address that it gives itself, else ""."""
    if saved := _SAVED_FROM.search(page, 0, _HEAD):
        return web_address(saved[1])
    said = (str(found) for path in _SAYS_ADDRESS for found in tree.xpath(path))
    return next(filter(None, map(web_address, said)), "")


def web_address(text: str) -> str:
    """Return an absolute address of the web without its fragment, "" for anything else."""
    try:
        address = urldefrag(text.strip()).url
    except ValueError:
        return ""
    is_one = re.fullmatch(r"https?://[\w.-]+(?::\d+)?(?:[/?][^\s<>\"]*)?", address, re.IGNORECASE)
    return address if is_one and len(address) <= _LONGEST_ADDRESS else ""


def parsed(page: str) -> Any:
    """Parse HTML as browsers do, without network; None where nothing is in it."""
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return html.document_fromstring(page.encode(errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _article(tree: Any) -> tuple[list[DocumentBlock], str]:
    """Return the blocks of the page that belong to its article, and its title.

    trafilatura says what belongs to it; the blocks come from `tree_blocks`, which keeps heads
    and spans of tables, and lines that name the day are added.
    """
    title = " ".join((tree.findtext(".//title") or "").split())
    _drop(sup for sup in tree.iter("sup") if is_reference(sup))
    chosen = main_texts(tree)
    _drop(tree.iter(*_FURNITURE))
    found = tree_blocks(tree if tree.find("body") is None else tree.find("body"))
    captions = {" ".join(caption.text_content().split()) for caption in tree.iter("figcaption")}
    kept = list(_kept(found, chosen, captions))
    everything = sum(len(block.text) for block in found)
    is_enough = sum(len(block.text) for block in kept) > min(_LEAST, everything / 3)
    return (kept if is_enough else found), title


def _kept(
    blocks: list[DocumentBlock], chosen: list[str], captions: set[str]
) -> Iterator[DocumentBlock]:
    """Yield the chosen blocks, their tables and captions, and lines on top that name a day."""
    is_chosen = list(are_in_article((block.text for block in blocks), chosen))
    numbers = [number for number, chosen in enumerate(is_chosen) if chosen]
    first, last = (numbers[0], numbers[-1]) if numbers else (0, -1)
    tables = {block.table for block in blocks[max(0, first - _NEAR) : last + 1]} - {0}
    for number, block in enumerate(blocks):
        near = abs(number - first) <= _NEAR and bool(full_days(block.text[:_LEAST]))
        is_caption = first < number < last and " ".join(block.text.split()) in captions
        if is_chosen[number] or block.table in tables or is_caption or near:
            yield block


def _drop(elements: Iterable[Any]) -> None:
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def page_quotes(page: str) -> list[tuple[int, DocumentBlock]]:
    """Return all blocks of a piece of HTML, such as the body of a mail.

    Each with how many quotations it is in.
    """
    tree = parsed(_DATA.sub("", page)[:MAX_CHARACTERS])
    return [] if tree is None else quoted_blocks(tree)
