"""Any file is read or has a fault; nothing is raised, whatever is in it."""

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.documents import DocumentText, ReadingFault, json_lines, read_document, read_in_child
from articles.documents.json_lines import from_lines, to_lines
from articles.documents.reading import media_type_of
from tests.documents.compound_packing import compound, saved_mail
from tests.documents.pdf_files import bomb, pdf
from tests.documents.test_mail import mail
from tests.documents.test_ods import ods, row, table
from tests.documents.test_sheets import ROWS, workbook
from tests.documents.test_slides import pptx, shape, slide
from tests.documents.test_web_archive import PORT, page, wacz
from tests.documents.test_word import word
from tests.documents.xls_files import old_workbook
from tests.drawn import examples

WORD = word(lambda document: document.add_paragraph("Text"))
OUTLOOK = saved_mail(subject="Zahlen", body="Text", attached=(("a.csv", b"a;b\n1;2"),))
MAIL = mail()
MAIL.add_attachment(pdf("Anlage"), maintype="application", subtype="pdf", filename="a.pdf")
FILES = {
    "a.pdf": pdf("eins", "zwei"),
    "a.docx": WORD,
    "a.xlsx": workbook(("Nord", ROWS)),
    "a.html": b"<html><body><p>Text</p><table><tr><td>1<td>2</table></body></html>",
    "a.eml": MAIL.as_bytes(),
    "a.vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Ja.",
    "a.srt": b"1\n00:00:01,000 --> 00:00:02,000\nAnna: Ja.",
    "a.csv": b"a;b\n1;2",
    "a.md": b"# a\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "a.txt": b"Text",
    "a.msg": compound(
        saved_mail(subject="Zahlen", body="Text", attached=(("a.csv", b"a;b\n1;2"),))
    ),
    "a.xls": old_workbook(("Nord", ROWS, {})),
    "a.ods": ods(table(row("a", "b"))),
    "a.pptx": pptx(slide(shape("Text"))),
    "a.wacz": wacz([(PORT, page("Landstrom").encode())]),
}


def is_storable(document):
    """Return whether UTF-8 and PostgreSQL can store all that was read."""
    lines = list(to_lines(document))
    stored = "\\u0000" not in "".join(lines) and "\\ud8" not in "".join(lines)
    return stored and from_lines(lines) == document


@pytest.mark.parametrize("name", FILES)
def test_each_kind_of_file_is_read(name):
    found = read_document(FILES[name], name)
    assert (found.name, found.faults, bool(found.blocks)) == (name, (), True)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"\0\0\0\x18ftypisom", "video/mp4"),
        (b"\0\0\0\x18ftypM4A ", "audio/mp4"),
        (b"ID3\4\0\xff\xfe", "audio/mpeg"),
        (b"RIFF\x10\0\0\0WAVEfmt ", "audio/wav"),
        (b"II*\0\x08\0", "image/tiff"),
    ],
)
def test_pictures_and_recordings_are_kept_as_they_are(content, media_type):
    found = read_document(content + bytes(range(256)), "a")
    assert (found.media_type, found.blocks, found.faults) == (media_type, (), ())


@pytest.mark.parametrize("name", sorted(FILES.keys() - {"a.srt", "a.csv", "a.md"}))
def test_the_content_says_what_a_file_is_without_a_name(name):
    assert media_type_of(FILES[name], "") == media_type_of(FILES[name], name)


@pytest.mark.parametrize(
    ("content", "name", "fault"),
    [
        (b"PK\x03\x04broken", "a.docx", ReadingFault.BROKEN),
        (b"PK\x03\x04broken", "a.XLSX", ReadingFault.BROKEN),
        (b"PK\x03\x04broken", "a.zip", ReadingFault.UNKNOWN_FORMAT),
        (b"", "a.pdf", ReadingFault.EMPTY),
        (b" \n", "a.txt", ReadingFault.EMPTY),
        (b"MZ\x90\0\x03\0", "a.exe", ReadingFault.UNKNOWN_FORMAT),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.xlsx",
            ReadingFault.ENCRYPTED,
        ),
    ],
)
def test_what_is_no_document_has_a_fault(content, name, fault):
    assert read_document(content, name).faults == (fault,)


