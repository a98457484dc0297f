"""What the author noted is brought to its sentence with one key."""

import pytest

from articles.models import Document, Evidence, Source
from tests.factories import DocumentFactory, SourceFactory, UserFactory

from .test_sentences import fields_of, page_at, send

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]
WORDS = "30 Prozent"


def note(article, text, words=WORDS):
    at = article.revision.text.index(words)
    return article.revision.source_notes.create(
        start=at, end=at + len(words), text=text, author_name="Jan Brandt"
    )


def test_a_new_source_with_its_place_is_brought_to_all_claims(article, checker, client):
    client.force_login(checker)
    note(article, "Quelle: Werftbericht 2025, S. 12")
    send(client, article, WORDS, "noted", "evidence")
    rows = Evidence.objects.filter(added_by=checker)
    assert {(row.source.title, row.source.kind, row.locator) for row in rows} == {
        ("Werftbericht 2025", "document", "S. 12")
    }
    assert {row.claim.quote for row in rows} >= {WORDS}
    assert 'data-form="noted"' not in page_at(client, article, WORDS)


def test_the_same_title_at_another_sentence_is_the_same_source(article, checker, client):
    client.force_login(checker)
    note(article, "Werftbericht, S. 12")
    note(article, "werftbericht, S. 14", "40 Prozent")
    send(client, article, WORDS, "noted", "evidence")
    send(client, article, "40 Prozent", "noted", "evidence")
    rows = Evidence.objects.filter(added_by=checker)
    assert set(rows.values_list("locator", flat=True)) == {"S. 12", "S. 14"}
    assert rows.values("source").distinct().count() == 1


def test_a_source_is_known_by_its_address_everywhere_by_its_title_in_the_article_only(
    article, checker, client
):
    client.force_login(checker)
    SourceFactory.create(title="Interview Roth")
    page = SourceFactory.create(title="Amt", url="https://amt.example/zahlen")
    note(article, "Interview Roth; https://amt.example/zahlen")
    first, second = [
        fields_of(part, "noted")
        for part in page_at(client, article, WORDS).split("<li")
        if 'data-form="noted"' in part
    ]
    assert (first["title"], first["kind"]) == (["Interview Roth"], ["interview"])
    assert second["source"] == [str(page.pk)]


def test_a_secret_source_with_the_same_address_stays_unknown(article, checker, client):
    client.force_login(checker)
    SourceFactory.create(title="Informantin", url="https://amt.example/zahlen", is_secret=True)
    note(article, "https://amt.example/zahlen")
    html = page_at(client, article, WORDS)
    assert "source" not in fields_of(html, "noted")
    assert "Informantin" not in html


def test_an_author_sees_the_note_and_can_take_nothing(article, author, client):
    client.force_login(author)
    note(article, "Werftbericht")
    html = page_at(client, article, WORDS)
    assert "Werftbericht" in html
    assert 'data-form="noted"' not in html


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Werftbericht 2025, S. 12", {"title": "Werftbericht 2025.pdf"}),
        ("Protokoll Rat 3.3.2026, S. 12", {"title": "Protokoll Rat 2026-03-03"}),
        (
            "https://amt.example/zahlen, S. 12",
            {"title": "Zahlen", "url": "https://amt.example/zahlen"},
        ),
    ],
)
def test_a_document_of_the_article_is_brought_and_becomes_a_source_once(
    article, checker, client, text, fields
):
    client.force_login(checker)
    document = DocumentFactory.create(article=article, actor=checker, **fields)
    note(article, text)
    note(article, text.replace("12", "14"), "40 Prozent")
    assert document.title in page_at(client, article, WORDS)

    send(client, article, WORDS, "noted", "evidence")
    send(client, article, "40 Prozent", "noted", "evidence")

    document.refresh_from_db()
    rows = Evidence.objects.filter(added_by=checker)
    assert {(row.source_id, row.locator) for row in rows} == {
        (document.source_id, "S. 12"),
        (document.source_id, "S. 14"),
    }
    assert 'data-form="noted"' not in page_at(client, article, WORDS)


