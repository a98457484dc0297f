"""Several files are sent while a person goes on, also to the button below them."""

import re

from django.conf import settings
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


def dropped(page, where, *paths):
    """Drop files and folders of this machine on an element of the page."""
    box = page.locator(where).bounding_box()
    place = {"x": box["x"] + 5, "y": box["y"] + 5}
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "data": data, **place})


def test_a_folder_that_is_dropped_anywhere_on_the_page_is_its_files(
    signed_in_page, checker, article, tmp_path
):
    folder, alone = tmp_path / "Akte", tmp_path / "Brief.txt"
    (folder / "Anlagen").mkdir(parents=True)
    alone.write_text("Lieber Jan")
    for name in ("Plan.txt", "Anlagen/Größe.txt", ".DS_Store"):
        folder.joinpath(name).write_text(name)
    page = signed_in_page(checker, f"/articles/{article.pk}/documents/")

    dropped(page, "h1", folder, alone)

    lines = page.locator("#new-documents .sent li")
    expect(lines.filter(has_text="ist da.")).to_have_count(3)
    names = article.documents.values_list("name", flat=True)
    assert sorted(names) == ["Brief.txt", "Größe.txt", "Plan.txt"]


def test_what_a_broken_connection_stopped_is_sent_with_the_next_or_on_demand(
    signed_in_page, checker, article
):
    page = signed_in_page(checker, f"/articles/{article.pk}/documents/")
    lines = page.locator("#new-documents .sent li")
    for number, name in enumerate(("Plan.txt", "Karte.txt")):
        page.context.set_offline(True)
        file = {"name": name, "mimeType": "text/plain", "buffer": name.encode()}
        page.locator("#new-documents [name=file]").set_input_files([file])
        line = lines.nth(number)
        expect(line).to_contain_text("Die Verbindung ist unterbrochen. Noch einmal senden")
        if number:
            line.get_by_role("button").click()
            expect(line).to_contain_text("Die Verbindung ist unterbrochen. Noch einmal senden")
        page.context.set_offline(False)
        expect(line).to_have_text(f"„{name}“ ist da.")
    assert article.documents.count() == 2


def test_a_file_sent_from_a_page_of_before_a_sign_in_says_what_to_do(
    signed_in_page, checker, article
):
    page = signed_in_page(checker, f"/articles/{article.pk}/documents/")
    page.context.clear_cookies(name=settings.CSRF_COOKIE_NAME)
    file = {"name": "Plan.txt", "mimeType": "text/plain", "buffer": b"298"}
    page.locator("#new-documents [name=file]").set_input_files([file])
    line = page.locator("#new-documents .sent li")
    expect(line).to_contain_text("wurde nicht gespeichert:")
    expect(line).to_contain_text("Laden Sie sie neu")
