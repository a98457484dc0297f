"""ClaimReview: the document, and each rule that keeps a verdict from having one."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Publication
from articles.publishing.claimreview import (
    ADVICE,
    ADVICE_SENTENCES,
    CLAIMANTS,
    RULES,
    SENTENCES,
    Advice,
    IneligibleReason,
    as_script,
    claim_review,
    eligibility,
)
from articles.queries.published import Published, as_published
from tests.publishing.published import PUBLIC, publish

BASE = "https://pruefung.example"
ROW = Published(
    pk=1,
    public_id=UUID("11111111-2222-3333-4444-555555555555"),
    language="de",
    published_at=datetime(2026, 3, 20, 12, tzinfo=UTC),
    changed_at=datetime(2026, 3, 21, 9, tzinfo=UTC),
    withdrawn_at=None,
    withdrawn_reason="",
    claim_id=1,
    rating_code="false",
    rating_de="Falsch",
    rating_en="False",
    rating_number=1,
    rating_is_no_fact=False,
    worst=1,
    best=5,
    **PUBLIC,
)


def test_the_document_holds_what_search_engines_ask_for():
    document = claim_review(ROW, base_url=BASE)

    url = f"{BASE}/verdicts/{ROW.public_id}/"
    assert document["@context"] == "https://schema.org"
    assert document["@type"] == "ClaimReview"
    assert document["url"] == url
    assert document["claimReviewed"] == ROW.claim_reviewed
    assert document["author"]["name"]
    assert document["author"]["url"] == f"{BASE}/verdicts/"  # open to all; the desk is not
    assert document["datePublished"] == "2026-03-20"
    assert document["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Falsch",
        "ratingExplanation": ROW.summary,
        "ratingValue": 1,
        "worstRating": 1,
        "bestRating": 5,
    }
    assert document["itemReviewed"] == {
        "@type": "Claim",
        "@id": f"{url}#claim",
        "author": {
            "@type": "Organization",
            "name": ROW.claimant,
            "sameAs": ROW.claimant_url,
        },
        "datePublished": "2026-03-18",
        "appearance": {"@type": "CreativeWork", "url": ROW.appearance_url},
    }


def test_days_are_in_the_time_zone_of_the_newsroom():
    at = datetime(2026, 3, 20, 23, 30, tzinfo=UTC)  # half past midnight in Berlin
    row = replace(ROW, published_at=at, changed_at=at, claimed_date=date(2026, 3, 21))

    assert claim_review(row, base_url=BASE)["datePublished"] == "2026-03-21"
    assert eligibility(row, base_url=BASE).ok


@pytest.mark.parametrize(
    ("claimant_type", "expected"), [("person", "Person"), ("organisation", "Organization")]
)
def test_the_claimant_is_a_person_or_an_organisation(claimant_type, expected):
    document = claim_review(replace(ROW, claimant_type=claimant_type), base_url=BASE)

    assert document["itemReviewed"]["author"]["@type"] == expected


def test_every_type_of_claimant_has_its_word_in_schema_org():
    assert set(CLAIMANTS) == set(Publication.ClaimantType)


def test_unknown_members_are_left_out():
    row = replace(ROW, claimant_url="", claimed_date=None, appearance_url="", rating_number=None)

    document = claim_review(row, base_url=BASE)

    assert set(document["itemReviewed"]) == {"@type", "@id", "author"}
    assert set(document["itemReviewed"]["author"]) == {"@type", "name"}
    assert set(document["reviewRating"]) == {"@type", "alternateName", "ratingExplanation"}


def test_the_explanation_is_what_the_page_says_on_one_line():
    row = replace(ROW, summary="Der Fahrplan nennt acht.\n\nIm Winter sind es sechs.")

    document = claim_review(row, base_url=BASE)

    explanation = document["reviewRating"]["ratingExplanation"]
    assert explanation == "Der Fahrplan nennt acht. Im Winter sind es sechs."


def test_the_rating_word_is_in_the_language_of_the_publication():
    document = claim_review(replace(ROW, language="en"), base_url=BASE)

    assert document["reviewRating"]["alternateName"] == "False"
    assert document["inLanguage"] == "en"


@pytest.mark.parametrize(
    ("reason", "changes"),
    [
        (IneligibleReason.WITHDRAWN, {"withdrawn_at": ROW.changed_at}),
        (IneligibleReason.NO_FACT, {"rating_is_no_fact": True}),
        (IneligibleReason.NO_CLAIM, {"claim_reviewed": " "}),
        (IneligibleReason.NO_SUMMARY, {"summary": ""}),
        (IneligibleReason.NO_CLAIMANT, {"claimant": ""}),
        (IneligibleReason.OWN_CLAIM, {"claimant": "  factCHECK "}),
        (IneligibleReason.NO_NAME, {"claimant": "https://gewerkschaft.example/"}),
        (IneligibleReason.NO_NAME, {"claimant": "www.gewerkschaft.example"}),
        (IneligibleReason.NO_WEB_ADDRESS, {"claimant_url": "ftp://gewerkschaft.example/"}),
        (IneligibleReason.NO_WEB_ADDRESS, {"appearance_url": "javascript:alert(1)"}),
        (IneligibleReason.OWN_ADDRESS, {"appearance_url": f"{BASE}/artikel/1"}),
        (IneligibleReason.OWN_ADDRESS, {"claimant_url": "https://www.pruefung.example/wir"}),
        (IneligibleReason.OWN_ADDRESS, {"claimant_url": "https://news.pruefung.example/"}),
        (IneligibleReason.CLAIMED_LATER, {"claimed_date": date(2026, 3, 21)}),
        (IneligibleReason.NO_RATING_WORD, {"rating_de": ""}),
        (
            IneligibleReason.RATING_IN_CLAIM,
            {"claim_reviewed": "Es ist falsch, dass Plätze frei sind."},
        ),
        (IneligibleReason.SCALE_UNORDERED, {"worst": 5, "best": 5, "rating_number": 5}),
        (IneligibleReason.SCALE_UNORDERED, {"worst": 0}),
        (IneligibleReason.RATING_OFF_SCALE, {"rating_number": 6}),
    ],
)
def test_a_verdict_has_none_where_a_rule_is_broken(settings, reason, changes):
    settings.HOUSE_NAME = "Factcheck"

    found = eligibility(replace(ROW, **changes), base_url=BASE)

    assert not found.ok
    assert found.reasons == (reason,)
    assert found.sentences == [str(SENTENCES[reason])]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"claim_reviewed": "Die Zahl wurde gefälscht."},
        {"rating_number": None},
        {"rating_number": 5},
        {"claimant_url": "https://nichtpruefung.example/"},
        {"claimed_date": date(2026, 3, 20)},
        {"claimed_date": None, "appearance_url": "", "claimant_url": ""},
    ],
)
def test_a_verdict_has_one_where_all_rules_are_kept(changes):
    assert eligibility(replace(ROW, **changes), base_url=BASE).ok


def test_every_rule_has_a_sentence_and_every_reason_a_rule():
    assert set(RULES) == set(SENTENCES) == set(IneligibleReason)


def test_all_broken_rules_are_named_at_once():
    row = replace(ROW, claimant="", summary="")

    assert eligibility(row).reasons == (IneligibleReason.NO_SUMMARY, IneligibleReason.NO_CLAIMANT)


def test_our_own_address_is_the_public_one_when_none_is_given(settings):
    settings.PUBLIC_URL = BASE

    row = replace(ROW, claimant_url=f"{BASE}/wir")

    assert eligibility(row).reasons == (IneligibleReason.OWN_ADDRESS,)


@given(st.text(), st.text())
def test_the_script_never_ends_early_and_says_the_same(claim, summary):
    document = {"claimReviewed": claim, "x": summary + "</script><!--"}

    script = as_script(document)

    assert not set("<>&\u2028\u2029") & set(script)
    assert json.loads(script) == document


@pytest.mark.django_db
def test_a_stored_publication_is_read_as_it_is():
    publication = publish()

    row = as_published(publication)

    assert claim_review(publication, base_url=BASE) == claim_review(row, base_url=BASE)
    assert (row.rating_code, row.worst, row.best) == ("false", 1, 5)
    assert eligibility(publication, base_url=BASE).ok


@pytest.mark.parametrize(
    ("advice", "changes"),
    [
        (Advice.LONG_CLAIM, {"claim_reviewed": "x" * 75}),
        (Advice.NO_CLAIMED_DATE, {"claimed_date": None}),
        (Advice.NO_APPEARANCE, {"appearance_url": ""}),
        (Advice.NO_CLAIMANT_PAGE, {"claimant_url": ""}),
        (Advice.NO_NUMBER, {"rating_number": None}),
    ],
)
def test_missing_recommended_members_are_reported_but_prevent_no_claimreview(advice, changes):
    assert eligibility(ROW, base_url=BASE).advice == ()

    found = eligibility(replace(ROW, **changes), base_url=BASE)

    assert (found.ok, found.advice) == (True, (advice,))
    assert found.hints == [str(ADVICE_SENTENCES[advice])]


def test_every_advice_has_a_sentence_and_a_rule():
    assert set(ADVICE) == set(ADVICE_SENTENCES) == set(Advice)


def test_the_address_is_that_of_the_page_on_the_site_that_shows_it():
    document = claim_review(ROW, base_url=BASE)

    assert document["url"] == document["@id"] == f"{BASE}{ROW.path}"
