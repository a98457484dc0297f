"""A text is read in paragraphs, each with its line."""

import pytest

from articles.documents import ReadingFault, read_document


def read(text, name="notiz.txt"):
    return [(block.line, block.text) for block in read_document(text.encode(), name).blocks]


def test_paragraphs_are_separated_by_empty_lines():
    assert read("Eins.\n\n\nZwei.\n") == [(1, "Eins."), (4, "Zwei.")]


def test_wrapped_lines_are_joined():
    text = (
        "Die Werft hat im letzten Jahr mehr Schiffe\ngebaut als je zuvor, sagte der Leiter des\n"
        "Hauses in Husum.\n"
    )
    assert read(text) == [(1, " ".join(text.split()))]


@pytest.mark.parametrize(
    "lines",
    [
        ["10:40 Halle voll", "11:05 Brockdorff dran", "12:30 Gespräch"],
        ["- Der Umsatz stieg im letzten Jahr", "- Der Gewinn sank"],
        [
            "Hallgau: 214 Mio. Euro bewilligt, 121 Mio. Euro.",
            "Brenz: 141 Mio. Euro bewilligt, 102 Mio. Euro.",
            "Ostrau: 82 Mio. Euro.",
        ],
    ],
)
def test_lines_that_are_not_wrapped_are_blocks(lines):
    assert [text for _, text in read("\n".join(lines))] == lines


def test_a_short_line_is_the_heading_of_what_follows():
    found = read_document(b"Ertragslage\n\nDer Umsatz stieg.\n", "a.txt").blocks
    assert found[1].heading == "Ertragslage"


def test_markdown_is_read_with_its_tables():
    text = "# Werft\n\nSie *wächst*.\n\n| Jahr | Fälle |\n|---|---|\n| 2025 | 7 |\n"
    found = read_document(text.encode(), "a.md").blocks
    assert [(block.text, block.heading) for block in found[:2]] == [
        ("Werft", ""),
        ("Sie wächst.", "Werft"),
    ]
    assert (found[3].cells, found[3].head) == (("2025", "7"), ("Jahr", "Fälle"))


def test_a_text_that_is_too_long_is_cut(monkeypatch):
    monkeypatch.setattr("articles.documents.plain.MAX_CHARACTERS", 3)
    found = read_document(b"abcdef", "a.txt")
    assert (found.text, found.faults) == ("abc", (ReadingFault.TOO_LONG,))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_old_encodings_are_read(encoding):
    assert read_document("Größe".encode(encoding), "a.txt").text == "Größe"


def test_markdown_nested_too_deeply_has_no_text():
    found = read_document((b"> " * 500 + b"a\n") * 3, "a.md")
    assert found.blocks or found.faults == (ReadingFault.NO_TEXT,)
