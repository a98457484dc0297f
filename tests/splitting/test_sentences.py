"""Where German sentences begin: what ends one and what does not."""

from itertools import pairwise, product

import pytest

from articles.splitting import language_named, sentence_around, split_parts
from articles.splitting.reading import Reading

# Sentences are separated by "|".
GERMAN = [
    "Das kam.|Es war spät.",
    "Das kam!|War es spät?|Ja.",
    "Er kam z. B. gestern an.|Dann ging er.",
    "Das gilt z.B. für Bonn.",
    "Das gilt u. a. für Bonn, d. h. für alle.",
    "Es kamen Dr. Berg, Prof. Wolf und Dipl.-Ing. Stein.|Danach war Ruhe.",
    "Die Spur führt nach St. Gallen.|Dort endet sie.",
    "Das steht in Nr. 5 und Abs. 3 Satz 1.|Mehr nicht.",
    "Die 21. Etappe begann am 3. März 2021.|Sie war lang.",
    "Am 3. 4. 2021 war es so.|Dann nicht mehr.",
    "Das war im 19. Jahrhundert so.|Heute nicht.",
    "Ein Buch von J. R. R. Mertens liegt da.|Es ist dick.",
    "George W. Otten kam.|Er blieb.",
    "Das kostet 1,5 Mio. Euro und 3 Mrd. Dollar.|Viel Geld.",
    "Es sind 3.500 Menschen und 2.5 Prozent.|Das reicht.",
    "„Das reicht.“|Er ging.",
    "„Das reicht“, sagte er.|Er ging.",
    "„Das reicht!“, rief er.|Er ging.",
    "„Warum?“, fragte sie.|Er schwieg.",
    "»Das reicht.«|Er ging.",
    '"Das reicht."|Sagte er das?|Nein.',
    "Sie sagte: „Es reicht.|Ich gehe.“|Dann ging sie.",
    "Der Papst (84) kam.|Benedikt XVI. trat zurück.|Das war 2013.",
    "König Karl III. kam nach Bonn.",
    "Wilhelm II. dankte ab.|Er ging ins Exil.",
    "Sie kam um 15.30 Uhr.|Er kam um 8 Uhr.",
    "Das Geschäft lief gut (vgl. S. 12).|Dann nicht.",
    "Die Müller GmbH & Co. KG wächst.|Die Berg AG auch.",
    "Er wohnt in der Hauptstr. 5.|Sie nicht.",
    "Es war ca. 5 Uhr bzw. 6 Uhr.|Spät also.",
    "Äpfel, Birnen usw. lagen da.|Niemand aß.",
    "Äpfel, Birnen usw.|Niemand aß.",
    "Das war 2020.|Es war 2021.",
    "Sie wurde 21.|Dann ging sie.",
    "Er kam auf Platz 3.|Sie auf Platz 2.",
    "Der Schütze war 22.|Rehling zufolge schwieg er.",
    "Sie wurde 91.|Petra Holm hielt die Rede.",
    "Die Zahl der Toten stieg auf 15.|Behörden sprachen von einem Unglück.",
    "Sie kam auf Platz 3.|Trainerin Holm lobte sie.",
    "Er steht auf Rang 12.|Bayern folgt.",
    "Er war 2. Vorsitzender und kam am 22. März.|Sie nicht.",
    "Sie wurde 1. Bürgermeisterin.|Er blieb.",
    "Der 3. Platz ging an Holm.|Ludwig XIV. war König.",
    "Das Spiel am 5. Spieltag endete 1:1.|Die 2. Mannschaft gewann.",
    "Warten … und noch mehr warten.|Dann Schluss …|Es war vorbei.",
    "Mehr auf www.beispiel.org/x.|Dort steht es.",
    "Die U.S. Air Force kam.|Sie blieb.",
    "Am So. und Mo. ist zu.|Sonst nicht.",
    "Der Preis (rd. 5 Euro) stieg.|Der Rest fiel.",
    "Eine Karte kostet Fr. 38.50, für Kinder Fr. 19.–.|Das ist viel.",
    "Der Strom kostet 27 Rp. mehr, das Gas 3 Fr.|Der Preis stieg.",
    "Die Hütte liegt auf 1'850 m ü. M. und hat 89 Betten.|Sie ist voll.",
    "Bgm. Huber, Abg. Steiner und Pfr. Moser kamen.|Hr. Meier und Fr. Keller nicht.",
    "Im Kt. Zürich lebt lic. iur. Stutz.|LH-Stv. Gruber lebt dort nicht.",
    "Das meldete die FR.|Minister Holm schwieg.",
    "Der Rat zahlte 312 Euro.²|Am Montag ging er.¹²|„Es reicht.“³|Er ging.*|Sie blieb.",
    "Er ging.2|Das Amt schweigt.[12]|Sie blieb [3].|„Es reicht.“4|Das war’s.[5][6]|Aus.",
    "Er ging.(2)|Das Amt schweigt.1)|Sie blieb.[1, 2]|„Es reicht.“(12)|Das war’s.(1)(2)|Aus.",
    "Holm blieb.[2-4]|Das Amt schweigt.[1; 12]|Sie ging.",
    "Er ging.**|Holm blieb.***|Sie blieb.‡|Das Haus steht.*)|Es ist alt.[a]|Aus.",
    "Der Rat beschloss (12) Punkte.|(2) Das Amt schweigt.|1) Holm kam.|2) Sie blieb.",
    "Siehe Abs.2 Das Gesetz.",
    "Siehe Abs.2) Das Gesetz.|Siehe Abs.(2) Das Amt.",
    "Das sind 10² Felder und 5 m² Wiese.|Mehr nicht.",
    "Sie kam, vgl. Abb. 3, um 8 Uhr an.|Er nicht.",
    "Das ist lt. Gesetz verboten.|Punkt.",
    "Der Hrsg. schrieb es.|Der Verlag nicht.",
    "Er ist geb. 1950 und gest. 2020.|Sie lebt.",
    "Bonn (dpa) - Das war so.|Es blieb so.",
    "Im Tal waren es nur 32 km/h.|Sabine Thoma rechnet mit Regen.",
    "Er wog 310 kg.|Bauern kamen.|Es sind 5 m.|Holm misst.|Der Hof hat 3 m².|Holm kauft ihn.",
    "Das Werk leistet 12 kWh.|Holm lobt es.|Es lief 3 h.|Holm schlief.",
    "Er kam nach 5 Min.|Dann ging er.|Er machte 5 Min. Pause und 3 Std. Fahrt.",
    "Die Nummer 5 W. Holm traf.|Es waren 77 K.|Das ist kalt.",
    "Das Urteil wurde verkündet (Az. 3 KLs 12/25).|Es gilt.",
]
ENGLISH = [
    "Crude peaked on Oct. 21.|U.S. stocks fell.",
    "It rose to 58.|Shares fell.|He was 14.|Police came.",
    "The No. 5 seed won.|No. 5. Smith lost.",
    "Pop of the 1990s is back.|She sang.|Lows stayed in the 90s.|Rain fell.",
    "He left.(2)|The house stayed.1)|Holm stayed.[2]|“Enough.”**|She sang.",
    "Winds hit 32 km/h.|Thoma expects rain.|It weighs 310 g.|Farmers came.|It took 5 h.|Ann sat.",
    "Sen. Joe Pruitt and Col. Ann Lee came.|They left at 8pm.|Rain fell.",
]


