"""Verdicts made public from the page."""

import pytest

from articles.models import Publication
from tests.factories import PublicationFactory

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
