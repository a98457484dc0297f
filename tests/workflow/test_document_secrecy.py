"""A document becomes secret whole: with its source, older versions and what is attached."""

from email.message import EmailMessage

import pytest
from django.urls import reverse
from django.utils.translation import override

from articles.models import Document, Source
from articles.tasks import read_document
from articles.workflow import (
    DocumentInput,
    Invalid,
    SourceInput,
    WrongState,
    add_documents,
    change_document,
    change_source,
    enter_fact,
    share_source,
    unshare_source,
)
from articles.workflow.inputs import FactInput
from tests.acts import archive_article, make_source, replace_document, withdraw_document
from tests.factories import NOW, DocumentFactory, UserFactory

pytestmark = pytest.mark.django_db
NEWER = DocumentInput("Neu.txt", b"Das Register nennt 312 Leute.")


def hide(document, actor):
    document = Document.objects.get(pk=document.pk)
    return change_document(document=document, actor=actor, at=NOW, is_secret=True)


def names_seen_by(user):
    return {row.name for row in Document.objects.visible_to(user)}


def mail(inner=None, name="Akte.txt"):
    row = EmailMessage()
    row["Subject"], row["From"], row["Date"] = "Frau K.", "k@ort.example", "Mon, 07 Dec 2026"
    row.set_content("Anbei.")
    row.add_attachment(f"Liste in {name}: 298 Leute.".encode(), "text", "plain", filename=name)
    if inner:
        row.add_attachment(inner, "application", "octet-stream", filename="Innen.eml")
    return row.as_bytes()


@pytest.fixture
def letter(article, author):
    """A mail that an author brought with a mail in it, and attachments in both."""
    new = DocumentInput("Brief.eml", mail(mail(name="Kern.txt")))
    [row] = add_documents(article=article, actor=author, at=NOW, documents=[new])
    while unread := Document.objects.filter(content=None).first():
        read_document(document_id=unread.pk)
    assert {"Brief.eml", "Akte.txt", "Innen.eml", "Kern.txt"} == names_seen_by(UserFactory())
    return row


def test_what_is_attached_becomes_secret_with_its_mail(letter, checker, author, colleague):
    hide(letter, checker)

    assert names_seen_by(colleague) == set()
    everything = {"Brief.eml", "Akte.txt", "Innen.eml", "Kern.txt"}
    assert names_seen_by(checker) == names_seen_by(author) == everything


def test_a_newer_version_of_what_is_attached_becomes_secret_with_its_mail(letter, checker):
    old = Document.objects.get(name="Kern.txt")
    replace_document(document=old, actor=checker, at=NOW, new=NEWER)

    hide(letter, checker)

    assert names_seen_by(UserFactory()) == set()


def test_older_versions_become_secret_with_the_newest(article, checker, colleague):
    first = DocumentFactory(article=article)
    second = replace_document(document=first, actor=checker, at=NOW, new=NEWER)
    newest = DocumentInput("Neuer.txt", b"Das Register nennt 313 Leute.")
    third = replace_document(document=second, actor=checker, at=NOW, new=newest)

    hide(third, checker)

    assert names_seen_by(colleague) == set()


def test_a_source_takes_its_document_with_all_that_belongs_to_it(letter, checker, colleague):
    source = make_source(document=letter, actor=checker, at=NOW)
    other = make_source(document=Document.objects.get(name="Akte.txt"), actor=checker, at=NOW)

    change_source(source=source, actor=checker, at=NOW, is_secret=True)

    assert names_seen_by(colleague) == set()
    assert not Source.objects.visible_to(colleague).filter(pk=other.pk).exists()
    letter.refresh_from_db()
    assert letter.is_secret


def test_a_document_made_a_secret_source_is_secret_with_all_that_belongs_to_it(letter, checker):
    new = SourceInput(title="Frau K.", is_secret=True)
    make_source(document=letter, actor=checker, at=NOW, source=new)

    assert names_seen_by(UserFactory()) == set()
    assert "Kern.txt" in names_seen_by(checker)


def test_nothing_becomes_secret_where_a_reference_fact_names_a_part_of_it(letter, checker):
    part = make_source(document=Document.objects.get(name="Kern.txt"), actor=checker, at=NOW)
    fact = FactInput(
        property="spelling", subject="Amt", value={"name": "Amt"}, source=part, as_of=NOW.date()
    )
    enter_fact(actor=checker, at=NOW, fact=fact)

    with pytest.raises(Invalid):
        hide(letter, checker)

    assert len(names_seen_by(UserFactory())) == 4


def withdrawn(article, checker, chief):
    row = DocumentFactory(article=article)
    return withdraw_document(document=row, actor=checker, at=NOW)


def replaced(article, checker, chief):
    row = DocumentFactory(article=article)
    new = replace_document(document=row, actor=checker, at=NOW, new=NEWER)
    Document.objects.filter(pk=new.pk).update(is_secret=True)
    return row


def archived(article, checker, chief):
    row = DocumentFactory(article=article)
    archive_article(article=article, actor=chief, at=NOW)
    return row


@pytest.mark.parametrize("put_away", [withdrawn, replaced, archived])
def test_a_document_that_is_still_read_can_still_become_secret(
    article, checker, chief, colleague, put_away
):
    row = put_away(article, checker, chief)

    hide(row, checker)

    assert names_seen_by(colleague) == set()
    with pytest.raises(WrongState):
        change_document(
            document=row, actor=checker, at=NOW, is_secret=False, title="Ein anderer Titel"
        )


def test_access_to_a_source_that_was_ended_does_not_come_back_by_its_document(
    article, checker, colleague
):
    row = hide(DocumentFactory(article=article, actor=checker), checker)
    row.known_to.add(colleague)
    source = make_source(document=row, actor=checker, at=NOW)
    unshare_source(source=source, actor=checker, at=NOW, user=colleague)
    change_source(source=source, actor=checker, at=NOW, is_secret=False)

    hide(row, checker)

    assert not Source.objects.visible_to(colleague).filter(pk=source.pk).exists()
    share_source(source=source, actor=checker, at=NOW, user=colleague)
    assert names_seen_by(colleague) == {row.name}


def test_the_page_of_an_attachment_does_not_name_a_secret_mail(letter, checker, client, colleague):
    part = Document.objects.get(name="Akte.txt")
    Document.objects.filter(pk=letter.pk).update(is_secret=True, title="Brief von Frau K.")
    client.force_login(colleague)

    with override("en"):
        page = client.get(reverse("document", args=[part.pk])).content.decode()

    assert part.title in page
    assert "Frau K." not in page