def sentences(text: str, language: str) -> list[str]:
    reading = Reading(text, language_named(language), None)
    bounds = [reading.tokens[index].start for index in reading.sentences] + [len(text)]
    return [text[a:b].strip() for a, b in pairwise(bounds)]


@pytest.mark.parametrize(
    ("language", "marked"), [*product(["de"], GERMAN), *product(["en"], ENGLISH)]
)
def test_sentences_end_where_the_examples_are_divided(language: str, marked: str) -> None:
    parts = [part.strip() for part in marked.split("|")]
    assert sentences(" ".join(parts), language) == parts


@pytest.mark.parametrize(
    "items",
    [
        ["Neu sind:", "• 12 Kräne,", "• 340 Boote und", "• gut 4 Hallen."],
        ["Neu sind:", "- 12 Kräne,", "- 340 Boote."],
        ["Der Rat –\n– so hieß es – zahlt."],
    ],
)
def test_each_item_of_a_list_is_a_sentence(items: list[str]) -> None:
    assert sentences("\n".join(items), "de") == items


def test_lines_that_wrap_do_not_end_a_sentence() -> None:
    text = "Das war\nso lang,\ndass er ging."
    assert sentences(text, "de") == [text]


def test_a_headline_is_a_sentence_of_its_own() -> None:
    assert sentences("Der Bau wird teurer\n\nDas sagte er.", "de") == [
        "Der Bau wird teurer",
        "Das sagte er.",
    ]


def test_a_missing_space_after_a_sentence_is_ignored() -> None:
    assert sentences("Das war so.Der Rest blieb.", "de") == ["Das war so.", "Der Rest blieb."]


def test_a_span_over_two_sentences_has_both() -> None:
    text = "Das war so. Es blieb so. Dann nicht."
    assert sentence_around(text, 4, 15, "de") == (0, 24)


@pytest.mark.parametrize("note", ["(2)", "[1, 2]", "1)", "[12]", "(1)(2)", "**"])
def test_the_number_of_a_note_is_no_count(note: str) -> None:
    found = split_parts(f"Sie blieb dort.{note} Holm kam.", language="de", published=None)
    assert [claim for claim in found if claim.kind == "count"] == []
