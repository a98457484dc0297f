"""What is killed, withheld, embargoed or late, as the desk sees it."""

from datetime import timedelta

import pytest

from articles.intake import Signal, Wire, WireStatus
from articles.models import Article
from tests.factories import NOW, TEXT, ArticleFactory
from tests.newsroom import revise

from .conftest import english
from .sending import send

pytestmark = pytest.mark.django_db


def wire(article, actor, text="", **said):
    revise(article, actor, text, wire=Wire(**said))
    article.refresh_from_db()


@pytest.fixture
def killed(checker) -> Article:
    article = ArticleFactory(headline="Werft")
    wire(article, checker, status=WireStatus.CANCELED, note="Bitte nicht verwenden: falsche Zahl")
    return article


def test_a_killed_article_says_so_with_the_note_and_offers_no_sign_off(client, chief, killed):
    client.force_login(chief)
    page = english(client, f"/articles/{killed.pk}/")
    assert "Killed: do not publish this text." in page
    assert "Bitte nicht verwenden: falsche Zahl" in page
    assert f'action="/articles/{killed.pk}/hold/lift/"' in page
    assert f'action="/articles/{killed.pk}/sign-off/"' not in page


def test_a_checker_sees_the_kill_and_lifts_none(client, checker, killed):
    page = english(client, f"/articles/{killed.pk}/")
    assert "Killed: do not publish this text." in page
    assert "/hold/lift/" not in page
    url = f"/articles/{killed.pk}/hold/lift/"
    assert send(client, url, reason="Doch").status_code == 403


def test_a_chief_lifts_a_kill_with_a_reason(client, chief, killed):
    client.force_login(chief)
    url = f"/articles/{killed.pk}/hold/lift/"
    assert send(client, url, True, reason=" ").status_code == 422
    assert send(client, url, True, reason="Doch", version="1.1.1").status_code == 409

    send(client, url, reason="Agentur bestätigt")

    killed.refresh_from_db()
    assert killed.hold == ""
    assert "Agentur bestätigt" in english(client, f"/articles/{killed.pk}/history/")


def test_the_queue_shows_a_held_article_whatever_its_state(client, checker, killed):
    Article.objects.update(state="archived")
    assert "<b>KILLED</b>" in english(client, "/?state=archived")


def test_an_embargo_is_shown_and_set_in_the_details(client, checker):
    article = ArticleFactory()
    until = NOW.replace(year=2999)
    Article.objects.filter(pk=article.pk).update(embargoed_until=until)
    assert "embargoed until" in english(client, f"/articles/{article.pk}/")
    assert "embargoed until" in english(client, "/")
    assert 'value="2999-03-20T13:00"' in english(client, f"/articles/{article.pk}/details/")


def test_texts_are_compared_with_the_last_one_that_was_current(client, checker):
    article = ArticleFactory()
    wire(article, checker, f"{TEXT} Zwei.", version="2", version_created_at=NOW)
    wire(article, checker, f"{TEXT} Eins.", version="1", version_created_at=NOW - timedelta(1))
    said = {"signal": Signal.CORRECTION, "note": "KORREKTUR: Zahl im 1. Satz"}
    wire(article, checker, f"{TEXT} Drei.", version="3", **said)

    page = english(client, f"/articles/{article.pk}/compare/")

    assert "KORREKTUR: Zahl im 1. Satz" in page
    assert '<option value="2" selected' in page
    assert "3 · arrived late" in page
    assert "4 · correction" in page


def test_somebody_who_pastes_a_kill_learns_its_effect(client, checker):
    article = ArticleFactory()
    response = client.post(
        f"/articles/{article.pk}/revisions/new/",
        {"text": "KILL\n\nBitte löschen."},
        headers={"Accept-Language": "en"},
        follow=True,
    )
    assert "The article must not be published; the notice is kept as revision 2." in (
        response.content.decode()
    )
