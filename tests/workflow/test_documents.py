"""Documents of an article: kept as they came, read by the worker, never deleted."""

import hashlib
from datetime import date
from email.message import EmailMessage

import pytest
from django.utils.translation import override
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Document, DocumentContent, Event, Source
from articles.queries.history import entries_of_article
from articles.tasks import read_document
from articles.workflow import (
    DocumentInput,
    Invalid,
    NotAllowed,
    SourceInput,
    StaleEdit,
    WrongState,
    add_documents,
    change_document,
    share_document,
    share_source,
    unshare_document,
)
from tests.acts import archive_article, make_source, replace_document, withdraw_document
from tests.documents.pdf_files import pdf
from tests.documents.tnef_files import tnef
from tests.factories import NOW, DocumentFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
REPORT = DocumentInput("Bericht.pdf", pdf("Vorwort", "Die Werft hat 312 Leute."))
PICTURE = DocumentInput("Karte.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 20)


def add(article, actor, *documents):
    return add_documents(article=article, actor=actor, at=NOW, documents=documents)


def add_secret(article, actor):
    return DocumentFactory(article=article, actor=actor, title="Brief von K.", is_secret=True)


def content_of(document):
    read_document(document_id=document.pk)
    return DocumentContent.objects.get(document=document)


def verbs(article):
    events = article.events.filter(verb__startswith="document.").order_by("pk")
    return [event.verb for event in events]


def test_documents_are_kept_byte_for_byte_and_numbered_in_their_article(article, checker):
    report, picture = add(article, checker, REPORT, PICTURE)

    sha256 = hashlib.sha256(REPORT.content).hexdigest()
    assert (report.sha256, report.size) == (sha256, len(REPORT.content))
    assert report.file.read() == REPORT.content
    assert (report.title, report.name, report.media_type) == (
        "Bericht.pdf",
        "Bericht.pdf",
        "application/pdf",
    )
    assert (report.added_by, report.added_at, report.channel) == (checker, NOW, "uploaded")
    assert [report.number, picture.number, DocumentFactory(article=article).number] == [1, 2, 3]
    assert DocumentFactory().number == 1


def test_each_document_is_read_by_a_job(article, checker):
    rows = add(article, checker, REPORT, PICTURE)
    jobs = ProcrastinateJob.objects.filter(task_name="articles.read_document")
    assert [job.args for job in jobs.order_by("pk")] == [{"document_id": row.pk} for row in rows]


def test_what_is_read_is_stored_in_blocks_with_their_places(article, checker):
    report, picture = add(article, checker, REPORT, PICTURE)
    assert report.read_content is None

    content = content_of(report)
    assert (content.outcome, content.faults, content.pages) == ("read", [], 2)
    assert [(block.text, block.page) for block in content.document_blocks] == [
        ("Vorwort", 1),
        ("Die Werft hat 312 Leute.", 2),
    ]
    assert (content_of(picture).outcome, content_of(picture).blocks) == ("kept", [])
    assert verbs(article)[-2:] == ["document.read", "document.read"]


def test_an_unreadable_document_is_kept_with_the_reason(article, checker):
    [row] = add(article, checker, DocumentInput("programm.exe", b"MZ\0\1"))
    content = content_of(row)
    assert (content.outcome, content.faults) == ("unreadable", ["unknown_format"])
    assert row.file.read() == b"MZ\0\1"


def test_a_second_reading_changes_nothing(article, checker):
    [row] = add(article, checker, REPORT)
    content = content_of(row)
    assert content_of(row) == content
    assert verbs(article).count("document.read") == 1


def test_a_pasted_text_becomes_a_document(article, checker):
    new = DocumentInput.pasted("Anruf im Amt: 298 Leute.\n\nFrau Holm, 10 Uhr.", title="Notiz")
    [row] = add(article, checker, new)
    assert (row.title, row.channel, row.media_type) == ("Notiz", "pasted", "text/plain")
    assert [block.line for block in content_of(row).document_blocks] == [1, 3]


def test_a_pasted_page_is_read_as_a_page(article, checker):
    new = DocumentInput.pasted("<p>298 Leute</p><p>im Amt</p>", title="Seite", suffix=".html")
    [row] = add(article, checker, new)
    assert [block.text for block in content_of(row).document_blocks] == ["298 Leute", "im Amt"]


def test_what_is_attached_to_a_mail_becomes_a_document_of_its_own(article, checker):
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Amt <amt@ort.example>", "Ihre Anfrage"
    mail["Date"] = "Mon, 07 Dec 2026 15:20:08 +0100"
    mail.set_content("Anbei die Zahlen.")
    mail.add_alternative("<p>Anbei.</p><img src='cid:logo@ort'>", subtype="html")
    mail.get_payload(1).add_related(PICTURE.content, "image", "png", cid="<logo@ort>")
    mail.add_attachment(REPORT.content, "application", "pdf", filename="Bericht.pdf")
    [row] = add(article, checker, DocumentInput("Antwort.eml", mail.as_bytes(), is_secret=True))

    content = content_of(row)

    assert (content.sender, content.title) == ("Amt", "Ihre Anfrage")
    head, body = content.document_blocks
    assert head.cells == ("Amt <amt@ort.example>", "2026-12-07 15:20 +0100", "Ihre Anfrage")
    assert body.text == "Anbei die Zahlen."
    attached = row.attachments.get()
    assert (attached.title, attached.channel, attached.is_secret) == (
        "Bericht.pdf",
        "attached",
        True,
    )
    assert attached.file.read() == REPORT.content
    assert list(attached.known_to.all()) == [checker]
    assert content_of(attached).pages == 2


def test_what_outlook_packed_becomes_documents_of_their_own(article, checker):
    packed = tnef(("Bericht.pdf", REPORT.content), ("Notiz.txt", b"298 Leute"))
    [row] = add(article, checker, DocumentInput("winmail.dat", packed))

    assert content_of(row).outcome == "kept"
    attached = list(row.attachments.order_by("number"))
    assert [(new.title, new.channel) for new in attached] == [
        ("Bericht.pdf", "attached"),
        ("Notiz.txt", "attached"),
    ]
    assert content_of(attached[0]).pages == 2


def test_the_day_of_a_document_is_its_own_unless_a_person_enters_one(article, checker):
    new = DocumentInput.pasted("Kiel, 12. März 2020\n\nDas Amt nennt 298 Leute.", title="Brief")
    [row] = add(article, checker, new)
    read_document(document_id=row.pk)
    row = Document.objects.get(pk=row.pk)
    assert row.day == date(2020, 3, 12)
    row = change_document(document=row, actor=checker, at=NOW, own_date=date(2020, 4, 1))
    assert row.day == date(2020, 4, 1)


@pytest.mark.parametrize(
    ("documents", "said"),
    [
        ([], "choose a file"),
        ([DocumentInput("leer.txt", b" \n")], "“leer.txt” is empty"),
        ([DocumentInput("lang.txt", b"x" * 2_000_000)], "“lang.txt” is larger than 1 MB"),
        ([REPORT, DocumentInput("Kopie.pdf", REPORT.content)], "“Kopie.pdf” is among"),
        ([PICTURE] * 51, "At most 50"),
    ],
)
def test_invalid_files_are_refused_by_name_and_nothing_is_stored(
    article, checker, settings, documents, said
):
    settings.EVIDENCE_LIMIT_BYTES = 1024 * 1024
    with override("en"), pytest.raises(Invalid, match=said) as refused:
        add(article, checker, *documents)
    assert list(refused.value.fields) == ["file"]
    assert not Document.objects.exists()


@pytest.mark.parametrize("field", [{"url": "javascript:alert(1)"}, {"title": " "}])
def test_a_document_is_not_made_invalid_by_a_change(article, checker, field):
    row = DocumentFactory(article=article)
    with pytest.raises(Invalid) as refused:
        change_document(document=row, actor=checker, at=NOW, **field)
    assert list(refused.value.fields) == list(field)


def test_a_change_of_an_outdated_version_is_refused(article, checker):
    row = DocumentFactory(article=article)
    change_document(document=row, actor=checker, at=NOW, expected_version=1, title="Neu")
    for act in (
        lambda: change_document(
            document=row, actor=checker, at=NOW, expected_version=1, title="Anders"
        ),
        lambda: withdraw_document(document=row, version=1, actor=checker, at=NOW),
        lambda: make_source(document=row, version=1, actor=checker, at=NOW),
        lambda: replace_document(document=row, version=1, actor=checker, at=NOW, new=REPORT),
    ):
        with pytest.raises(StaleEdit):
            act()


def test_a_new_version_replaces_a_document_and_the_previous_one_stays(article, checker):
    row = DocumentFactory(article=article, title="Bericht", url="https://amt.example/")
    new = replace_document(document=row, actor=checker, at=NOW, new=REPORT)

    assert (new.replaces, new.title, new.url) == (row, "Bericht", "https://amt.example/")
    assert list(article.documents.current()) == [new]
    assert Document.objects.get(pk=row.pk).file.read()
    with pytest.raises(WrongState) as refused:
        replace_document(document=row, actor=checker, at=NOW, new=PICTURE)
    assert refused.value.code == "replaced"


def test_a_withdrawn_document_stays_readable_and_may_come_again(article, checker):
    [row] = add(article, checker, REPORT)
    withdraw_document(document=row, actor=checker, at=NOW)

    assert not article.documents.current().exists()
    assert Document.objects.get(pk=row.pk).withdrawn_by == checker
    with pytest.raises(WrongState):
        change_document(document=row, actor=checker, at=NOW, title="Neu")
    assert add(article, checker, REPORT)


def test_an_archived_article_takes_no_documents(article, checker, chief):
    row = DocumentFactory(article=article)
    archive_article(article=article, actor=chief, at=NOW)
    with pytest.raises(WrongState):
        add(article, checker, REPORT)
    with pytest.raises(WrongState):
        withdraw_document(document=row, actor=checker, at=NOW)


def test_authors_bring_documents_to_their_own_article_and_see_only_these(article, author):
    own = add(article, author, REPORT)
    DocumentFactory(article=article)

    assert list(Document.objects.visible_to(author)) == own
    with pytest.raises(NotAllowed):
        add(DocumentFactory().article, author, PICTURE)
    with pytest.raises(NotAllowed):
        change_document(document=own[0], actor=author, at=NOW, title="Neu")


def test_authors_withdraw_only_what_they_brought(article, author):
    row = DocumentFactory(article=article)
    with pytest.raises(NotAllowed):
        withdraw_document(document=row, actor=author, at=NOW)


def test_a_document_becomes_a_source_with_what_it_says_of_itself(article, checker):
    row = DocumentFactory(article=article, title="Register", url="https://amt.example/r", read=True)
    source = make_source(document=row, actor=checker, at=NOW)

    assert (source.title, source.url, source.kind) == (
        "Register",
        "https://amt.example/r",
        "document",
    )
    assert Document.objects.get(pk=row.pk).source == source
    with pytest.raises(WrongState):
        make_source(document=row, actor=checker, at=NOW)


def test_what_a_person_says_of_a_source_goes_before_what_the_document_says(article, checker):
    row = DocumentFactory(article=article)
    new = SourceInput(title="Handelsregister", kind="official", origin_name="Amtsgericht")
    source = make_source(document=row, actor=checker, at=NOW, source=new)
    assert (source.title, source.kind, source.origin.name) == (
        "Handelsregister",
        "official",
        "Amtsgericht",
    )


def test_a_secret_document_is_known_only_to_the_people_it_is_shared_with(
    article, checker, colleague, chief
):
    row = add_secret(article, checker)
    assert list(Document.objects.visible_to(checker)) == [row]
    assert not Document.objects.visible_to(chief).exists()
    for act in (withdraw_document, make_source):
        with pytest.raises(NotAllowed):
            act(document=row, actor=colleague, at=NOW)

    share_document(document=row, actor=checker, at=NOW, user=colleague)
    assert list(Document.objects.visible_to(colleague)) == [row]

    unshare_document(document=row, actor=checker, at=NOW, user=colleague)
    assert not Document.objects.visible_to(colleague).exists()


def test_who_brought_a_secret_document_keeps_it(article, checker, colleague):
    row = add_secret(article, checker)
    share_document(document=row, actor=checker, at=NOW, user=colleague)
    with pytest.raises(WrongState):
        unshare_document(document=row, actor=colleague, at=NOW, user=checker)
    with pytest.raises(WrongState):
        unshare_document(document=row, actor=checker, at=NOW, user=UserFactory())


def test_only_people_of_the_desk_get_a_secret_document(article, author):
    row = add_secret(article, author)
    with pytest.raises(Invalid):
        share_document(document=row, actor=author, at=NOW, user=UserFactory(role="author"))
    with pytest.raises(WrongState):
        share_document(
            document=DocumentFactory(article=article, actor=author),
            actor=author,
            at=NOW,
            user=UserFactory(),
        )


def test_a_secret_document_becomes_a_secret_source_known_to_the_same_people(
    article, checker, colleague, chief
):
    row = add_secret(article, checker)
    share_document(document=row, actor=checker, at=NOW, user=colleague)
    source = make_source(document=row, actor=checker, at=NOW)

    assert source.is_secret
    assert set(source.known_to.all()) == {checker, colleague}
    share_source(source=source, actor=checker, at=NOW, user=chief)
    assert list(Document.objects.visible_to(chief)) == [row]


def test_a_document_is_hidden_with_the_source_that_was_made_from_it(
    article, checker, colleague, author
):
    row = DocumentFactory(article=article, actor=author)
    source = make_source(document=row, actor=checker, at=NOW)
    assert Document.objects.visible_to(colleague).exists()

    change_document(document=row, actor=checker, at=NOW, is_secret=True)

    assert Source.objects.get(pk=source.pk).is_secret
    assert not Document.objects.visible_to(colleague).exists()
    assert list(Document.objects.visible_to(author)) == [row]


def test_a_new_version_of_a_secret_document_is_as_secret(article, checker, colleague):
    row = add_secret(article, checker)
    share_document(document=row, actor=checker, at=NOW, user=colleague)
    new = replace_document(document=row, actor=colleague, at=NOW, new=REPORT)
    assert new.is_secret
    assert set(new.known_to.all()) == {checker, colleague}


def test_other_systems_hear_of_a_document_and_not_of_a_secret_one(article, checker):
    [row] = add(article, checker, REPORT)
    add_secret(article, checker)

    public = Event.objects.filter(is_public=True, verb__startswith="document.")
    assert [(event.verb, event.data["document"]) for event in public] == [
        ("document.received", row.pk)
    ]


def test_the_history_lists_acts_on_documents_and_never_names_a_secret_one(article, checker, chief):
    row = DocumentFactory(article=article, title="Register", read=True)
    replace_document(document=row, actor=checker, at=NOW, new=REPORT)
    secret = add_secret(article, checker)
    change_document(document=secret, actor=checker, at=NOW, title="Brief von Karl")
    share_document(document=secret, actor=checker, at=NOW, user=chief)
    with override("en"):
        sentences = "\n".join(entry.sentence for entry in entries_of_article(article, chief))

    assert f"{row.added_by} added the document “Register” (pasted)." in sentences
    assert "The document “Register” was read: read." in sentences
    assert f"{checker} replaced a document by “Register” (uploaded)." in sentences
    assert "changed the document “a confidential document”: title" in sentences
    assert "Brief" not in sentences


def test_the_history_forgets_the_title_of_a_document_that_became_secret(article, checker, chief):
    row = DocumentFactory(article=article, title="Brief von K.")
    change_document(document=row, actor=checker, at=NOW, is_secret=True)
    assert "Brief" not in str([entry.sentence for entry in entries_of_article(article, chief)])
