"""Doubts by what seems so, talk that is ended, and verdicts around who says them."""

import pytest

from tests.statements.finder import find_statements

# language, text, words that begin what is doubted or denied, stance, who takes it
DENIED = [
    # what seems doubtful or absurd to somebody
    (
        "de",
        "Fraglich scheint der Küsterin, ob die Orgel klingt.",
        "die Orgel",
        "doubts",
        "der Küsterin",
    ),
    (
        "de",
        "Wenig plausibel kommt der Hebamme vor, dass er schlief.",
        "er schlief",
        "doubts",
        "der Hebamme",
    ),
    (
        "de",
        "Abwegig mutet den Fischern an, dass der Fluss steigt.",
        "der Fluss",
        "denies",
        "den Fischern",
    ),
    (
        "de",
        "Dem Küster erscheint zweifelhaft, dass die Glocke schlägt.",
        "die Glocke",
        "doubts",
        "Dem Küster",
    ),
    (
        "de",
        "Unglaubwürdig klingt für den Förster, dass er floh.",
        "er floh",
        "doubts",
        "den Förster",
    ),
    (
        "de",
        "Unwahrscheinlich dünkt den Winzer, dass es friert.",
        "es friert",
        "doubts",
        "den Winzer",
    ),
    (
        "en",
        "It struck the verger as doubtful that the bell had cracked.",
        "the bell",
        "doubts",
        "the verger",
    ),
    (
        "en",
        "It seems far-fetched to the keeper that the wolf came back.",
        "the wolf",
        "denies",
        "the keeper",
    ),
    ("en", "It sounds implausible to the vet that the cow slept.", "the cow", "doubts", "the vet"),
    # talk that somebody ends
    (
        "de",
        "Gerüchten, der Zoo schließe, hat die Chefin ein Ende gesetzt.",
        "der Zoo",
        "denies",
        "die Chefin",
    ),
    (
        "de",
        "Spekulationen, er gehe, hat der Abt den Boden entzogen.",
        "er gehe",
        "denies",
        "der Abt",
    ),
    (
        "de",
        "Das Stift schob Gerede, es sei pleite, einen Riegel vor.",
        "es sei",
        "denies",
        "Das Stift",
    ),
    (
        "de",
        "Die Rektorin machte dem Klatsch, sie gehe, den Garaus.",
        "sie gehe",
        "denies",
        "Die Rektorin",
    ),
    (
        "de",
        "Der Müller nahm dem Gerede, er ziehe um, den Wind aus den Segeln.",
        "er ziehe",
        "denies",
        "Der Müller",
    ),
    (
        "de",
        "Die Zunft hat dem Gerücht, sie streike, den Boden entzogen.",
        "sie streike",
        "denies",
        "Die Zunft",
    ),
    (
        "de",
        "Der Hoffnung, die Fähre fahre, versetzte das Amt einen Dämpfer.",
        "die Fähre",
        "doubts",
        "das Amt",
    ),
    # against what is said or thought
    (
        "de",
        "Der Imker wandte sich gegen die Annahme, Bienen ließen sich zähmen.",
        "Bienen",
        "denies",
        "Der Imker",
    ),
    (
        "de",
        "Die Zunft machte Front gegen die Mär, Mehl macht krank.",
        "Mehl",
        "denies",
        "Die Zunft",
    ),
    (
        "de",
        "Die Äbtissin sprach sich gegen die Deutung aus, er sei ein Ketzer.",
        "er sei",
        "denies",
        "Die Äbtissin",
    ),
    (
        "de",
        "Der Bund verwehrt sich gegen den Eindruck, Wölfe fressen Kinder.",
        "Wölfe",
        "denies",
        "Der Bund",
    ),
    # a verdict around who says it
    (
        "en",
        "It is a fable, the keeper of the old archive told a packed hall, that a duke slept here.",
        "a duke",
        "denies",
        "the keeper of the old archive",
    ),
    (
        "en",
        "It was nonsense, said the abbot in a rare interview with a paper, that he had sold it.",
        "he had",
        "denies",
        "the abbot",
    ),
    (
        "de",
        "Es ist eine Legende, sagte die Wirtin bei der Führung vor vielen Gästen, dass er schlief.",
        "er schlief",
        "denies",
        "die Wirtin",
    ),
    (
        "de",
        "Ein Irrtum sei es, so die Hebamme, dass Zwillinge Gedanken lesen.",
        "Zwillinge",
        "denies",
        "die Hebamme",
    ),
    (
        "de",
        "Er bestreite, sagte der Müller, dass das Mehl alt sei.",
        "das Mehl",
        "denies",
        "der Müller",
    ),
    ("de", "Sie bezweifle, schrieb die Wirtin, dass er komme.", "er komme", "doubts", "die Wirtin"),
    (
        "de",
        "Er könne nicht leugnen, sagte der Vogt, dass es brannte.",
        "es brannte",
        "concedes",
        "der Vogt",
    ),
    # who says no
    ("de", "Ein klares Nein kam vom Abt auf die Frage, ob er gehe.", "er gehe", "denies", "Abt"),
]

# what looks like them
OTHERWISE = [
    ("de", "Plausibel erscheint dem Amt, dass der Damm hält.", "der Damm", "asserts", "dem Amt"),
    (
        "de",
        "Nicht abwegig erscheint dem Amt, dass der Damm hält.",
        "der Damm",
        "asserts",
        "dem Amt",
    ),
    ("de", "Merkwürdig erscheint dem Amt, dass der Damm hält.", "der Damm", "open", "dem Amt"),
    (
        "en",
        "It struck the verger as odd that the bell had cracked.",
        "the bell",
        "open",
        "the verger",
    ),
    ("de", "Fraglich scheint, ob der Damm hält.", "der Damm", None, None),
    (
        "de",
        "Auf Nachfrage winkte der Koch ab: Er bleibe in Wien.",
        "Er bleibe",
        "asserts",
        "der Koch",
    ),
    (
        "de",
        "Die Wirtin setzte den Gerüchten ein Ende: Sie bleibe.",
        "Sie bleibe",
        "asserts",
        "Die Wirtin",
    ),
    (
        "de",
        "Er setzte dem Streit ein Ende, sagte die Wirtin.",
        "Er setzte",
        "asserts",
        "die Wirtin",
    ),
    (
        "en",
        "It was a fact, Lang wrote in a letter to the Pendlow Courier, that he had gone.",
        "he had",
        "asserts",
        "Lang",
    ),
]


@pytest.mark.parametrize(("language", "text", "begins", "stance", "source"), DENIED + OTHERWISE)
def test_who_doubts_denies_or_asserts_it(
    language: str, text: str, begins: str, stance: str | None, source: str | None
) -> None:
    found = find_statements(text, language=language)
    told = [one for one in found if text.startswith(begins, one.start)]
    named = [(one.stance, text[slice(*one.source)] if one.source else None) for one in told]
    assert named == [(stance, source)]
