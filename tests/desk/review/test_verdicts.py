"""Verdicts sent from the page: given, collided, taken back, overridden."""

import re

import pytest

from articles.models import Claim, Event, Verdict
from tests.factories import SignOffFactory, UserFactory, VerdictFactory
from tests.newsroom import revise

from .sending import IN_PLACE, send, verdict_data

# All find the rows of `piece`, whichever runs first.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]


def test_a_verdict_goes_on_to_the_next_open_claim_of_the_sentence(client, checker, piece):
    Claim.objects.filter(pk=piece.right.pk).update(state="open")

    response = send(client, f"/claims/{piece.open.pk}/verdict/", **verdict_data())

    assert response.url == f"/articles/{piece.article.pk}/?claim={piece.right.pk}#c{piece.right.pk}"
    assert piece.open.verdict.judged_by == checker


def test_after_its_last_open_claim_comes_the_next_sentence(client, checker, piece):
    Claim.objects.filter(pk=piece.wrong.pk).update(state="open")

    response = send(client, f"/claims/{piece.open.pk}/verdict/", **verdict_data())

    start = piece.wrong.sentence_start
    assert response.url == f"/articles/{piece.article.pk}/?sentence={start}#s{start}"


def test_a_verdict_in_place_answers_with_the_changes_and_the_next_panel(client, checker, piece):
    Claim.objects.filter(pk=piece.wrong.pk).update(state="open")
    since = Event.objects.latest("pk").pk

    response = client.post(
        f"/claims/{piece.open.pk}/verdict/",
        verdict_data(),
        headers=IN_PLACE | {"X-Since": str(since)},
    )

    page = response.content.decode()
    assert f'data-claim="{piece.open.pk}" data-state="right"' in page
    assert f'data-claims="{piece.wrong.pk} "' in page
    assert f'data-claim="{piece.dismissed.pk}"' not in page
    assert 'class="own"' in page


def test_the_answer_to_an_act_includes_earlier_changes_by_others(client, checker, piece):
    since = Event.objects.latest("pk").pk
    VerdictFactory(claim=piece.dismissed, rating="true")

    response = client.post(
        f"/claims/{piece.open.pk}/verdict/",
        verdict_data(),
        headers=IN_PLACE | {"X-Since": str(since)},
    )

    page = response.content.decode()
    assert f'data-claim="{piece.dismissed.pk}" data-state="right"' in page
    assert 'class="other"' in page


def test_no_fact_asks_for_its_reason_in_place(client, checker, piece):
    response = send(client, f"/claims/{piece.open.pk}/verdict/", True, **verdict_data("no_fact"))

    assert response.status_code == 422
    assert "Please say why there is nothing to check here." in response.content.decode()
    assert piece.open.verdict is None


def test_what_was_typed_stays_when_a_verdict_is_refused(client, checker, piece):
    data = verdict_data("no_fact", correction="drei & vier")

    response = send(client, f"/claims/{piece.open.pk}/verdict/", **data)

    assert response.status_code == 422
    assert "drei &amp; vier</textarea>" in response.content.decode()


@pytest.mark.parametrize("in_place", [True, False])
def test_the_second_of_two_is_shown_the_first_verdict(client, checker, piece, in_place):
    colleague = UserFactory(last_name="Torp")
    VerdictFactory(claim=piece.open, actor=colleague, rating="false", correction="dreißig Leute")
    data = verdict_data("true", explanation="Steht im Register.", version=piece.open.version)

    response = send(client, f"/claims/{piece.open.pk}/verdict/", in_place, **data)

    page = response.content.decode()
    assert response.status_code == 409
    assert "Torp</b> judged this claim" in page
    assert "dreißig Leute" in page
    assert "Keep mine: Correct" in page
    assert "Steht im Register.</textarea>" in page
    piece.open.refresh_from_db()
    assert f'name="version" value="{piece.open.version}"' in page
    assert '<input type="hidden" name="explanation" value="Steht im Register.">' in page
    assert piece.open.verdict.judged_by == colleague


def test_keeping_the_persons_own_supersedes_the_first(client, checker, piece):
    first = VerdictFactory(claim=piece.open, rating="false", correction="dreißig Leute")

    send(client, f"/claims/{piece.open.pk}/verdict/", **verdict_data("true"))

    first.refresh_from_db()
    assert first.status == Verdict.Status.SUPERSEDED
    assert piece.open.verdict.judged_by == checker


