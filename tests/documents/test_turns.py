"""Names before a colon are speakers where several begin paragraphs again and again."""

import pytest

from articles.documents import DocumentBlock, speakers_of


def speakers(*texts):
    return speakers_of([DocumentBlock(text) for text in texts])


def test_names_that_recur_are_speakers():
    assert speakers(
        "Mr Orr: What did you see?", "Ms Low (through the interpreter): A light.",
        "Mr Orr: Only one?", "Ms Low: Only one.", "The inquiry rose.",
    ) == ["Mr Orr", "Ms Low", "Mr Orr", "Ms Low", ""]  # fmt: skip


@pytest.mark.parametrize("time", ["04:12 ", "[04:12] ", "(1:04:12) "])
def test_a_time_may_precede_a_name(time):
    texts = ("ORR (übersetzt): Ein Licht.", "LOW: Nur eins.") * 2
    assert speakers(*(time + text for text in texts)) == ["ORR", "LOW"] * 2


def test_labels_of_a_form_are_not():
    assert speakers("Ort: Rathaus", "Beginn: 18 Uhr", "Ende: 20 Uhr") == ["", "", ""]


def test_questions_and_answers_name_nobody():
    texts = ("Frage: Woher?", "Antwort: Aus Husum.") * 2
    assert speakers(*texts) == ["", "", "", ""]


def test_a_speaker_that_is_known_stays():
    blocks = [DocumentBlock("Orr: Ja.", speaker="Ina Volk")]
    assert speakers_of(blocks) == ["Ina Volk"]
