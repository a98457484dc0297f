"""OpenDocument texts as documents: paragraphs, headings, tables, notes; hostile files."""

import zipfile
from io import BytesIO

from articles.documents import likely_type, read_document
from tests.intake.test_odt import odt

NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body>"


def read(text, name="Mitteilung.odt"):
    return read_document(odt(text), name)


def rows(*lines):
    cells = (
        "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in line)
        for line in lines
    )
    inner = "".join(f"<table:table-row>{line}</table:table-row>" for line in cells)
    return f"<table:table>{inner}</table:table>"


def test_paragraphs_are_under_their_heading_and_notes_come_last():
    note = NOTE.format("<text:p>Blatt 2</text:p>") + "</text:note>"
    text = read(
        "<text:tracked-changes><text:p>weg</text:p></text:tracked-changes>"
        "<text:h text:outline-level='1'>Brücken</text:h><text:p>Drei"
        f"<text:s/>Brücken{note} sind<text:tab/>gesperrt"
        "<office:annotation><text:p>Stimmt das?</text:p></office:annotation>.</text:p>"
        "<text:list><text:list-item><text:p>Der Umweg misst "
        "<text:span>90</text:span> km.</text:p></text:list-item></text:list>"
    )
    assert (text.media_type, text.faults) == ("application/vnd.oasis.opendocument.text", ())
    assert [(block.heading, " ".join(block.text.split())) for block in text.blocks] == [
        ("", "Brücken"),
        ("Brücken", "Drei Brücken sind gesperrt."),
        ("Brücken", "Der Umweg misst 90 km."),
        ("Brücken", "Blatt 2"),
    ]


def test_rows_are_those_of_tables():
    text = read(rows(("Brücke", "Fahrzeuge"), ("Mühlbrücke", "8100"), ("Steg", "12")))
    last = text.blocks[-1]
    assert (last.table, last.head, last.cells) == (1, ("Brücke", "Fahrzeuge"), ("Steg", "12"))


def test_text_boxes_follow_their_paragraph_once():
    box = "<draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>"
    text = read(f"<text:p>Außen{box.format('Kasten ' + box.format('Innen'))}</text:p>")
    assert [block.text for block in text.blocks] == ["Außen", "Kasten", "Innen"]


def test_deep_nesting_takes_no_time():
    box = "<draw:frame><draw:text-box><text:p>"
    end = "</text:p></draw:text-box></draw:frame>"
    text = read("<text:p>" + box * 60 + "Innen" + end * 60 + "</text:p>")
    assert [block.text for block in text.blocks] == ["Innen"]


def test_its_content_says_what_it_is():
    assert read("<text:p>Der Kai</text:p>", "Mitteilung.docx").text == "Der Kai"
    assert likely_type(odt("<text:p>x</text:p>"), "a.odt").endswith("opendocument.text")
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", "<x/>")
    assert read_document(file.getvalue(), "a.ods").faults == ("no_text",)


def test_what_can_not_be_read_is_named():
    assert read("<text:p/>").faults == ("no_text",)
    assert read("<text:p>Der Kai").faults == ("broken",)