def test_accepting_theirs_writes_nothing(client, checker, piece):
    first = VerdictFactory(claim=piece.open)

    response = send(client, f"/claims/{piece.open.pk}/verdict/", accept="yes", **verdict_data())

    assert response.status_code == 302
    assert Verdict.objects.filter(claim=piece.open).get() == first


def test_undo_takes_back_the_newest_own_verdict(client, checker, piece):
    own = VerdictFactory(claim=piece.open, actor=checker)
    page = client.get(f"/articles/{piece.article.pk}/").content.decode()
    version = own.claim.version
    assert f'data-undo-pk="{own.pk}"' in page
    assert f'data-undo-version="{version}"' in page

    response = send(client, f"/articles/{piece.article.pk}/undo/", verdict=own.pk, version=version)

    piece.open.refresh_from_db()
    assert piece.open.state == "open"
    assert f"sentence={piece.open.sentence_start}#" in response.url


def test_withdrawing_a_verdict_names_no_key_since_u_undoes_the_last_act(client, checker, piece):
    VerdictFactory(claim=piece.open, actor=checker)

    page = client.get(f"/articles/{piece.article.pk}/?claim={piece.open.pk}").content.decode()

    form = re.search(r'action="/claims/\d+/withdraw/".*?</form>', page, re.DOTALL)
    assert form
    assert "<kbd>" not in form[0]


def test_undo_leaves_others_verdicts_alone(client, checker, piece):
    named = {"claim": piece.right.pk, "verdict": piece.right.verdict.pk}
    send(client, f"/articles/{piece.article.pk}/undo/", version=piece.right.version, **named)
    assert piece.right.verdict is not None


def test_nobody_confirms_their_own_verdict(client, checker, piece):
    VerdictFactory(claim=piece.open, actor=checker)
    response = send(client, f"/claims/{piece.open.pk}/confirm/")
    assert response.status_code == 409
    assert piece.open.verdict.confirmed_by is None


def test_a_decided_dispute_stays_visible(client, chief, piece):
    client.force_login(chief)

    send(
        client,
        f"/claims/{piece.right.pk}/override/",
        **verdict_data("false", reason="Falsch gelesen.", correction="Tönning"),
    )

    assert piece.right.verdict.override.decided_by == chief


def test_nothing_can_be_done_to_a_cleared_texts_lost_claim(client, checker):
    claim = SignOffFactory().article.claims.first()
    Claim.objects.filter(pk=claim.pk).update(state="lost", fate="lost")
    assert send(client, f"/claims/{claim.pk}/verdict/", **verdict_data()).status_code == 409


def test_a_form_that_was_opened_before_the_text_changed_judges_nothing(client, checker, piece):
    page = client.get(f"/claims/{piece.open.pk}/panel/").content.decode()
    seen = int(re.search(r'name="version" value="(\d+)"', page)[1])
    text = piece.article.revision.text.replace(piece.open.quote, "412 Leute", 1)
    revise(piece.article, checker, text, language="de")

    data = verdict_data("true", explanation="Steht so da.", version=seen)
    refused = send(client, f"/claims/{piece.open.pk}/verdict/", True, **data)
    page = refused.content.decode()

    assert refused.status_code == 409
    assert piece.open.verdict is None
    assert f"<del>{piece.open.quote.split()[0]}</del>" in page
    assert "<ins>412</ins>" in page
    again = dict(
        re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', stale_form(page))
    )
    send(client, f"/claims/{piece.open.pk}/verdict/", **again)
    assert (piece.open.verdict.quote, piece.open.verdict.judged_by) == ("412 Leute", checker)


def test_a_form_that_names_no_version_is_shown_the_present_words(client, checker, piece):
    refused = send(client, f"/claims/{piece.open.pk}/verdict/", version="", **verdict_data("true"))

    assert refused.status_code == 409
    assert piece.open.verdict is None
    assert piece.open.quote in refused.content.decode()


def stale_form(page: str) -> str:
    """Return the form that sends the same again about the present words."""
    return page.partition('id="stale"')[2].partition("</form>")[0]
