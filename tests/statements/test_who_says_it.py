"""Who says it is read behind adverbs, datives and answers; what only names a speaker is none."""

import pytest

from articles.facts.kinds import Kind
from articles.facts.values import StatementValue
from articles.splitting import split
from tests.statements.finder import find_statements

SOURCES = [
    ("de", "Wenig überzeugt zeigte sich die Prüferin davon, dass Geld fehlt.", "die Prüferin"),
    ("de", "Höchst skeptisch äußerte sich der Rat dazu, dass Geld fehlt.", "der Rat"),
    ("de", "Kaum überzeugt zeigte sich die Wirtin davon, dass Geld fehlt.", "die Wirtin"),
    ("de", "Nein, er habe kein Geld genommen, sagte der Küster.", "der Küster"),
    ("de", "Ja, es sei Geld geflossen, räumte die Kantorin ein.", "die Kantorin"),
    ("de", "Doch, das Geld sei da, beteuert die Wirtin.", "die Wirtin"),
    ("de", "Dem Chefarzt will nicht einleuchten, dass Geld fehlt.", "Dem Chefarzt"),
    ("de", "Der Kantorin leuchtet nicht ein, dass Geld fehlt.", "Der Kantorin"),
    ("de", "Den Sängern will nicht einleuchten, dass Geld fehlt.", "Den Sängern"),
    ("de", "Dem Bauherrn zufolge stimmt es nicht, dass Geld fehlt.", "Dem Bauherrn"),
    ("de", "Der Wirtin zufolge ist es falsch, dass Geld fehlt.", "Der Wirtin"),
    ("de", "Dem Küster zufolge trifft es nicht zu, dass Geld fehlt.", "Dem Küster"),
    ("de", "Aus Kreisen der Koalition verlautete, das Geld komme später.", "Kreisen der Koalition"),
    ("de", "Aus dem Rathaus verlautete, das Geld komme später.", "dem Rathaus"),
    ("de", "Aus der Kanzlei verlautete, das Geld komme später.", "der Kanzlei"),
    ("de", "Weit von sich weist der Küster, Geld genommen zu haben.", "der Küster"),
    ("de", "Zurückgewiesen wurde von der Kantorin, dass Geld fehlt.", "der Kantorin"),
    ("de", "Nach Auffassung des Rats ist nicht erwiesen, dass Geld floss.", "des Rats"),
    ("de", "Es fehle kein Geld, teilte die Abtei mit, während Gold fehle.", "die Abtei"),
    ("en", "The vicar would not be drawn on whether money was missing.", "The vicar"),
    ("en", "No money was missing, a monk, Father Odo Lang, said.", "a monk, Father Odo Lang"),
    ("en", "Judge Ada Lang found that Odo Berg, 44, had taken money.", "Judge Ada Lang"),
    ("en", "The choir took money, a court ruled on Tuesday.", "a court"),
    ("en", "Its captain, Ada Moor, denied that the money was gone.", "Its captain"),
    ("en", "His lawyer, Ina Shine, said that the money was gone.", "His lawyer"),
    ("en", "A trader, Jo Weave, denied that the money was gone.", "A trader"),
    ("en", "Grudgingly, the bank owned up to losing the money.", "the bank"),
    ("en", "Eventually, the vicar admitted that he took the money.", "the vicar"),
    ("en", "Reluctantly, the firm conceded that it owed money.", "the firm"),
    ("en", "Asked if she had the money, the envoy shook her head.", "the envoy"),
    ("en", "Asked if he took money, the vicar shook his head.", "the vicar"),
    ("en", "Asked if it had any money, the club refused to answer.", "the club"),
]
SPEAKERS_ONLY = [
    ("de", "Die Polizei stellt klar: Alles Fälschung."),
    ("de", "Die Wirtin sagt dazu: Kein Kommentar."),
    ("de", "Aus dem Rathaus heißt es: Keine Auskunft."),
]
STATED = [
    ("de", "Die Wahlleitung bestätigt den Vorfall.", "Die Wahlleitung bestätigt den Vorfall"),
    ("de", "Der Verteidiger nannte das einen Skandal.", "Der Verteidiger nannte das einen Skandal"),
    ("de", "Die Wirtin hält das für fahrlässig.", "Die Wirtin hält das für fahrlässig"),
    ("de", "Sie stieg auf, um ans Ziel zu gelangen.", "Sie stieg auf, um ans Ziel zu gelangen"),
    (
        "de",
        "Er bat, das 1962 eröffnete Bad zu schließen und ein neues zu bauen.",
        "ein neues zu bauen",
    ),
    ("de", "Er sagte, dass die Uhr stehe: Die Feder sei gebrochen.", "die Uhr stehe"),
    (
        "de",
        "„Er hat ihn“, sagte der Wirt, „ich habe nichts unterschrieben.“",
        "ich habe nichts unterschrieben",
    ),
    ("en", "He said the bells had rung and that the house had held.", "the bells had rung"),
    ("en", "He said that he had slept; under oath, however, he said that he ran.", "he had slept"),
    ("en", "Odo Berg, 44, had slept.", "Odo Berg, 44, had slept"),
    ("en", "He quit in May, two days after a paper ran the photos.", "a paper ran the photos"),
    ("en", "The gauge showed twice as much air.", "The gauge showed twice as much air"),
]


