"""The second look on the page: shown, confirmed and rejected."""

import re

import pytest

from articles.workflow import demand_second_look, note_conflict
from tests.factories import NOW, UserFactory, VerdictFactory

from .conftest import english

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(piece, chief):
    demand_second_look(actor=chief, at=NOW)
    return piece.right


def test_the_page_says_what_waits(client, checker, piece, waiting):
    page = english(client, f"/articles/{piece.article.pk}/?claim={waiting.pk}")
    assert "<b>3</b> for a second look" in page
    assert "Waiting for a second look." in page
    assert 'data-key="c"' in page


def test_the_persons_own_verdict_waits_for_somebody_else(client, checker, piece, waiting):
    VerdictFactory(claim=piece.open, actor=checker)
    page = english(client, f"/claims/{piece.open.pk}/panel/")
    assert "Waiting for a second look by somebody else." in page
    assert 'data-key="c"' not in page


def test_a_waiting_verdict_is_confirmed(client, checker, waiting):
    client.post(f"/claims/{waiting.pk}/confirm/")
    assert waiting.verdict.confirmed_by == checker


def test_a_waiting_verdict_is_rejected_with_a_comment(client, checker, waiting):
    refused = client.post(f"/claims/{waiting.pk}/reject/", {"reason": ""})
    assert refused.status_code == 422
    assert waiting.verdict is not None

    client.post(f"/claims/{waiting.pk}/reject/", {"reason": "Die Quelle ist alt."})

    waiting.refresh_from_db()
    assert (waiting.state, waiting.verdict) == ("open", None)


def test_the_comment_of_a_rejection_is_shown_until_the_claim_is_judged_again(
    client, checker, piece, waiting
):
    client.post(f"/claims/{waiting.pk}/reject/", {"reason": "Die Quelle ist alt."})

    page = english(client, f"/claims/{waiting.pk}/panel/")
    [shown] = re.findall(r'<div class="live-verdict rejected">(.*?)</div>', page, re.DOTALL)
    assert "rejected the verdict" in shown
    assert "<q>Die Quelle ist alt.</q>" in shown

    VerdictFactory(claim=waiting, actor=checker)
    assert "live-verdict rejected" not in english(client, f"/claims/{waiting.pk}/panel/")


def test_a_chief_sees_what_blocks_the_sign_off(client, piece, waiting):
    client.force_login(UserFactory(role="chief", language="en"))
    page = english(client, f"/articles/{piece.article.pk}/")
    assert page.count("· waiting for a second look") == 3


def test_with_a_conflict_of_interest_the_page_says_why_nothing_can_be_judged(
    client, checker, piece
):
    note_conflict(article=piece.article, actor=checker, at=NOW, user=checker, reason="Verwandt.")
    page = english(client, f"/claims/{piece.open.pk}/panel/")
    assert "A conflict of interest is noted for you" in page
    assert 'name="rating"' not in page
