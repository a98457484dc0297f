"""ClaimReviews are read from every form that feeds and pages have; what is unfit is named."""

import json
from datetime import date

import pytest

from articles.claim_reviews import ClaimReview, UnreadableReviews, read_reviews

from .documents import CLAIM, URL, feed, page, review

WHOLE = ClaimReview(
    url=URL,
    claim_reviewed=CLAIM,
    publisher="Die Prüfer",
    rating="Größtenteils falsch",
    published_date=date(2026, 2, 11),
    claimant="Erika Holm",
    claimed_date=date(2026, 2, 3),
    appearance_url="https://werft.example/rede",
    language="de",
)


ADA = {"@type": "Person", "name": "Ada"}


def as_json(document) -> bytes:
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    "data",
    [
        as_json({"@context": "https://schema.org", **review()}),
        as_json([review()]),
        as_json({"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, review()]}),
        as_json(review(**{"@type": ["ClaimReview", "Review"]})),
        as_json(review(**{"@type": "http://schema.org/ClaimReview"})),
        as_json({"@type": "WebPage", "mainEntity": {"@type": "Article", "review": [review()]}}),
        feed(review()),
        page({"@type": "NewsArticle"}, review()),
        b"\xef\xbb\xbf \n" + as_json(review()),
        b'<html><script type="application/ld+json">//<![CDATA[\n'
        + as_json(review())
        + b"\n//]]></script></html>",
    ],
    ids="object list graph types namespace nested feed page mark cdata".split(),
)
def test_the_forms_of_documents(data):
    read = read_reviews(data)
    assert (read.reviews, read.faults) == ([WHOLE], [])


def test_the_publisher_of_a_graph_is_found_by_its_id():
    graph = [
        review(author={"@id": "#wir"}),
        {"@type": "NewsMediaOrganization", "@id": "#wir", "name": "Haus der Fakten"},
    ]
    (found,) = read_reviews(as_json({"@graph": graph})).reviews
    assert found.publisher == "Haus der Fakten"


@pytest.mark.parametrize(
    ("changes", "name", "value"),
    [
        ({"author": ADA, "publisher": {"name": "Haus"}}, "publisher", "Haus"),
        ({"author": [ADA, {"name": "Haus"}]}, "publisher", "Haus"),
        ({"author": ADA}, "publisher", "Ada"),
        ({"author": None}, "publisher", "pruefer.example"),
        ({"url": None, "mainEntityOfPage": {"@id": URL}}, "url", URL),
        ({"claimReviewed": {"@value": "A \n b\x00c"}}, "claim_reviewed", "A b c"),
        ({"claimReviewed": None, "itemReviewed": {"name": "So."}}, "claim_reviewed", "So."),
        ({"reviewRating": {"ratingValue": 2, "bestRating": "5"}}, "rating", "2/5"),
        ({"reviewRating": [{"name": "Falsch"}]}, "rating", "Falsch"),
        ({"datePublished": "2026-02-11T10:00:00+01:00"}, "published_date", date(2026, 2, 11)),
        ({"datePublished": None}, "published_date", None),
        ({"itemReviewed": {"author": "Erika Holm"}}, "claimant", "Erika Holm"),
        (
            {"itemReviewed": {"firstAppearance": "https://a.example/1"}},
            "appearance_url",
            "https://a.example/1",
        ),
        ({"itemReviewed": {"appearance": "javascript:alert(1)"}}, "appearance_url", ""),
        ({"itemReviewed": ["x"], "inLanguage": 7}, "claimant", ""),
    ],
)
def test_the_forms_of_members(changes, name, value):
    (found,) = read_reviews(as_json(review(**changes))).reviews
    assert getattr(found, name) == value


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"claimReviewed": None, "itemReviewed": None}, "claimReviewed"),
        ({"reviewRating": None}, "reviewRating"),
        ({"reviewRating": {"@type": "Rating"}}, "reviewRating"),
        ({"url": None}, "url"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": "ftp://a.example/"}, "url"),
        ({"datePublished": "letzten Montag"}, "no date"),
        ({"datePublished": "2026-13-01"}, "no date"),
        ({"claimReviewed": "x" * 2_001}, "more than"),
        ({"url": "https://a.example/" + "x" * 2_000}, "more than"),
        ({"reviewRating": {"alternateName": "x" * 201}}, "more than"),
    ],
)
def test_an_unfit_item_is_named_by_its_position_and_the_rest_is_read(changes, words):
    read = read_reviews(feed(review(), review(**changes), review(url=f"{URL}/2")))
    (fault,) = read.faults
    assert [row.url for row in read.reviews] == [URL, f"{URL}/2"]
    assert fault.position == 2
    assert words in fault.template
    assert fault.template % fault.params


def test_an_item_without_an_address_is_at_that_of_its_page():
    read = read_reviews(page(review(url=None)), page_url="https://pruefer.example/7")
    assert [row.url for row in read.reviews] == ["https://pruefer.example/7"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "JSON"),
        (b"\x00\x01", "JSON"),
        (b'{"@type": "ClaimReview"', "JSON"),
        (b"[]", "no ClaimReview"),
        (b"3", "no ClaimReview"),
        (as_json({"@type": "Article"}), "no ClaimReview"),
        (page({"@type": "Article"}), "no ClaimReview"),
        (b"<", "no ClaimReview"),
        (b"[" * 100_000, "JSON"),
        (as_json(review()).replace(b'"ClaimReview"', b'"Claim"'), "no ClaimReview"),
    ],
)
def test_what_has_none_is_refused(data, words):
    with pytest.raises(UnreadableReviews) as refused:
        read_reviews(data)
    assert words in refused.value.template % refused.value.params


def test_a_document_within_documents_is_read_to_a_depth():
    document = review()
    for _ in range(200):
        document = {"about": document}
    with pytest.raises(UnreadableReviews):
        read_reviews(as_json(document))


def test_what_is_too_large_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr("articles.claim_reviews.document.LARGEST", 10)
    with pytest.raises(UnreadableReviews, match="larger"):
        read_reviews(feed(review()))
    monkeypatch.setattr("articles.claim_reviews.document.LARGEST", 10_000)
    monkeypatch.setattr("articles.claim_reviews.document.LARGEST_PAGE", 10)
    with pytest.raises(UnreadableReviews, match="page"):
        read_reviews(page(review()))
