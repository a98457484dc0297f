"""Mails of a mailbox become files of the watched folder, and so manuscripts and documents."""

from email.message import EmailMessage
from io import StringIO
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command

from articles.management import mailbox
from articles.management.mailbox import Mailbox, MailboxError
from articles.models import Article, Document
from tests.documents.pdf_files import pdf

from .imap_server import serving
from .watching import TEXT

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def running():
    with serving() as server:
        yield server


@pytest.fixture
def server(running, settings):
    """The server, all of whose mails are read."""
    settings.MAILBOX_URL = running.url
    assert running.unread() == 0
    return running


def mail(subject, text, identity, *files, **headers):
    message = EmailMessage()
    message["From"], message["To"] = "holm@blatt.example", "check@blatt.example"
    message["Subject"], message["Message-ID"] = subject, identity
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message


def look(folder):
    out = StringIO()
    with patch("articles.management.commands.watch_folder.SHORTEST", 0):
        call_command(
            "watch_folder", str(folder), user="ahrens", mailbox=True, every=0, once=True, stdout=out
        )
    return out.getvalue()


def test_a_mail_becomes_an_article_with_its_documents(server, tmp_path, ahrens):
    server.send(mail("Fähre: neuer Text", TEXT, "<1@blatt>", ("Register.pdf", pdf("298 Leute"))))

    output = look(tmp_path)

    [file] = tmp_path.glob("*.eml")
    assert file.name.startswith("Fähre neuer Text-")
    assert f"{file.name}: aus dem Postfach." in output
    article = Article.objects.get()
    assert article.headline == "Neue Fähre"
    assert [row.name for row in article.documents.all()] == ["Register.pdf"]
    assert server.unread() == 0


def test_an_answer_to_a_mail_is_a_document_of_its_article(server, tmp_path, ahrens):
    server.send(mail("Fähre", TEXT, "<2@blatt>"))
    look(tmp_path)
    server.send(mail("AW: Fähre", "Im Register stehen 298.", "<3@blatt>", In_Reply_To="<2@blatt>"))

    look(tmp_path)

    document = Document.objects.get(article=Article.objects.get())
    assert (document.media_type, document.channel) == ("message/rfc822", "folder")
    assert document.name.startswith("AW Fähre-")


def test_a_mail_that_is_fetched_twice_is_one_file(server, tmp_path):
    box = Mailbox(server.url, tmp_path)
    for subject in ("Fähre", "Fähre"):
        server.send(mail(subject, TEXT, "<4@blatt>"))
    assert len(box.fetch()) == 2
    assert len(list(tmp_path.iterdir())) == 1


def test_a_subject_never_names_a_path(server, tmp_path):
    server.send(mail("../../etc/passwd\\x", TEXT, "<5@blatt>"))
    server.send(mail("", TEXT, "<6@blatt>"))
    Mailbox(server.url, tmp_path).fetch()
    names = sorted(path.name for path in tmp_path.iterdir())
    assert [name.rpartition("-")[0] for name in names] == ["Mail", "etc passwd x"]


def test_a_mail_that_is_too_large_stays_in_the_mailbox(server, tmp_path, monkeypatch):
    monkeypatch.setattr(mailbox, "MAX_BYTES", 100)
    server.send(mail("Fähre", TEXT * 10, "<7@blatt>"))
    [line] = Mailbox(server.url, tmp_path).fetch()
    assert "MB" in line
    assert list(tmp_path.iterdir()) == []


def test_many_mails_come_in_several_looks(server, tmp_path, monkeypatch):
    monkeypatch.setattr(mailbox, "MOST_AT_ONCE", 2)
    for number in range(3):
        server.send(mail("Fähre", TEXT, f"<many{number}@blatt>"))
    box = Mailbox(server.url, tmp_path)
    assert len(box.fetch()) == 3
    assert (len(box.fetch()), len(list(tmp_path.iterdir()))) == (1, 3)


@pytest.mark.parametrize(
    "url",
    [
        "imap://demouser:wrong@127.0.0.1:{port}/INBOX",
        "imap://demouser:demopass@127.0.0.1:{port}/Nowhere",
        "imap://demouser:demopass@127.0.0.1:9/INBOX",
        "imaps://demouser:demopass@127.0.0.1:{port}/INBOX",
    ],
)
def test_a_mailbox_that_cannot_be_read_says_why_without_the_password(
    server, tmp_path, ahrens, settings, url
):
    settings.MAILBOX_URL = url.format(port=server.port)
    with pytest.raises(MailboxError, match=r"127\.0\.0\.1") as caught:
        Mailbox(settings.MAILBOX_URL, tmp_path).fetch()
    assert "demopass" not in str(caught.value)
    with pytest.raises(CommandError):
        look(tmp_path)


def test_the_option_needs_the_setting(tmp_path, ahrens, settings):
    settings.MAILBOX_URL = ""
    with pytest.raises(CommandError, match="MAILBOX_URL"):
        look(tmp_path)
