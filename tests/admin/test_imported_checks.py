"""Fact checks of other newsrooms in the panel: a file is imported, what is unfit is named."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Event, ImportedCheck
from tests.claim_reviews.documents import URL, feed, review
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

PATH = "/admin/articles/importedcheck/import/"
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def panel(client):
    client.force_login(UserFactory(role="administrator"))
    return client


def send(client, data):
    return client.post(PATH, {"file": SimpleUploadedFile("checks.json", data)}, headers=ENGLISH)


def test_a_file_is_imported(panel):
    answer = send(panel, feed(review()))
    assert answer.url == "/admin/articles/importedcheck/"
    shown = panel.get(answer.url, headers=ENGLISH).content.decode()
    assert "1 new, 0 changed" in shown
    assert "Größtenteils falsch" in shown
    assert f'href="{PATH}"' in shown


def test_items_that_are_left_out_are_named(panel):
    shown = send(panel, feed(review(), review(url=f"{URL}/2", claimReviewed="x" * 2_001))).content
    assert "1 item was left out" in shown.decode()
    assert f"{URL}/2" in shown.decode()
    assert ImportedCheck.objects.count() == 1


@pytest.mark.parametrize("data", [b"x", b"{}", b"<html></html>"])
def test_a_file_without_a_claim_review_is_refused(panel, data):
    answer = send(panel, data)
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()


def test_checkers_import_nothing(client):
    client.force_login(UserFactory(role="checker"))
    assert send(client, feed(review())).status_code in (302, 403)
    assert not ImportedCheck.objects.exists()


@pytest.mark.parametrize("role", ["chief", "administrator"])
def test_chosen_ones_are_deleted_after_a_question(client, role):
    client.force_login(UserFactory(role=role))
    send(client, feed(review(), review(url=f"{URL}/2")))
    kept, gone = ImportedCheck.objects.order_by("url")
    chosen = {"action": "delete_selected", "_selected_action": [gone.pk]}

    asked = client.post("/admin/articles/importedcheck/", chosen, headers=ENGLISH)
    assert gone.claim_reviewed[:40] in asked.content.decode()
    assert ImportedCheck.objects.count() == 2
    client.post("/admin/articles/importedcheck/", chosen | {"post": "yes"})
    assert list(ImportedCheck.objects.all()) == [kept]

    client.post(f"/admin/articles/importedcheck/{kept.pk}/delete/", {"post": "yes"})
    assert not ImportedCheck.objects.exists()
    assert Event.objects.filter(verb="checks.deleted").count() == 2
