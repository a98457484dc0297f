"""A mail that Outlook saved is a document like a mail, with what is attached to it."""

import pytest

from articles.documents.compound_files import MSG
from articles.workflow import DocumentInput
from tests.documents.compound_packing import compound, saved_mail

from .test_documents import REPORT, add, content_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def test_what_is_attached_to_a_mail_of_outlook_becomes_documents_of_their_own(article, checker):
    inner = saved_mail(subject="Nachtrag", body="Es sind 299 Leute.")
    files = (("Bericht.pdf", REPORT.content), ("", inner))
    mail = compound(saved_mail(subject="Zahlen", body="Anbei.", sender="Amt", attached=files))
    [row] = add(article, checker, DocumentInput("Zahlen.msg", mail))

    content = content_of(row)
    assert (row.media_type, content.sender, content.title) == (MSG, "Amt", "Zahlen")
    attached = list(row.attachments.order_by("number"))
    assert [new.title for new in attached] == ["Bericht.pdf", "Nachtrag.eml"]
    assert content_of(attached[1]).document_blocks[-1].text == "Es sind 299 Leute."


def test_a_mail_that_answers_does_not_repeat_the_manuscript(article, checker):
    """Else a manuscript that was mailed would confirm itself, also out of Outlook."""
    words, answer = article.revision.text.split("\n")[0], {0x1042: "<1@ort.example>"}
    for name, texts in (("Antwort.msg", answer), ("Mail.msg", {})):
        mail = compound(saved_mail(body=f"Das stimmt so.\n\n{words}", texts=texts))
        [row] = add(article, checker, DocumentInput(name, mail))
        read = [block.text for block in content_of(row).document_blocks]
        assert (words in read) is not bool(texts)
