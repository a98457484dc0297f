"""A passage is found whatever printing did to it, and never in other words or numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.documents.passages import Passage, normalised

FOUND = [
    ("312 Beschäftigte", "Die Werft hat 312\n  Beschäftigte."),
    ("312 Beschäftigte", "hat 312 Be\u00adschäf-\ntigte im Jahr"),
    ('sagte: "Es reicht"', "Sie sagte: „Es reicht“, und ging."),
    ("E-Mail-Adresse", "die E-\nMail-Adresse des Amts"),
    ("2019–2020", "in den Jahren 2019-\n2020 waren"),
    ("Die Zahl stieg … auf 40 Prozent", "Die Zahl stieg im Mai überraschend auf 40 Prozent."),
    ("Die Zahl [...] fiel.", "Die Zahl der Boote fiel."),
    ("die Oﬃziere", "Die Offiziere kamen"),
    ("don’t know", "We don't know."),
    ("beschäftigt 312 Leute", "Die Werft beschäf tigt\n312 Leute."),
    ("die Zahl der Boote", "dass dieZahl der Bo ote stieg"),
]
ABSENT = [
    ("5 Prozent", "Es waren 25 Prozent."),
    ("5 Prozent", "Es waren 0,5 Prozent."),
    ("5 Prozent", "Ein Minus: -5 Prozent."),
    ("um 12", "um 12,5 Grad"),
    ("Rat", "Der Vertrat"),
    ("Rat", "Die Ratte"),
    ("12 Leute", "Tabelle 1 2 Leute"),
    ("512 Leute", "Gruppe 5 12 Leute"),
    ("auf 40 … die Zahl", "Die Zahl stieg auf 40."),
    ("…", "Irgendetwas"),
    ("", "Irgendetwas"),
]


@pytest.mark.parametrize(("passage", "text"), FOUND)
def test_a_passage_is_found_despite_other_spaces_quote_marks_and_line_ends(passage, text):
    assert Passage(passage).occurs_in(normalised(text))


@pytest.mark.parametrize(("passage", "text"), ABSENT)
def test_other_words_and_numbers_are_no_match(passage, text):
    assert not Passage(passage).occurs_in(normalised(text))


def test_a_passage_over_two_pages_begins_on_the_first():
    pages = ["Anfang.", "Die Werft in Hu-", "sum hat 312 Leute.", "Ende."]
    assert Passage("Werft in Husum hat 312").search_pages(pages) == (2, 3, True)


def test_pages_after_the_passage_are_not_read():
    def pages():
        yield "Die Werft"
        raise AssertionError("read on")

    assert Passage("Werft").search_pages(pages()) == (1, 1, True)


@given(st.text(alphabet=st.characters(categories=["L", "Zs"]), min_size=1), st.text())
def test_every_text_is_found_in_itself(words, after):
    passage = Passage(words)
    assert not passage.patterns or passage.occurs_in(normalised(f"{words} . {after}"))
