"""A place contradicts where the passage with the sentence's values has one other place."""

import pytest

from articles.matching.place_names import are_of_one_size, is_same_place
from articles.matching.places import judge_life

from .texts import FILLER, document, judged_by, relation

TEXT = "Zurückgerufen wurden 42.000 Hasen, die in {} verkauft worden waren."
SOURCE = "Der Rückruf betrifft 42.000 Hasen, die in {} verkauft wurden."


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Deutschland und der Schweiz", "Deutschland und Österreich"),
        ("Husum", "Lindau"),
        ("Polen", "Tschechien"),
    ],
)
def test_another_place_beside_the_value_contradicts(mine, theirs):
    word = mine.split()[-1]
    found = relation(TEXT.format(mine), word, document(SOURCE.format(theirs), *FILLER))
    assert found[0] == "differs"


@pytest.mark.parametrize(
    ("mine", "theirs", "further"),
    [
        ("Husum", "Lindau und München", ()),
        ("Polen", "Krakau", ()),
        ("Husum", "Lindau", ("Auch in Husum wurden 42.000 Hasen verkauft.",)),
    ],
)
def test_several_places_a_country_or_the_place_elsewhere_do_not(mine, theirs, further):
    source = document(SOURCE.format(theirs), *further, *FILLER)
    found = relation(TEXT.format(mine), mine, source)
    assert found is None or found[0] != "differs"


def test_a_place_has_one_name_in_each_language():
    assert is_same_place("Luzern", "Lucerne")
    assert is_same_place("Südafrika", "South Africa")
    assert is_same_place("Niederlande", "the Netherlands")
    assert not is_same_place("Wien", "Munich")


def test_a_country_is_no_town():
    assert are_of_one_size("Polen", "Austria")
    assert are_of_one_size("Husum", "Lindau")
    assert not are_of_one_size("Polen", "Husum")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Sie wurde in Husum geboren.", "Husum", "Sie ist 1938 in Lindau geboren, lebte in Husum."),
        ("Er ist in Gera aufgewachsen.", "Gera", "Ich bin in Gera geboren, in Jena aufgewachsen."),
        ("Sie wuchs in Meran auf.", "Meran", "Sie wuchs in Lindau auf, in Meran lernte sie."),
    ],
)
def test_another_place_of_birth_or_youth_contradicts(text, words, source):
    assert judged_by(judge_life, text, words, document(source, *FILLER)) == "place"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sie wurde in Husum geboren.", "Sie ist in Husum geboren und in Lindau aufgewachsen."),
        ("Sie wurde in Luzern geboren.", "She was born in Lucerne."),
        ("Sie wurde in Husum geboren.", "Sie lebt in Lindau."),
        ("Sie lebt in Husum.", "Sie ist in Lindau geboren."),
    ],
)
def test_the_same_place_and_places_of_something_else_do_not(text, source):
    words = "Luzern" if "Luzern" in text else "Husum"
    assert judged_by(judge_life, text, words, document(source, *FILLER)) is None


@pytest.mark.parametrize(
    "source",
    [
        "Ida (geb. 1945), geborene Loh, aus Lindau, heiratete 1966 einen Wirt.",
        "Der 1938 geborene Maler lebte zuletzt in Lindau.",
        "Die in Husum geborene Ida lebt in Lindau.",
    ],
)
def test_a_name_at_birth_is_no_place_of_birth(source):
    text = "Sie wurde in Husum geboren."
    assert judged_by(judge_life, text, "Husum", document(source, *FILLER)) is None


def test_a_continent_is_no_town():
    assert not are_of_one_size("Aarhus", "Europe")
    assert is_same_place("Südamerika", "South America")
