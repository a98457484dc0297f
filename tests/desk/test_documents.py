"""The documents of an article on the page: brought, read, changed, replaced, shared."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.documents import read_document
from articles.documents.timestamps import TimestampFault
from articles.models import Document, DocumentTimestamp, Question, Source
from articles.queries.article_page import article_page
from articles.queries.author_sources import author_sources
from articles.queries.documents import BLOCKS_SHOWN, document_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences
from articles.queries.unsourced import bare_sentences
from articles.workflow import (
    note_document_read,
    note_timestamp_fault,
    share_document,
)
from tests.documents.authority import Authority
from tests.documents.compound_packing import compound
from tests.documents.pdf_files import pdf
from tests.documents.stamping import stamp
from tests.documents.test_slides import pptx, shape, slide
from tests.factories import (
    NOW,
    ArticleFactory,
    DocumentFactory,
    EvidenceFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
TABLE = b"Jahr;Leute\n2024;298\n2025;312\n"


@pytest.fixture
def url(article):
    return f"/articles/{article.pk}/documents/"


def file(name, content=b"Die Werft hat 312 Leute."):
    return SimpleUploadedFile(name, content)


def store_read(article, actor, name, content):
    """Store a document and what is read from it."""
    row = DocumentFactory(article=article, actor=actor)
    note_document_read(document=row, at=NOW, text=read_document(content, name))
    return Document.objects.get(pk=row.pk)


def page_of(client, row, query=""):
    answer = client.get(f"/documents/{row.pk}/{query}", headers={"accept-language": "en"})
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_mail_names_what_came_with_it(client, checker, article):
    mail = DocumentFactory(article=article, title="Antwort.eml")
    for title in ("Register.pdf", "Karte.png"):
        DocumentFactory(article=article, title=title)
    DocumentFactory(article=article, title="Geheim.pdf", is_secret=True)
    article.documents.exclude(pk=mail.pk).update(attached_to=mail)
    client.force_login(checker)

    named = page_of(client, mail).split("Attachments")[1].split("</dd>")[0]

    assert re.findall(r">([^<>\n]+)</a>", named) == ["Register.pdf", "Karte.png"]


def test_several_files_and_a_text_are_added_at_once(client, checker, article, url):
    client.force_login(checker)
    files = [file("Bericht.txt"), file("Zahlen.csv", TABLE)]
    answer = client.post(url, {"file": files, "text": "Notiz vom Hafen", "title": ""})
    assert answer.status_code == 302
    assert [row.title for row in article.documents.order_by("number")] == [
        "Bericht.txt",
        "Zahlen.csv",
        "Notiz vom Hafen",
    ]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ({}, "Please choose a file or paste a text."),
        ({"file": [file("leer.txt", b"")]}, "“leer.txt” is empty."),
        ({"text": "Register", "own_date": "31.2.2026"}, "Enter a valid date."),
    ],
)
def test_an_error_is_at_its_field_and_what_was_typed_stays(
    client, checker, article, url, data, error
):
    client.force_login(checker)
    typed = {"title": "Ein Titel"} | data
    answer = client.post(url, typed, headers={"accept-language": "en"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert error in html
    assert 'value="Ein Titel"' in html
    assert not article.documents.exists()


def test_a_script_gets_the_list_back(client, checker, article, url):
    client.force_login(checker)
    answer = client.post(url, {"file": [file("Bericht.txt")]}, headers={"hx-request": "true"})
    assert answer.status_code == 200
    assert "Bericht.txt" in answer.content.decode()


@pytest.mark.parametrize("count", [1, 12])
def test_the_list_takes_the_same_queries_for_any_number(
    client, checker, article, url, django_assert_max_num_queries, count
):
    client.force_login(checker)
    DocumentFactory.create_batch(count, article=article, read=True)
    client.get(url)
    with django_assert_max_num_queries(10):
        client.get(url)


def test_a_presentation_shows_slides(client, checker, article):
    client.force_login(checker)
    content = pptx(slide(shape("Die Werft")), slide(shape("312 Leute")))
    html = page_of(client, store_read(article, checker, "Bilanz.pptx", content))
    assert "Slide 2" in html
    assert "Page 2" not in html


def test_what_older_word_wrote_says_what_to_do(client, checker, article):
    client.force_login(checker)
    content = compound({"WordDocument": b"x" * 5000})
    html = page_of(client, store_read(article, checker, "Brief.doc", content))
    assert "save the file as .docx" in html


def test_a_document_shows_pages_lines_and_what_is_missing(client, checker, article):
    client.force_login(checker)
    report = store_read(article, checker, "b.pdf", pdf("Vorwort", "Die Werft hat 312 Leute."))
    html = page_of(client, report)
    assert "Page 2" in html
    assert "312 Leute" in html
    broken = store_read(article, checker, "b.pdf", b"%PDF-1.4 nothing")
    assert "The file is damaged." in page_of(client, broken)


def test_rows_of_a_table_stay_together(client, checker, article):
    row = store_read(article, checker, "z.csv", TABLE)
    html = page_of_signed_in(client, checker, row)
    assert html.count("<table") == 1
    assert re.search(r'<tr id="b0"[^>]*>\s*<th scope="col" data-words>Jahr</th>', html)
    assert re.findall(r'<tr id="b\d+"[^>]*>\s*<td[^>]*>(\w+)', html) == ["2024", "2025"]


def page_of_signed_in(client, user, row):
    client.force_login(user)
    return page_of(client, row)


def test_a_long_document_comes_in_parts(client, checker, article):
    text = "\n\n".join(f"Absatz {n} der Akte." for n in range(BLOCKS_SHOWN + 5))
    row = store_read(article, checker, "akte.txt", text.encode())
    first, second = document_page(row), document_page(row, BLOCKS_SHOWN + 2)
    assert (first.first, first.earlier, first.later) == (0, None, BLOCKS_SHOWN)
    assert (second.first, second.earlier, second.later) == (BLOCKS_SHOWN, 0, None)
    assert document_page(row, 10**6).first == BLOCKS_SHOWN
    html = page_of_signed_in(client, checker, row)
    assert f"?from={BLOCKS_SHOWN}" in html


def test_the_file_comes_as_it_was(client, checker, article):
    client.force_login(checker)
    row = DocumentFactory(article=article, text="Die Werft.")
    answer = client.get(f"/documents/{row.pk}/file/")
    assert b"".join(answer.streaming_content) == b"Die Werft."
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]
    again = client.get(f"/documents/{row.pk}/file/", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304


def test_the_time_stamp_is_verified_when_it_is_shown(client, checker, article, settings):
    client.force_login(checker)
    row = DocumentFactory(article=article)
    assert "Time stamp" not in page_of(client, row)

    stored = stamp(row, settings)

    page = page_of(client, row)
    assert "3 Apr 2026, 14:30</time></a>, Prüfamt" in page
    assert "verified" in page
    answer = client.get(f"/documents/{row.pk}/timestamp/")
    assert answer.content == bytes(stored.answer)
    settings.TIMESTAMP_ROOTS = Authority().roots
    assert "can't be verified" in page_of(client, row)


def test_why_there_is_no_time_stamp_yet_is_shown(client, checker, article):
    client.force_login(checker)
    row = DocumentFactory(article=article)
    waiting = DocumentTimestamp.objects.create(document=row, due_at=NOW)
    assert "asked for" in page_of(client, row)

    note_timestamp_fault(row=waiting, at=NOW, fault=TimestampFault.SLOW)

    assert "The authority did not answer in time." in page_of(client, row)
    assert client.get(f"/documents/{row.pk}/timestamp/").status_code == 404


def test_a_document_changes_and_a_concurrent_change_is_shown(client, checker, article):
    client.force_login(checker)
    row = DocumentFactory(article=article, actor=checker)
    data = {"title": "Register Husum", "own_date": "2026-03-01", "version": row.version}
    assert client.post(f"/documents/{row.pk}/change/", data).status_code == 302
    row.refresh_from_db()
    assert (row.title, str(row.own_date)) == ("Register Husum", "2026-03-01")
    answer = client.post(f"/documents/{row.pk}/change/", data | {"title": "Anderes"})
    assert answer.status_code == 409
    assert "Register Husum" in answer.content.decode()


def test_a_new_version_replaces_and_withdrawn_ones_stay_readable(client, checker, article):
    client.force_login(checker)
    row = DocumentFactory(article=article, actor=checker, read=True)
    new = {"file": file("neu.txt", b"Jetzt 320 Leute."), "version": row.version}
    client.post(f"/documents/{row.pk}/replace/", new)
    successor = Document.objects.get(replaces=row)
    assert "There is a newer version" in page_of(client, row)
    client.post(f"/documents/{successor.pk}/withdraw/", {"version": successor.version})
    assert "Withdrawn by" in page_of(client, successor)
    refused = client.post(f"/documents/{successor.pk}/withdraw/", {"version": 99})
    assert refused.status_code == 409


def test_a_document_becomes_a_source(client, checker, article):
    client.force_login(checker)
    row = DocumentFactory(article=article, actor=checker, read=True)
    client.post(f"/documents/{row.pk}/source/", {"version": row.version})
    source = Source.objects.get(document=row)
    assert f'href="/sources/{source.pk}/"' in page_of(client, row)


def test_a_secret_document_is_shown_to_people_with_access_only(client, checker, article, colleague):
    row = DocumentFactory(article=article, actor=checker, title="Brief von K.", is_secret=True)
    client.force_login(colleague)
    for path in ("", "file/", "change/"):
        assert client.get(f"/documents/{row.pk}/{path}").status_code == 404
    assert "Brief von K." not in client.get(f"/articles/{article.pk}/documents/").content.decode()
    client.force_login(checker)
    client.post(f"/documents/{row.pk}/share/", {"user": colleague.pk})
    client.force_login(colleague)
    assert "Brief von K." in page_of(client, row)
    client.post(f"/documents/{row.pk}/unshare/", {"user": colleague.pk})
    assert client.get(f"/documents/{row.pk}/").status_code == 404


def test_who_made_a_secret_document_a_source_keeps_access(client, checker, article, colleague):
    row = DocumentFactory(article=article, actor=checker, is_secret=True, read=True)
    share_document(document=row, actor=checker, at=NOW, user=colleague)
    client.force_login(colleague)
    client.post(f"/documents/{row.pk}/source/", {"version": row.version})

    page = page_of(client, row)

    assert f'name="user" value="{checker.pk}"' in page
    assert f'name="user" value="{colleague.pk}"' not in page


def test_sharing_refuses_who_does_not_work_here(client, checker, article):
    client.force_login(checker)
    row = DocumentFactory(article=article, actor=checker, is_secret=True)
    stranger = UserFactory(is_active=False)
    answer = client.post(f"/documents/{row.pk}/share/", {"user": stranger.pk})
    assert answer.status_code == 422
    share_document(document=row, actor=checker, at=NOW, user=UserFactory())


def test_authors_see_what_they_brought(client, author, article, url):
    client.force_login(author)
    client.post(url, {"text": "Mein Gespräch mit Holm"})
    DocumentFactory(article=article, title="Vom Desk")
    html = client.get(url).content.decode()
    assert "Mein Gespräch" in html
    assert "Vom Desk" not in html
    own = Document.objects.get(title__startswith="Mein")
    assert client.post(f"/documents/{own.pk}/source/", {"version": 1}).status_code == 403
    assert client.get(f"/articles/{ArticleFactory().pk}/documents/").status_code == 404


def note(article, words, text):
    at = article.revision.text.index(words)
    article.revision.source_notes.create(start=at, end=at + len(words), text=text)


def test_what_the_author_named_and_did_not_bring_is_listed_and_asked_for(
    client, checker, article, url
):
    client.force_login(checker)
    note(article, "30 Prozent", "Quelle: Register der Werften, S. 3")
    note(article, "2019", "Alles dazu: Mail vom Amt, Sonntagabend, nach langem Warten")
    note(article, "40 Prozent", "Gespräch mit Holm")
    DocumentFactory(article=article, title="Register der Werften 2025")
    DocumentFactory(article=article, title="Mail vom Amt")
    html = client.get(url, headers={"accept-language": "en"}).content.decode()
    missing = html.split("Named, but not in the folder")[1].split("</ul>")[0]
    assert "Gespräch mit Holm" in missing
    assert "Register" not in missing
    assert "Mail" not in missing
    form = html.split("/documents/ask/")[1].split("</form>")[0]
    sent = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))
    question = re.search(r"<textarea[^>]*>(.*?)</textarea>", form, re.S)[1]
    assert "– Gespräch mit Holm" in question
    assert "Gewerkschaft" not in question
    client.post(f"{url}ask/", sent | {"question": question})
    asked = Question.objects.get()
    assert "Gespräch mit Holm" in asked.text
    assert asked.claim.article == article


def test_the_same_source_as_before_is_not_asked_for(client, checker, article, url):
    note(article, "30 Prozent", "Register der Werften, S. 3")
    note(article, "2019", "Ebd., S. 9")
    note(article, "40 Prozent", "s. o.")
    client.force_login(checker)
    html = client.get(url, headers={"accept-language": "en"}).content.decode()
    missing = html.split("Named, but not in the folder")[1].split("</ul>")[0]
    assert re.findall(r">([^<>\n]+)</a>", missing) == ["Register der Werften"]


def test_a_question_without_words_is_refused(client, checker, article, claim, url):
    client.force_login(checker)
    assert client.post(f"{url}ask/", {"claim": claim.pk, "question": " "}).status_code == 422
    assert client.post(f"{url}ask/", {"claim": 0, "question": "Woher?"}).status_code == 404
    assert not Question.objects.exists()


def test_a_handover_is_complete_when_all_sentences_have_their_sources(article, checker):
    page = article_page(article)
    rows = page_sentences(page, word_ledger(page))
    before = author_sources(page, rows, [], [], bare_sentences(page, rows))
    assert (before.noted, before.is_complete) == (0, False)
    note(article, article.revision.text, "Register der Werften; https://amt.example/7")
    page = article_page(article)
    named = SourceFactory(title="Register der Werften")
    address = SourceFactory(title="Amt", url="https://amt.example/7")
    assert author_sources(page, rows, [], [named, address], bare_sentences(page, rows)).is_complete
    assert [
        row.named.address
        for row in author_sources(page, rows, [], [named], bare_sentences(page, rows)).missing
    ] == ["https://amt.example/7"]


def test_a_sentence_with_evidence_has_a_source(client, checker, article, claim, url):
    client.force_login(checker)
    before = client.get(url, headers={"accept-language": "en"}).content.decode()
    EvidenceFactory(claim=claim)
    after = client.get(url, headers={"accept-language": "en"}).content.decode()

    counts = [
        int(re.search(r"(\d+) sentences? without a source", html)[1]) for html in (before, after)
    ]
    asked = [
        html.split("/documents/ask/")[1].split("</form>")[0].count("– ") for html in (before, after)
    ]
    assert counts[0] - counts[1] == 1
    assert asked[0] - asked[1] == 1
    assert "0 of" in after


RELEASE = b"Polizeiinspektion Hafen\nTel. 0800\n\nWerft meldet Einbruch\n\nIn der Nacht kamen sie."


@pytest.mark.parametrize(
    ("named", "own_date", "is_there"),
    [
        ("Einbruch in der Werft", None, True),
        ("Pressemitteilung der Polizei vom 3.2.2026", "2026-02-03", True),
        ("Pressemitteilung der Polizei vom 4.2.2026", "2026-02-03", False),
        ("Pressemitteilung der Polizei", "2026-02-03", False),
        ("Gespräch mit dem Hafenmeister", "2026-02-03", False),
    ],
)
def test_a_named_source_is_known_by_its_first_lines_and_its_day(
    client, checker, article, url, named, own_date, is_there
):
    row = store_read(article, checker, "scan-0017.txt", RELEASE)
    Document.objects.filter(pk=row.pk).update(title="scan-0017", own_date=own_date)
    note(article, "30 Prozent", f"Quelle: {named}")
    client.force_login(checker)
    html = client.get(url, headers={"accept-language": "en"}).content.decode()
    assert ("Named, but not in the folder" not in html) == is_there
