"""What of a saved web page is none of its text: consent, comments, teasers, advertisements.

Names of classes say it where a site has such; else the structure does: buttons that accept
cookies, lists of links that are headlines. Nothing with a main heading or half of the page's text
is clutter.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

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
_LEAST_COMMENTS = 2
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


def drop_clutter(tree: Any) -> None:
    """Remove what is none of the page's text."""
    whole = len(tree.text_content())
    for element in _found(tree):
        if element.getparent() is not None and not _is_main(element, whole):
            element.drop_tree()


def is_of_links(element: Any) -> bool:
    """Return whether an element is hardly more than links."""
    text = len(_words(element))
    return text > 0 and sum(len(_words(link)) for link in element.iter("a")) > _LINKED * text


def is_menu(element: Any) -> bool:
    """Return whether an element is a row of several links, without other words."""
    links = sum(1 for _ in element.iter("a"))
    return links >= _LEAST_LINKS and element.tag not in ("table", "body") and is_of_links(element)


def _found(tree: Any) -> Iterator[Any]:
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
        if (found := _consent(button)) is not None:
            yield found
    for links in list(tree.iter("ul", "ol", "div", "section", "aside")):
        if _are_headlines(links):
            yield links
            yield from _heading_above(links)
        elif _are_comments(links):
            yield links


def _consent(button: Any) -> Any:
    """Return the outermost element around a button that speaks of cookies and little else."""
    found = None
    for element in button.iterancestors():
        text = element.text_content()
        if len(text) > _LONGEST_CONSENT or element.tag in ("body", "main", "article"):
            break
        if _COOKIES.search(text):
            found = element
    return found


def _are_headlines(element: Any) -> bool:
    """Return whether an element is a list of links, each of them a headline or a teaser."""
    if element.getparent() is None or len(element) < _LEAST_LINKS:
        return False
    rows = [row for row in element.iterchildren() if isinstance(row.tag, str)]
    linked = [row for row in rows if row.tag not in _HEADINGS and _is_teaser(row)]
    others = [row for row in rows if row.tag not in _HEADINGS and row not in linked]
    if len(linked) < _LEAST_LINKS or any(_words(row) for row in others):
        return False
    return sum(len(_words(row)) for row in linked) >= _HEADLINE * len(linked)


def _is_teaser(row: Any) -> bool:
    """Return whether there is hardly more than links in a row, a day besides."""
    if is_of_links(row):
        return True
    rest = _words(row)
    for link in row.iter("a"):
        rest = rest.replace(_words(link), "", 1)
    return len(rest) <= _LONGEST_DAY and bool(full_days(rest)) and row.find(".//a") is not None


def _are_comments(element: Any) -> bool:
    """Return whether an element is a list of comments: to each of them one can answer."""
    answers = (row.iter("a", "button") for row in element.iterchildren())
    count = sum(any(_ANSWERS.fullmatch(_words(link)) for link in links) for links in answers)
    return count >= _LEAST_COMMENTS


def _heading_above(links: Any) -> Iterator[Any]:
    before = links.getprevious()
    if before is not None and before.tag in _HEADINGS:
        yield before


def _is_main(element: Any, whole: int) -> bool:
    if next(element.iter("h1", "main"), None) is not None:
        return True
    return len(element.text_content()) > _MOST_OF_PAGE * whole


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())
