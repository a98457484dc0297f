"""A Word file is read with its headings, tables, notes and accepted changes."""

import io
import zipfile

import docx
import pytest

from articles.documents import ReadingFault, read_document
from tests.documents.packages import repacked

NAME = "brief.docx"


def word(build):
    """Return the bytes of a Word file that `build` fills."""
    document, out = docx.Document(), io.BytesIO()
    build(document)
    document.save(out)
    return out.getvalue()


def blocks(build):
    return read_document(word(build), NAME).blocks


def xml(words):
    """Return a Word file of one paragraph with this markup in it."""
    return repacked(
        word(lambda document: None),
        "word/document.xml",
        "<w:sectPr",
        f"<w:p>{words}</w:p><w:sectPr",
    )


def test_paragraphs_are_under_their_headings():
    def build(document):
        document.add_heading("Ertragslage", 1)
        document.add_paragraph("Der Umsatz stieg.")

    assert [(block.text, block.heading) for block in blocks(build)] == [
        ("Ertragslage", ""),
        ("Der Umsatz stieg.", "Ertragslage"),
    ]


def test_a_short_bold_paragraph_is_a_heading():
    def build(document):
        document.add_paragraph().add_run("Zu Frage 3").bold = True
        document.add_paragraph("Der Umsatz stieg.")

    assert blocks(build)[1].heading == "Zu Frage 3"


def test_a_table_has_its_cells_under_their_heads():
    def build(document):
        table = document.add_table(2, 3)
        for cell, text in zip(
            [*table.rows[0].cells, *table.rows[1].cells],
            ["Posten", "2025", "2024", "Umsatz", "684", "650"],
            strict=True,
        ):
            cell.text = text

    assert [(block.cells, block.head) for block in blocks(build)] == [
        (("Posten", "2025", "2024"), ()),
        (("Umsatz", "684", "650"), ("Posten", "2025", "2024")),
    ]


def test_a_cell_across_two_columns_fills_both():
    def build(document):
        table = document.add_table(2, 3)
        table.rows[0].cells[1].merge(table.rows[0].cells[2]).text = "Euro"
        for cell, text in zip(table.rows[1].cells, ["Umsatz", "684", "650"], strict=True):
            cell.text = text

    assert blocks(build)[1].head == ("", "Euro", "Euro")


def test_the_head_of_a_letter_comes_first():
    def build(document):
        document.sections[0].header.paragraphs[0].text = "Amt für Fische, 3. März 2026"
        document.add_paragraph("Sehr geehrte Damen")

    assert [block.text for block in blocks(build)] == [
        "Amt für Fische, 3. März 2026",
        "Sehr geehrte Damen",
    ]


def test_lines_wrapped_by_hand_are_joined():
    def build(document):
        document.add_paragraph("zuzüglich der Umsatz-\nsteuer, über die\ngesamte Zeit")
        document.add_paragraph("Vectis plc\nPostfach 1140")

    assert [block.text for block in blocks(build)] == [
        "zuzüglich der Umsatzsteuer, über die gesamte Zeit",
        "Vectis plc\nPostfach 1140",
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<w:ins><w:r><w:t>neu</w:t></w:r></w:ins>", "neu"),
        ("<w:r><w:t>da</w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>", "da"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>da</w:t></w:r>", "da"),
        ("<w:sdt><w:sdtContent><w:r><w:t>Feld</w:t></w:r></w:sdtContent></w:sdt>", "Feld"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b"),
        ("<w:hyperlink><w:r><w:t>Link</w:t></w:r></w:hyperlink>", "Link"),
        (
            '<w:r><w:t>km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            "<w:t>2</w:t></w:r>",
            "km²",
        ),
    ],
)
def test_what_a_reader_sees_is_read(markup, expected):
    assert [block.text for block in read_document(xml(markup), NAME).blocks] == [expected]


def test_an_entity_is_not_expanded():
    bomb = repacked(
        word(lambda document: None),
        "word/document.xml",
        "<w:document",
        '<!DOCTYPE a [<!ENTITY b "c">]><w:document',
    )
    assert read_document(bomb, NAME).faults == (ReadingFault.BROKEN,)


def test_a_package_that_unpacks_to_too_much_is_not_unpacked():
    out = io.BytesIO(word(lambda document: None))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/big.xml", b" " * 31_000_000)
    assert read_document(out.getvalue(), NAME).faults == (ReadingFault.TOO_LARGE_UNPACKED,)


def test_a_package_of_too_many_files_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("articles.documents.packages.MAX_MEMBERS", 3)
    found = read_document(word(lambda document: None), NAME)
    assert found.faults == (ReadingFault.TOO_LARGE_UNPACKED,)


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_broken_xml_is_a_fault(part):
    broken = repacked(word(lambda document: document.add_paragraph("a")), part, "<w:", "<<w:")
    assert read_document(broken, NAME).faults == (ReadingFault.BROKEN,)


def test_an_empty_file_has_no_text():
    assert read_document(word(lambda document: None), NAME).faults == (ReadingFault.NO_TEXT,)
