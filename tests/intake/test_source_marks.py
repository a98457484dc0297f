"""Source marks in the text become notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.facts.blocks import Block, BlockKind
from articles.intake import Manuscript, ManuscriptNote, read_manuscript
from articles.intake.source_marks import MOST, take_source_marks

from .word_files import paragraph, run, with_body


def taken(text):
    """Return the text without its marks, and what was noted at which words."""
    read = read_manuscript(text)
    return read.text, [(read.text[n.start : n.end], n.text) for n in read.notes]


@pytest.mark.parametrize(
    ("text", "rest", "notes"),
    [
        (
            "Der Umsatz stieg um 8 Prozent [Quelle: Bilanz, S. 12]. Er wuchs.",
            "Der Umsatz stieg um 8 Prozent. Er wuchs.",
            [("Prozent", "Bilanz, S. 12")],
        ),
        (
            "It rose. [Source: the report] [ref: p. 4]",
            "It rose.",
            [("rose", "the report"), ("rose", "p. 4")],
        ),
        (
            "Erster Absatz.\n\n[Q: Amt]\n\nZweiter.",
            "Erster Absatz.\n\nZweiter.",
            [("Absatz", "Amt")],
        ),
        (
            "Erste Zeile.\n[Beleg: Mail] Zweite Zeile.",
            "Erste Zeile.\nZweite Zeile.",
            [("Zweite", "Mail")],
        ),
        ("[Quelle: Amt]\nDer Rest.", "Der Rest.", [("Der", "Amt")]),
        ("Was [Quelle:  ] hier [sic] steht [Anm.: d. Red.]", None, []),
        ("Quelle: Statistisches Amt", None, []),
        ("Ein [Quelle: offener Text\nohne Ende", None, []),
    ],
)
def test_a_mark_becomes_a_note_at_its_word(text, rest, notes):
    assert taken(text) == (rest or text, notes)


def test_blocks_and_other_notes_move_with_the_text():
    text = "Titel [Quelle: A]\n[Quelle: B]\nText mit Fußnote."
    at = text.index("Fußnote")
    blocks = (
        Block(BlockKind.HEADLINE, 0, 17),
        Block(BlockKind.PARAGRAPH, 18, 29),
        Block(BlockKind.PARAGRAPH, 30, len(text)),
        Block(BlockKind.CAPTION, 30, len(text), repeat_of=2),
    )
    read = take_source_marks(
        Manuscript(text, blocks=blocks, notes=(ManuscriptNote(at, at + 7, "Buch"),))
    )
    shown = [(read.text[b.start : b.end], b.repeat_of) for b in read.blocks]
    assert shown == [("Titel", None), ("Text mit Fußnote.", None), ("Text mit Fußnote.", 1)]
    assert [(read.text[n.start : n.end], n.text) for n in read.notes] == [
        ("Titel", "A"),
        ("Titel", "B"),
        ("Fußnote", "Buch"),
    ]


def test_marks_in_a_word_file_are_taken_too():
    read = read_manuscript(with_body(paragraph(run("Der Hafen ist alt [Quelle: Chronik, S. 3]."))))
    assert read.text.startswith("Der Hafen ist alt.")
    assert read.notes[-1].text == "Chronik, S. 3"
    assert read.warnings[-1].params == {"count": 1}


def test_so_many_marks_are_taken_and_no_more():
    read = read_manuscript("a [Q:b]" * (MOST + 2))
    assert len(read.notes) == MOST
    assert read.text.count("[Q:b]") == 2


PIECES = ["Wort", " ", "\n", ".", "[Quelle: A]", "[Q: b c]", "[sic]", "ä", "[", "]", "\n\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_nothing_but_marks_and_white_space_goes(text):
    read = take_source_marks(Manuscript(text))
    rest = text.replace("[Quelle: A]", "").replace("[Q: b c]", "")
    assert "".join(read.text.split()) == "".join(rest.split())
    assert all(0 <= note.start <= note.end <= len(read.text) for note in read.notes)
    assert len(read.notes) == text.count("[Quelle: A]") + text.count("[Q: b c]")
