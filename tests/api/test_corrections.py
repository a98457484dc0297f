"""Suggested wordings entered through the API."""

import pytest

from tests.acts import give_verdict
from tests.factories import NOW
from tests.newsroom import TEXT, claim_on, rating

pytestmark = pytest.mark.django_db
SENTENCE = "Rund 30 Prozent der Plätze sind frei"


@pytest.fixture
def suggested(article, checker):
    """Return the claims of a part and its statement with contradicting wordings."""
    wordings = {"30 Prozent": "34 Prozent", SENTENCE: "Rund 31 Prozent der Plätze sind frei"}
    for words, wording in wordings.items():
        false = {"rating": rating("false"), "correction": wording}
        give_verdict(claim=claim_on(article, words), actor=checker, at=NOW, **false)
    return [claim_on(article, SENTENCE).pk, claim_on(article, "30 Prozent").pk]


def path(article):
    return f"articles/{article.pk}/corrections/"


def test_contradicting_corrections_are_refused_with_their_claims(as_checker, article, suggested):
    answer = as_checker.post(path(article), Accept_Language="en")
    document = answer.json()
    assert (answer.status_code, document["code"]) == (409, "corrections_overlap")
    assert document["overlapping"] == [suggested]
    assert SENTENCE in document["detail"]
    assert article.revisions.count() == 1


def test_one_of_them_is_entered_by_its_claim(as_checker, article, suggested):
    answer = as_checker.post(path(article), {"claims": suggested[1:]})
    assert answer.status_code == 201
    assert answer.json()["text"] == TEXT.replace("30 Prozent", "34 Prozent")


def test_both_are_not_entered_together(as_checker, article, suggested):
    answer = as_checker.post(path(article), {"claims": suggested})
    assert (answer.status_code, answer.json()["overlapping"]) == (409, [suggested])


@pytest.mark.parametrize("claims", [[], ["another claim"]])
def test_a_choice_without_a_wording_points_at_the_claims(as_checker, article, suggested, claims):
    pks = [claim_on(article, "40 Prozent").pk for _ in claims]
    answer = as_checker.post(path(article), {"claims": pks})
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/claims"]
