import pytest

from tests.plausibility.earlier import after
from tests.plausibility.marking import explain, found, verdicts

RULE = "earlier-name"
EHLERS = "Anna Ehlers leitet das Amt."


@pytest.mark.parametrize("slip", ["Anna Ehlert", "Anna Ehelrs", "Anna Ehlrs", "Anna Eehlers"])
def test_a_name_that_differs_by_a_letter_is_flagged(slip):
    [differs] = [f for f in found(RULE, after(f"{slip} kommt.", EHLERS)) if not f.ok]
    assert (differs.params["one"], differs.params["other"]) == (slip, "Anna Ehlers")


def test_the_newsrooms_spelling_fits_and_says_how_frequent_it_is():
    manuscript = after("Anna Ehlers kommt.", EHLERS, EHLERS)
    [fits] = found(RULE, manuscript)
    assert fits.ok
    assert "2 earlier articles" in explain(fits, "en")


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Emil Ehlert kommt.", []),
        ("Anna Ehlert kommt.", ["Max Ehlert rudert."]),
        ("Annna Ehlers kommt.", ["Annna Klein rudert."]),
        ("Anna Ehlert und Anna Ehlers kommen.", []),
    ],
)
def test_other_people_are_not_flagged(text, others):
    assert all(f.ok for f in found(RULE, after(text, EHLERS, *others)))


@pytest.mark.parametrize(
    ("one", "other"), [("Daniel", "Daniela"), ("Mario", "Maria"), ("Andrea", "Andreas")]
)
def test_a_mans_and_a_womans_name_are_two_people(one, other):
    manuscript = after(f"{one} Meerwald kommt.", f"{other} Meerwald leitet das Amt.")
    assert found(RULE, manuscript) == []


def test_an_archive_needs_an_established_spelling():
    def said(*earlier):
        return verdicts(RULE, after("Anna Ehlert kommt.", *earlier, is_checked=False))

    assert (said(EHLERS), said(EHLERS, EHLERS)) == ([], [False])


def test_a_spelling_that_was_printed_is_flagged_only_where_the_other_is_ten_times_as_frequent():
    def said(times):
        earlier = ["Anna Ehlert leitet das Amt.", *[EHLERS] * times]
        return verdicts(RULE, after("Anna Ehlert kommt.", *earlier, is_checked=False))

    assert (said(9), said(10)) == ([True], [False])
