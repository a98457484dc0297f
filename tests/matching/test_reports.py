"""What somebody is said to say is decided by its values, a speaker by the quote."""

import pytest

from articles.matching.claims import claims_of
from articles.matching.features import candidates_of
from articles.matching.lexicon import lexicon
from articles.matching.ranking import ranked_claims
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.verdicts import Judgement
from articles.matching.weights import weights
from articles.matching.wide import decided_by_parts

from .texts import FILLER, document, index_of, matched, relation

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


@pytest.mark.parametrize(
    ("report", "relation_of_report"),
    [
        ("Die Feuerwehr Hallgau habe 4812 Einsätze gezählt, sagte Ahlbrecht.", "same"),
        (
            "Der Verband habe nach 4812 Einsätzen höhere Prämien verlangt, sagte Ahlbrecht.",
            "mentions",
        ),
        (
            "Das Gericht habe wegen 4812 Einsätzen die Klage abgewiesen, sagte Ahlbrecht.",
            "mentions",
        ),
        (
            "Der Vorstand habe trotz 4812 Einsätzen keinen Antrag gestellt, sagte Ahlbrecht.",
            "mentions",
        ),
    ],
)
def test_one_equal_value_confirms_a_report_only_if_its_words_agree(report, relation_of_report):
    source = document("Die Feuerwehr Hallgau hat 2025 genau 4812 Einsätze gezählt.", *FILLER)
    index, manuscript = index_of(report, source)
    found = ranked_claims(index, claims_of(manuscript, lexicon()), weights())
    at = next(i for i, r in enumerate(found) if r.claim.parts)
    (value,) = (r for r in found if r.claim is found[at].claim.parts[0])
    equal = candidates_of(index, value.claim, ())[0]
    same = Judgement(equal, PassageRelation.SAME, Reason.SAME_VALUE)
    verdicts = [same if r is value else None for r in found]
    decided = decided_by_parts(index, [r.claim for r in found], verdicts)
    assert decided[at].relation == relation_of_report


@pytest.mark.parametrize(
    "said",
    [
        "Der Mann gegenüber fragte mich, ob eine Frau bei Fischen unparteiisch sein könne.",
        "Es wurde behauptet, dass eine Frau bei Fischen unparteiisch sein könne.",
        "Volk erzählte mir, dass eine Frau bei Fischen unparteiisch sein könne.",
    ],
)
def test_what_a_speaker_says_that_others_say_contradicts_no_report(said):
    text = "Der Anwalt fragte, ob eine Frau bei Fischen unparteiisch sein könne."
    source = document(said, *FILLER, speaker="Gudrun Ohm")
    assert all(
        p.relation != "differs" for one in matched(text, source).values() for p in one.passages
    )
