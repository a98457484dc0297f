"""Denials that are built in rare ways: gestures, irony, what somebody never said, liars."""

import pytest

from tests.statements.finder import find_statements

# language, text, words that begin what is denied
DENIED = [
    ("de", "Der Abt habe Wein gepanscht. Der Abt winkt ab.", "Der Abt habe"),
    ("de", "Die Köchin habe gestohlen. Sie schüttelt den Kopf.", "Die Köchin habe"),
    ("de", "Die Werft gehe nach Polen. Ihr Direktor wehrt ab.", "Die Werft gehe"),
    ("de", "Die Reederei habe Öl verklappt. Dagegen verwahrt sich ihr Anwalt.", "Die Reederei"),
    ("de", "Der Förster habe gewildert. Dagegen wehrt sich der Verband.", "Der Förster"),
    ("de", "Der Dekan habe Noten verkauft. Dagegen setzt er sich zur Wehr.", "Der Dekan"),
    ("de", "Sie wolle auswandern. Das habe sie so nie gesagt, erklärt sie.", "Sie wolle"),
    ("de", "Er gehe in Rente. Das hat er so niemals behauptet, stellt er klar.", "Er gehe"),
    ("de", "Das Werk schließe. So etwas habe er nie gesagt, beteuert der Chef.", "Das Werk"),
    ("de", "Die Zeitung sei verkauft. Märchenstunde, sagt die Verlegerin.", "Die Zeitung"),
    ("de", "Der Graf sei verarmt. „Schön wär’s“, sagt sein Neffe.", "Der Graf"),
    ("de", "Der Sänger sei heiser. Ein schlechter Scherz, sagt die Agentin.", "Der Sänger"),
    ("de", "Dass niemand half, sei falsch, sagt die Schwester.", "niemand half"),
    ("de", "Dass keiner beitrug, sei erfunden, sagt der Kassenwart.", "keiner beitrug"),
    ("de", "Von einem Raub, den sie begangen habe, könne keine Rede sein, sagt er.", "den sie"),
    ("de", "Jeder, der behauptet, das Eis sei dünn, lügt, sagt der Wirt.", "das Eis"),
    ("de", "Wenn er sagt, ich hätte geschossen, dann lügt er, sagt die Jägerin.", "ich hätte"),
    ("en", "Anyone who says the ice is thin is lying, the landlord said.", "the ice"),
    ("en", "Anybody who claims the race was fixed is wrong, the jockey said.", "the race"),
    ("en", "If he says I sold the bell, he is making it up, the sexton said.", "I sold"),
    ("en", "It is a lie that we starve horses, the stable said.", "we starve"),
    ("en", "It is nonsense that twins share dreams, the midwife said.", "twins"),
    ("en", "It was a lie that the crew slept, the captain said.", "the crew"),
    ("en", "She had retired? That is news to me, her agent said.", "She had"),
    ("en", "The inn is bankrupt? As if, said the landlady.", "The inn"),
    ("en", "The pier will close? In your dreams, the mayor said.", "The pier"),
]
SAID = [
    ("de", "Der Rat habe gezahlt. Der Kreis dagegen verwahrt Akten.", "Der Rat", "asserts"),
    ("de", "Er habe gezahlt. Das habe er immer gesagt, erklärt er.", "Er habe", "asserts"),
    ("en", "Anyone who says the ice is thin is right, the landlord said.", "the ice", "asserts"),
    ("en", "If he says he sold the bell, he knows why, she said.", "he sold", "asserts"),
]


def _stances(language: str, text: str, begins: str) -> set[str | None]:
    found = find_statements(text, language=language)
    return {one.stance for one in found if text.startswith(begins, one.start)}


@pytest.mark.parametrize(("language", "text", "begins"), DENIED)
def test_a_rare_denial_is_a_denial(language: str, text: str, begins: str) -> None:
    assert _stances(language, text, begins) == {"denies"}


@pytest.mark.parametrize(("language", "text", "begins", "stance"), SAID)
def test_what_looks_like_a_denial_is_none(
    language: str, text: str, begins: str, stance: str
) -> None:
    assert _stances(language, text, begins) == {stance}