@pytest.mark.parametrize(("language", "text", "source"), SOURCES)
def test_the_source_is_who_takes_the_stance(language: str, text: str, source: str) -> None:
    found = find_statements(text, language=language)
    assert source in {text[slice(*one.source)] for one in found if one.source}


@pytest.mark.parametrize(("language", "text"), SPEAKERS_ONLY)
def test_a_clause_that_only_says_who_speaks_is_no_statement(language: str, text: str) -> None:
    assert find_statements(text, language=language) == []


@pytest.mark.parametrize(("language", "text", "words"), STATED)
def test_what_a_clause_states_is_marked_once(language: str, text: str, words: str) -> None:
    found = find_statements(text, language=language)
    assert words in {text[one.start : one.end] for one in found}


def test_a_condition_without_a_conjunction_is_no_statement() -> None:
    for text in (
        "Trifft der Befund zu, könnten kleine Inseln genügen.",
        "Kommen die Stimmen zusammen, müssen die Bürger entscheiden.",
        "Fällt der Regen aus, droht eine Missernte.",
    ):
        assert len(find_statements(text, language="de")) == 1


def test_what_nobody_knows_has_no_source() -> None:
    for text in (
        "Alle reden, obwohl niemand weiß, ob Geld fehlt.",
        "Alle reden, obwohl kein Mensch weiß, ob Geld fehlt.",
        "Keiner der Sänger weiß, ob Geld fehlt.",
    ):
        claims = split(text, language="de", published=None)
        assert [one.kind for one in claims] == [Kind.STATEMENT] * len(claims)
        assert claims[-1].value == StatementValue("affirmed", "asked", None, None, "asks", "Geld")


def test_a_pronoun_in_a_quote_is_not_the_speaker_of_the_next_sentence() -> None:
    text = "„Niemand sagt uns, warum Geld fehlt“, klagt die Wirtin. Es sei Zeit zu reden."
    last = find_statements(text, language="de")[-1]
    assert last.source
    assert text[slice(*last.source)] == "die Wirtin"


@pytest.mark.parametrize(
    ("language", "label", "speaks"),
    [
        ("de", "Bild", False),
        ("de", "Quelle", False),
        ("en", "Photo", False),
        ("de", "Lang", True),
        ("de", "BILD", True),
    ],
)
def test_the_label_of_a_credit_is_nobody_who_speaks(language, label, speaks):
    quote = "„Niemand zahlt hier Geld.“" if language == "de" else "“Nobody pays money here.”"
    text = f"{label}: Haus am Hafen.\n\n{quote}\n\n{label}: Haus am See.\n\n{quote}"
    found = [
        c.value for c in split(text, language=language, published=None) if c.kind is Kind.STATEMENT
    ]
    sources = {v.source for v in found if isinstance(v, StatementValue)}
    assert (label in sources) is speaks


@pytest.mark.parametrize(
    "before",
    [
        "Das bestätigte auf Anfrage auch die Polizei.",
        "Dies teilte die Polizei mit.",
        "Das hat die Polizei bestätigt.",
        "Beides wies die Polizei zurück.",
    ],
)
def test_that_is_what_is_said_and_nobody_who_says_it(before: str) -> None:
    text = f"{before} Es fehle kein Geld."
    last = find_statements(text, language="de")[-1]
    assert last.source
    assert text[slice(*last.source)] == "die Polizei"


def test_what_follows_that_without_anybody_has_no_source() -> None:
    found = find_statements("Das sagte am Montag, es fehle kein Geld.", language="de")
    assert [one.source for one in found] == [None]


def test_that_which_pleases_or_is_so_stays_the_subject() -> None:
    text = "Das freute die Wirtin. Das kostet Geld."
    assert [one.subject for one in find_statements(text, language="de")] == ["Das", "Das"]
