"""Passages beside the manuscript: rows of tables, and what no document has."""

from django.db.models import F
from playwright.sync_api import expect

from articles.documents import read_document
from articles.models import ArticleComparison, DocumentTimestamp, Evidence
from articles.workflow import DocumentInput, add_documents, note_document_read
from tests.factories import NOW, DocumentFactory, FoundPassageFactory

from .conftest import at_hand, has_no_serious_faults

TABLE = (
    b";Anlage;Hersteller;Baujahr;Leistung;Ertrag\n"
    b";Sieben;Windmeister;2022;14 Schiffe;7270\n"
    b";Acht;Nordvind;2021;3600;1120\n"
)


def test_a_row_has_its_columns_names_whole_words_and_the_mark_to_its_end(
    signed_in_page, checker, article, claim_of
):
    new = DocumentInput("Anlagen.csv", TABLE)
    [row] = add_documents(article=article, actor=checker, at=NOW, documents=[new])
    note_document_read(document=row, at=NOW, text=read_document(TABLE, row.name))
    quote = "Sieben\tWindmeister\t2022\t14 Schiffe\t7270"
    found = {"relation": "same", "found": "14 Schiffe"}
    FoundPassageFactory(document=row, claim=claim_of("14 Schiffe"), quote=quote, **found)
    page = signed_in_page(checker, f"/articles/{article.pk}/", viewport=(390, 844))
    page.locator(".hand").get_by_role("link", name="Unterlagen").click()

    first = page.locator("#passages .candidates li").first
    expect(first.locator(".at")).to_contain_text("Zeile 2, Leistung")
    expect(first.locator("q")).to_contain_text("Hersteller Windmeister · Baujahr 2022")
    expect(page.locator("#viewer .hit")).to_have_text(quote.split("\t"))
    heights = page.locator("#viewer .hit").evaluate_all("all => all.map((m) => m.offsetHeight)")
    sieben, windmeister, *_ = heights
    assert windmeister == sieben


def test_the_heads_of_a_table_are_marked_too(signed_in_page, checker, article, claim_of):
    table = b"Jahr;Leute;Schiffe\n2024;298;14\n"
    new = DocumentInput("Werft.csv", table)
    [row] = add_documents(article=article, actor=checker, at=NOW, documents=[new])
    note_document_read(document=row, at=NOW, text=read_document(table, row.name))
    FoundPassageFactory(document=row, claim=claim_of("14 Schiffe"), quote="Jahr\tLeute\tSchiffe")
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    page.keyboard.press("z")
    expect(page.locator("#viewer .hit")).to_have_text(["Jahr", "Leute", "Schiffe"])


def test_what_no_document_has_is_said_first_and_no_key_takes_what_is_only_related(
    signed_in_page, checker, article, claim_of
):
    text = "Im Jahr 2025 hingen 41 Schiffe am Kabel."
    report = DocumentFactory(article=article, actor=checker, text=text, read=True)
    related = {"quote": "Im Jahr 2025", "relation": "related", "reason": "absent"}
    FoundPassageFactory(document=report, claim=claim_of("30 Prozent"), **related)
    FoundPassageFactory(document=report, claim=claim_of("14 Schiffe"), quote="hingen 41 Schiffe")
    ArticleComparison.objects.update(compared=F("asked"))
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    page.keyboard.press("z")
    expect(page.locator("#viewer .hit")).to_have_text("hingen 41 Schiffe")

    page.keyboard.press("j")
    at_hand(page, "30 Prozent")
    expect(page.locator("#passages .absent")).to_have_text("in 1 Unterlage nicht gefunden")
    expect(page.locator("#viewer .hit")).to_have_count(0)
    page.keyboard.press("Enter")
    assert not Evidence.objects.exists()

    page.keyboard.press("ArrowDown")
    expect(page.locator("#viewer .hit")).to_have_text("Im Jahr 2025")
    has_no_serious_faults(page)


def test_passages_of_another_sentence_are_dim_while_those_at_hand_are_on_their_way(
    signed_in_page, checker, article, claim_of
):
    report = DocumentFactory(article=article, actor=checker, text="41 Schiffe", read=True)
    FoundPassageFactory(document=report, claim=claim_of("30 Prozent"), quote="41 Schiffe")
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    held = []
    page.context.route("**/passages/", lambda route: held.append(route))
    page.keyboard.press("z")
    expect(page.locator("#passages[aria-busy=true]")).to_be_attached()
    held.pop(0).continue_()
    expect(page.locator("#passages h2")).to_be_visible()
    expect(page.locator("#passages[aria-busy]")).to_have_count(0)


def test_a_long_reason_at_the_time_stamp_leaves_the_hash_its_width(
    signed_in_page, checker, article
):
    row = DocumentFactory(article=article, actor=checker)
    DocumentTimestamp.objects.create(document=row, due_at=NOW, fault="expired", tried_at=NOW)
    page = signed_in_page(checker, f"/documents/{row.pk}/", viewport=(1280, 800))
    assert page.locator(".facts code").bounding_box()["width"] > 250
