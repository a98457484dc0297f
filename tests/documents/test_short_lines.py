"""A short last line separates paragraphs that nothing else does; no paragraph is cut in two."""

import pytest

from articles.documents.pdf_lines import Line
from articles.documents.pdf_paragraphs import paragraphs

FULL = 500.0
BODY = "Der Rat hat gestern über die Brücke und den Hafen beraten und"


def found(*lines: tuple[str, float]) -> list[int]:
    """Return how many lines the paragraphs have that lines of these widths become."""
    placed = [
        Line(text, 60, 60 + width, 800 - 12 * number, 10)
        for number, (text, width) in enumerate(lines)
    ]
    return [len(paragraph.lines) for paragraph in paragraphs(placed)]


def test_a_short_line_at_the_end_of_a_sentence_ends_a_paragraph():
    first = [(BODY, FULL), (BODY, FULL - 20), ("nichts beschlossen.", 90)]

    assert found(*first, (BODY, FULL), ("mehr.", 30), (BODY, FULL), (BODY, FULL)) == [3, 2, 2]


def test_a_paragraph_of_one_line_is_separated_from_those_around_it():
    long = [(BODY, FULL), (BODY, FULL)]

    assert found(*long, ("Schluss.", 60), ("Nein, sagt er.", 80), *long) == [3, 1, 2]
    assert found(("So war es.", 80), *long) == [3]


@pytest.mark.parametrize(
    ("last", "width", "next_line"),
    [
        ("beraten, sagt Frau", 90, BODY),  # no sentence ends
        ("nichts beschlossen.", FULL - 40, BODY),  # there was hardly room
        ("nichts beschlossen.", 380, "Donaudampfschifffahrtsgesellschaft und Partner"),
        ("nach dem 3.", 90, "mai-abend noch einmal beraten und dann nichts getan"),
    ],
)
def test_a_line_that_had_to_end_there_ends_nothing(last, width, next_line):
    assert found((BODY, FULL), (last, width), (next_line, FULL), (BODY, FULL)) == [4]


@pytest.mark.parametrize(
    "widths",
    [
        [FULL, FULL, 300, 300, 300, 300, FULL, FULL],
        [300, 300, 300, 300, FULL, FULL],
        [FULL, FULL, FULL, 300, 300, 300],
    ],
)
def test_lines_beside_a_picture_stay_one_paragraph(widths):
    ends = [("Der Rat schweigt dazu.", width) for width in widths]

    assert found(*ends) == [len(widths)]


def test_lines_that_are_made_equally_short_stay_one_paragraph():
    balanced = [(BODY, 430), ("Der Rat schweigt.", 436), (BODY, 440)]

    assert found((BODY, FULL), (BODY, FULL), *balanced, (BODY, FULL)) == [6]
