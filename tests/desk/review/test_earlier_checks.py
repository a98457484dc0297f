"""Earlier checks beside a claim."""

import pytest
from django.urls import reverse

from articles.models import Evidence, ImportedCheck
from articles.workflow import import_checks
from tests.claim_reviews.test_reading import WHOLE
from tests.factories import (
    NOW,
    ArticleFactory,
    EvidenceFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import claim_on

pytestmark = pytest.mark.django_db

OLD = "Rund 30 Prozent der Liegeplätze im Husumer Hafen sind derzeit frei."
NEW = "Im Husumer Hafen sind derzeit etwa 30 Prozent der Liegeplätze frei."
HTMX = {"HX-Request": "true"}


@pytest.fixture
def judged():
    verdict = VerdictFactory(claim=claim_on(ArticleFactory(text=OLD), "30 Prozent"))
    EvidenceFactory(claim=verdict.claim, passage="30 von 100")
    return verdict


@pytest.fixture
def claim():
    return claim_on(ArticleFactory(text=NEW), "30 Prozent")


def signed_in(client, role="checker"):
    user = UserFactory(role=role, language="en")
    client.force_login(user)
    return user


def test_the_panel_loads_earlier_checks_only_when_they_are_opened(client, judged, claim):
    signed_in(client)
    page = client.get(f"/claims/{claim.pk}/panel/").content.decode()
    assert f'data-load="/claims/{claim.pk}/earlier/?version={claim.version}"' in page
    assert OLD not in page


def test_a_fragment_shows_sentence_rating_reason_and_evidence(client, judged, claim):
    signed_in(client)
    shown = client.get(reverse("earlier", args=[claim.pk]), headers=HTMX).content.decode()
    assert OLD in shown
    assert judged.rating.label_en in shown or judged.rating.label_de in shown
    assert "Handelsregister Husum" in shown
    assert 'data-key="x"' in shown
    assert "<html" not in shown


def test_the_key_to_take_evidence_is_on_the_first_check_that_has_some(client, judged, claim):
    VerdictFactory(claim=claim_on(ArticleFactory(text=NEW), "30 Prozent"))
    signed_in(client)

    shown = client.get(reverse("earlier", args=[claim.pk]), headers=HTMX).content.decode()

    first, second = shown.split("<li>")[1:]
    assert "data-key" not in first
    assert f"/earlier/{judged.claim_id}/" in second
    assert 'data-key="x"' in second


def test_earlier_checks_are_a_page_without_script(client, judged, claim):
    signed_in(client)
    shown = client.get(reverse("earlier", args=[claim.pk])).content.decode()
    assert OLD in shown
    assert "<html" in shown


def test_checks_of_other_newsrooms_are_apart_and_give_no_evidence(client, claim):
    import_checks(actor=None, at=NOW, reviews=[WHOLE])
    signed_in(client)
    headers = HTMX | {"Accept-Language": "en"}
    shown = client.get(reverse("earlier", args=[claim.pk]), headers=headers).content.decode()
    assert "Nothing similar has been checked before." in shown
    assert "Not checked here: it confirms nothing." in shown
    assert f'href="{WHOLE.url}"' in shown
    assert WHOLE.rating in shown
    assert "11 February 2026" in shown
    assert "Take over" not in shown


def test_authors_see_no_earlier_checks(client, claim):
    claim.article.author = signed_in(client, "author")
    claim.article.save()
    assert client.get(reverse("earlier", args=[claim.pk])).status_code == 403


def test_evidence_is_taken_over_without_the_verdict(client, judged, claim):
    signed_in(client)
    client.post(reverse("take_over_evidence", args=[claim.pk, judged.claim_id]))
    assert Evidence.objects.get(claim=claim).passage == "30 von 100"
    claim.refresh_from_db()
    assert claim.state == "open"


def test_the_list_in_the_panel_acts_on_what_the_panel_shows(client, judged, claim):
    signed_in(client)
    url = reverse("earlier", args=[claim.pk])

    in_panel = client.get(f"{url}?version={claim.version - 1}", headers=HTMX).content.decode()

    assert f'name="version" value="{claim.version - 1}"' in in_panel
    assert f'name="version" value="{claim.version}"' in client.get(url).content.decode()


def test_a_message_says_that_there_is_nothing_to_take_over(client, judged, claim):
    signed_in(client)
    url = reverse("take_over_evidence", args=[claim.pk, judged.claim_id])
    client.post(url)
    refused = client.post(url, headers=HTMX)
    assert refused.status_code == 409
    assert "refused" in refused.content.decode()


def test_a_fragment_takes_a_fixed_number_of_queries(
    client, judged, claim, django_assert_num_queries
):
    for _ in range(3):
        verdict = VerdictFactory(claim=claim_on(ArticleFactory(text=OLD), "30 Prozent"))
        EvidenceFactory(claim=verdict.claim, source=SourceFactory())
    signed_in(client)
    with django_assert_num_queries(12):
        client.get(reverse("earlier", args=[claim.pk]), headers=HTMX)


def test_chiefs_delete_what_another_newsroom_published_after_a_question(client, claim):
    import_checks(actor=None, at=NOW, reviews=[WHOLE])
    address = f"/imported-checks/{ImportedCheck.objects.get().pk}/delete/"
    signed_in(client, "chief")
    beside = client.get(f"/claims/{claim.pk}/earlier/").content.decode()
    assert f'href="{address}?claim={claim.pk}"' in beside

    asked = client.get(f"{address}?claim={claim.pk}").content.decode()
    assert WHOLE.claim_reviewed in asked
    assert ImportedCheck.objects.exists()
    answer = client.post(address, {"claim": claim.pk})
    assert answer.url == f"/claims/{claim.pk}/"
    assert WHOLE.publisher not in client.get(f"/claims/{claim.pk}/earlier/").content.decode()
    assert not ImportedCheck.objects.exists()
    assert client.post(address).status_code == 404


def test_checkers_see_them_and_delete_none(client, claim):
    import_checks(actor=None, at=NOW, reviews=[WHOLE])
    address = f"/imported-checks/{ImportedCheck.objects.get().pk}/delete/"
    signed_in(client)
    assert address not in client.get(f"/claims/{claim.pk}/earlier/").content.decode()
    assert client.post(address).status_code == 403
    assert ImportedCheck.objects.exists()
