"""A chief takes a sign-off back by hand, and says why."""

import pytest

from articles.workflow import Invalid, NotAllowed, WrongState
from tests.acts import change_article, withdraw_sign_off
from tests.factories import NOW, SignOffFactory, UserFactory
from tests.newsroom import verbs

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed():
    return SignOffFactory()


def test_a_sign_off_is_withdrawn_and_the_article_is_in_work_again(signed):
    chief = UserFactory(role="chief")

    row = withdraw_sign_off(sign_off=signed, actor=chief, at=NOW, reason=" Zahl falsch ")

    signed.article.refresh_from_db()
    assert (row.fallen_at, row.fallen_by) == (NOW, chief)
    assert (row.fallen_code, row.fallen_reason) == ("withdrawn", "Zahl falsch")
    assert signed.article.state == "in_work"
    assert verbs(signed.article)[-1] == "sign_off.withdrawn"
    assert signed.article.events.first().reason == "Zahl falsch"


@pytest.mark.parametrize("role", ["author", "checker", "administrator"])
def test_only_a_chief_withdraws_it(signed, role):
    with pytest.raises(NotAllowed):
        withdraw_sign_off(sign_off=signed, actor=UserFactory(role=role), at=NOW, reason="Falsch")


def test_a_chief_stops_an_article_of_their_own(signed):
    chief = UserFactory(role="chief")
    change_article(article=signed.article, actor=signed.signed_by, at=NOW, author=chief)

    assert withdraw_sign_off(sign_off=signed, actor=chief, at=NOW, reason="Falsch").fallen_at


def test_a_reason_is_needed(signed):
    with pytest.raises(Invalid):
        withdraw_sign_off(sign_off=signed, actor=signed.signed_by, at=NOW, reason=" ")
    signed.refresh_from_db()
    assert signed.fallen_at is None


def test_a_revoked_one_is_not_withdrawn(signed):
    withdraw_sign_off(sign_off=signed, actor=signed.signed_by, at=NOW, reason="Falsch")
    with pytest.raises(WrongState):
        withdraw_sign_off(sign_off=signed, actor=signed.signed_by, at=NOW, reason="Nochmals")
