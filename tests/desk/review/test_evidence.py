"""Evidence sent from the page, with a source that is there or a new one."""

import pytest

from articles.models import Evidence, Source
from tests.factories import EvidenceFactory, SourceFactory

from .conftest import ENGLISH
from .sending import send

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize("at", ["claim={0.pk}", "sentence={0.sentence_start}"])
def test_evidence_leads_to_its_source_where_a_call_is_noted(client, checker, piece, at):
    source = SourceFactory(title="Anruf bei der Werft")
    EvidenceFactory(claim=piece.wrong, source=source)

    path = f"/articles/{piece.article.pk}/?{at.format(piece.wrong)}"
    html = client.get(path, headers=ENGLISH).content.decode()
    panel = html[html.index('id="claim-panel"') :]

    assert f'href="/sources/{source.pk}/"' in panel
    assert client.get(f"/sources/{source.pk}/").status_code == 200


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
