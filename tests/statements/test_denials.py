"""A denial is no assertion, in whatever words; an unknown frame leaves the stance open."""

import pytest

from tests.statements.finder import Found, find_statements

DE = [
    "Der Minister bestritt, dass er Geld angenommen habe.",
    "Der Minister bestritt, Geld angenommen zu haben.",
    "Dass er Geld angenommen habe, bestritt der Minister.",
    "Der Minister wies den Verdacht zurück, er habe Geld angenommen.",
    "Den Verdacht, er habe Geld angenommen, wies der Minister als haltlos zurück.",
    "Der Minister dementierte Berichte, wonach er Geld angenommen habe.",
    "Berichten, denen zufolge er Geld angenommen habe, trat der Minister entgegen.",
    "Die Behauptung, der Minister habe Geld angenommen, ist falsch.",
    "Es trifft nicht zu, dass der Minister Geld angenommen hat.",
    "Es sei mitnichten so, dass der Minister Geld angenommen habe, sagte sein Anwalt.",
    "Davon, dass der Minister Geld angenommen habe, könne keine Rede sein, sagte sein Anwalt.",
    "Sein Anwalt nannte es abwegig, dass der Minister Geld angenommen habe.",
    "Dass er Geld angenommen habe, nennt der Minister eine Erfindung.",
    "Der Minister schloss aus, dass er Geld angenommen habe.",
    "Es gibt keine Hinweise, dass der Minister Geld angenommen hat.",
    "Der Anwalt bezweifelt, dass der Minister Geld angenommen hat.",
    "Niemand glaubt, dass der Minister Geld angenommen hat.",
    "Auf den Vorwurf, er habe Geld angenommen, reagierte der Minister mit einem Dementi.",
    "Der Imkerverband widersprach der Darstellung des Ministers, die Bauern nahmen Geld.",
    "Der Behauptung des Wirts, die Stadt zahlte Geld, trat der Kämmerer entgegen.",
    "Hinweise darauf, dass er Geld angenommen hat, hat die Staatsanwältin nicht.",
    "Beweise dafür, dass er Geld angenommen hat, gibt es nicht.",
    "Nach Ansicht der Kanzlei entbehrt der Vorwurf, er habe Geld angenommen, jeder Grundlage.",
    "Der Verein wies Berichte, er habe Geld angenommen, entschieden zurück.",
    "Skeptisch äußerte sich die Kämmerin zu der Erwartung, die Stadt werde Geld einnehmen.",
    "„Unsinn“, sagte die Bürgermeisterin zu dem Gerücht, sie habe Geld angenommen.",
    "„Wer behauptet, ich hätte Geld angenommen, lügt“, rief der Kassierer.",
    "Ganz richtig sei es nicht, dass er Geld angenommen habe, ließ er wissen.",
]
EN = [
    "The minister denied that he had taken money.",
    "The minister denied taking money.",
    "The minister denied he took money.",
    "That he had taken money was denied by the minister.",
    "The minister rejected the suggestion that he had taken money.",
    "The minister dismissed as false a claim that he had taken money.",
    "There is no evidence that the minister took money.",
    "There was no truth, his office said, in the claim that the minister took money.",
    "It is not true that the minister took money.",
    "The claim that the minister took money is baseless, his office said.",
    "The minister's lawyer ruled out that he had taken money.",
    "Few believe that the minister took money.",
    "His lawyer doubts that the minister took money.",
    "His office pushed back against claims that the minister took money.",
    "The embassy called reports that two diplomats had taken money baseless.",
    "The idea that only apes save money is wrong in any case.",
    "The suspicion that the mayor took money proved unfounded.",
    "Little suggests that the mayor took money.",
    "There is scant evidence that the mayor took money.",
    "The mayor hit back at claims that he had taken money.",
]
UNKNOWN = [
    ("de", "Der Minister kokettierte damit, dass er Geld angenommen habe."),
    ("de", "Der Minister hat nie behauptet, dass er Geld angenommen habe."),
    ("en", "The minister let slip at dinner that he had taken money."),
    ("en", "The minister never claimed that he had taken money."),
]


def about_money(text: str, language: str) -> list[Found]:
    found = find_statements(text, language=language)
    word = "Geld" if language == "de" else "money"
    return [one for one in found if word in text[one.start : one.end]]


@pytest.mark.parametrize(
    ("language", "text"), [*(("de", text) for text in DE), *(("en", text) for text in EN)]
)
def test_what_is_denied_or_doubted_is_never_asserted(language: str, text: str) -> None:
    found = about_money(text, language)
    assert found
    assert {one.stance for one in found} <= {"denies", "doubts", "open"}


@pytest.mark.parametrize(("language", "text"), UNKNOWN)
def test_words_that_no_list_knows_assert_nothing(language: str, text: str) -> None:
    found = about_money(text, language)
    assert found
    assert {one.stance for one in found} <= {"open", "asks"}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Der Minister bestritt nicht, dass er Geld angenommen habe.", "concedes"),
        ("Der Minister machte keinen Hehl daraus, dass er Geld angenommen hat.", "concedes"),
        ("Der Minister wollte nicht sagen, ob er Geld angenommen hat.", "asks"),
        ("Der Minister zweifelt nicht daran, dass Geld geflossen ist.", "asserts"),
        ("Der Minister räumte ein, Geld angenommen zu haben.", "concedes"),
        ("Der Minister versprach, das Geld zurückzugeben.", "announces"),
        ("Die Opposition fordert, das Geld zurückzugeben.", "demands"),
        ("Die Opposition befürchtet, dass Geld geflossen ist.", "fears"),
    ],
)
def test_a_negated_frame_turns_the_stance(text: str, stance: str) -> None:
    assert {one.stance for one in about_money(text, "de")} == {stance}


def test_an_answer_after_a_denial_is_asserted() -> None:
    text = "Der Wirt bestritt die Wette. Er kenne den Anbieter gar nicht."
    denied, answer = find_statements(text, language="de")
    assert denied.stance is None
    assert (answer.stance, answer.polarity) == ("asserts", "negated")
    assert text[slice(*answer.source)] == "Der Wirt"


def test_berichte_are_the_source_of_what_somebody_only_reacts_to() -> None:
    text = "Die Bahn reagierte auf Berichte, wonach die Brücke bricht."
    whole, reported = find_statements(text, language="de")
    assert whole.stance is None
    assert (text[slice(*reported.source)], reported.stance) == ("Berichte", "asserts")
