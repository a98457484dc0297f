"""Remove from a saved page what surrounds its article: menus, teasers, notices.

trafilatura says what belongs to the article. Only whole pages of a site are reduced: a page
without scripts, menus and style sheets is a text as an editorial system exports it, and is read
in full.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import islice

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.facts.page_text import are_in_article, letters_of, main_texts
from articles.intake import markup

LARGEST = 3_000_000
"""Characters of a page that is reduced; trafilatura takes a second for each million."""

MOST_ELEMENTS = 30_000
_OF_TABLES = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
_OF_A_SITE = ("script", "nav", "footer")
_LEAST_LETTERS = 60
_LEAST_SHARE = 0.6
_BESIDE_PICTURES = frozenset({BlockKind.CAPTION, BlockKind.CREDIT})
# lxml reads characters that it refuses to write: "&#1;", U+FFFF.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEAR = 6
"""Blocks around the first one of the article that may be its head."""


def article_of(root: etree._Element, body: etree._Element, page: str) -> etree._Element | None:
    """Return a copy of the body with the blocks that belong to the article, None if unsure.

    trafilatura says which belong; the headline with its kicker, what a class names around the
    first of them (kicker, teaser, byline) and captions up to the last stay as well. None for a
    page that isn't one of a site, and where the blocks lack much of what trafilatura chose.
    """
    if len(page) > LARGEST or page.count("<") > MOST_ELEMENTS or not _is_of_a_site(root):
        return None
    chosen = main_texts(page)
    body = deepcopy(body)
    _wrap_loose_text(body)
    blocks = list(_blocks(body))
    texts = ["".join(block.itertext()) for block in blocks]
    belongs = list(are_in_article(texts, chosen))
    kept = sum(len(letters_of(text)) for text, own in zip(texts, belongs, strict=True) if own)
    if kept < _LEAST_LETTERS or kept < _LEAST_SHARE * sum(map(len, chosen)):
        return None
    for block in _surrounding(blocks, belongs):
        _drop(block)
    return body


def _wrap_loose_text(body: etree._Element) -> None:
    """Make a paragraph of each run of words that stands beside blocks in an element."""
    containers, blocks = _containers(body)
    for container in containers:
        if container.tag in _OF_TABLES:
            continue
        run = _paragraph(container, 0, container.text)
        container.text = None if run is not None else container.text
        for child in list(container):
            if child is run:
                continue
            if child not in blocks:
                if run is None:
                    run = _insert(container, container.index(child), "")
                run.append(child)
                continue
            run = _paragraph(container, container.index(child) + 1, child.tail)
            child.tail = None if run is not None else child.tail


def _paragraph(parent: etree._Element, place: int, text: str | None) -> etree._Element | None:
    """Insert a paragraph with this text as a child; nothing without a text."""
    return _insert(parent, place, text) if text else None


def _insert(parent: etree._Element, place: int, text: str) -> etree._Element:
    made = etree.Element("p")
    made.text = _NOT_XML.sub("", text)
    parent.insert(place, made)
    return made


def _containers(body: etree._Element) -> tuple[list[etree._Element], set[etree._Element]]:
    """Return the elements that hold blocks, and these with all blocks."""
    holding: list[etree._Element] = []
    blocks: set[etree._Element] = set()
    inside: list[bool] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            inside.append(False)
            continue
        holds = inside.pop()
        if holds:
            holding.append(element)
        if holds or element.tag in markup.BLOCKS:
            blocks.add(element)
            if inside:
                inside[-1] = True
    return holding, blocks


def _surrounding(
    blocks: Sequence[etree._Element], belongs: Sequence[bool]
) -> Iterator[etree._Element]:
    numbers = [number for number, own in enumerate(belongs) if own]
    first, last = numbers[0], numbers[-1]
    headlines = [number for number in range(last) if blocks[number].tag == "h1"]
    headline = max((n for n in headlines if n <= first), default=min(headlines, default=-1))
    for number, block in enumerate(blocks):
        if belongs[number] or number == headline:
            continue
        if number + 1 == headline and block.tag in markup.HEADINGS:  # a kicker
            continue
        kinds = _named_kinds(block)
        is_head = abs(number - first) <= _NEAR and bool(kinds)
        is_caption = first - _NEAR <= number <= last and bool(kinds & _BESIDE_PICTURES)
        if not (is_head or is_caption):
            yield block


def _is_of_a_site(root: etree._Element) -> bool:
    return any(next(root.iter(tag), None) is not None for tag in _OF_A_SITE)


def _blocks(body: etree._Element) -> Iterator[etree._Element]:
    """Yield the innermost blocks, in their order; cells of a table are not parted."""
    inner: list[bool] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in markup.BLOCKS or element.tag in _OF_TABLES - {"table"}:
            continue
        if event == "start":
            inner.append(False)
            continue
        has_inner = inner.pop()
        if inner:
            inner[-1] = True
        if not has_inner and element is not body:
            yield element


def _named_kinds(block: etree._Element) -> set[BlockKind]:
    """Return the kinds that tag and class of a block, what it is in or what it has name."""
    nodes = [*islice(block.iterancestors(), 2), block, *block.iterdescendants()]
    kinds = {kind for node in nodes if (kind := markup.kind_by_class(node))}
    if any(node.tag == "figcaption" for node in nodes):
        kinds.add(BlockKind.CAPTION)
    return kinds


def _drop(block: etree._Element) -> None:
    """Remove a block, but not the text behind it."""
    parent = block.getparent()
    if parent is None:
        return
    before = block.getprevious()
    if block.tail and before is not None:
        before.tail = _NOT_XML.sub("", (before.tail or "") + block.tail)
    elif block.tail:
        parent.text = _NOT_XML.sub("", (parent.text or "") + block.tail)
    parent.remove(block)
