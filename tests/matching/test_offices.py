"""An office belongs to a name beside it, and a compound counts by its end."""

import pytest

from articles.matching.offices import offices_in, offices_of


def held(text, family):
    return [office.words for office in offices_of(text, family)]


@pytest.mark.parametrize(
    ("text", "family", "office"),
    [
        ("Die Anklage vertritt Oberstaatsanwältin Dr. Ina Volk.", "volk", "Oberstaatsanwältin"),
        ("Kassenwart des Vereins ist Tom Behr.", "behr", "Kassenwart"),
        ("Ina Volk, unsere Pressesprecherin, schwieg.", "volk", "Pressesprecherin"),
        ("Bergwacht (Ina Volk, Einsatzleiterin): Wir kamen spät.", "volk", "Einsatzleiterin"),
        ("The chief mate, Mr Orr, had the watch.", "orr", "chief mate"),
        ("Ann Low is the headteacher of the school.", "low", "headteacher"),
    ],
)
def test_an_office_beside_a_name_is_held(text, family, office):
    assert held(text, family) == [office]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Ina Volk traf den Landrat.", "volk"),
        ("Ina Volk, den Landrätin Rohde lobte, schwieg.", "volk"),
        ("Der Landrat kam. Ina Volk schwieg.", "volk"),
        ("Da sind der Hafenmeister Karl Nagl und Ina Volk vom Verein.", "volk"),
    ],
)
def test_an_office_of_somebody_else_is_not(text, family):
    assert held(text, family) == []


@pytest.mark.parametrize(
    ("one", "other", "is_like"),
    [
        ("Kämmerin", "Stadtkämmerer", True),
        ("chief executive", "Vorstandschefin", True),
        ("Schulleiterin", "stellvertretende Schulleiterin", False),
        ("Staatsanwältin", "Richterin", False),
        ("Baudezernentin", "Beigeordnete", True),
        ("Beigeordneter", "Kulturdezernent", True),
        ("Betriebsratschefin", "Vorsitzende", True),
        ("Fraktionschef", "Fraktionsvorsitzende", True),
        ("Klinikchefin", "Direktorin", True),
        ("Klubchef", "Kassenwart", False),
        ("Polizeichef", "Schulleiter", False),
    ],
)
def test_offices_are_compared_by_their_line(one, other, is_like):
    (first,), (second,) = offices_in(one), offices_in(other)
    assert first.is_like(second) is is_like


def test_a_profession_that_goes_with_offices_is_loose():
    (founder,), (treasurer,) = offices_in("Gründerin"), offices_in("Schatzmeisterin")
    (councillor,) = offices_in("Ratsfrau")
    assert founder.is_loose
    assert councillor.is_loose
    assert not treasurer.is_loose
