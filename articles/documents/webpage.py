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
from .markup import drop_distant_cells, is_reference, located_blocks, quoted_blocks, tree_blocks
from .page_bounds import bounded_page
from .page_clutter import LinkShares, Markings, drop_clutter, open_shadows
from .page_days import page_day

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
_FURNITURE = ("nav", "footer", "form", "dialog")
_LEAST, _NEAR, _SENTENCE, _BELOW_HEADLINE = 200, 4, 60, 12
_FURNITURE_TEXT = re.compile(r"©|(?:Anzeige|Werbung|Advertisement)(?:$|:)")
_ENDS = re.compile(r"[.!?…][\"'“”«»’)\]]*$")


def read(content: bytes, name: str) -> DocumentText:
    """Read the article of a page; all of the page if no article is found in it."""
    return read_page(decode_page(content), name)


def read_page(page: str, name: str) -> DocumentText:
    """Read a page that is decoded already."""
    page = _DATA.sub("", page)
    faults = [ReadingFault.TOO_LONG] if len(page) > MAX_CHARACTERS else []
    page = page[:MAX_CHARACTERS]
    tree = parsed(page, faults)
    if tree is None:
        return DocumentText(name, HTML, faults=(ReadingFault.EMPTY,))
    url, day = _address(page, tree), page_day(tree)
    title = " ".join((tree.findtext(".//title") or "").split())
    blocks = _article(tree)
    if sum(len(block.text) for block in blocks) <= _LEAST:
        blocks = _longer(blocks, page)
    if not blocks and not faults:
        faults.append(ReadingFault.NO_TEXT)
    return DocumentText(
        name,
        HTML,
        tuple(blocks),
        title=title,
        url=url,
        published_on=day,
        faults=tuple(dict.fromkeys(faults)),
    )


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


def parsed(page: str, faults: list[ReadingFault] | None = None) -> Any:
    """Parse HTML as browsers do, without network; None where nothing is in it.

    What of it is left out is added to `faults`.
    """
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    content, is_cut = bounded_page(page.encode(errors="replace"))
    try:
        tree = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    is_cut = drop_distant_cells(tree) or is_cut
    if faults is not None:
        faults += [ReadingFault.TOO_LONG] * is_cut
        if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
            faults.append(ReadingFault.TOO_DEEP)
    return tree


def _article(tree: Any) -> list[DocumentBlock]:
    """Return the blocks of the page that belong to its article; the tree loses what doesn't.

    trafilatura says what belongs to it, once clutter is gone; the blocks come from `tree_blocks`,
    which keeps heads and spans of tables.
    """
    open_shadows(tree)
    _drop(sup for sup in tree.iter("sup") if is_reference(sup))
    drop_clutter(tree)
    chosen = main_texts(tree)
    _drop(tree.iter(*_FURNITURE))
    shares = LinkShares(tree)
    _drop(aside for aside in tree.iter("aside") if not _is_of_article(aside, shares))
    return list(_kept(located_blocks(_body(tree)), chosen, shares))


def _longer(blocks: list[DocumentBlock], page: str) -> list[DocumentBlock]:
    """Return all blocks of a page of whose text the short article is hardly a third."""
    tree = parsed(page)
    open_shadows(tree)
    everything = tree_blocks(_body(tree))
    whole = sum(len(block.text) for block in everything)
    return blocks if sum(len(block.text) for block in blocks) > whole / 3 else everything


def _body(tree: Any) -> Any:
    return tree if tree.find("body") is None else tree.find("body")


def _is_of_article(aside: Any, shares: LinkShares) -> bool:
    """Return whether an aside is a box or a quotation in an article rather than beside it."""
    around = {element.tag for element in aside.iterancestors()}
    return bool(around & {"article", "main"}) and not shares.is_of_links(aside)


def _kept(
    located: list[tuple[Any, DocumentBlock]], chosen: list[str], shares: LinkShares
) -> Iterator[DocumentBlock]:
    """Yield the blocks that are chosen, and what belongs to them.

    Those are their tables, captions, lines on top that name a day, sentences between them, and
    sentences elsewhere that are marked up as they are.
    """
    blocks = [block for _, block in located]
    is_chosen = list(are_in_article((block.text for block in blocks), chosen))
    numbers = [number for number, chosen in enumerate(is_chosen) if chosen]
    first, last = (numbers[0], numbers[-1]) if numbers else (0, -1)
    first = _headline_above(located, first)
    tables = {block.table for block in blocks[max(0, first - _NEAR) : last + 1]} - {0}
    markings = Markings()
    marked = {markings.of(located[n][0]) for n in numbers if len(blocks[n].text) > _SENTENCE}
    for number, (element, block) in enumerate(located):
        near = abs(number - first) <= _NEAR and bool(full_days(block.text[:_LEAST]))
        is_sentence = bool(_ENDS.search(block.text)) and not shares.is_of_links(element)
        is_inner = first < number < last and (is_sentence or _is_caption(element))
        is_alike = is_sentence and markings.of(element) in marked
        is_text = not block.cells and (is_inner or is_alike)
        is_furniture = _FURNITURE_TEXT.match(block.text) or shares.is_menu(element)
        is_own = is_chosen[number] and not is_furniture
        if is_own or block.table in tables or near or (is_text and not is_furniture):
            yield block


def _headline_above(located: list[tuple[Any, DocumentBlock]], first: int) -> int:
    """Return the number of the headline shortly above the first block of an article, else that."""
    above = range(max(0, first - _BELOW_HEADLINE), first)
    return next((number for number in above if located[number][0].tag == "h1"), first)


def _is_caption(element: Any) -> bool:
    return element.tag in ("table", "figcaption") or any(element.iterancestors("figcaption"))


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
