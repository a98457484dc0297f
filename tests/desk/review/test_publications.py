"""Verdicts made public from the page."""

import re
from datetime import date

import pytest
from lxml import html

from articles.models import Publication
from tests.factories import PublicationFactory

from .conftest import ENGLISH
from .sending import send

pytestmark = pytest.mark.django_db


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


def shown(client, claim):
    """Return the words of the form's select that is chosen, "" where none is."""
    page = client.get(f"/claims/{claim.pk}/panel/", headers=ENGLISH).content.decode()
    select = re.search(r'<select name="claimant_type">(.*?)</select>', page)[1]
    chosen = re.search(r'value="(\w+)" selected', select)
    return chosen[1] if chosen else ""


def test_the_type_of_the_claimant_is_chosen_kept_and_shown_again(client, chief, piece):
    client.force_login(chief)
    url = f"/claims/{piece.right.pk}/publication/"
    form = {"claim_reviewed": "Die Werft steht in Husum.", "summary": "Ja.", "claimant": "NDR"}
    assert shown(client, piece.right) == ""

    send(client, url, **form, claimant_type="organisation")
    public = Publication.objects.get(verdict=piece.right.verdict)
    assert public.claimant_type == shown(client, piece.right) == "organisation"

    send(client, url, **form | {"summary": "Jein."}, reason="Genauer")
    public.refresh_from_db()
    assert (public.summary, public.claimant_type) == ("Jein.", "organisation")


def test_a_type_of_claimant_that_isnt_known_is_refused(client, chief, piece):
    client.force_login(chief)
    form = {"claim_reviewed": "Die Werft steht in Husum.", "summary": "Ja."}

    answer = send(client, f"/claims/{piece.right.pk}/publication/", **form, claimant_type="firm")

    assert answer.status_code == 422
    assert not Publication.objects.exists()


def test_a_publication_is_corrected_and_withdrawn_with_a_reason(client, chief, piece):
    client.force_login(chief)
    public = PublicationFactory(verdict=piece.right.verdict)
    url = f"/claims/{piece.right.pk}/publication/"
    form = {"claim_reviewed": "Die Werft liegt in Husum.", "summary": "Ja."}

    assert send(client, url, **form).status_code == 422
    assert send(client, url, reason="Tippfehler", **form).status_code == 302
    assert send(client, f"{url}withdraw/", reason="Irrtum").status_code == 302

    public.refresh_from_db()
    assert public.claim_reviewed == "Die Werft liegt in Husum."
    assert public.withdrawn_reason == "Irrtum"
    assert send(client, f"{url}withdraw/", reason="Irrtum").status_code == 409


def test_a_correction_of_somebody_else_is_not_overwritten_but_shown(client, chief, piece):
    client.force_login(chief)
    day = date(2026, 3, 1)
    public = PublicationFactory(verdict=piece.right.verdict, summary="Ja.", claimed_date=day)
    url = f"/claims/{piece.right.pk}/publication/"
    words = {"claim_reviewed": public.claim_reviewed, "summary": "Ja.", "reason": "Genauer"}
    words["claimed_date"] = "2026-03-01"
    seen = seen_change(client, piece.right)
    send(client, url, **words | {"summary": "Nein, seit 2019 nicht."}, changed_at=seen)

    mine = words | {"summary": "Doch.", "claimant": "NDR"}
    answer = send(client, url, **mine, changed_at=seen)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Somebody has corrected this page since you read it." in page
    assert "Summary: Current value: Nein, seit 2019 nicht." in page
    assert "Claimed on: Current value" not in page
    assert 'value="NDR"' in page
    public.refresh_from_db()
    assert (public.summary, public.claimant) == ("Nein, seit 2019 nicht.", "")

    send(client, url, **mine, changed_at=seen_in(page))
    public.refresh_from_db()
    assert (public.summary, public.claimant) == ("Doch.", "NDR")


def test_a_correction_that_changes_nothing_is_refused_and_its_reason_is_kept(client, chief, piece):
    client.force_login(chief)
    public = PublicationFactory(verdict=piece.right.verdict, summary="Ja.")
    page = client.get(f"/claims/{piece.right.pk}/panel/", headers=ENGLISH).content.decode()
    words = form_in(page) | {"reason": "Nur genauer"}

    answer = send(client, f"/claims/{piece.right.pk}/publication/", **words)

    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Nothing has been changed" in page
    assert "Nur genauer</textarea>" in page
    public.refresh_from_db()
    assert public.changed_at == public.published_at


def test_a_second_correction_leaves_what_the_person_never_touched(client, chief, piece):
    client.force_login(chief)
    public = PublicationFactory(verdict=piece.right.verdict, summary="Ja.")
    url = f"/claims/{piece.right.pk}/publication/"
    words = {"claim_reviewed": public.claim_reviewed, "summary": "Ja.", "reason": "Genauer"}
    seen = seen_change(client, piece.right)
    theirs = words | {"summary": "Nein, seit 2019 nicht.", "claimed_date": "2026-03-01"}
    send(client, url, **theirs, changed_at=seen)

    page = send(client, url, **words, claimant="NDR", changed_at=seen).content.decode()

    assert "Summary: Current value" not in page
    send(client, url, **form_in(page))
    public.refresh_from_db()
    assert (public.summary, public.claimant) == ("Nein, seit 2019 nicht.", "NDR")
    assert public.claimed_date == date(2026, 3, 1)


def form_in(page):
    """Return what a browser sends for the form as a page shows it."""
    forms = html.fromstring(page).forms
    form = next(form for form in forms if form.get("data-form") == "publication")
    return dict(form.form_values())


def seen_change(client, claim):
    return seen_in(client.get(f"/claims/{claim.pk}/panel/", headers=ENGLISH).content.decode())


def seen_in(page):
    return re.search(r'name="changed_at"\s+value="([^"]+)"', page)[1]