def test_of_two_documents_with_the_name_none_is_meant(article, checker, client):
    client.force_login(checker)
    DocumentFactory.create(article=article, title="Werftbericht, Entwurf")
    DocumentFactory.create(article=article, title="Werftbericht, Fassung 2")
    note(article, "Werftbericht")
    assert fields_of(page_at(client, article, WORDS), "noted")["title"] == ["Werftbericht"]


@pytest.mark.parametrize("is_secret", [True, False])
def test_a_document_that_is_secret_or_withdrawn_is_not_proposed(
    article, checker, client, is_secret
):
    client.force_login(checker)
    row = DocumentFactory.create(
        article=article, actor=UserFactory.create(), title="Werftbericht 2025", is_secret=is_secret
    )
    if not is_secret:
        Document.objects.filter(pk=row.pk).update(withdrawn_at=row.added_at, withdrawn_by=checker)
    note(article, "Werftbericht")
    assert "document" not in fields_of(page_at(client, article, WORDS), "noted")
    assert not Source.objects.filter(document=row).exists()


@pytest.mark.parametrize(
    "text", ["Bitte die Mail beilegen", "Schöner Satz!", "Stimmt das Datum?", "Petra Müller"]
)
def test_a_remark_is_shown_and_not_proposed(article, checker, client, text):
    client.force_login(checker)
    note(article, text)
    html = page_at(client, article, WORDS)
    assert 'data-form="noted"' not in html
    remarks = html.partition('class="noted remarks"')[2].partition("</ul>")[0]
    assert text in remarks
    assert "Jan Brandt" in remarks


def test_a_bare_name_is_proposed_where_a_document_is_called_so(article, checker, client):
    client.force_login(checker)
    DocumentFactory.create(article=article, title="Petra Müller")
    note(article, "Petra Müller")
    html = page_at(client, article, WORDS)
    assert "document" in fields_of(html, "noted")
    assert 'class="noted remarks"' not in html


def test_what_a_note_says_besides_its_source_is_shown(article, checker, client):
    client.force_login(checker)
    note(article, "Werftbericht, S. 12. Stimmt die Jahreszahl?")
    html = page_at(client, article, WORDS)
    assert fields_of(html, "noted")["title"] == ["Werftbericht"]
    assert "Stimmt die Jahreszahl?" in html


def test_an_author_does_not_see_contacts(article, author, checker, client):
    note(article, "Kontakte: Hafenamt, +49 451 1")
    for user, is_seen in ((author, False), (checker, True)):
        client.force_login(user)
        assert ("+49 451 1" in page_at(client, article, WORDS)) is is_seen


def thread(article, *texts, kind="note"):
    at = article.revision.text.index(WORDS)
    for number, text in enumerate(texts):
        article.revision.source_notes.create(
            start=at, end=at + len(WORDS), text=text, kind=kind, is_reply=number > 0
        )


def test_a_reply_that_names_a_source_is_proposed_and_shown_in_its_thread(article, checker, client):
    client.force_login(checker)
    thread(article, "Woher?", "Werftbericht, S. 12")
    html = page_at(client, article, WORDS)
    assert fields_of(html, "noted")["title"] == ["Werftbericht"]
    remarks = html.partition('class="noted remarks"')[2].partition("</ul>")[0]
    assert remarks.index("Woher?") < remarks.index("↳") < remarks.index("Werftbericht, S. 12")


def test_a_resolved_thread_is_shown_as_such_and_not_proposed(article, checker, client):
    client.force_login(checker)
    thread(article, "Quelle: Werftbericht, S. 12", "Geprüft", kind="resolved")
    html = page_at(client, article, WORDS)
    assert 'data-form="noted"' not in html
    remarks = html.partition('class="noted remarks"')[2].partition("</ul>")[0]
    assert "Quelle: Werftbericht, S. 12" in remarks
    assert "<small>resolved</small>" in remarks or "<small>erledigt</small>" in remarks
