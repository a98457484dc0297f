"""Rich Text Format as a document: paragraphs, headings, rows, footnotes; hostile files."""

import pytest

from articles.documents import likely_type, read_document

HEAD = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}"


def read(body, name="Mitteilung.rtf"):
    return read_document((HEAD + body + "}").encode("latin-1"), name)


def test_paragraphs_are_under_their_heading_and_footnotes_come_last():
    text = read(
        r"{\info{\title Weg}}\pard\s1 Br\'fccken\par\pard\s0 Drei {\b Br\u252?cken}"
        r"{\footnote\pard Blatt 2} sind gesperrt{\*\annotation\pard Stimmt das?}.\par {\v weg}"
        r"Der Umweg misst \'8490 km\ldblquote .\par"
    )
    assert (text.media_type, text.faults) == ("application/rtf", ())
    assert [(block.heading, block.text) for block in text.blocks] == [
        ("", "Brücken"),
        ("Brücken", "Drei Brücken sind gesperrt."),
        ("Brücken", "Der Umweg misst „90 km“."),
        ("Brücken", "Blatt 2"),
    ]


def test_rows_are_those_of_tables():
    text = read(
        r"Z\'e4hlung\par\trowd\intbl Br\'fccke\cell Fahrzeuge\cell\row"
        r"\trowd\intbl M\'fchlbr\'fccke\cell 8100\cell\row Ende\par"
        r"\trowd\intbl Jahr\cell Leute\cell\row\intbl 2025\cell 312\cell\row"
    )
    rows = [(block.table, block.head, block.cells) for block in text.blocks if block.table]
    assert rows[1] == (1, ("Brücke", "Fahrzeuge"), ("Mühlbrücke", "8100"))
    assert rows[3] == (2, ("Jahr", "Leute"), ("2025", "312"))


@pytest.mark.parametrize("name", ["Mitteilung.rtf", "Mitteilung.txt", "Mitteilung.doc", "part"])
def test_its_content_says_what_it_is(name):
    assert read(r"Der Kai\par", name).text == "Der Kai"
    assert likely_type((HEAD + "x}").encode(), name) == "application/rtf"


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (r"\par", "no_text"),
        ("{" * 600 + "x", "broken"),
        (r"\b" * 1_500_001, "too_large"),
    ],
)
def test_what_can_not_be_read_is_named(body, fault):
    assert read(body).faults == (fault,)


def test_what_xml_can_not_hold_is_left_out():
    assert read(r"Der \u1?Kai\'01 misst \u-1?90 Meter").text == "Der Kai misst 90 Meter"
