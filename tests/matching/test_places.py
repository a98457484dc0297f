"""A place contradicts where the passage with the sentence's values has one other place."""

import pytest

from articles.matching.place_names import are_of_one_size, is_same_place

from .texts import FILLER, document, relation

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
