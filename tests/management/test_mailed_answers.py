"""Answers to mails with questions come back to their article, by the watched folder."""

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from django.core import mail

from articles.documents import read_document
from articles.models import (
    Article,
    Comment,
    Document,
    DocumentContent,
    Notification,
    Question,
)
from articles.tasks import mail_questions
from articles.tasks import read_document as read_job
from articles.workflow import DocumentInput, add_documents
from tests.acts import ask_author
from tests.factories import NOW
from tests.newsroom import claim_on

from .watching import look

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(article, claim, checker):
    """The mail with two questions, as the author gets it."""
    claims = [claim, claim_on(article, "49")]
    for row, text in zip(claims, ["Woher ist die Zahl?", "Wann ist sie geboren?"], strict=True):
        ask_author(claim=row, actor=checker, at=NOW, question=text)
    mail_questions(article_id=article.pk)
    return message_from_bytes(mail.outbox[0].message().as_bytes(), policy=policy.default)


def answer(asked, text, *, quoting="> {line}", **headers):
    """Return an answer, with what is answered below it."""
    message = EmailMessage()
    message["From"], message["Subject"] = "holm@blatt.example", f"AW: {asked['Subject']}"
    message["In-Reply-To"] = asked["Message-ID"]
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    quoted = [quoting.format(line=line) for line in asked.get_content().splitlines()]
    intro = "Am 29.11.2026 um 15:43 schrieb Dokumentation:"
    message.set_content("\n".join([text, "", intro, "", *quoted]))
    return message


def put(folder, message, name="AW.eml"):
    (folder / name).write_bytes(message.as_bytes())
    return look(folder)


@pytest.mark.parametrize("quoting", ["> {line}", "{line}"])
def test_an_answer_is_a_document_and_answers_the_questions(
    asked, article, checker, tmp_path, quoting, ahrens
):
    message = answer(asked, "Die Zahl ist aus dem Register, siehe Anhang.", quoting=quoting)
    message.add_attachment(b"298 Leute", maintype="text", subtype="plain", filename="Register.txt")

    assert f"Artikel {article.pk}" in put(tmp_path, message)

    assert Article.objects.get() == article
    document = Document.objects.get()
    assert (document.channel, document.title[:3]) == ("mail", "AW:")
    assert {row.answer for row in Question.objects.all()} == {
        "Die Zahl ist aus dem Register, siehe Anhang."
    }
    assert Notification.objects.filter(reader=checker, sort="answered").count() == 2
    read_job(document.pk)
    assert [row.name for row in document.attachments.all()] == ["Register.txt"]
    blocks = read_document(message.as_bytes(), "AW.eml").blocks
    assert "30 Prozent" not in " ".join(block.text for block in blocks[1:])


def test_an_answer_is_taken_once(asked, tmp_path, ahrens):
    message = answer(asked, "Aus dem Register.")
    put(tmp_path, message)
    assert put(tmp_path, message, "nochmal.eml") == ""
    assert (Document.objects.count(), Notification.objects.filter(sort="answered").count()) == (
        1,
        2,
    )


def test_answers_between_the_lines_are_kept(asked, tmp_path, ahrens):
    message = answer(asked, "Hallo,")
    lines = message.get_content().splitlines()
    message.set_content("\n".join([*lines[:6], "Aus dem Register.", *lines[6:], "Gruß, Holm"]))
    put(tmp_path, message)
    assert Question.objects.first().answer == "Hallo,\n\nAus dem Register.\n\nGruß, Holm"


def test_an_answer_that_is_too_large_leaves_its_words_and_files(asked, tmp_path, ahrens, settings):
    settings.EVIDENCE_LIMIT_BYTES = 3_000
    message = answer(asked, "Zwei Anhänge.")
    for number in "12":
        content = number.encode() * 2_000
        message.add_attachment(content, maintype="image", subtype="png", filename=f"{number}.png")
    put(tmp_path, message)
    assert [row.name for row in Document.objects.order_by("pk")] == ["1.png", "2.png", "AW.eml.txt"]
    assert Question.objects.open().count() == 0


def test_what_a_mail_server_sends_back_is_a_comment_for_the_person_who_asked(
    asked, article, checker, tmp_path, ahrens
):
    back = EmailMessage()
    back["From"], back["Auto-Submitted"] = "MAILER-DAEMON@blatt.example", "auto-replied"
    back["Subject"] = "Undelivered Mail Returned to Sender"
    back.set_content("550 5.1.1: no such user")
    back.add_attachment(asked)
    for name in ("a.eml", "b.eml"):
        put(tmp_path, back, name)
    comment = Comment.objects.get()
    assert comment.article == article
    assert "550 5.1.1: no such user" in comment.text
    assert comment.mentioned == [checker.pk]
    assert (Question.objects.open().count(), Document.objects.count()) == (2, 0)


@pytest.mark.parametrize(
    "headers", [{"Auto_Submitted": "auto-replied"}, {"Return_Path": "<>"}], ids=["away", "bounce"]
)
def test_what_a_program_wrote_about_nothing_here_is_no_manuscript(tmp_path, ahrens, headers):
    message = EmailMessage()
    message["From"], message["Subject"] = "holm@blatt.example", "Nicht da"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content("Ich bin bis Montag nicht im Haus.")
    assert "Programm" in put(tmp_path, message)
    assert (tmp_path / "failed" / "AW.eml").exists()
    assert not Article.objects.exists()


@pytest.mark.parametrize("wrong", ["<factcheck-question.x@y>", "<factcheck-question.W10.a.b@y>"])
def test_a_forged_identity_answers_nothing(asked, article, tmp_path, ahrens, wrong):
    message = answer(asked, "Falsch.")
    message.replace_header("In-Reply-To", wrong)
    put(tmp_path, message)
    assert Question.objects.open().count() == 2
    assert Article.objects.count() == 2


def test_the_same_question_twice_is_one(claim, checker):
    asked = [
        ask_author(claim=claim, actor=checker, at=NOW, question=text)
        for text in ("Woher?", " Woher? ", "Wann?")
    ]
    assert asked[0] == asked[1] != asked[2]


@pytest.mark.parametrize(
    ("headers", "is_left_out"), [({"In-Reply-To": "<1@blatt>"}, True), ({}, False)]
)
def test_a_manuscript_that_a_later_mail_quotes_is_no_source_of_itself(
    article, headers, is_left_out
):
    message = EmailMessage()
    message["From"] = "holm@blatt.example"
    for name, value in headers.items():
        message[name] = value
    quoted = [f"> {line}" for line in article.revision.text.splitlines()]
    message.set_content("\n".join(["Das steht im Register von Husum.", "", *quoted]))
    [row] = add_documents(
        article=article,
        actor=article.author,
        at=NOW,
        documents=[DocumentInput("AW.eml", message.as_bytes(), channel="folder")],
    )
    read_job(row.pk)
    texts = [block["text"] for block in DocumentContent.objects.get(document=row).blocks]
    assert "Das steht im Register von Husum." in texts
    assert any("30 Prozent" in text for text in texts) != is_left_out
