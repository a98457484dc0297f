"""One ClaimReview: what was claimed, what somebody found, and where that is published."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from articles.facts.translation import gettext_noop

from .nodes import Node, first_address, first_text, nodes_in

LONGEST = {"url": 2_000, "claim_reviewed": 2_000, "publisher": 200, "rating": 200, "claimant": 300}
HALFWAY = {"appearance_url": 2_000}
LONGEST_TAG = 35


@dataclass(frozen=True, slots=True)
class ClaimReview:
    """A published fact check.

    `publisher` published it at `url` with `rating`, in its own words. `claimant` made the
    claim, on `claimed_date`. `language` is as it was stated; what is unknown is empty or None.
    """

    url: str
    claim_reviewed: str
    publisher: str
    rating: str
    published_date: date | None = None
    claimant: str = ""
    claimed_date: date | None = None
    appearance_url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ReviewFault:
    """Why an item was left out; `position` counts the ClaimReviews of a document from 1."""

    position: int
    url: str
    template: str
    params: dict[str, object] = field(default_factory=dict)


class UnfitReviewError(ValueError):
    """An item that can't be taken: `template` with `params` is the reason."""

    def __init__(self, template: str, **params: object) -> None:
        self.template, self.params = template, params
        super().__init__(template)


def read_review(node: Node, known: Mapping[str, Node], page_url: str = "") -> ClaimReview:
    """Return the ClaimReview of a node; `page_url` is where the document is from.

    Raises `UnfitReviewError`.
    """
    reviewed = next(nodes_in(node.get("itemReviewed"), known), {})
    claimant = next(nodes_in(reviewed.get("author"), known), {})
    url = _url(node, page_url)
    review = ClaimReview(
        url=url,
        claim_reviewed=first_text(
            [*_values(node, "claimReviewed"), *_values(reviewed, "name", "text")]
        ),
        publisher=_publisher(node, known) or (urlsplit(url).hostname or ""),
        rating=_rating(node, known),
        published_date=_day(node, "datePublished", "dateCreated"),
        claimant=first_text([*_values(claimant, "name"), reviewed.get("author")]),
        claimed_date=_day(reviewed, "datePublished"),
        appearance_url=first_address([*_values(reviewed, "firstAppearance", "appearance", "url")]),
        language=first_text(node.get("inLanguage"))[:LONGEST_TAG],
    )
    if not review.claim_reviewed:
        raise UnfitReviewError(gettext_noop("It does not say what was claimed (claimReviewed)."))
    _require_fit(review)
    return review


def address_of(node: Node, page_url: str = "") -> str:
    """Return the address of a ClaimReview, "" without one."""
    of_page = [node.get("url"), node.get("mainEntityOfPage"), node.get("@id"), page_url]
    return first_address([*_flat(of_page)])


def _url(node: Node, page_url: str) -> str:
    url = address_of(node, page_url)
    if not url:
        raise UnfitReviewError(gettext_noop("It has no address (url)."))
    return url


def _publisher(node: Node, known: Mapping[str, Node]) -> str:
    """Return the newsroom's name: a person who wrote the check is named after it."""
    authors = list(nodes_in(node.get("author"), known))
    authors.sort(key=lambda one: "Person" in str(one.get("@type")))
    publishers = list(nodes_in(node.get("publisher"), known))
    people = [one for one in authors if "Person" in str(one.get("@type"))]
    houses = [one for one in authors if one not in people]
    return first_text([one.get("name") for one in [*houses, *publishers, *people]])


def _rating(node: Node, known: Mapping[str, Node]) -> str:
    """Return the rating in words, else its number and the best one: "2/5"."""
    for rating in nodes_in(node.get("reviewRating"), known):
        if words := first_text([*_values(rating, "alternateName", "name")]):
            return words
        value, best = first_text(rating.get("ratingValue")), first_text(rating.get("bestRating"))
        if value:
            return f"{value}/{best}" if best else value
    raise UnfitReviewError(gettext_noop("It has no rating (reviewRating)."))


def _day(node: Node, *names: str) -> date | None:
    """Return the day of the first date that is there, None without one."""
    text = first_text([*_values(node, *names)])
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        message = gettext_noop("“%(text)s” is no date such as 2026-03-20.")
        raise UnfitReviewError(message, text=text[:40]) from error


def _require_fit(review: ClaimReview) -> None:
    for name, most in (LONGEST | HALFWAY).items():
        if len(getattr(review, name)) > most:
            message = gettext_noop("Its “%(name)s” has more than %(most)d characters.")
            raise UnfitReviewError(message, name=name, most=most)


def _values(node: Node, *names: str) -> list[object]:
    return _flat([node.get(name) for name in names])


def _flat(values: list[object]) -> list[object]:
    return [one for value in values for one in (value if isinstance(value, list) else [value])]
