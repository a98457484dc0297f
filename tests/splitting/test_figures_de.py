"""German figures and ages as news writes them: kind, words, number and unit of every claim."""

from datetime import date

import pytest

from articles.splitting import SplitClaim, split

PUBLISHED = date(2021, 3, 20)
NUMERIC = frozenset("age count share change money measure ordinal ratio".split())

Row = tuple[str, str, str | None, str | None]
FIGURES: list[tuple[str, list[Row]]] = [
    ("1.234.567 Menschen", [("count", "1.234.567 Menschen", "1234567", "Menschen")]),
    ("rund 20 000 Werftarbeiter", [("count", "20 000 Werftarbeiter", "20000", "Werftarbeiter")]),
    ("1'234'567 Franken", [("money", "1'234'567 Franken", "1234567", "CHF")]),
    ("zweieinhalb Millionen", [("count", "zweieinhalb Millionen", "2500000", None)]),
    ("ein gutes Dutzend Hütten", [("count", "ein gutes Dutzend Hütten", "12", "Hütten")]),
    ("drei weitere Männer", [("count", "drei weitere Männer", "3", "Männer")]),
    ("der Zusammenstoß zweier Züge", [("count", "zweier Züge", "2", "Züge")]),
    ("50 Tsd. Stück", [("count", "50 Tsd. Stück", "50000", "Stück")]),
    ("Millionen Euro", [("money", "Millionen Euro", None, "EUR")]),
    ("mehrere Hundert Gäste", [("count", "mehrere Hundert Gäste", None, "Gäste")]),
    ("vier von fünf Befragten", [("share", "vier von fünf Befragten", "0.8", "1")]),
    ("nur ein Prozent", [("share", "ein Prozent", "1", "%")]),
    ("3/4 der Bürger", [("share", "3/4", "0.75", "1")]),
    ("eine 20-prozentige Beteiligung", [("share", "20-prozentige", "20", "%")]),
    ("die zehnprozentige Kürzung", [("change", "zehnprozentige", "10", "%")]),
    ("um ein Prozent höher", [("change", "ein Prozent", "1", "%")]),
    ("Die Aktie verlor 3,2 Prozent.", [("change", "3,2 Prozent", "3.2", "%")]),
    ("Die Aktie legte 2 Prozent zu.", [("change", "2 Prozent", "2", "%")]),
    ("Sie gewann 40 Prozent der Stimmen.", [("share", "40 Prozent", "40", "%")]),
    ("Sie kam auf 30 Prozent.", [("share", "30 Prozent", "30", "%")]),
    ("Die Quote liegt bei um die 90 Prozent.", [("share", "90 Prozent", "90", "%")]),
    ("zwei Prozentpunkte mehr", [("change", "zwei Prozentpunkte", "2", "pp")]),
    (
        "Sie stieg von 5 auf 7 Prozent.",
        [("share", "5", "5", "%"), ("share", "7 Prozent", "7", "%")],
    ),
    (
        "Er fiel von 30 auf 20 Millionen Euro.",
        [("money", "30", "30000000", "EUR"), ("money", "20 Millionen Euro", "20000000", "EUR")],
    ),
    (
        "um 0,5 statt 0,4 Prozent",
        [("change", "0,5", "0.5", "%"), ("change", "0,4 Prozent", "0.4", "%")],
    ),
    ("5 bis 10 Cent", [("money", "5", "0.05", "EUR"), ("money", "10 Cent", "0.1", "EUR")]),
    (
        "50 statt 100 Flüchtlingen",
        [
            ("count", "50", "50", "Flüchtlingen"),
            ("count", "100 Flüchtlingen", "100", "Flüchtlingen"),
        ],
    ),
    ("In Schweden kostet es 200 Kronen.", [("money", "200 Kronen", "200", "SEK")]),
    (
        "ein 90 Millionen Pfund schwerer Vertrag",
        [("money", "90 Millionen Pfund", "90000000", "GBP")],
    ),
    ("Er wiegt 5 Pfund.", [("measure", "5 Pfund", "5", "[lb_av]")]),
    (
        "500 TEUR, 150 T €",
        [("money", "500 TEUR", "500000", "EUR"), ("money", "150 T €", "150000", "EUR")],
    ),
    ("die 12.-14. Etappe", [("ordinal", "12.", "12", None), ("ordinal", "14.", "14", None)]),
    ("ein paar Millionen Euro", [("money", "ein paar Millionen Euro", None, "EUR")]),
    (
        "Sie sank von 1.200 auf 900 Fälle.",
        [("count", "1.200", "1200", "Fälle"), ("count", "900 Fälle", "900", "Fälle")],
    ),
    ("halb so viele Leute", [("ratio", "halb so viele", "0.5", None)]),
    ("zehn Mal so hoch", [("ratio", "zehn Mal so hoch", "10", None)]),
    ("der 20-fache Sieger", [("ratio", "20-fache", "20", None)]),
    ("im Verhältnis 2:1", [("ratio", "2:1", "2", None)]),
    ("die 4-Zimmer-Wohnung", [("count", "4-Zimmer", "4", "Zimmer")]),
    ("die Fünf-Prozent-Hürde", [("share", "Fünf-Prozent", "5", "%")]),
    ("der 50-Euro-Schein", [("money", "50-Euro", "50", "EUR")]),
    ("Es kostet 20,- Euro.", [("money", "20,- Euro", "20", "EUR")]),
    (
        "200 Ah, 19,2° Ost",
        [("measure", "200 Ah", "200", "A.h"), ("measure", "19,2°", "19.2", "deg")],
    ),
    ("am vorletzten Spieltag", [("ordinal", "vorletzten", "-2", None)]),
    ("Müller traf (58.).", [("ordinal", "58.", "58", None)]),
    ("Er ist die Nummer eins.", [("ordinal", "Nummer eins", "1", None)]),
    ("730             720", [("count", "730", "730", None), ("count", "720", "720", None)]),
]
LEFT_ALONE = [
    "Das Model 3 und der A 380 stehen da.",
    "Nach § 3 und Paragraf 218 ist es so.",
    "Claudia Tausend wuchs dort auf.",
    "Sie wohnt in der Hauptstraße 12, 10115 Berlin.",
    "Rufen Sie 030/1234567 oder +49 30 123456 an.",
    "Bayern gewann 3:1 (2:0).",
    "Der 1. FC Köln verlor.",
    "Das ist einfach gut und einmal mehr schön.",
    "Das Glas war halb voll.",
    "Der Herr kam mit ein paar Leuten.",
    "Siehe Nr. 5.",
]
AGES: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    ("Petra Ahlfeld (49) kam.", [("49", "49", "Petra Ahlfeld")]),
    ("Petra Ahlfeld (CDU, 66) kam.", [("66", "66", "Petra Ahlfeld")]),
    ("Petra Ahlfeld, 49, kam.", [("49", "49", "Petra Ahlfeld")]),
    ("Petra Ahlfeld, 49 Jahre, kam.", [("49 Jahre", "49", "Petra Ahlfeld")]),
    ("Die Brüder (12 und 14) kamen.", [("12", "12", None), ("14", "14", None)]),
    ("Der Fahrer (34) floh.", [("34", "34", None)]),
    ("Hans M. (34) schwieg.", [("34", "34", "Hans M.")]),
    (
        "18, 13 und neun Jahre alt",
        [("18", "18", None), ("13", "13", None), ("neun Jahre alt", "9", None)],
    ),
    ("Die 14- bis 49-Jährigen kamen.", [("14", "14", None), ("49-Jährigen", "49", None)]),
    ("Es traf einen 26 jährigen.", [("26 jährigen", "26", None)]),
    ("Petra Ahlfeld kam. Da rief ein 43-Jähriger.", [("43-Jähriger", "43", None)]),
    ("Petra Ahlfeld kam. Die 43-Jährige rief.", [("43-Jährige", "43", "Petra Ahlfeld")]),
    ("Petra Ahlfeld kam. Das 300 Jahre alte Haus blieb.", [("300 Jahre alte", "300", None)]),
    ("Der Endvierziger lachte.", [("Endvierziger", "48", None)]),
    ("Er wurde mit nur 40 Jahren Präsident.", [("40 Jahren", "40", None)]),
    ("Mit 17 gewann sie.", [("17", "17", None)]),
    ("Als er 17 war, ging er.", [("17", "17", None)]),
    ("Frauen zwischen 23 und 47 Jahren", [("23", "23", None), ("47 Jahren", "47", None)]),
    ("Menschen über 60 warten.", [("60", "60", None)]),
    ("im Alter von 85.", [("85", "85", None)]),
    ("im 53. Lebensjahr", [("53. Lebensjahr", "52", None)]),
    ("die einjährige Haftstrafe", []),
    ("Nach der 100-jährigen Vereinsgeschichte", []),
    ("Er muss fünf Jahre ins Gefängnis.", []),
    ("Sie wurde mit 234 (212) Stimmen gewählt.", []),
    ("Die Liste (25) gewann.", []),
    ("120 Fahrer (25) kamen.", []),
    ("mit 5 Jahren Garantie", []),
    ("Es waren 40.", []),
]


