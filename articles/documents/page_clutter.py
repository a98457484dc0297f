"""What of a saved web page is none of its text: consent, comments, teasers, advertisements.

Names of classes say it where a site has such; else the structure does: buttons that accept
cookies, lists of links that are headlines. Nothing with a main heading or half of the page's text
is clutter.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from .days import full_days

_CLUTTER = frozenset(
    """ad ads advert advertisement advertising anzeige anzeigen author-box authorbox banner-ad
    breadcrumb breadcrumbs catlinks cmp cmp-container comment-list commentlist comments
    comments-area consent consent-layer cookie cookie-banner cookies cookie-consent cookiebanner
    cookieconsent didomi-host disqus_thread feedback gdpr inline-teaser kommentare
    leserkommentare meistgelesen more-press most-read mw-editsection navbox navbox-styles
    newsletter newsletter-box noprint onetrust-banner-sdk onetrust-consent-sdk paywall-overlay
    post-navigation recommendations recommended related related-articles related-posts respond
    share sharedaddy sidebar site-footer site-header siteSub skip-link social social-share
    sponsored toc uc-banner-modal usercentrics-root vector-toc widget-area""".split()
)
_CONSENT = frozenset({"dialog", "alertdialog"})
_ACCEPTS = re.compile(
    r"(?:alle[ns]? )?(?:cookies )?(?:akzeptieren|annehmen|zustimmen|ablehnen)|einverstanden|"
    r"(?:accept|reject|allow)(?: all)?(?: cookies)?|i agree|agree",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"(?:antworten|reply|kommentar melden|melden|report)", re.IGNORECASE)
_LEAST_COMMENTS, _LOOKED_AT = 2, 20
_COOKIES = re.compile(r"cookie|einwilligung|consent|privatsphäre|privacy", re.IGNORECASE)
_LONGEST_CONSENT, _MOST_OF_PAGE, _MOST_BUTTONS, _LONGEST_DAY = 6_000, 0.5, 20, 30
_LINKED, _LEAST_LINKS, _HEADLINE = 0.85, 3, 20
_HEADINGS = ("h2", "h3", "h4", "h5")
_NAMED = (
    "div", "section", "aside", "article", "ul", "ol", "table", "span", "p", "header", "footer",
    "dialog", "form",
)  # fmt: skip


def open_shadows(tree: Any) -> None:
    """Make what components show of themselves (shadow roots, as SingleFile saves them) text."""
    for template in list(tree.iter("template")):
        if template.get("shadowrootmode") or template.get("shadowroot"):
            template.tag = "div"


class LinkShares:
    """How many characters of each element of a page are in links; counted in one walk."""

    def __init__(self, tree: Any) -> None:
        self._counts: dict[Any, tuple[int, int]] = {}
        for _event, element in etree.iterwalk(tree, events=("end",)):
            whole, linked = len((element.text or "").strip()), 0
            for child in element:
                counted = self._counts.get(child, (0, 0))
                whole += counted[0] + len((child.tail or "").strip())
                linked += counted[1]
            self._counts[element] = whole, whole if element.tag == "a" else linked

    def length(self, element: Any) -> int:
        """Return how many characters are in an element, white space between its parts aside."""
        return self._counts.get(element, (0, 0))[0]

    def linked(self, element: Any) -> int:
        """Return how many of them are in links."""
        return self._counts.get(element, (0, 0))[1]

    def is_of_links(self, element: Any) -> bool:
        """Return whether an element is hardly more than links."""
        return self.linked(element) > _LINKED * self.length(element)

    def is_menu(self, element: Any) -> bool:
        """Return whether an element is a row of several links, without other words."""
        if element.tag in ("table", "body") or not self.is_of_links(element):
            return False
        return len(list(islice(element.iter("a"), _LEAST_LINKS))) == _LEAST_LINKS


class Markings:
    """Numbers for the names of elements and of those around them, by which a site marks texts."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[int, str, str], int] = {}
        self._of: dict[Any, int] = {}

    def of(self, element: Any) -> int:
        """Return the number of an element: the same for those that are marked up alike."""
        below = []
        while element is not None and element not in self._of:
            below.append(element)
            element = element.getparent()
        number = 0 if element is None else self._of[element]
        for each in reversed(below):
            names = number, str(each.tag), each.get("class", "")
            number = self._numbers.setdefault(names, len(self._numbers) + 1)
            self._of[each] = number
        return number


def drop_clutter(tree: Any) -> None:
    """Remove what is none of the page's text."""
    shares = LinkShares(tree)
    most = _MOST_OF_PAGE * shares.length(tree)
    main = {around for found in tree.iter("h1", "main") for around in _with_ancestors(found)}
    for element in _found(tree, shares):
        is_there = element.getparent() is not None and element not in main
        if is_there and shares.length(element) <= most:
            element.drop_tree()


def _with_ancestors(element: Any) -> Iterator[Any]:
    yield element
    yield from element.iterancestors()


def _found(tree: Any, shares: LinkShares) -> Iterator[Any]:
    for element in list(tree.iter(*_NAMED)):
        names = {element.get("id", ""), *element.get("class", "").split()}
        if (
            names & _CLUTTER
            or element.get("role") in _CONSENT
            or element.get("aria-modal") == "true"
        ):
            yield element
    accepting = (each for each in tree.iter("button", "a") if _ACCEPTS.fullmatch(_words(each)))
    for button in list(islice(accepting, _MOST_BUTTONS)):
        if (found := _consent(button, shares)) is not None:
            yield found
    for links in list(tree.iter("ul", "ol", "div", "section", "aside")):
        if _are_headlines(links, shares):
            yield links
            yield from _heading_above(links)
        elif _are_comments(links):
            yield links


def _consent(button: Any, shares: LinkShares) -> Any:
    """Return the outermost element around a button that speaks of cookies and little else."""
    found = None
    for element in button.iterancestors():
        if shares.length(element) > _LONGEST_CONSENT or element.tag in ("body", "main", "article"):
            break
        if _COOKIES.search(element.text_content()):
            found = element
    return found


def _are_headlines(element: Any, shares: LinkShares) -> bool:
    """Return whether an element is a list of links, each of them a headline or a teaser."""
    if element.getparent() is None or len(element) < _LEAST_LINKS:
        return False
    rows = [row for row in element.iterchildren(etree.Element) if row.tag not in _HEADINGS]
    rows = [row for row in rows if shares.length(row)]
    if len(rows) < _LEAST_LINKS or not all(_is_teaser(row, shares) for row in rows):
        return False
    return sum(map(shares.length, rows)) >= _HEADLINE * len(rows)


def _is_teaser(row: Any, shares: LinkShares) -> bool:
    """Return whether there is hardly more than links in a row, a day besides."""
    linked, length = shares.linked(row), shares.length(row)
    if shares.is_of_links(row):
        return True
    if not linked or length - linked > _LONGEST_DAY:
        return False
    rest = _words(row)
    for link in row.iter("a"):
        rest = rest.replace(_words(link), "", 1)
    return bool(full_days(rest))


def _are_comments(element: Any) -> bool:
    """Return whether an element is a list of comments: to each of them one can answer."""
    rows = list(islice(element.iterchildren(etree.Element), _LOOKED_AT))
    return sum(map(_has_answer, rows)) >= _LEAST_COMMENTS


def _has_answer(row: Any) -> bool:
    links = islice(row.iter("a", "button"), _LOOKED_AT)
    return any(_ANSWERS.fullmatch(_words(link)) for link in links)


def _heading_above(links: Any) -> Iterator[Any]:
    before = links.getprevious()
    if before is not None and before.tag in _HEADINGS:
        yield before


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())
