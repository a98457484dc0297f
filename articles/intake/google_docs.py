"""Comments and footnotes of a page from Google Docs, exported or copied.

In the text is a reference (`#cmnt1`, `#ftnt1`) in brackets, and below it what it refers to.
"""

import re
from itertools import islice
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from articles.intake.words_in import words_in

NOTE = "data-author-note"
_REFERENCE = re.compile(r"(?:cmnt|ftnt)_ref\d{1,6}")
_NAMED = re.compile(r"(?:cmnt|ftnt)(?:_ref)?\d{1,6}")
_FEW = 20


def take_notes(root: etree._Element) -> int:
    """Move what references refer to into an attribute at them; return how many are footnotes.

    The lists of comments and footnotes at the end are removed. Links go to their target
    instead of to Google's page that leads there.
    """
    links = list(root.iter("a"))
    named = {link.get("id", ""): link for link in links if link.get("id")}
    footnotes = 0
    for link in links:
        if (address := _target(link.get("href", ""))) is not None:
            link.set("href", address)
        name = link.get("id", "")
        target = named.get(link.get("href", "").removeprefix("#"))
        if not _REFERENCE.fullmatch(name) or target is None or target.get("href") != f"#{name}":
            continue
        if target is link or (holder := _holder_of(target)) is None:
            continue
        target.text = None
        for child in list(target):
            target.remove(child)
        text = words_in(holder)
        _drop(holder)
        for child in list(link):
            link.remove(child)
        link.text = None
        del link.attrib["href"]
        link.set(NOTE, text)
        footnotes += name.startswith("ftnt")
    return footnotes


def _target(address: str) -> str | None:
    """Return the address that a link over Google's own page leads to; None for another link."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.hostname != "www.google.com" or parts.path != "/url":
        return None
    return next(iter(parse_qs(parts.query).get("q", ())), None)


def _holder_of(element: etree._Element) -> etree._Element | None:
    """Return what holds one comment or footnote: its paragraph, or the `div` around it alone."""
    paragraph = next(element.iterancestors("p", "li"), None)
    if paragraph is None:
        return None
    around = paragraph.getparent()
    if around is None or around.tag != "div":
        return paragraph
    links = list(islice(around.iter("a"), _FEW + 1))
    names = [link.get("id", "") for link in links]
    has_others = any(_NAMED.fullmatch(name) for name in names if name != element.get("id"))
    return paragraph if len(links) > _FEW or has_others else around


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
