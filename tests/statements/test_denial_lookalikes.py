"""What is built like a denial and is none, and clauses that an inset or a passive leaves whole."""

import pytest

from tests.statements.finder import find_statements

OTHERWISE = [
    ("de", "Die Botin sei beauftragt worden, Brot zu holen.", "Die Botin", "asserts"),
    ("de", "Im Mai war der Versuch für gescheitert erklärt worden, Öl zu bohren.", "Im Mai", None),
    ("de", "Gestern war gemeldet worden, der Fluss steige.", "der Fluss", "asserts"),
    (
        "de",
        "Der Turm kippe, sagt die Maurerin. Dafür gibt es keinen Beweis.",
        "Der Turm",
        "asserts",
    ),
    (
        "de",
        "„Werden Diebe nicht verfolgt, und wenn falsch verstandener Stolz sie deckt, besteht "
        "die Gefahr, dass sie wiederkommen“, heißt es.",
        "Werden Diebe",
        "asserts",
    ),
    ("de", "Der Graf soll tot sein. Dafür gibt es keinen Beweis.", "Der Graf", None),
    ("de", "Der Turm kippe, heißt es. Das bestreitet die Maurerin.", "Der Turm", "asserts"),
    ("en", "Drivers were told the bridge would close.", "the bridge", "asserts"),
    ("de", "Man könne nicht sagen, ob der Umbau missriet, sagt er.", "der Umbau", "asks"),
    ("de", "Er nannte den Vorwurf, sie habe geprellt, fair.", "sie habe", "open"),
    ("en", "The council rejected a plan in which the road would be widened.", "which the", None),
    ("en", "The judge dismissed a case in which a baker had sued.", "which a", None),
    ("en", "Repeating claims that the vote was rigged, the poet left.", "the vote", "asserts"),
    ("en", "Police said no complaint had been filed.", "no complaint", "asserts"),
    ("en", "The mayor is confident the bridge will open.", "the bridge", "asserts"),
    ("en", "Asked if the well had dried up, he said it had.", "the well", "asks"),
    ("en", "The firm would neither confirm nor deny that it had paid.", "it had", "asks"),
    ("en", "Neither the cook nor the maid denies that the soup was cold.", "the soup", "concedes"),
    ("de", "Es fehlt nicht an Belegen, dass der Tee heilt.", "der Tee", "open"),
    ("de", "„Ja“, sagte der Abt auf die Frage, ob das Bier ausgehe.", "das Bier", "asks"),
    ("de", "Es steht noch nicht fest, ob der Läufer gedopt war.", "der Läufer", None),
    ("de", "Für die Jury steht fest, dass der Läufer gedopt war.", "der Läufer", "asserts"),
    (
        "de",
        "„Wir bleiben“, sagte sie, auf das Gerücht angesprochen, der Laden schließe.",
        "der Laden",
        "open",
    ),
    ("de", "Das Amt stellte richtig, dass der Damm hält.", "der Damm", "asserts"),
    ("de", "Fraglich ist, ob die Orgel je klingt.", "die Orgel", None),
    ("de", "Der Richter ist geneigt zu glauben, dass er schlief.", "er schlief", "open"),
    ("de", "Die Nonne nimmt ihm ab, dass er fastet.", "er fastet", "asserts"),
    ("de", "Sie lacht, wenn sie erzählt, dass sie in den Brunnen fiel.", "sie in", "asserts"),
    ("de", "Der Küster lacht, als er hört, dass die Glocke gestohlen wurde.", "die Glocke", "open"),
    ("de", "Sie schüttelt den Kopf, wenn sie sieht, dass der Wald stirbt.", "der Wald", "asserts"),
    (
        "de",
        "Soweit der Kläger behauptet, die Mauer sei schief, prüft der Kreis sie.",
        "die Mauer",
        "asserts",
    ),
    (
        "en",
        "The mayor gave no answer to the question whether the pool would close.",
        "the pool",
        "asks",
    ),
    (
        "en",
        "Asked about reports that the pier would close, she made no comment.",
        "the pier",
        "asks",
    ),
    (
        "de",
        "„Ja, und der Turm wird höher“, sagte sie auf die Frage, ob gebaut wird.",
        "gebaut",
        "asserts",
    ),
]


@pytest.mark.parametrize(("language", "text", "begins", "stance"), OTHERWISE)
def test_what_is_built_alike_is_no_denial(
    language: str, text: str, begins: str, stance: str | None
) -> None:
    found = find_statements(text, language=language)
    assert {one.stance for one in found if text.startswith(begins, one.start)} == {stance}


# language, text, the statements with their source
WHOLE = [
    (
        "Jo sei weder befragt noch informiert worden, Geld habe er nie gesehen, sagte der Wirt.",
        [
            ("Jo sei weder befragt noch informiert worden", "der Wirt"),
            ("Geld habe er nie gesehen", "der Wirt"),
        ],
    ),
    (
        "Sie kennt das Gerücht, der Hund sei halb Wolf, halb Fuchs.",
        [("der Hund sei halb Wolf, halb Fuchs", "das Gerücht")],
    ),
    (
        "Die Köchin, 58 Jahre alt, soll zwischen 2019 und 2022 reifen Käse verkauft haben.",
        [
            (
                "Die Köchin, 58 Jahre alt, soll zwischen 2019 und 2022 reifen Käse verkauft haben",
                None,
            ),
            ("58 Jahre alt", None),
        ],
    ),
    (
        "Die Wirtin, die dort kocht, will davon aus der Zeitung erfahren haben.",
        [("Die Wirtin, die dort kocht, will davon aus der Zeitung erfahren haben", "Die Wirtin")],
    ),
    (
        "Das will die Zeitung längst erfahren haben.",
        [("Das will die Zeitung längst erfahren haben", "die Zeitung")],
    ),
    (
        "Der Bus fährt zwischen dem Markt und der Schule und hält am Wald.",
        [("Der Bus fährt zwischen dem Markt und der Schule", None), ("hält am Wald", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_a_clause_stays_whole(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = find_statements(text, language="de")
    told = [
        (text[one.start : one.end], text[slice(*one.source)] if one.source else None)
        for one in found
    ]
    assert [one for one in told if one in expected] == expected
