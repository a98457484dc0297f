"""Several files are sent while a person goes on, also to the button below them."""

import re

from playwright.sync_api import expect

from articles.tasks import read_document


def test_a_button_pressed_while_files_are_sent_loses_none(signed_in_page, checker, article):
    page = signed_in_page(checker, f"/articles/{article.pk}/documents/")
    names = [f"Blatt {number}.txt" for number in range(4)]
    files = [
        {"name": name, "mimeType": "text/plain", "buffer": f"Auf {name}".encode()} for name in names
    ]
    page.locator("#new-documents [name=text]").fill("Notiz vom Hafen")
    page.locator("#new-documents [name=file]").set_input_files(files)
    page.locator("#new-documents").get_by_role("button", name="Hinzufügen").click()

    expect(page.locator("#document-list")).to_contain_text("Notiz vom Hafen")
    titles = article.documents.order_by("number").values_list("title", flat=True)
    assert list(titles) == [*names, "Notiz vom Hafen"]

    last = files[0] | {"name": "Blatt 9.txt", "buffer": b"Noch eines"}
    page.locator("#new-documents [name=file]").set_input_files([last])
    page.locator("#new-documents").get_by_role("button", name="Hinzufügen").click()
    expect(page.locator("#new-documents .sent li")).to_have_text("„Blatt 9.txt“ ist da.")
    expect(page.locator("#new-documents .errorlist")).to_have_count(0)


def test_what_was_missing_is_no_longer_named_once_it_is_here(signed_in_page, checker, article):
    at = article.revision.text.index("30 Prozent")
    for named in ("Register der Werften", "Bilanz der Reederei"):
        article.revision.source_notes.create(start=at, end=at + 10, text=f"Quelle: {named}")
    page = signed_in_page(checker, f"/articles/{article.pk}/documents/")
    missing = page.locator("#named-sources .missing li")
    expect(missing).to_have_text(["Register der Werften", "Bilanz der Reederei"])

    def bring(name, text):
        file = {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
        page.locator("#new-documents [name=file]").set_input_files([file])

    bring("Register der Werften.txt", "312 Leute")
    expect(missing).to_have_text(["Bilanz der Reederei"])
    question = page.locator("#ask-for-sources textarea")
    expect(question).not_to_have_value(re.compile("Register der Werften"))

    page.locator("#ask-for-sources summary").click()
    question.fill("Woher?")
    bring("scan.txt", "Bilanz der Reederei\n\n312 Leute")
    expect(page.locator("#document-list")).to_contain_text("scan.txt")
    read_document(document_id=article.documents.get(title="scan.txt").pk)
    expect(missing).to_have_count(0)
    expect(question).to_have_value("Woher?")
