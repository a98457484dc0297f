"""A report contradicts where somebody else says it than the sentence names."""

import pytest

from articles.matching.attributions import judge_attribution, judge_disclaimed, judge_report

from .texts import FILLER, document, judged_by, relation


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        (
            "Das Werk in Husum müsse im Herbst schließen, sagte Ina Volk.",
            "Das Werk in Husum muss im Herbst schließen.",
            "Tom Behr",
        ),
        (
            "Die Brücke bei Lindau sei seit Jahren morsch, sagte Malte Orth.",
            "Die Brücke bei Lindau ist seit Jahren morsch.",
            "Ina Volk",
        ),
    ],
)
def test_words_of_another_speaker_contradict(text, source, speaker):
    one = document(source, speaker=speaker)
    words = text.split(",")[0]
    found = judged_by(judge_report, text, words, one, document(*FILLER, name="fest.txt"))
    assert found == "other_speaker"


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Das Werk in Husum muss im Herbst schließen.", "Ina Volk"),
        ("Das Werk in Husum muss im Herbst schließen, sagte mir Ina Volk.", "Tom Behr"),
        ("Das Werk in Husum muss im Herbst schließen.", ""),
        ("Das Werk in Husum muss im Herbst schließen.", "Moderatorin"),
    ],
)
def test_words_of_the_same_or_of_nobody_do_not(source, speaker):
    text = "Das Werk in Husum müsse im Herbst schließen, sagte Ina Volk."
    one = document(source, speaker=speaker)
    assert (
        judged_by(judge_report, text, "Das Werk", one, document(*FILLER, name="fest.txt")) is None
    )


def test_what_a_document_says_of_itself_is_not_said_by_another_source():
    text = "Laut Polizei brannte die Halle wegen eines Kurzschlusses."
    source = document("Nach unserer Prüfung brannte die Halle wegen eines Kurzschlusses.")
    assert judged_by(judge_attribution, text, "Polizei", source) == "other_speaker"


@pytest.mark.parametrize(
    "text",
    [
        "Die Polizei hat geprüft: Nach unserer Prüfung brannte die Halle.",
        "Die Halle brannte wegen eines Kurzschlusses.",
    ],
)
def test_a_source_that_is_named_or_a_document_of_nobody_does_not(text):
    claim = "Laut Polizei brannte die Halle wegen eines Kurzschlusses."
    assert judged_by(judge_attribution, claim, "Polizei", document(text)) is None


def test_the_attribution_is_as_wrong_as_the_report():
    text = "Nach Angaben der Firma haben drei von vier Beschäftigten gestreikt."
    source = document("Nach unserer Zählung haben drei von vier Beschäftigten gestreikt.")
    assert relation(text, "Angaben", source)[0] == "differs"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Nach Angaben des Landesamts hat jeder dritte Hof aufgegeben.",
            "Angaben",
            "Das Landesamt führt darüber keine eigene Statistik, jeder dritte Hof ist zu.",
        ),
        (
            "Nach Schätzung des Landesamts hat jeder dritte Hof aufgegeben.",
            "Schätzung",
            "Dass jeder dritte Hof aufgegeben hat, ist unsere Zahl, nicht die des Landesamts.",
        ),
        (
            "According to the county council, one farm in three has closed.",
            "county council",
            "The council does not keep its own count of farms that have closed.",
        ),
    ],
)
def test_a_source_that_has_no_figure_of_its_own_contradicts(text, words, source):
    language = "en" if "council" in text else "de"
    one = document(source, *FILLER)
    assert judged_by(judge_disclaimed, text, words, one, language=language) == "other_speaker"


@pytest.mark.parametrize(
    "source",
    [
        "Das Landesamt hat gezählt: Jeder dritte Hof hat aufgegeben.",
        "Der Verband führt darüber keine eigene Statistik, jeder dritte Hof ist zu.",
        "Das Landesamt hat keine Freude daran, dass jeder dritte Hof aufgegeben hat.",
    ],
)
def test_a_figure_of_its_own_or_what_others_lack_does_not(source):
    text = "Nach Angaben des Landesamts hat jeder dritte Hof aufgegeben."
    assert judged_by(judge_disclaimed, text, "Angaben", document(source, *FILLER)) is None


def test_what_a_source_is_to_have_made_does_not_name_it():
    text = "Nach Zählung der Polizei haben im Mai 2.100 Menschen demonstriert."
    source = document("Unsere Mitglieder haben im Mai 2.100 Menschen gezählt, die demonstrierten.")
    assert judged_by(judge_attribution, text, "Zählung", source) == "other_speaker"
