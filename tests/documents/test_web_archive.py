"""WACZ files: the pages that they list, as a crawler loaded them."""

import io
import json
import zipfile
from datetime import date

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from articles.documents import ReadingFault, likely_type, read_document, read_in_child
from articles.documents.web_archive import MAX_PAGES, WACZ

PORT = "https://hafen.example.org/"
PARAGRAPH = (
    "Der Hafen hat im Jahr 2025 genau 14 Schiffe mit Strom versorgt, sagte die Leiterin. " * 4
)


def page(title, text=PARAGRAPH, head=""):
    return (
        f"<!doctype html><html><head>{head}<title>{title}</title></head>"
        f"<body><article><h1>{title}</h1><p>{text}</p></article></body></html>"
    )


def record(writer, url, body, status="200 OK", kind="text/html; charset=utf-8", **headers):
    rows = [("Content-Type", kind), *headers.items()]
    made = writer.create_warc_record(
        url,
        "response",
        payload=io.BytesIO(body),
        http_headers=StatusAndHeaders(status, rows, protocol="HTTP/1.1"),
    )
    writer.write_record(made)


def wacz(loaded, listed=None):
    """Return a WACZ of what was loaded; `listed` are addresses and titles of its pages."""
    archive, out = io.BytesIO(), io.BytesIO()
    writer = WARCWriter(archive, gzip=True)
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "test"}))
    for arguments in loaded:
        record(writer, *arguments[:2], **(arguments[2] if len(arguments) > 2 else {}))
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("datapackage.json", json.dumps({"profile": "data-package"}))
        package.writestr("archive/a.warc.gz", archive.getvalue())
        if listed is not None:
            rows = [{"format": "json-pages-1.0", "id": "pages"}]
            rows += [{"url": url, "title": title} for url, title in listed]
            package.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, rows)))
    return out.getvalue()


PICTURE = (f"{PORT}bild.png", b"\x89PNG", {"kind": "image/png"})
FRAME = (f"{PORT}werbung", page("Werbung").encode())


def test_only_the_listed_page_is_read():
    content = wacz(
        [FRAME, PICTURE, (PORT, page("Landstrom").encode())], listed=[(f"{PORT}#oben", "Landstrom")]
    )

    found = read_document(content, "a.wacz")

    assert (found.media_type, found.title, found.faults) == (WACZ, "Landstrom", ())
    assert "14 Schiffe" in found.text
    assert "Werbung" not in found.text


def test_a_page_is_found_where_its_address_leads():
    moved = {"status": "301 Moved Permanently", "Location": "/neu"}
    content = wacz(
        [(PORT, b"", moved), (f"{PORT}neu", page("Neu").encode())], listed=[(PORT, "Alt")]
    )

    assert "14 Schiffe" in read_document(content, "a.wacz").text


def test_an_address_that_leads_to_itself_has_no_text():
    moved = {"status": "302 Found", "Location": PORT}
    found = read_document(wacz([(PORT, b"", moved)], listed=[(PORT, "Kreis")]), "a.wacz")

    assert found.faults == (ReadingFault.NO_TEXT,)


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16", "nonsense"])
def test_the_charset_is_that_of_the_answer(charset):
    encoding = "utf-8" if charset == "nonsense" else charset
    body = page("Grün", PARAGRAPH + "Öl für Käthe.").encode(encoding)
    content = wacz([(PORT, body, {"kind": f'text/html; charset="{charset}"'})])

    found = read_document(content, "a.wacz")

    assert found.title == "Grün"
    assert "Öl für Käthe" in found.text


def test_of_several_pages_the_title_is_their_heading():
    urls = [f"{PORT}{number}" for number in range(3)]
    loaded = [(url, f"<p>{PARAGRAPH} Nummer {url[-1]}.</p>".encode()) for url in urls]
    content = wacz(loaded, listed=[(url, f"Seite {url[-1]}") for url in reversed(urls)])

    found = read_document(content, "a.wacz")

    assert [block.heading for block in found.blocks] == ["Seite 2", "Seite 1", "Seite 0"]
    assert found.title == "Seite 2"


def test_more_pages_than_are_read_are_a_fault():
    urls = [f"{PORT}{number}" for number in range(MAX_PAGES + 1)]
    content = wacz([(url, page("Eine").encode()) for url in urls], listed=[(u, "") for u in urls])

    found = read_document(content, "a.wacz")

    assert found.faults == (ReadingFault.TOO_MANY_PAGES,)


def test_more_html_than_is_read_is_a_fault(monkeypatch):
    monkeypatch.setattr("articles.documents.web_archive.MAX_BYTES", 1000)
    urls = [f"{PORT}{number}" for number in range(4)]
    content = wacz([(url, page("Eine").encode()) for url in urls])

    assert ReadingFault.TOO_LARGE_UNPACKED in read_document(content, "a.wacz").faults


def test_without_a_list_all_pages_are_read():
    content = wacz([(PORT, page("Eins").encode()), (f"{PORT}2", page("Zwei").encode())])

    assert "Zwei" in read_document(content, "a.wacz").text


@pytest.mark.parametrize("part", ["archive/a.warc.gz", "pages/pages.jsonl"])
def test_a_damaged_part_is_a_fault(part):
    content, out = wacz([(PORT, page("Eins").encode())], listed=[(PORT, "Eins")]), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(out, "w") as target:
        for name in package.namelist():
            target.writestr(name, b"{no archive" if name == part else package.read(name))

    found = read_document(out.getvalue(), "a.wacz")

    assert set(found.faults) <= {ReadingFault.BROKEN, ReadingFault.NO_TEXT}
    assert found.faults


def test_it_is_known_by_its_name_and_by_what_is_in_it():
    content = wacz([(PORT, page("Eins").encode())])

    assert likely_type(content, "seite.wacz") == WACZ
    assert read_document(content, "seite.zip").media_type == WACZ


def test_it_is_read_in_a_process_of_its_own():
    found = read_in_child(wacz([(PORT, page("Eins").encode())]), "a.wacz")

    assert (found.media_type, found.title) == (WACZ, "Eins")


def test_the_address_is_that_of_its_only_page():
    one, two = f"{PORT}bericht", f"{PORT}zahlen"
    loaded = [(one, page("Bericht").encode()), (two, page("Zahlen").encode())]
    assert read_document(wacz(loaded, [(f"{one}#oben", "Bericht")]), "a.wacz").url == one
    assert read_document(wacz(loaded, [(one, "Bericht"), (two, "Zahlen")]), "a.wacz").url == ""


DAY = '<meta property="article:published_time" content="2026-05-18">'


def test_the_day_is_that_of_its_only_page_also_from_another_process():
    one = (f"{PORT}werft", page("Werft", head=DAY).encode())
    two = (f"{PORT}hafen", page("Hafen", head=DAY).encode())
    assert read_in_child(wacz([one]), "a.wacz").published_on == date(2026, 5, 18)
    assert read_document(wacz([one, two]), "a.wacz").published_on is None
