"""Mails of a mailbox become files of the watched folder, and so manuscripts and documents."""

import imaplib
import re
import select
import socket
import ssl
import threading
from contextlib import contextmanager, suppress
from email import message_from_bytes
from email.message import EmailMessage
from io import StringIO
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command

from articles.management import mailbox
from articles.management.commands import watch_folder
from articles.management.mailbox import Mailbox, MailboxError
from articles.models import Article, Document
from tests.documents.pdf_files import pdf

from .imap_server import serving, write_certificate
from .watching import TEXT

STARTTLS = imaplib.IMAP4.starttls
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
    for hop in ("one", "two"):
        server.send(mail("Fähre", TEXT, "<4@blatt>", Received=hop))
    assert len(box.fetch()) == 1
    assert len(list(tmp_path.iterdir())) == 1


def test_mails_of_one_identity_and_other_words_are_both_kept(server, tmp_path):
    for text in (TEXT, f"{TEXT} Zwei.", f"{TEXT} Zwei."):
        server.send(mail("Fähre", text, "<same@blatt>"))
    assert len(Mailbox(server.url, tmp_path).fetch()) == 2
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("\N{MATHEMATICAL BOLD CAPITAL A}" * 80, "\N{MATHEMATICAL BOLD CAPITAL A}" * 37),
        ("\N{KATAKANA LETTER A}" * 70, "\N{KATAKANA LETTER A}" * 50),
        ("x" * 80, "x" * 60),
    ],
)
def test_a_long_subject_becomes_a_name_that_a_file_can_have(server, tmp_path, subject, shown):
    server.send(mail(subject, TEXT, f"<long{len(shown)}@blatt>"))
    Mailbox(server.url, tmp_path).fetch()
    assert [path.name.rpartition("-")[0] for path in tmp_path.iterdir()] == [shown]


def test_a_subject_that_states_no_encoding_is_read(server, tmp_path):
    raw = "From: holm@blatt.example\r\nSubject: Fähre über alles\r\n\r\nText\r\n"
    server.send(message_from_bytes(raw.encode("latin-1")))
    [line] = Mailbox(server.url, tmp_path).fetch()
    assert line.startswith("Fähre über alles-")


def test_what_the_server_says_between_does_not_hide_a_mail():
    class Talkative:
        def uid(self, *words):
            lines = [b"3 (FLAGS (\\Seen))", (b"1 (UID 7 BODY[] {4}", b"Mail"), b" RFC822.SIZE 4)"]
            return "OK", lines

    assert mailbox._fetched(Talkative(), "7", "")[1] == b"Mail"
    assert b"RFC822.SIZE 4" in mailbox._fetched(Talkative(), "7", "")[0]


def test_a_mail_that_another_program_deleted_is_passed_over(server, tmp_path):
    with patch.object(mailbox, "_fetched", return_value=(b"", None)):
        assert Mailbox(server.url, tmp_path)._take(None, "7") == ""


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Prüfung", '"Pr&APw-fung"'),
        ("Ein & Aus", '"Ein &- Aus"'),
        ("台北/日本語", '"&U,BTFw-/&ZeVnLIqe-"'),
        ('a"b\\c', '"a\\"b\\\\c"'),
    ],
)
def test_the_name_of_a_mailbox_may_have_any_letters(name, written):
    assert mailbox._quoted_name(name) == written


def test_a_connection_that_breaks_in_a_mail_loses_none(server, tmp_path):
    for number in range(3):
        server.send(mail(f"Fähre {number}", TEXT * 90, f"<broken{number}@blatt>"))
    with breaking_after(6_000, server.port) as port, pytest.raises(MailboxError):
        Mailbox(server.url.replace(str(server.port), str(port)), tmp_path).fetch()
    assert server.unread() > 0
    Mailbox(server.url, tmp_path).fetch()
    assert (server.unread(), len(list(tmp_path.glob("*.eml")))) == (0, 3)


