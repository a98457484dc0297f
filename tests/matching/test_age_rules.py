"""An age is compared with the birth, or the age, that a document says the same person has."""

import pytest

from articles.facts.kinds import Kind
from articles.matching.age_rules import judge_age

from .texts import FILLER, document, ranked, relation, table

BIRTH = "Landrat Holger Wienbrandt wurde am 21. Oktober 1968 in Lauterfeld geboren."


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Landrat Holger Wienbrandt, 58, kam spät.", "58", BIRTH),
        (
            "Wienbrandt ist 55 Jahre alt und lebt in Lauterfeld.",
            "55",
            "Wienbrandt (geb. 21.10.1968).",
        ),
        (
            "Die Leiterin Annelie Thorsager, 57, kam spät.",
            "57",
            "Annelie Thorsager was born on 2 September 1970.",
        ),
    ],
)
def test_an_age_that_the_day_of_birth_does_not_yield_contradicts(text, words, source):
    assert relation(text, words, document(source, *FILLER)) == ("differs", "age")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Landrat Holger Wienbrandt, 57, kam spät.", "57", BIRTH),
        ("Der Bauer Ingo Reiter, 58, kam spät.", "58", BIRTH),
        ("Landrat Holger Wienbrandt, 34, kam spät.", "34", BIRTH),
        ("Wienbrandt, 58, kam.", "58", f"{BIRTH} Ingo Wienbrandt wurde am 3. Mai 1940 geboren."),
    ],
)
def test_an_age_of_somebody_else_or_far_off_does_not(text, words, source):
    assert relation(text, words, document(source, *FILLER))[0] != "differs"


CV = (
    "Lebenslauf Annelie Thorsager",
    "Geboren am 2. September 1970 in Lauterfeld, verheiratet, zwei Kinder.",
    "Ausbildung zur Bootsbauerin, Meisterprüfung im Handwerk.",
)
REGISTER = (("Name", "geboren", "Ort"), ("Annelie Thorsager", "2.9.1970", "Lauterfeld"),
            ("Ingo Reiter", "4.8.1950", "Hallgau"))  # fmt: skip


@pytest.mark.parametrize(
    "source",
    [
        document(*CV, *FILLER),
        document("Born September nineteen seventy, you do the sum.", speaker="Annelie Thorsager"),
        document(
            "Bootsbauerin: Annelie Thorsager (Jg. 1970, Geburtstag im September), groß.", *FILLER
        ),
        document("Hallgau, 3. Juni 2026.", "Die am 2. September 1970 geborene Annelie Thorsager."),
        document("Annelie Thorsager (Vorsitz, geb. 2.9.1970), Ingo Reiter (geb. 1950).", *FILLER),
        table(*REGISTER),
    ],
)
@pytest.mark.parametrize(
    ("age", "expected"), [("55", ("converted", "derived")), ("51", ("differs", "age"))]
)
def test_a_birth_is_that_of_who_is_named_in_the_sentence_the_head_or_the_row(source, age, expected):
    assert relation(f"Annelie Thorsager, {age}, baut Boote.", age, source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "Die Tochter von Annelie Thorsager, geboren am 2. September 1990, baut Boote.",
        "Annelie Thorsager und ihr Mann, geboren am 2. September 1960, bauen Boote.",
        "Annelie Thorsager baut mit Ole Kern Boote, Ole Kern, geboren am 2. September 1960, malt.",
        "Marlene Thorsager, geboren am 2. September 1960, baut Boote.",
        "Thorsager Werft, gegründet am 2. September 1960, baut Boote.",
    ],
)
def test_a_birth_of_a_relative_or_a_namesake_is_not_the_persons(source):
    found = relation("Annelie Thorsager, 55, baut Boote.", "55", document(source, *FILLER))
    assert found[0] not in ("differs", "converted")


def test_births_that_contradict_each_other_decide_nothing():
    births = "Thorsager (geb. 2.9.1960) baut Boote.", "Thorsager (geb. 2.9.1961) malt."
    found = relation("Annelie Thorsager, 55, baut Boote.", "55", document(*births, *FILLER))
    assert found[0] != "differs"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("2015 übernahm Annelie Thorsager, damals 44, die Werft.", "44", "converted"),
        ("2015 übernahm Annelie Thorsager, damals 41, die Werft.", "41", "differs"),
        ("Die Werft, sagt Annelie Thorsager, 55, steht seit 2015 still.", "55", "converted"),
        ("Annelie Thorsager, 44, übernahm die Werft.", "44", "differs"),
    ],
)
def test_an_age_is_of_today_or_of_the_day_of_its_sentence(text, words, expected):
    source = document("Annelie Thorsager (geb. 2.9.1970) baut Boote in der Werft.", *FILLER)
    assert relation(text, words, source)[0] == expected


def test_an_age_at_death_counts_on_the_day_of_death():
    source = document(
        "Annelie Thorsager (2. September 1870 bis 1. März 1943) baute Boote.", *FILLER
    )
    assert relation("Annelie Thorsager starb mit 72 Jahren.", "72", source)[0] == "converted"
    assert relation("Annelie Thorsager starb mit 70 Jahren.", "70", source)[0] == "differs"