def test_a_file_that_is_too_large_is_not_read(monkeypatch):
    monkeypatch.setattr("articles.documents.reading.MAX_BYTES", 3)
    assert read_document(b"Text", "a.txt").faults == (ReadingFault.TOO_LARGE,)


def test_a_picture_is_kept_without_text():
    assert read_document(b"\x89PNG\r\n\x1a\n\0", "a.png") == DocumentText("a.png", "image/png")


def test_an_archive_of_other_things_is_unknown():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("a.txt", "b")
    assert read_document(out.getvalue(), "a.zip").faults == (ReadingFault.UNKNOWN_FORMAT,)


def test_characters_that_cannot_be_stored_are_left_out():
    content = b"From: a@b.example\nSubject: a\xff\x01b\nDate: x\n\nText \x01 hier"
    found = read_document(content, "a.eml")
    assert is_storable(found)
    assert [block.text for block in found.blocks] == ["a@b.example\tx\taÿb", "Text  hier"]
    assert found.title[0] == "a"


@given(st.binary(max_size=2000), st.sampled_from([*FILES, "a", "a.zip"]))
@examples(150)
def test_any_bytes_are_read_or_have_a_fault(content, name):
    found = read_document(content, name)
    assert found.blocks or found.faults or found.media_type
    assert is_storable(found)


@given(st.data())
@examples(150)
def test_any_damage_is_read_or_has_a_fault(data):
    name = data.draw(st.sampled_from(list(FILES)))
    content = bytearray(FILES[name])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    assert is_storable(read_document(bytes(content), name))


@pytest.mark.parametrize("name", ["a.pdf", "a.eml", "a.msg", "a.xls"])
def test_the_process_reads_what_the_function_reads(name):
    assert read_in_child(FILES[name], name) == read_document(FILES[name], name)


def test_a_file_that_needs_too_much_memory_ends_only_its_own_process():
    assert read_in_child(bomb(700), "a.pdf").faults in {
        (ReadingFault.STOPPED,),
        (ReadingFault.NO_TEXT,),
        (ReadingFault.BROKEN,),
    }


def test_a_process_that_takes_too_long_is_ended():
    assert read_in_child(b"Text", "a.txt", seconds=0).faults == (ReadingFault.OUT_OF_TIME,)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"a\n\n" * 40, "a.txt"),
        (b"<html><body>" + b"<p>Ein Absatz von acht W\xc3\xb6rtern.</p>" * 40, "a.html"),
        (b"a;b\n" * 40, "a.csv"),
    ],
)
def test_a_file_has_no_more_blocks_than_can_be_compared(monkeypatch, content, name):
    read = read_document(content, name)
    assert len(read.blocks) == 40

    monkeypatch.setattr(json_lines, "MAX_BLOCKS", 30)
    found = from_lines(to_lines(replace(read, attachments=(read,))))

    assert [len(one.blocks) for one in (found, *found.attachments)] == [30, 0]
    faults = [one.faults for one in (found, *found.attachments)]
    assert faults == [(*read.faults, ReadingFault.TOO_LONG)] * 2


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("Die Werft hat \u202e213\u202c Leute.", "a.txt"),
        ("<html><body><p>Die Werft hat \u2067213\u2069 Leute.</p>", "a.html"),
        ("wer;wie viele\nDie Werft;\u202b213\u202c\n", "a.csv"),
        (
            "From: \u202eA. Holm <a@ort.example>\nTo: b@ort.example\nSubject: \u202e213\n\nText",
            "a.eml",
        ),
    ],
)
def test_no_words_are_read_in_another_order_than_they_are_shown(content, name):
    lines = "".join(to_lines(read_document(content.encode(), name)))
    assert not any(f"\\u{sign}" in lines for sign in ("202a", "202b", "202c", "202e", "2067"))
    assert "213" in lines
