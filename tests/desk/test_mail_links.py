"""Links in mails begin with the configured address, whatever host a request names."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from allauth.account.adapter import get_adapter
from allauth.core import context
from django.core import mail
from django.test import RequestFactory

from articles.tasks.mailing import mail as mail_task
from tests.factories import ArticleFactory, QuestionFactory, UserFactory

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
FORGED = "evil.example"
FORGERIES = [
    {"HTTP_HOST": FORGED},
    {"HTTP_HOST": f"{FORGED}:8443"},
    {"HTTP_X_FORWARDED_HOST": FORGED},
    {"HTTP_HOST": FORGED, "HTTP_X_FORWARDED_PROTO": "https", "HTTP_X_FORWARDED_HOST": FORGED},
]


@pytest.fixture(autouse=True)
def house(settings):
    settings.PUBLIC_URL = "https://check.example.org"
    settings.ALLOWED_HOSTS = ["*"]
    settings.ACCOUNT_EMAIL_NOTIFICATIONS = True


def links_in(sent) -> list[str]:
    assert FORGED not in f"{sent.subject}{sent.body}{sent.extra_headers}"
    return re.findall(r"https?://[^/\s]+", sent.body)


@pytest.mark.parametrize("forged", FORGERIES)
def test_a_new_password_is_set_at_the_configured_address(client, forged):
    user = UserFactory()

    client.post("/accounts/password/reset/", {"email": user.email}, **forged)

    assert set(links_in(mail.outbox[0])) == {"https://check.example.org"}


@pytest.mark.parametrize("forged", FORGERIES)
def test_an_unknown_address_is_mailed_no_foreign_link(client, forged):
    client.post("/accounts/password/reset/", {"email": "nobody@example.org"}, **forged)

    assert links_in(mail.outbox[0]) == []


@pytest.mark.parametrize(
    "kind",
    [
        "mfa/email/totp_activated",
        "mfa/email/webauthn_removed",
        "account/email/password_changed",
    ],
)
def test_a_notice_of_a_changed_sign_in_names_the_newsroom(kind):
    request = RequestFactory(HTTP_HOST=FORGED).get("/")

    with context.request_context(request):
        get_adapter(request).send_notification_mail(kind, UserFactory())

    assert links_in(mail.outbox[0]) == []
    assert "check.example.org" in mail.outbox[0].body


def test_a_confirmation_link_leads_to_the_configured_address():
    request = RequestFactory(HTTP_HOST=FORGED).get("/")
    user = UserFactory()

    with context.request_context(request):
        adapter = get_adapter(request)
        url = request.build_absolute_uri("/accounts/confirm-email/key/")
        given = {"user": user, "activate_url": url, "key": "key", "code": ""}
        adapter.send_mail("account/email/email_confirmation", user.email, given)

    assert "https://check.example.org/accounts/confirm-email/key/" in mail.outbox[0].body
    assert FORGED not in mail.outbox[0].body


@pytest.mark.parametrize("name", ["questions", "notifications", "overdue", "rejection"])
@pytest.mark.parametrize("public", ["https://check.example.org", ""])
def test_mails_of_the_desk_are_built_without_a_request(settings, name, public):
    settings.PUBLIC_URL = public
    question = QuestionFactory()
    given = {
        "article": ArticleFactory(),
        "questions": [question],
        "address": "/talk/key/",
        "question": question,
        "items": [{"text": "x", "path": "/articles/1/"}],
        "verdict": None,
    }

    mail_task(UserFactory(), name, **given)

    assert set(links_in(mail.outbox[0])) <= {public or settings.LOCAL_URL}


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "Set PUBLIC_URL to the address that readers use"),
        ("check.example.org", "PUBLIC_URL is no address of a website"),
        ("ftp://check.example.org", "PUBLIC_URL is no address of a website"),
        ("https:check.example.org", "PUBLIC_URL is no address of a website"),
    ],
)
def test_production_does_not_start_without_an_address(address, sentence):
    outcome = subprocess.run(
        [sys.executable, "-c", "import factcheck.settings"],
        cwd=ROOT,
        env=os.environ
        | {
            "FACTCHECK_ENV": "production",
            "SECRET_KEY": "x" * 50,
            "ALLOWED_HOSTS": "check.example.org",
            "PUBLIC_URL": address,
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert outcome.returncode == 1
    assert sentence in outcome.stderr
