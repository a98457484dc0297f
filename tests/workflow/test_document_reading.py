"""What a document is called, and where it is from, where nobody says so."""

import pytest

from articles.tasks import read_document
from articles.workflow import DocumentInput
from tests.factories import DocumentFactory

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
