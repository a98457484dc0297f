"""What somebody is said to say is decided by its values, a speaker by the quote."""

import pytest

from .texts import FILLER, document, matched, relation

REPORT = "In der Branche seien 61.000 Menschen beschäftigt, {} weniger als zuvor, sagte Ahlbrecht."


def test_a_wrong_value_makes_the_report_wrong():
    source = document(
        "In der Branche sind 61.000 Menschen beschäftigt, 4.512 weniger als zuvor.", *FILLER
    )
    found = matched(REPORT.format("4.152"), source)
    (report,) = [one for claim, one in found.items() if claim.startswith("In der Branche")]
    (value,) = [one for claim, one in found.items() if claim.startswith("4.152")]
    assert report.passages[0].relation == value.passages[0].relation


QUOTE = "„Ich habe keinen Cent genommen und werde das beweisen“, sagte Ingo Reiter."
WORDS = "Ich habe keinen Cent genommen und werde das beweisen."


def test_a_quote_word_for_word_with_its_speaker_is_confirmed():
    source = document(WORDS, *FILLER, speaker="Ingo Reiter")
    assert relation(QUOTE, "keinen Cent", source) == ("same", "same_quote")


@pytest.mark.parametrize("speaker", ["", "Katharina Röhl"])
def test_a_quote_without_its_speaker_is_not(speaker):
    source = document("Keinen Cent habe ich je genommen.", *FILLER, speaker=speaker)
    text = "„Keinen Cent habe ich je genommen“, sagte Ingo Reiter."
    assert relation(text, "Keinen Cent", source)[0] != "same"


def test_who_is_said_to_speak_anothers_words_is_wrong_too():
    source = document(WORDS, *FILLER, speaker="Katharina Röhl")
    assert relation(QUOTE, "Ingo Reiter", source) == ("differs", "other_speaker")


def test_a_denial_left_out_of_a_report_contradicts():
    text = "Tolles sagte, die Geburtshilfe in Mahlstedt könne bis zur Eröffnung gehalten werden."
    source = document(
        "Die Geburtshilfe in Mahlstedt könne nicht bis zur Eröffnung gehalten werden.", *FILLER
    )
    assert relation(text, "Geburtshilfe", source) == ("differs", "negation")
