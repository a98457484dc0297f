"""Readings of two texts are compared at a claim's two places."""

from articles.anchoring import FoundClaim, FoundClaims, differs_in_meaning


def number(value: str) -> dict[str, str]:
    return {"number": value, "unit": "Cel"}


FOUND = FoundClaims(
    [
        FoundClaim("measure", 10, 16, number("5")),
        FoundClaim("measure", 20, 27, number("-5")),
        FoundClaim("quote", 0, 60, {"form": "indirect", "speaker": "Ada"}),
        FoundClaim("quote", 30, 40, {"form": "direct", "speaker": "Ben"}),
        FoundClaim("count", 10, 16, None),
    ]
)


def test_an_exact_match_comes_before_an_overlap():
    assert FOUND.at("quote", 30, 40) == ({"form": "direct", "speaker": "Ben"},)
    assert FOUND.at("measure", 10, 16) == (number("5"),)


def test_without_an_exact_match_all_overlapping_claims_are_compared_in_order():
    assert FOUND.at("measure", 21, 27) == (number("-5"),)
    assert FOUND.at("measure", 12, 22) == (number("5"), number("-5"))
    assert [value["speaker"] for value in FOUND.at("quote", 35, 50)] == ["Ada", "Ben"]


def test_nothing_is_read_beside_a_claim_or_of_another_kind():
    assert FOUND.at("measure", 16, 20) == ()
    assert FOUND.at("money", 10, 16) == ()
    assert FOUND.at("count", 10, 16) == (None,)


def test_another_spelling_of_a_value_says_the_same():
    old = {"number": "5", "unit": "m2", "unit_text": "m²", "number_span": [1, 2]}
    new = {"number": "5", "unit": "m2", "unit_text": "m2", "number_span": [7, 8]}
    assert not differs_in_meaning("measure", "", (old,), (new,))
    old, new = {"speaker": "Ada Rühr–Öhl"}, {"speaker": "Ada Ru\u0308hr-O\u0308hl"}
    assert not differs_in_meaning("quote", "", (old,), (new,))


def test_a_difference_in_any_part_of_a_value_says_something_else():
    old = {"number": "5", "unit": "%", "base": "Wähler", "direction": "up", "low": "4"}
    for key, value in (("number", "6"), ("unit", "pp"), ("base", "Bürger"), ("direction", "down"),
                       ("low", "3"), ("modifier", "about")):  # fmt: skip
        assert differs_in_meaning("change", "", (old,), ({**old, key: value},)), key
    assert differs_in_meaning("change", "", (old,), ())
    assert differs_in_meaning("change", "", (), (old,))


def test_a_name_says_another_if_it_was_read_as_more_than_its_words():
    name = {"name": "Ada Brix"}
    assert differs_in_meaning("person", "Brix", (name,), ())
    assert differs_in_meaning("person", "Brix", (name,), ({"name": "Ben Brix"},))
    assert not differs_in_meaning("person", "Ada Brix", (name,), ())
    assert not differs_in_meaning("place", "Bad–Ems", ({"name": "Bad-Ems"},), ())
    assert differs_in_meaning("role", "Chef", ({"role": "Chef", "subject": "Ada Brix"},), ())


def test_a_name_that_only_a_person_saw_stays_when_the_rules_see_it():
    assert not differs_in_meaning("person", "Brix", (), ({"name": "Ada Brix"},))
