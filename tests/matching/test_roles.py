"""A role is wrong where the documents give its holder another one, and never the claim's."""

import pytest

from articles.matching.roles import judge_role

from .texts import FILLER, document, judged_by, matched, relation

TEXT = "Das sagte Generalstaatsanwalt Malte Dierksen vor dem Gericht."


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (TEXT, "Generalstaatsanwalt", "Die Anklage vertritt Oberstaatsanwalt Malte Dierksen."),
        (
            "Das sagte Bürgermeisterin Leonie Straub am Abend.",
            "Bürgermeisterin",
            "Am Abend sprach Landrätin Leonie Straub.",
        ),
        (
            "„Es reicht“, sagte Ina Volk, die Schatzmeisterin des Vereins.",
            "Schatzmeisterin",
            "Neben mir sitzt Ina Volk, unsere Pressesprecherin.",
        ),
        ("Das sagte Dirigentin Ina Volk.", "Dirigentin", "Ina Volk ist Dramaturgin am Theater."),
    ],
)
def test_another_role_of_the_same_person_contradicts(text, words, source):
    assert relation(text, words, document(source, *FILLER)) == ("differs", "role")


def test_the_person_behind_a_wrong_role_is_judged_with_it():
    source = document("Die Anklage vertritt Oberstaatsanwalt Malte Dierksen.", *FILLER)
    assert relation(TEXT, "Malte Dierksen", source) == ("differs", "role")


@pytest.mark.parametrize(
    "sources",
    [
        ["Die Anklage vertritt Oberstaatsanwalt Malte Reiter."],
        ["Oberstaatsanwalt Malte Dierksen klagt.", "Dierksen ist Generalstaatsanwalt."],
        ["Malte Dierksen, der Gründer der Stiftung, schweigt."],
        ["Malte Dierksen schweigt. Der Justizminister auch."],
        ["Malte Dierksen schweigt.", "Kassenwart Rolf Dierksen ist sein Bruder."],
        ["Malte Dierksen schweigt.", "Rolf Dierksen, Kassenwart des Vereins, auch."],
    ],
)
def test_a_role_of_others_or_one_that_goes_with_it_does_not(sources):
    found = relation(TEXT, "Generalstaatsanwalt", document(*sources, *FILLER))
    assert found is None or found[0] != "differs"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Das sagte Ina Volk, die Vorsitzende des Betriebsrats.",
            "Vorsitzende",
            "Die Betriebsratsvorsitzende Ina Volk sprach.",
        ),
        ("Das sagte Lehrerin Ina Volk.", "Lehrerin", "Ina Volk, Gründerin der Schule, sprach."),
        (
            "Das sagte Konzernchefin Ina Volk.",
            "Konzernchefin",
            "The chief executive, Ina Volk, spoke.",
        ),
    ],
)
def test_the_same_role_in_other_words_does_not(text, words, source):
    found = relation(text, words, document(source, *FILLER))
    assert found is None or found[0] != "differs"


def test_a_title_of_somebody_else_beside_the_name_contradicts():
    source = document(
        "Anwesend: Baudezernentin Hanne Rücker, Stadtkämmerer Bernd Astheimer.", *FILLER
    )
    text = "Das rechnete Baudezernent Bernd Astheimer vor."
    assert relation(text, "Baudezernent", source) == ("differs", "role")


@pytest.mark.parametrize(
    ("source", "is_former"),
    [
        ("Henning Falk, der bis Ende 2024 Museumsdirektor war, schrieb.", True),
        ("Henning Falk, der frühere Museumsdirektor, schrieb.", True),
        ("Henning Falk, der Museumsdirektor, schrieb.", False),
    ],
)
def test_a_former_role_is_hinted_at(source, is_former):
    text = "Das schreibt Henning Falk, der Museumsdirektor."
    found = matched(text, document(source, *FILLER))["Museumsdirektor"]
    assert bool(found.hint and found.hint.reason.value == "role") == is_former


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ina Volk, die Schatzmeisterin, schwieg.", "Neben mir sitzt Pressesprecherin Ina Volk."),
        ("Ina Volk, Kassenwartin, schwieg.", "Kassenprüferin Ina Volk sprach."),
        ("Dort stand Ina Volk, ihre Trainerin.", "Schiedsrichterin Ina Volk stand dort."),
    ],
)
def test_the_person_before_a_wrong_role_is_judged_with_it(text, source):
    assert judged_by(judge_role, text, "Ina Volk", document(source, *FILLER)) == "role"


