"""OpenDocument presentations are read slide by slide, as those of PowerPoint are."""

import io
import zipfile

import pytest

from articles.documents import ReadingFault, likely_type, read_document, read_in_child
from articles.queries.document_places import SLIDES

ODP = "application/vnd.oasis.opendocument.presentation"
_NS = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{short}="{_NS}{name}:1.0"'
    for short, name in {
        "office": "office", "draw": "drawing", "text": "text", "table": "table",
        "presentation": "presentation", "style": "style",
    }.items()
)  # fmt: skip
HIDDEN = (
    "<office:automatic-styles><style:style style:name='aus' style:family='drawing-page'>"
    "<style:drawing-page-properties presentation:visibility='hidden'/></style:style>"
    "</office:automatic-styles>"
)


def odp(*slides, kind=ODP):
    out = io.BytesIO()
    body = (
        f"<office:body><office:presentation>{''.join(slides)}</office:presentation></office:body>"
    )
    content = f"<office:document-content {SPACES}>{HIDDEN}{body}</office:document-content>"
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", content)
    return out.getvalue()


def slide(*shapes, notes="", style=""):
    noted = f"<presentation:notes>{box(notes, kind='notes')}</presentation:notes>" if notes else ""
    return f"<draw:page draw:style-name='{style}'>{''.join(shapes)}{noted}</draw:page>"


def box(*texts, kind="", more=""):
    paragraphs = "".join(f"<text:p>{text}</text:p>" for text in texts)
    placed = f"presentation:class='{kind}'" if kind else ""
    return f"<draw:frame {placed} {more}><draw:text-box>{paragraphs}</draw:text-box></draw:frame>"


def table(*rows):
    lines = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    return f"<draw:frame><table:table>{lines}</table:table></draw:frame>"


def read(*slides):
    return read_document(odp(*slides), "Bilanz.odp")


def test_text_is_under_the_title_of_its_slide_and_notes_come_last():
    first = slide(
        box("14 Schiffe", "Drei liegen still"), box("Die Flotte", kind="title"), notes="Quelle: Amt"
    )

    found = read(first, slide(box("Ende")))

    assert (found.media_type, found.title, found.pages, found.faults) == (ODP, "Die Flotte", 2, ())
    assert [(block.text, block.page, block.heading) for block in found.blocks] == [
        ("Die Flotte", 1, ""),
        ("14 Schiffe", 1, "Die Flotte"),
        ("Drei liegen still", 1, "Die Flotte"),
        ("Quelle: Amt", 1, "Die Flotte"),
        ("Ende", 2, ""),
    ]


def test_rows_of_tables_have_their_heads_and_each_table_its_number():
    rows = ("Jahr", "Schiffe"), ("2024", "14")

    found = read(slide(table(*rows)), slide(table(*rows)))

    assert [(block.cells, block.head, block.table) for block in found.blocks if block.head] == [
        (("2024", "14"), ("Jahr", "Schiffe"), 1),
        (("2024", "14"), ("Jahr", "Schiffe"), 2),
    ]


@pytest.mark.parametrize("kind", ["footer", "date-time", "page-number"])
def test_what_each_slide_repeats_is_left_out(kind):
    assert [block.text for block in read(slide(box("Text"), box("7", kind=kind))).blocks] == [
        "Text"
    ]


def test_hidden_slides_and_empty_places_are_left_out_but_count():
    empty = box("Titel durch Klicken hinzufügen", more="presentation:placeholder='true'")

    found = read(slide(box("Geheim"), style="aus"), slide(empty, box("Offen")))

    assert [(block.text, block.page) for block in found.blocks] == [("Offen", 2)]
    assert found.pages == 2


def test_shapes_in_groups_are_read():
    inner = "<draw:custom-shape><text:p>im Pfeil</text:p></draw:custom-shape>"

    assert read(slide(f"<draw:g><draw:g>{inner}</draw:g></draw:g>")).blocks[0].text == "im Pfeil"


def test_a_presentation_is_recognised_and_its_places_are_slides():
    assert likely_type(odp(slide(box("x"))), "Bilanz.odp") == ODP
    assert read_document(odp(slide(box("x")), kind=f"{ODP}-template"), "v.otp").media_type == ODP
    assert ODP in SLIDES


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (odp(slide(box(""))), ReadingFault.NO_TEXT),
        (odp(slide(box("x")))[:-30], ReadingFault.BROKEN),
        (odp("<draw:page>"), ReadingFault.BROKEN),
    ],
)
def test_a_presentation_that_cannot_be_read_says_why(content, fault):
    assert read_in_child(content, "Bilanz.odp").faults == (fault,)
