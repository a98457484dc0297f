"""Where words are in a document, in the words of the page's language."""

import pytest
from django.utils.translation import override

from articles.documents import DocumentBlock
from articles.models import Document, FoundPassage
from articles.queries.document_places import (
    SHEETS,
    SLIDES,
    column_name,
    place_of_block,
    place_of_passage,
)

SHEET = min(SHEETS)
CELLS = {"cells": ("Polen", "PL", "147445"), "table": 1, "line": 7}


@pytest.mark.parametrize(
    ("block", "place"),
    [
        (DocumentBlock("Text", page=3), "p. 3"),
        (DocumentBlock("Text", line=12), "line 12"),
        (DocumentBlock("Text", timecode="00:41:07", line=3), "00:41:07"),
        (DocumentBlock("Text"), "paragraph 6"),
        (DocumentBlock("An\tVon", cells=("An", "Von"), is_mail_head=True), "head"),
        (DocumentBlock("Polen\tPL\t147445", **CELLS), "line 7"),
    ],
)
def test_a_place_is_page_line_timecode_or_paragraph(block, place):
    with override("en"):
        assert place_of_block(5, block) == place


@pytest.mark.parametrize(
    ("heading", "start", "place"),
    [("Länder", 9, "Länder, C7"), ("", 0, "A7"), ("", 6, "B7")],
)
def test_in_a_sheet_it_is_the_cell(heading, start, place):
    block = DocumentBlock("Polen\tPL\t147445", heading=heading, **CELLS)
    assert place_of_block(5, block, start, SHEET) == place


@pytest.mark.parametrize(("start", "place"), [(0, "C7"), (6, "D7")])
def test_empty_cells_before_the_first_one_count_as_columns(start, place):
    """The text of a row begins with its first full cell."""
    cells = ("", "", "Polen", "147445")
    block = DocumentBlock("Polen\t147445", cells=cells, table=1, line=7)
    assert place_of_block(5, block, start, SHEET) == place


def test_the_pages_of_a_presentation_are_slides():
    slides = next(iter(SLIDES))
    row = FoundPassage(document=Document(media_type=slides), block=5, page=3)
    row.stored_block = {"heading": "Die Flotte", "page": 3}
    with override("de"):
        assert place_of_block(5, DocumentBlock("Text", page=3), media_type=slides) == "Folie 3"
        assert place_of_passage(row) == "Folie 3"


@pytest.mark.parametrize("media_type", ["message/rfc822", "application/vnd.ms-outlook"])
def test_a_passage_in_the_head_of_a_mail_is_named_so(media_type):
    row = FoundPassage(document=Document(media_type=media_type), block=0)
    row.stored_block = {"text": "An\tVon", "is_mail_head": True}
    with override("en"):
        assert place_of_passage(row) == "head"


def test_columns_are_named_as_in_a_sheet():
    names = [column_name(number) for number in (0, 25, 26, 701, 702)]
    assert names == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize(
    ("heading", "media_type", "place"),
    [
        ("Länder", SHEET, "Länder, line 7"),
        ("Kinder am Ende der vierten Klasse im Kreis", SHEET, "Kinder am Ende der"),
        ("", SHEET, "line 7"),
        ("Länder", "text/csv", "line 7"),
    ],
)
def test_a_row_found_in_a_workbook_is_named_with_its_sheet(heading, media_type, place):
    row = FoundPassage(document=Document(media_type=media_type), block=5, line=7)
    row.stored_block = {"heading": heading}
    with override("en"):
        found = place_of_passage(row)
    assert found.startswith(place)
    assert len(found) < 45
