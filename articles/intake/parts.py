"""Texts inside a document: a page, or lines, that become parts of a manuscript."""

import re

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.intake.agency_pages import take_from_page
from articles.intake.builder import ManuscriptBuilder
from articles.intake.page_walk import PageWalk
from articles.intake.plaintext import normalise
from articles.intake.webpage import parse
from articles.intake.words_in import words_in

_PARAGRAPHS = re.compile(r"\n(?:[ \t]*\n)+")


def add_page(builder: ManuscriptBuilder, page: str, headline: str) -> None:
    """Add what is in a piece of HTML; not the headline once more."""
    if page.strip():
        add_tree(builder, parse(page), headline)


def words_of_page(page: str) -> str:
    """Return the words of a piece of HTML as one line."""
    return words_in(parse(page)) if page.strip() else ""


def add_tree(builder: ManuscriptBuilder, root: etree._Element, headline: str) -> None:
    """Add what is in a parsed page; not the headline once more.

    What an agency has in it for the desk becomes notes, or is left out.
    """
    for note in take_from_page(root):
        builder.note_whole(note)
    found = root.find(".//h1")
    if found is not None and _same(found, headline):
        found.text, found.tag = None, "p"
        for child in list(found):
            found.remove(child)
    PageWalk(builder, has_h1=False).read(root)


def add_plain(builder: ManuscriptBuilder, text: str) -> None:
    """Add a paragraph for what is between empty lines; not a character is changed."""
    for paragraph in _PARAGRAPHS.split(normalise(text)):
        builder.add(BlockKind.PARAGRAPH, paragraph)


def _same(found: etree._Element, headline: str) -> bool:
    return " ".join("".join(found.itertext()).split()) == " ".join(headline.split())