@pytest.mark.parametrize(
    "text",
    [
        "Ina Volk traf die Schatzmeisterin.",
        "Ina Volk, von der die Schatzmeisterin sprach, schwieg.",
        "Ina Volk schwieg, die Schatzmeisterin auch.",
    ],
)
def test_a_role_further_away_is_not_the_persons(text):
    source = document("Neben mir sitzt Pressesprecherin Ina Volk.", *FILLER)
    assert judged_by(judge_role, text, "Ina Volk", source) is None


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Aufsichtsratschef Malte Orth lobte das.",
            "Auf",
            "Malte Orth, Vorsitzender des Vorstands.",
        ),
        (
            "Betriebsratschefin Ina Volk kam.",
            "Betr",
            "Die Vorsitzende des Aufsichtsrats, Ina Volk.",
        ),
        ("Das sagte Schulleiter Tom Behr.", "Schul", "Der Direktor des Museums, Tom Behr, kam."),
    ],
)
def test_the_thing_led_is_read_behind_a_role(text, words, source):
    assert relation(text, words, document(source, *FILLER)) == ("differs", "role")


@pytest.mark.parametrize(
    ("text", "source", "is_other"),
    [
        ("Der ärztliche Direktor Tom Behr kam.", "Der kaufmännische Direktor, Tom Behr.", True),
        ("Die technische Direktorin Ina Volk kam.", "Künstlerische Direktorin Ina Volk.", True),
        ("Die technische Direktorin Ina Volk kam.", "Die Direktorin Ina Volk sprach.", False),
        ("Die neue Direktorin Ina Volk kam.", "Die künstlerische Direktorin Ina Volk.", False),
    ],
)
def test_a_role_of_another_field_contradicts(text, source, is_other):
    found = judged_by(judge_role, text, text.split()[3], document(source, *FILLER))
    assert found == ("role" if is_other else None)


@pytest.mark.parametrize(
    ("text", "sources", "is_other"),
    [
        (
            "Wegeobmann Malte Orth widersprach.",
            ["Kassenwart Malte Orth schwieg.", "Der Wegeobmann, Tom Behr, sprach."],
            True,
        ),
        (
            "Platzobmann Malte Orth widersprach.",
            ["Hausmeister Malte Orth schwieg.", "Das sagte der Platzobmann Tom Behr."],
            True,
        ),
        (
            "Wegeobmann Malte Orth widersprach.",
            ["Kassenwart Malte Orth schwieg.", "Wegeobmann ist ein Amt mit viel Arbeit."],
            False,
        ),
        (
            "Wegeobmann Malte Orth widersprach.",
            [
                "Kassenwart Malte Orth schwieg.",
                "Es kamen Wegeobmann Tom Behr und Wegeobmann Jan Loh.",
            ],
            False,
        ),
        (
            "Wegeobmann Malte Orth widersprach.",
            ["Wegeobmann und Kassenwart Malte Orth schwieg.", "Der Wegeobmann, Tom Behr, sprach."],
            False,
        ),
    ],
)
def test_a_role_that_somebody_else_has_contradicts(text, sources, is_other):
    words = text.split()[0]
    found = judged_by(judge_role, text, words, document(*sources, *FILLER))
    assert found == ("role" if is_other else None)


def test_a_role_in_a_clause_or_behind_a_list_of_others_is_compared():
    source = document("Present: Ann Low (medical director), Mary Pratt (finance director).")
    text = "Each scan costs £168, says Mary Pratt, the health board's medical director."
    assert judged_by(judge_role, text, "Mary Pratt", source, language="en") == "role"


def test_an_english_word_is_no_head_of_a_german_compound():
    source = document("With me the First Minister, Rhona Maddern.", *FILLER)
    found = relation("Für Inselchefin Rhona Maddern ist es neu.", "Inselchefin", source)
    assert found is None or found[0] != "differs"


def test_what_somebody_has_learnt_goes_with_other_roles():
    source = document("Malte Orth ist Bürgermeister.", "Der Bautechniker Tom Behr sprach.")
    text = "Malte Orth, gelernter Bautechniker, schwieg."
    assert judged_by(judge_role, text, "Malte Orth", source) is None


@pytest.mark.parametrize("name", ["Malte Dierksen", "M. Dierksen", "Dr. Dierksen"])
def test_the_same_or_no_first_name_is_of_the_same_person(name):
    found = relation(TEXT, "Generalstaatsanwalt", document(f"Kassenwart {name} klagt.", *FILLER))
    assert found == ("differs", "role")


@pytest.mark.parametrize("words", ["Malte Dierksen", "Generalstaatsanwalt"])
def test_what_is_contradicted_is_the_role(words):
    source = document("Die Anklage vertritt Oberstaatsanwalt Malte Dierksen.", *FILLER)
    [first, *_] = matched(TEXT, source)[words].passages
    assert (first.claimed, first.found) == ("Generalstaatsanwalt", "Oberstaatsanwalt")
