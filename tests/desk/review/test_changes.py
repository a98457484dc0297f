"""Open pages are updated with what others do."""

import pytest

from tests.factories import UserFactory, VerdictFactory
from tests.newsroom import revise

from .conftest import ENGLISH

pytestmark = pytest.mark.django_db
QUERIES_WHILE_NOTHING_HAPPENS = 4


def ask(client, piece, since, claim=""):
    url = f"/articles/{piece.article.pk}/changes/?since={since}&claim={claim}"
    return client.get(url, headers={"HX-Request": "true", **ENGLISH})


def newest(piece):
    return piece.article.events.latest("pk").pk


def test_a_poll_without_changes_takes_four_queries(
    client, checker, piece, django_assert_num_queries
):
    since = newest(piece)
    with django_assert_num_queries(QUERIES_WHILE_NOTHING_HAPPENS):
        response = ask(client, piece, since)
    assert response.status_code == 204


def test_a_verdict_of_somebody_else_arrives_with_its_mark_and_their_name(client, checker, piece):
    since = newest(piece)
    VerdictFactory(claim=piece.open, actor=UserFactory(last_name="Torp"))

    page = ask(client, piece, since, claim=piece.open.pk).content.decode()

    assert f'data-claim="{piece.open.pk}" data-state="right"' in page
    assert 'class="other">Ines Torp judged “dreihundert Leute”: Correct.</p>' in page
    assert f'data-event="{newest(piece)}"' in page
    assert f'data-shown="{piece.open.pk}"' in page
    assert f'data-claims="{piece.open.pk} "' in page


def test_the_persons_own_acts_are_not_reported_as_changes(client, checker, piece):
    since = newest(piece)
    VerdictFactory(claim=piece.open, actor=checker)
    assert 'class="other"' not in ask(client, piece, since).content.decode()


def test_a_new_text_arrives_whole(client, checker, piece):
    since = newest(piece)
    text = piece.article.revision.text + "\n\nEin Satz mehr."
    revise(piece.article, UserFactory(), text, language="de")

    page = ask(client, piece, since).content.decode()

    assert 'id="sheet"' in page
    assert "</a> Satz mehr." in page


def test_changes_are_not_found_by_people_without_access(client, piece):
    client.force_login(UserFactory(role="author"))
    assert ask(client, piece, 0).status_code == 404
