"""Pages and mails of libraries are in the formal German of the other pages."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.urls import reverse

from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
FIRST_NAME_TERMS = re.compile(r"\b(du|dein\w*|dir|dich|Gib|klicke|wähle)\b", re.IGNORECASE)
RESET = "/accounts/password/reset/"
GERMAN = {"Accept-Language": "de"}


def test_the_field_for_the_name_is_called_so(client):
    page = client.get("/accounts/login/", headers=GERMAN).content.decode()
    assert ">Anmeldename oder E-Mail-Adresse</label>" in page
    assert "<span>Angemeldet bleiben</span>" in page


def test_the_sign_in_page_has_english_sentences_not_titles(client):
    page = client.get("/accounts/login/", headers={"Accept-Language": "en"}).content.decode()
    labels = re.findall(r"<label[^>]*>(?:<input[^>]*> *<span>)?([^<]+)<", page)

    assert labels == ["User name or email", "Password", "Remember me"]


@pytest.mark.parametrize(
    "path",
    [RESET, f"{RESET}done/", f"{RESET}key/1-abc/", f"{RESET}key/done/", "/accounts/logout/"],
)
def test_every_page_uses_the_formal_address(client, path):
    client.force_login(UserFactory())
    page = client.get(path, headers=GERMAN, follow=True).content.decode()
    text = re.sub(r"<[^>]*>", " ", page.partition("<main")[2])
    assert text.strip()
    assert not FIRST_NAME_TERMS.search(text)


@pytest.mark.parametrize(("language", "words"), [("de", "Ihr Konto"), ("en", "for your account")])
def test_the_mail_to_set_a_password_is_in_the_accounts_language(client, settings, language, words):
    settings.HOUSE_NAME = "Nordblatt"
    user = UserFactory(language=language)

    client.post(RESET, {"email": user.email}, headers={"Accept-Language": "en"})

    [sent] = mail.outbox
    assert sent.subject.startswith("Nordblatt: ")
    assert words in sent.body
    assert "Nordblatt" in sent.body
    assert re.search(r"/accounts/password/reset/key/\S+", sent.body)
    assert not FIRST_NAME_TERMS.search(sent.body)


def test_a_mail_to_an_address_without_an_account_says_so_and_offers_no_sign_up(client):
    client.post(RESET, {"email": "nobody@example.org"}, headers=GERMAN)

    [sent] = mail.outbox
    assert "kein Konto" in sent.body
    assert "signup" not in sent.body


@pytest.mark.parametrize(
    ("model", "german", "english"),
    [
        ("procrastinate_procrastinatejob", "Aufgabe", "Task name"),
        ("mfa_authenticator", "Eingerichtet am", "Created at"),
        ("articles_claimhistory", "Geschrieben am", "Pgh created at"),
    ],
)
def test_the_panel_names_what_libraries_leave_unnamed(client, model, german, english):
    user = UserFactory(role="administrator")
    Authenticator.objects.create(user=user, type="totp", data={})
    client.force_login(user)
    page = client.get(reverse(f"admin:{model}_changelist"), headers=GERMAN).content.decode()
    assert german in page
    assert english not in page


def test_the_index_shows_versions_after_everything_else(client):
    client.force_login(UserFactory(role="administrator"))
    page = client.get(reverse("admin:index"), headers=GERMAN).content.decode()
    parts = ["Personen und Rechte", "Verbindungen", "Frühere Stände"]
    places = [page.index(f">{part}</h2>") for part in parts]
    assert places[-1] == max(places)
