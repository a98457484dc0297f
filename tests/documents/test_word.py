"""A Word file is read with its headings, tables, notes and accepted changes."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

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


def test_a_cell_across_two_rows_fills_both():
    def build(document):
        table = document.add_table(3, 2)
        for row, texts in zip(
            table.rows, (("Land", "Zahl"), ("Nord", "7"), ("", "9")), strict=True
        ):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(1, 0).merge(table.cell(2, 0))

    assert [block.cells for block in blocks(build)][1:] == [("Nord", "7"), ("Nord", "9")]


def test_a_row_that_was_deleted_is_left_out():
    row = "<w:tr>%s<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
    deleted = row % ('<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>', "weg")
    content = repacked(
        word(lambda document: None),
        "word/document.xml",
        "<w:sectPr",
        f"<w:tbl>{row % ('', 'bleibt')}{deleted}</w:tbl><w:sectPr",
    )
    assert [block.text for block in read_document(content, NAME).blocks] == ["bleibt"]


def numbered(*levels):
    """Return a function that defines a list of such levels in a document."""

    def define(document):
        root = document.part.numbering_part.element
        levels_xml = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for n, (form, text, start) in enumerate(levels)
        )
        for markup in (
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels_xml}</w:abstractNum>',
            f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>',
        ):
            root.append(parse_xml(markup))

    return define


def in_list(document, text, level):
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>'
    properties.append(parse_xml(number))


def test_the_numbers_of_lists_are_read():
    def build(document):
        numbered(("decimal", "§ %1", 4), ("decimal", "%1.%2", 1), ("lowerLetter", "%3)", 1))(
            document
        )
        for text, level in (
            ("A", 0),
            ("B", 1),
            ("C", 1),
            ("D", 2),
            ("", 2),
            ("E", 2),
            ("F", 0),
            ("G", 1),
        ):
            in_list(document, text, level)

    assert [block.text for block in blocks(build)] == [
        "§ 4 A", "4.1 B", "4.2 C", "a) D", "c) E", "§ 5 F", "5.1 G",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "label"),
    [("upperRoman", "IV."), ("lowerRoman", "iv."), ("upperLetter", "D."), ("decimalZero", "04.")],
)
def test_numbers_of_lists_are_written_in_many_ways(form, label):
    def build(document):
        numbered((form, "%1.", 4))(document)
        in_list(document, "Wort", 0)

    assert [block.text for block in blocks(build)] == [f"{label} Wort"]


def test_the_number_may_be_that_of_the_style():
    def build(document):
        document.add_paragraph("Wort", style="List Number")
        document.add_paragraph("Punkt", style="List Bullet")

    assert [block.text for block in blocks(build)] == ["1. Wort", "Punkt"]


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
