import pytest

from tests.plausibility.earlier import after
from tests.plausibility.marking import explain, found, verdicts

RULE = "earlier-figure"
SALES = "Tesla verkaufte im vergangenen Quartal 147.445 Fahrzeuge an Kunden in China."


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("147.445", [True]),
        ("147.455", [False]),
        ("174.445", [False]),
        ("1.474.450", [False]),
        ("163.208", []),
    ],
)
def test_a_figure_that_looks_like_a_slip_of_an_earlier_one_is_flagged(figure, expected):
    text = f"An Kunden in China verkaufte Tesla zuletzt {figure} Fahrzeuge."
    assert verdicts(RULE, after(text, SALES)) == expected


def test_any_other_figure_is_flagged_in_a_copy_of_the_sentence():
    assert verdicts(RULE, after(SALES.replace("147.445", "163.208"), SALES)) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "BMW verkaufte im vergangenen Quartal 147.455 Fahrzeuge an Kunden in Japan.",
        "Tesla verkaufte im vergangenen Quartal 147.455 Uhren an Kunden in China.",
        "Tesla verkaufte im vergangenen Quartal rund 147.455 Fahrzeuge an Kunden in China.",
    ],
)
def test_figures_of_something_else_and_hedged_ones_say_nothing(text):
    assert found(RULE, after(text, SALES)) == []


def test_what_rounds_to_the_earlier_figure_fits():
    text = "Tesla verkaufte im vergangenen Quartal 147.400 Fahrzeuge an Kunden in China."
    assert verdicts(RULE, after(text, SALES)) == [True]


@pytest.mark.parametrize(("year", "ok"), [("1931", True), ("1913", False)])
def test_a_date_is_compared_in_a_copy_of_the_sentence(year, ok):
    earlier = "Die Werft Meerwald entstand 1931 neben den Speichern der Brauerei am Hafen."
    manuscript = after(earlier.replace("1931", year), earlier)
    results = verdicts(RULE, manuscript)
    assert results in ([ok], [])  # no name, no key
    named = earlier.replace("der Brauerei", "von Hamburg")
    assert verdicts(RULE, after(named.replace("1931", year), named)) == [ok]


def test_the_sentence_cites_the_figure():
    [differs] = found(RULE, after(SALES.replace("147.445", "174.445"), SALES))
    assert "“Text 1” (1 September 2026) has “147.445" in explain(differs, "en")


def test_an_unchecked_archive_confirms_but_flags_nothing():
    assert verdicts(RULE, after(SALES, SALES, is_checked=False)) == [True]
    other = after(SALES.replace("147.445", "174.445"), SALES, is_checked=False)
    assert found(RULE, other) == []