@contextmanager
def breaking_after(most, port):
    """Pass on one connection to a port until the server has sent `most` bytes."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def pass_on():
            with (
                listening.accept()[0] as near,
                socket.create_connection(("127.0.0.1", port)) as far,
            ):
                sent = 0
                while sent < most:
                    for ready in select.select([near, far], [], [], 30)[0]:
                        if not (content := ready.recv(4096)):
                            return
                        sent += len(content) if ready is far else 0
                        (near if ready is far else far).sendall(content)

        passing = threading.Thread(target=pass_on)
        passing.start()
        yield listening.getsockname()[1]
        passing.join(60)


def test_a_fault_of_the_mailbox_is_said_once_and_without_a_traceback(tmp_path, settings, caplog):
    settings.MAILBOX_URL = "imap://a:b@127.0.0.1:9/INBOX"
    command = watch_folder.Command()
    command._mailbox, command._mail_fault = Mailbox(settings.MAILBOX_URL, tmp_path), ""
    for _ in range(3):
        command._mails_at = 0.0
        assert command._mails(ends=False) == []
    [record] = caplog.records
    assert "127.0.0.1" in record.getMessage()
    assert record.exc_info is None


def test_a_mail_may_be_larger_than_a_manuscript(server, tmp_path, ahrens, monkeypatch):
    monkeypatch.setattr("articles.management.folder.MAX_BYTES", 2_000)
    server.send(mail("Fähre", TEXT, "<large@blatt>", ("Register.pdf", pdf("298 Leute" * 90))))
    look(tmp_path)
    assert Article.objects.get().documents.count() == 1


def test_two_attachments_of_one_name_are_two_documents(server, tmp_path, ahrens):
    scans = [("scan.pdf", pdf(words)) for words in ("298 Leute", "41 Jahre", "298 Leute")]
    server.send(mail("Fähre", TEXT, "<scans@blatt>", *scans))
    look(tmp_path)
    rows = Document.objects.all()
    assert [(row.name, row.replaces_id) for row in rows] == [("scan.pdf", None)] * 2


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
    assert "Fähre, holm@blatt.example" in line
    [note] = tmp_path.rglob("*.*")
    assert (note.parent.name, note.read_text()) == ("failed", f"{line}\n")
    assert note.name.startswith("Fähre-")


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
        "imap://demouser:gr%C3%B6%C3%9Fe@127.0.0.1:{port}/INBOX",
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
    assert not re.search("demopass|wrong|größe|b'|codec", str(caught.value))
    with pytest.raises(CommandError):
        look(tmp_path)


@pytest.fixture(scope="module")
def encrypting(tmp_path_factory):
    """A server that can encrypt, and its certificate."""
    certificate = write_certificate(tmp_path_factory.mktemp("imap") / "own.pem")
    with serving(certificate=certificate) as server:
        yield server, certificate


def test_the_password_is_not_sent_to_a_server_with_an_unknown_certificate(encrypting, tmp_path):
    server, _ = encrypting
    with pytest.raises(MailboxError, match="Zertifikat"):
        Mailbox(server.url, tmp_path).fetch()


def test_a_server_that_can_encrypt_is_asked_to(encrypting, tmp_path, monkeypatch):
    server, certificate = encrypting
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    server.send(mail("Fähre", TEXT, "<tls@blatt>"))
    with patch.object(imaplib.IMAP4, "starttls", autospec=True, side_effect=STARTTLS) as asked:
        [line] = Mailbox(server.url, tmp_path).fetch()
    assert "Fähre" in line
    assert asked.call_count == 1


def test_a_server_that_only_encrypts_is_verified_too(tmp_path):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(write_certificate(tmp_path / "own.pem"))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]

        def greet():
            with suppress(OSError), context.wrap_socket(listening.accept()[0], server_side=True):
                pass

        greeting = threading.Thread(target=greet)
        greeting.start()
        with pytest.raises(MailboxError, match="Zertifikat"):
            Mailbox(f"imaps://a:b@127.0.0.1:{port}/INBOX", tmp_path).fetch()
        greeting.join(60)


def test_the_option_needs_the_setting(tmp_path, ahrens, settings):
    settings.MAILBOX_URL = ""
    with pytest.raises(CommandError, match="MAILBOX_URL"):
        look(tmp_path)