def claims_of(text: str) -> list[SplitClaim]:
    return split(text, language="de", published=PUBLISHED)


def value_of(claim: SplitClaim) -> dict[str, str]:
    assert claim.value is not None
    return claim.value.to_json()


@pytest.mark.parametrize(("text", "rows"), FIGURES)
def test_figures_are_found_with_kind_number_and_unit(text: str, rows: list[Row]) -> None:
    found = [
        (c.kind.value, text[c.start : c.end], value_of(c).get("number"), value_of(c).get("unit"))
        for c in claims_of(text)
        if c.kind in NUMERIC
    ]
    assert found == rows


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_words_that_are_no_figures_are_left_alone(text: str) -> None:
    assert [text[c.start : c.end] for c in claims_of(text) if c.kind in NUMERIC - {"ordinal"}] == []


@pytest.mark.parametrize(("text", "rows"), AGES)
def test_ages_are_found_with_the_person_they_belong_to(
    text: str, rows: list[tuple[str, str, str | None]]
) -> None:
    found = [
        (text[c.start : c.end], value_of(c)["number"], value_of(c).get("subject"))
        for c in claims_of(text)
        if c.kind == "age"
    ]
    assert found == rows


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Der Umsatz stieg um 8 Prozent.", "up"),
        ("Ein Minus von 3,4 Prozent.", "down"),
        ("Das Plus betrug 4 Prozent.", "up"),
        ("Der Kurs (-3,5 %) gab nach.", "down"),
        ("Ein Plus von 200 Euro.", "up"),
    ],
)
def test_a_change_carries_its_direction(text: str, direction: str) -> None:
    (claim,) = [c for c in claims_of(text) if c.kind in {"change", "money"}]
    assert value_of(claim)["direction"] == direction


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("rund 500", "about"),
        ("um die 500 Gäste", "about"),
        ("knapp 500", "under"),
        ("gut 500", "over"),
        ("mehr als 500", "over"),
        ("nicht mehr als 500", "at_most"),
        ("mindestens 500", "at_least"),
        ("bis zu 500", "at_most"),
    ],
)
def test_words_before_a_number_say_how_exact_it_is(text: str, modifier: str) -> None:
    (claim,) = claims_of(text)
    assert value_of(claim)["modifier"] == modifier
