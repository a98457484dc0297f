"""What people send from the page: each act with its right, its state and its token."""

import pytest
from django.test import Client

from articles.models import Claim, Event, Evidence, Publication, Source, Verdict
from tests.factories import (
    PublicationFactory,
    SignOffFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import rating

from .conftest import ENGLISH

pytestmark = pytest.mark.django_db
IN_PLACE = {"HX-Request": "true", **ENGLISH}


def send(client, url, in_place=False, **data):
    return client.post(url, data, headers=IN_PLACE if in_place else ENGLISH)


def verdict_data(code="true", **more):
    return {"rating": rating(code).pk, **more}


ROUTES = {
    "verdict/": lambda piece: (f"/claims/{piece.open.pk}/verdict/", verdict_data()),
    "evidence/": lambda piece: (
        f"/claims/{piece.open.pk}/evidence/",
        {"title": "Hafenbuch", "stance": "supports", "method": "read"},
    ),
    "questions/": lambda piece: (f"/claims/{piece.open.pk}/questions/", {"question": "Wer?"}),
    "change/": lambda piece: (
        f"/claims/{piece.open.pk}/change/",
        {"start": piece.open.start, "end": piece.open.end, "kind": "count"},
    ),
    "claims/": lambda piece: (
        f"/articles/{piece.article.pk}/claims/",
        {"start": 0, "end": 3, "kind": "statement"},
    ),
    "withdraw/": lambda piece: (f"/claims/{piece.right.pk}/withdraw/", {}),
    "confirm/": lambda piece: (f"/claims/{piece.right.pk}/confirm/", {}),
    "undo/": lambda piece: (f"/articles/{piece.article.pk}/undo/", {}),
    "corrections/": lambda piece: (f"/articles/{piece.article.pk}/corrections/", {}),
    "evidence/withdraw/": lambda piece: (
        f"/claims/{piece.open.pk}/evidence/{piece.open.evidence.get().pk}/withdraw/",
        {},
    ),
    "questions/withdraw/": lambda piece: (
        f"/claims/{piece.query.pk}/questions/{piece.asked.pk}/withdraw/",
        {},
    ),
}
CHIEFS_ROUTES = {
    "sign-off/": lambda piece: (
        f"/articles/{piece.article.pk}/sign-off/",
        {"revision": piece.article.current_revision_id},
    ),
    "override/": lambda piece: (
        f"/claims/{piece.right.pk}/override/",
        verdict_data("false", reason="Falsch gelesen."),
    ),
    "publication/": lambda piece: (
        f"/claims/{piece.right.pk}/publication/",
        {"claim_reviewed": "Die Werft steht in Husum.", "summary": "Ja."},
    ),
}


@pytest.mark.parametrize("route", [*ROUTES, *CHIEFS_ROUTES])
def test_an_act_needs_a_login(client, piece, route):
    url, data = (ROUTES | CHIEFS_ROUTES)[route](piece)
    response = client.post(url, data)
    assert response.status_code == 302
    assert response.url.startswith("/accounts/login/")


@pytest.mark.parametrize("route", [*ROUTES, *CHIEFS_ROUTES])
def test_an_act_needs_a_token_against_forgery(piece, route):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(UserFactory(role="chief"))
    url, data = (ROUTES | CHIEFS_ROUTES)[route](piece)
    assert strict.post(url, data).status_code == 403


@pytest.mark.parametrize("route", [*ROUTES, *CHIEFS_ROUTES])
def test_an_act_is_sent_and_not_fetched(client, chief, piece, route):
    client.force_login(chief)
    url, _ = (ROUTES | CHIEFS_ROUTES)[route](piece)
    assert client.get(url).status_code == 405


@pytest.mark.parametrize("route", [*ROUTES, *CHIEFS_ROUTES])
def test_authors_may_not(client, author, piece, route):
    client.force_login(author)
    url, data = (ROUTES | CHIEFS_ROUTES)[route](piece)
    events = Event.objects.count()
    assert client.post(url, data).status_code == 403
    assert Event.objects.count() == events


@pytest.mark.parametrize("route", CHIEFS_ROUTES)
def test_checkers_may_not_do_what_chiefs_do(client, checker, piece, route):
    url, data = CHIEFS_ROUTES[route](piece)
    assert client.post(url, data).status_code == 403


@pytest.mark.parametrize("route", ROUTES)
def test_checkers_may(client, checker, piece, route):
    if route == "withdraw/":
        VerdictFactory(claim=piece.right, actor=checker, rating="imprecise")
    url, data = ROUTES[route](piece)
    response = client.post(url, data)
    assert response.status_code == 302
    assert response.url.startswith(f"/articles/{piece.article.pk}/")


def test_a_verdict_goes_on_to_the_next_open_claim(client, checker, piece):
    Claim.objects.filter(pk=piece.wrong.pk).update(state="open")

    response = send(client, f"/claims/{piece.open.pk}/verdict/", **verdict_data())

    assert response.url == f"/articles/{piece.article.pk}/?claim={piece.wrong.pk}#c{piece.wrong.pk}"
    assert piece.open.verdict.judged_by == checker


def test_in_place_it_answers_with_what_changed_and_the_next_panel(client, checker, piece):
    Claim.objects.filter(pk=piece.wrong.pk).update(state="open")
    since = Event.objects.latest("pk").pk

    response = client.post(
        f"/claims/{piece.open.pk}/verdict/",
        verdict_data(),
        headers=IN_PLACE | {"X-Since": str(since)},
    )

    page = response.content.decode()
    assert f'data-claim="{piece.open.pk}" data-state="right"' in page
    assert f'data-shown="{piece.wrong.pk}"' in page
    assert f'data-claim="{piece.dismissed.pk}"' not in page
    assert 'class="own"' in page


def test_an_own_act_brings_what_others_did_before_it(client, checker, piece):
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
    assert "Say why there is nothing to check here." in response.content.decode()
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
    data = verdict_data("true", explanation="Steht im Register.")

    response = send(client, f"/claims/{piece.open.pk}/verdict/", in_place, **data)

    page = response.content.decode()
    assert response.status_code == 409
    assert "Torp</b> judged this claim" in page
    assert "dreißig Leute" in page
    assert "Keep mine: Correct" in page
    assert "Steht im Register.</textarea>" in page
    assert f'name="seen" value="{piece.open.verdict.pk}"' in page
    assert piece.open.verdict.judged_by == colleague


def test_keeping_ones_own_supersedes_the_first(client, checker, piece):
    first = VerdictFactory(claim=piece.open, rating="false", correction="dreißig Leute")

    send(client, f"/claims/{piece.open.pk}/verdict/", **verdict_data("true", seen=first.pk))

    first.refresh_from_db()
    assert first.status == Verdict.Status.SUPERSEDED
    assert piece.open.verdict.judged_by == checker


def test_accepting_theirs_writes_nothing(client, checker, piece):
    first = VerdictFactory(claim=piece.open)

    response = send(client, f"/claims/{piece.open.pk}/verdict/", accept="yes", **verdict_data())

    assert response.status_code == 302
    assert Verdict.objects.filter(claim=piece.open).get() == first


def test_undo_takes_back_the_newest_own_verdict(client, checker, piece):
    VerdictFactory(claim=piece.open, actor=checker)

    response = send(client, f"/articles/{piece.article.pk}/undo/")

    piece.open.refresh_from_db()
    assert piece.open.state == "open"
    assert f"claim={piece.open.pk}" in response.url


def test_undo_leaves_others_verdicts_alone(client, checker, piece):
    send(client, f"/articles/{piece.article.pk}/undo/", claim=piece.right.pk)
    assert piece.right.verdict is not None


def test_nobody_confirms_their_own_verdict(client, checker, piece):
    VerdictFactory(claim=piece.open, actor=checker)
    response = send(client, f"/claims/{piece.open.pk}/confirm/")
    assert response.status_code == 409
    assert piece.open.verdict.confirmed_by is None


def test_evidence_takes_a_source_that_is_there(client, checker, piece):
    source = SourceFactory(title="Hafenbuch")

    send(
        client,
        f"/claims/{piece.wrong.pk}/evidence/",
        source=source.pk,
        title="Hafenbuch",
        locator="S. 3",
        stance="contradicts",
        method="read",
    )

    evidence = piece.wrong.evidence.get()
    assert (evidence.source, evidence.locator, evidence.stance) == (source, "S. 3", "contradicts")


def test_evidence_enters_a_new_source_with_it(client, checker, piece):
    send(
        client,
        f"/claims/{piece.wrong.pk}/evidence/",
        title="Jahresbericht der Werft",
        kind="report",
        origin_name="Werft",
        stance="supports",
        method="read",
    )

    source = Source.objects.get(title="Jahresbericht der Werft")
    assert (source.kind, source.origin.name) == ("report", "Werft")


def test_evidence_without_a_source_is_refused_and_kept(client, checker, piece):
    response = send(client, f"/claims/{piece.open.pk}/evidence/", passage="Auf Seite drei")

    page = response.content.decode()
    assert response.status_code == 422
    assert "Choose a source or name a new one." in page
    assert "Auf Seite drei</textarea>" in page


def test_a_secret_source_can_t_be_used_by_who_doesn_t_know_it(client, checker, piece):
    source = SourceFactory(is_secret=True)
    send(client, f"/claims/{piece.wrong.pk}/evidence/", source=source.pk)
    assert not Evidence.objects.filter(source=source).exists()


def test_sources_are_offered_by_their_words(client, checker, piece):
    source = SourceFactory(title="Hafenbuch der Stadt")
    SourceFactory(title="Hafenklatsch", is_secret=True)

    page = client.get(f"/claims/{piece.open.pk}/sources/?q=hafen", headers=ENGLISH)

    assert f'data-source="{source.pk}"' in page.content.decode()
    assert "klatsch" not in page.content.decode()


def test_words_are_marked_as_a_claim_by_code_points(client, checker, piece):
    text = piece.article.revision.text
    start = text.index("der Zeitung")
    assert "🚢" in text[:start]

    send(
        client,
        f"/articles/{piece.article.pk}/claims/",
        start=start,
        end=start + len("der Zeitung"),
        kind="attribution",
    )

    claim = piece.article.claims.get(kind="attribution")
    assert (claim.quote, claim.marked_by) == ("der Zeitung", checker)


def test_a_span_outside_the_text_is_refused(client, checker, piece):
    url = f"/articles/{piece.article.pk}/claims/"
    response = send(client, url, True, start=1, end=99_999, kind="age")
    assert response.status_code == 422


def test_changing_a_claim_s_words_opens_it_again(client, checker, piece):
    send(
        client,
        f"/claims/{piece.right.pk}/change/",
        start=piece.right.start,
        end=piece.right.end,
        kind="place",
        version=piece.right.version,
    )

    piece.right.refresh_from_db()
    assert (piece.right.kind, piece.right.state) == ("place", "open")


def test_a_change_of_what_somebody_changed_is_refused(client, checker, piece):
    response = send(
        client,
        f"/claims/{piece.open.pk}/change/",
        start=piece.open.start,
        end=piece.open.end,
        kind="count",
        version=piece.open.version - 1,
    )
    assert response.status_code == 409
    assert "Nothing was overwritten." in response.content.decode()


def test_the_author_answers_on_the_page(client, author, piece):
    client.force_login(author)

    send(
        client,
        f"/claims/{piece.query.pk}/questions/{piece.asked.pk}/answer/",
        answer="Von ihr selbst.",
    )

    piece.asked.refresh_from_db()
    assert (piece.asked.answer, piece.asked.answered_by) == ("Von ihr selbst.", author)


def test_an_empty_answer_is_refused(client, author, piece):
    client.force_login(author)
    url = f"/claims/{piece.query.pk}/questions/{piece.asked.pk}/answer/"
    assert send(client, url, answer=" ").status_code == 422


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


def test_a_verdict_is_published_with_its_claimant(client, chief, piece):
    client.force_login(chief)

    send(
        client,
        f"/claims/{piece.right.pk}/publication/",
        claim_reviewed="Die Werft steht in Husum.",
        summary="Das Register sagt es.",
        claimant="Anna Rohde",
        claimant_url="https://example.org/rohde",
        claimed_date="2026-03-01",
    )

    public = Publication.objects.get(verdict=piece.right.verdict)
    assert (public.claimant, public.published_by) == ("Anna Rohde", chief)


def test_a_publication_is_corrected_and_withdrawn_with_a_reason(client, chief, piece):
    client.force_login(chief)
    public = PublicationFactory(verdict=piece.right.verdict)
    url = f"/claims/{piece.right.pk}/publication/"
    said = {"claim_reviewed": "Die Werft liegt in Husum.", "summary": "Ja."}

    assert send(client, url, **said).status_code == 422
    assert send(client, url, reason="Tippfehler", **said).status_code == 302
    assert send(client, f"{url}withdraw/", reason="Irrtum").status_code == 302

    public.refresh_from_db()
    assert public.claim_reviewed == "Die Werft liegt in Husum."
    assert public.withdrawn_reason == "Irrtum"
    assert send(client, f"{url}withdraw/", reason="Irrtum").status_code == 404


def test_a_chief_decides_a_dispute_for_ever_visible(client, chief, piece):
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
