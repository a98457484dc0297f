"""What a document is called, and where it is from, where nobody says so."""

import pytest

from articles.models import Document
from articles.tasks import read_document
from articles.workflow import DocumentInput, add_documents, make_source
from tests.factories import NOW, DocumentFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.mark.parametrize(
    ("text", "suffix", "title"),
    [
        (
            "<!doctype html><html><head><title>\n Amt &amp; Zahlen</title><p>298",
            ".html",
            "Amt & Zahlen",
        ),
        (
            "<style>p {}</style><!-- x --><p>298 <b>Leute</b></p><p>im Amt",
            ".html",
            "298 Leute im Amt",
        ),
        ("<title></title><img src=x>", ".html", "https://amt.example/"),
        ("# Bericht\n\n298 Leute", ".md", "Bericht 298 Leute"),
        ("<p> ist ein Zeichen", ".txt", "<p> ist ein Zeichen"),
    ],
)
def test_a_pasted_text_without_a_title_is_called_by_its_words(text, suffix, title):
    new = DocumentInput.pasted(text, suffix=suffix, url="https://amt.example/")
    assert new.title == title


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"\0\0\0\x18ftypheic\0\xff", "picture"), (b"ID3\4\0\xff\xfe\0", "interview")],
)
def test_a_picture_or_recording_is_kept_and_may_be_a_source(article, checker, content, kind):
    [row] = add_documents(
        article=article, actor=checker, at=NOW, documents=[DocumentInput("datei", content)]
    )
    read_document(row.pk)
    source = make_source(document=row, version=1, actor=checker, at=NOW)
    row = Document.objects.select_related("content").get()
    assert (row.content.outcome, row.content.faults, source.kind) == ("kept", [], kind)


@pytest.mark.parametrize(
    ("said", "entered", "url"),
    [
        ("https://amt.example/7", "", "https://amt.example/7"),
        ("https://amt.example/7", "https://amt.example/8", "https://amt.example/8"),
        ("https://not a host/7", "", ""),
        ("https://-/7", "", ""),
    ],
)
def test_a_saved_page_names_its_address_unless_a_person_did(article, checker, said, entered, url):
    html = f"<link rel='canonical' href='{said}'><p>298 Leute</p>"
    row = DocumentFactory.create(
        article=article, actor=checker, text=html, suffix=".html", url=entered
    )

    read_document(row.pk)

    row.refresh_from_db()
    assert row.url == url
    assert row.version == (2 if url != entered else 1)
