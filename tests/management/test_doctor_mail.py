"""`factcheck doctor` names what is wrong with the mail server."""

import smtplib
import socket

import pytest
from django.core.management import call_command

from articles.management.doctor import surroundings

from .examining import faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english", "healthy")]


@pytest.fixture
def mail_server(settings):
    """Let mails go by SMTP to a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    return f"127.0.0.1:{port}"


def test_a_mail_server_that_is_not_there_is_named(capsys, mail_server):
    ((subject, text, advice),) = faults(capsys)

    assert subject == "Mail"
    assert text.startswith(f"{mail_server} refuses: ")
    assert "EMAIL_URL" in advice


def test_what_to_do_is_a_sentence_of_its_own(capsys, mail_server):
    with pytest.raises(SystemExit):
        call_command("doctor")

    assert "refused. Correct EMAIL_URL" in capsys.readouterr().out


def test_a_mail_server_that_refuses_the_password_is_named(capsys, mail_server, monkeypatch):
    def refuse(_):
        raise smtplib.SMTPAuthenticationError(535, b"wrong password")

    monkeypatch.setattr(surroundings.smtp.EmailBackend, "open", refuse)

    ((subject, text, _),) = faults(capsys)

    assert subject == "Mail"
    assert "wrong password" in text


def test_production_without_a_mail_server_or_a_sender_is_named(capsys, settings):
    settings.PRODUCTION = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    settings.DEFAULT_FROM_EMAIL = surroundings.UNSET_SENDER

    advice = {advice for subject, _, advice in faults(capsys) if subject == "Mail"}

    assert advice == {"Set DEFAULT_FROM_EMAIL.", "Set EMAIL_URL to your mail server."}
