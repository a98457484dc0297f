"""History and certificate as pages."""

import pytest

from articles.queries.history import PAGE_SIZE
from tests.factories import SignOffFactory, VerdictFactory

from .conftest import english

# All find the rows of `piece`, whichever runs first.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]
QUERIES_OF_A_HISTORY = 5


@pytest.mark.parametrize("verdicts", [1, 8])
def test_the_history_takes_the_same_queries_for_any_number_of_entries(
    client, checker, piece, django_assert_num_queries, verdicts
):
    for _ in range(verdicts):
        VerdictFactory(claim=piece.open)

    with django_assert_num_queries(QUERIES_OF_A_HISTORY):
        page = english(client, f"/articles/{piece.article.pk}/history/")

    assert page.count("judged “dreihundert Leute”: Correct.") == verdicts


def test_the_history_has_pages(client, checker, piece, monkeypatch):
    monkeypatch.setattr("articles.queries.history.PAGE_SIZE", 3)
    monkeypatch.setattr("articles.desk.review.history.PAGE_SIZE", 3)
    assert PAGE_SIZE > 3

    page = english(client, f"/articles/{piece.article.pk}/history/")

    older = page.split('href="?before=')[1].split('"')[0]
    assert page.count("<time") == 3
    assert english(client, f"/articles/{piece.article.pk}/history/?before={older}") != page


def test_a_claim_has_a_history_of_its_own(client, checker, piece):
    page = english(client, f"/claims/{piece.wrong.pk}/history/")
    assert "suggested wording “mehr &amp; besser”" in page
    assert "dreihundert" not in page


def test_the_certificate_names_text_people_and_sources(client, checker):
    sign_off = SignOffFactory()

    page = english(client, f"/articles/{sign_off.article_id}/certificate/")

    assert sign_off.sha256 in page
    assert str(sign_off.signed_by) in page
    assert "Nothing was left out." not in page
    assert "has looked at" in page


def test_without_sign_off_there_is_no_certificate(client, checker, piece):
    assert client.get(f"/articles/{piece.article.pk}/certificate/").status_code == 404
