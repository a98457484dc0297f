"""Sign-off, taking it back, and corrections entered from the page."""

from datetime import timedelta

import pytest

from articles.models import Desk, Event, Question
from articles.workflow import mark_overdue
from tests.acts import withdraw_question, withdraw_sign_off
from tests.factories import NOW, SignOffFactory, VerdictFactory

from .conftest import english
from .sending import IN_PLACE, send

# All find the rows of `piece`, whichever runs first.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]


def test_a_sign_off_is_refused_with_the_claims_that_block_it(client, chief, piece):
    client.force_login(chief)

    response = send(
        client,
        f"/articles/{piece.article.pk}/sign-off/",
        True,
        revision=piece.article.current_revision_id,
    )

    page = response.content.decode()
    assert response.status_code == 409
    assert "3 claims are not cleared yet." in page
    assert f'data-show="{piece.wrong.pk}"' in page


def test_a_chief_signs_what_they_have_read(client, chief, piece):
    client.force_login(chief)
    withdraw_question(question=piece.query.questions.get(), actor=chief, at=NOW)
    for claim in (piece.open, piece.query, piece.wrong):
        VerdictFactory(claim=claim)

    send(
        client,
        f"/articles/{piece.article.pk}/sign-off/",
        revision=piece.article.current_revision_id,
        not_checked="Die Tabelle.",
    )

    sign_off = piece.article.sign_offs.get()
    assert (sign_off.signed_by, sign_off.not_checked) == (chief, "Die Tabelle.")


def test_a_judged_claim_that_waits_for_an_answer_holds_the_sign_off_up(client, chief, piece):
    client.force_login(chief)
    for claim in (piece.open, piece.query, piece.wrong):
        VerdictFactory(claim=claim)

    page = english(client, f"/articles/{piece.article.pk}/")

    assert "1 claim is holding up the sign-off" in page
    assert f'data-claim="{piece.query.pk}" data-state="query"' in page


def test_the_form_of_the_sign_off_shows_overdue_questions(client, chief, piece):
    client.force_login(chief)
    Question.objects.filter(claim=piece.query).update(due_at=NOW)
    mark_overdue(at=NOW + timedelta(hours=1))
    for claim in (piece.open, piece.query, piece.wrong):
        VerdictFactory(claim=claim)

    page = english(client, f"/articles/{piece.article.pk}/")

    assert "1 question to the author is not answered." in page


def test_entering_corrections_makes_a_new_text_and_sends_it_whole(client, checker, piece):
    since = Event.objects.latest("pk").pk

    response = client.post(
        f"/articles/{piece.article.pk}/corrections/",
        {"claim": piece.wrong.pk},
        headers=IN_PLACE | {"X-Since": str(since)},
    )

    page = response.content.decode()
    assert 'id="sheet"' in page
    assert "Im Herbst waren es" in page
    piece.article.refresh_from_db()
    assert "mehr & besser" in piece.article.revision.text


@pytest.fixture
def cleared():
    return SignOffFactory()


def test_a_chief_takes_a_sign_off_back_with_a_reason(client, chief, cleared):
    client.force_login(chief)
    url = f"/articles/{cleared.article_id}/sign-off/withdraw/"

    response = send(client, url, sign_off=cleared.pk, reason="Zahl im Vorspann falsch")

    cleared.refresh_from_db()
    assert response.status_code == 302
    assert (cleared.fallen_by, cleared.fallen_code) == (chief, "withdrawn")
    page = english(client, cleared.article.get_absolute_url())
    assert "Withdrawn by hand: Zahl im Vorspann falsch" in page
    assert "Sign off again" in page


def test_without_a_reason_a_sign_off_is_not_withdrawn_and_the_form_says_so(client, chief, cleared):
    client.force_login(chief)
    url = f"/articles/{cleared.article_id}/sign-off/withdraw/"

    response = send(client, url, True, sign_off=cleared.pk, reason=" ")

    cleared.refresh_from_db()
    assert response.status_code == 422
    assert "Please give a reason." in response.content.decode()
    assert cleared.fallen_at is None


def test_a_checker_is_not_offered_to_take_a_sign_off_back(client, checker, cleared):
    page = english(client, cleared.article.get_absolute_url())

    assert "This text is cleared." in page
    assert "sign-off/withdraw/" not in page


def test_a_desk_that_demands_sources_has_the_sentences_without_one_on_the_page(client, chief):
    article = SignOffFactory().article
    sign_off = article.sign_offs.get()
    withdraw_sign_off(sign_off=sign_off, actor=chief, at=NOW, reason="Quellen fehlen.")
    article.desk = Desk.objects.create(name="Wissen", demands_sources=True)
    article.save(update_fields=["desk"])
    client.force_login(chief)

    page = client.get(f"/articles/{article.pk}/").content.decode()
    refused = send(
        client,
        f"/articles/{article.pk}/sign-off/",
        True,
        revision=article.current_revision_id,
    )

    start = article.claims.in_text().order_by("start").first().sentence_start
    assert f'href="?sentence={start}#s{start}"' in page
    assert f'href="/articles/{article.pk}/documents/#author-sources"' in page
    assert refused.status_code == 409
    assert "neither a note of the author nor evidence" in refused.content.decode()
