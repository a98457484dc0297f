"""Several files are sent while a person goes on, also to the button below them."""

from playwright.sync_api import expect


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
