"""A document with ClaimReviews: JSON-LD, a DataFeed, or a page with JSON-LD in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from lxml import etree, html

from articles.facts.translation import gettext_noop

from .nodes import Node, listed, types_of
from .review import ClaimReview, ReviewFault, UnfitReviewError, address_of, read_review

LARGEST = 100 * 1024 * 1024
LARGEST_PAGE = 10 * 1024 * 1024
DEEPEST = 40
# What old pages put around a script, for browsers that knew none.
WRAPPING = re.compile(r"\A(?:<!--|(?://\s*)?<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\Z")
LD_JSON = "application/ld+json"


class UnreadableReviews(ValueError):
    """The document as a whole can't be read: `template` with `params` is the reason."""

    def __init__(self, template: str, **params: object) -> None:
        self.template, self.params = template, params
        super().__init__(template)


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """The ClaimReviews of a document in its order, and what was left out of it."""

    reviews: list[ClaimReview]
    faults: list[ReviewFault]


def read_reviews(data: bytes, *, page_url: str = "") -> ReviewDocument:
    """Read every ClaimReview of a document; `page_url` is where it is from.

    It may be JSON-LD with one, several or `@graph`, a DataFeed (`dataFeedElement`), or a page
    whose scripts have any of these. Raises `UnreadableReviews` for what is none of them, is
    too large, or has no ClaimReview.
    """
    if len(data) > LARGEST:
        raise UnreadableReviews(gettext_noop("It is larger than %(most)d MB."), most=LARGEST >> 20)
    found = [node for document in _documents(data) for node in _reviews_in(document)]
    if not found:
        raise UnreadableReviews(gettext_noop("There is no ClaimReview in it."))
    reviews, faults = [], []
    for position, (node, known) in enumerate(found, start=1):
        try:
            reviews.append(read_review(node, known, page_url))
        except UnfitReviewError as error:
            url = address_of(node, page_url)
            faults.append(ReviewFault(position, url[:2_000], error.template, error.params))
    return ReviewDocument(reviews, faults)


def _documents(data: bytes) -> Iterator[Any]:
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start != b"<":
        yield _parsed(data)
        return
    if len(data) > LARGEST_PAGE:
        raise UnreadableReviews(
            gettext_noop("It is a page of more than %(most)d MB."), most=LARGEST_PAGE >> 20
        )
    for text in _scripts(data):
        try:
            yield _parsed(text)
        except UnreadableReviews:
            continue  # pages have broken scripts beside good ones


def _parsed(data: bytes) -> Any:
    try:
        return orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise UnreadableReviews(
            gettext_noop("It is neither JSON nor a page (line %(line)d)."), line=error.lineno
        ) from error


def _scripts(data: bytes) -> Iterator[bytes]:
    try:
        root = html.document_fromstring(data)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableReviews(gettext_noop("The page can't be read.")) from error
    for script in root.iter("script"):
        if script.get("type", "").partition(";")[0].strip().lower() == LD_JSON:
            text = WRAPPING.sub("", (script.text or "").strip())
            yield text.encode("utf-8", "replace")


def _reviews_in(document: Any) -> Iterator[tuple[Node, dict[str, Node]]]:
    """Yield the ClaimReviews in order, each with the document's nodes by `@id`."""
    known: dict[str, Node] = {}
    found: list[Node] = []
    stack: list[tuple[Any, int]] = [(document, 0)]
    while stack:
        value, depth = stack.pop()
        if depth > DEEPEST:
            continue
        if isinstance(value, list):
            stack += ((one, depth + 1) for one in reversed(value))
        elif isinstance(value, dict):
            name = value.get("@id")
            if isinstance(name, str) and len(value) > 1:
                known.setdefault(name, value)
            if "ClaimReview" in types_of(value):
                found.append(value)
            stack += ((one, depth + 1) for one in reversed(value.values()) if _is_inner(one))
    yield from ((node, known) for node in found)


def _is_inner(value: Any) -> bool:
    return any(isinstance(one, dict | list) for one in listed(value))