def test_a_birthday_in_another_sentence_yields_the_birth():
    source = document("Ms Thorsager, who will be 56 in September, has built boats for years.")
    assert (
        relation("Annelie Thorsager, Bootsbauerin, 55, schweigt.", "55", source)[0] == "converted"
    )
    assert relation("Annelie Thorsager, Bootsbauerin, 53, schweigt.", "53", source)[0] == "differs"


def test_an_age_of_then_without_a_day_is_no_contradiction():
    source = document("Annelie Thorsager (geb. 2.9.1970) baut Boote in der Werft.", *FILLER)
    text = "Dann übernahm Annelie Thorsager, damals 41, die Werft."
    assert relation(text, "41", source)[0] != "differs"


@pytest.mark.parametrize(("age", "is_other"), [("54", False), ("55", False), ("53", True)])
def test_an_age_that_a_document_states_counts_on_from_its_own_day(age, is_other):
    then = document("Hallgau, 3. August 2025. Annelie Thorsager (54) baut Boote.", *FILLER)
    found = relation(f"Annelie Thorsager, {age}, baut Boote.", age, then)
    assert (found == ("differs", "age")) == is_other


def test_nobody_is_younger_today_than_in_a_document_without_a_day():
    turn = document("Twenty-nine years old and never so well rested.", speaker="Annelie Thorsager")
    text = "The strike is over, says Annelie Thorsager, a crane driver of {}, who is out of pocket."
    assert relation(text.format(27), "27", turn, language="en") == ("differs", "age")
    assert relation(text.format(31), "31", turn, language="en")[0] != "differs"
    for age in ("33", "38", "44"):
        plain = f"Annelie Thorsager, {age}, baut Boote in der Werft."
        turn = document("Ich bin 29 Jahre alt und baue Boote.", speaker="Annelie Thorsager")
        assert relation(plain, age, turn)[0] != "differs"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Annelie Thorsager, 1970 geboren, baut Boote.", "1970", "same"),
        ("Annelie Thorsager, 1972 geboren, baut Boote.", "1972", "differs"),
        ("Annelie Thorsager wurde am 12. September 1970 geboren.", "12. September", "differs"),
    ],
)
def test_a_birth_in_the_text_is_compared_with_that_of_the_same_person(text, words, expected):
    births = "Annelie Thorsager (geb. 2. September 1970)", "Marlene Thorsager (geb. 3. Mai 1972)"
    assert (
        relation(text, words, document(f"{births[0]} und {births[1]} bauen.", *FILLER))[0]
        == expected
    )


TEAM = "Der älteste Ruderer war {} Jahre alt, der jüngste {}; das Durchschnittsalter war {} Jahre."


@pytest.mark.parametrize(("old", "young", "mean"), [(71, 14, 38), (68, 17, 41)])
def test_the_oldest_the_youngest_and_the_average_are_compared_with_the_same(old, young, mean):
    source = document(TEAM.format(71, 14, 38), *FILLER)
    text = f"Im Boot der Ruderer lag das Durchschnittsalter bei {mean} Jahren."
    assert relation(text, f"{mean} Jahren", source)[0] == ("same" if mean == 38 else "differs")
    text = f"Der älteste Ruderer im Boot war {old} Jahre alt."
    assert relation(text, f"{old} Jahre", source)[0] == ("same" if old == 71 else "differs")
    text = f"Der jüngste Ruderer im Boot war {young} Jahre alt."
    assert relation(text, f"{young} Jahre", source)[0] == ("same" if young == 14 else "differs")


@pytest.mark.parametrize(
    ("there", "here", "words"),
    [
        ("Der älteste Ruderer war 71 Jahre alt.",
         "Die Ruderer im Boot waren im Schnitt 38 Jahre alt.", "38 Jahre"),
        ("Im Durchschnitt waren die Ruderer 38 Jahre alt.",
         "Der Ruderer Jan Ohm war 41 Jahre alt.", "41 Jahre"),
        ("Die jüngste Ruderin im Boot war 19 Jahre alt.",
         "Die älteste Ruderin im Boot war 61 Jahre alt.", "61 Jahre"),
    ],
)  # fmt: skip
def test_an_age_of_one_group_is_no_contradiction_of_another(there, here, words):
    assert relation(here, words, document(there, *FILLER))[0] != "differs"


def test_an_average_of_an_old_document_says_nothing_of_now():
    text = "Im Mittel waren die Läufer aus Hallgau 71 Jahre alt."
    now = document("Die Läufer aus Hallgau waren im Mittel 68 Jahre alt.", *FILLER)
    old = document(
        "3. Mai 2021", "Damals waren die Läufer aus Hallgau im Mittel 71 Jahre alt.", *FILLER,
        name="alt.txt",
    )  # fmt: skip
    assert relation(text, "71", now, old)[0] == "differs"


@pytest.mark.parametrize(
    ("named", "reason"), [("Annelie Thorsager", "age"), ("Die Leiterin Thorsager", None)]
)
def test_a_birth_beside_the_whole_name_counts_in_any_document(named, reason):
    source = document(f"{named}, geboren am 2. September 1970, leitet den Chor.", *FILLER)
    index, found = ranked("Annelie Thorsager, 57, kam spät.", source)
    index.documents[0].standing = 0.3
    (one,) = [r for r in found if r.claim.fact.kind is Kind.AGE]
    verdict = judge_age(index, one.claim, one.candidates)
    assert (verdict.reason.value if verdict else None) == reason
