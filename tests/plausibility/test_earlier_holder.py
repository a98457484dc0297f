from datetime import date

import pytest

from tests.plausibility.earlier import after
from tests.plausibility.marking import explain, found, verdicts

RULE = "earlier-holder"
MAYOR = "Bürgermeisterin von Kolbrück ist Anna Vogt."
CHIEF = "Chief executive of Hansa plc is Ada Brandt."


@pytest.mark.parametrize(
    "text",
    [
        "Bürgermeister von Kolbrück ist Otto Kern.",
        "Otto Kern ist Bürgermeister von Kolbrück.",
        "Der Kolbrücker Bürgermeister Kern sagte ab.",
        "Kolbrücks Bürgermeister Otto Kern sagte ab.",
        "Otto Kern, Bürgermeister der Stadt Kolbrück, sagte ab.",
        "Bürgermeister Otto Kern aus Kolbrück sagte ab.",
        "Otto Kern ist seit 2019 Bürgermeister von Kolbrück.",
    ],
)
def test_an_office_with_one_holder_is_somebody_elses(text):
    assert verdicts(RULE, after(text, MAYOR)) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "The chief executive of Hansa is Otto Kern.",
        "Otto Kern is the chief executive of Hansa.",
        "Hansa chief executive Otto Kern declined.",
        "Hansa's chief executive, Otto Kern, declined.",
        "Otto Kern, chief executive of Hansa, declined.",
    ],
)
def test_an_english_office_with_one_holder_is_somebody_elses(text):
    assert verdicts(RULE, after(text, CHIEF, language="en")) == [False]


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        (MAYOR, "Bürgermeisterin Anna Vogt aus Kolbrück sagte zu."),
        (MAYOR, "Die Kolbrücker Bürgermeisterin Vogt sagte zu."),
        ("Hansa-Vorstandschef Otto Kern kam.", "Vorstandsvorsitzender der Hansa AG ist Otto Kern."),
        ("Der Münchner Landrat Otto Kern kam.", "Otto Kern, Landrat von München, kam."),
        ("Bayerns Innenminister Otto Kern kam.", "Der bayerische Innenminister Otto Kern kam."),
    ],
)  # fmt: skip
def test_the_same_holder_fits_in_other_words(earlier, text):
    assert verdicts(RULE, after(text, earlier)) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Der frühere Kolbrücker Bürgermeister Otto Kern sagte ab.",
        "Otto Kern, designierter Bürgermeister von Kolbrück, sagte ab.",
        "Der stellvertretende Bürgermeister von Kolbrück, Otto Kern, sagte ab.",
        "Vizebürgermeister von Kolbrück ist Otto Kern.",
        "Otto Kern war bis 2024 Bürgermeister von Kolbrück.",
        "Otto Kern wurde zum Bürgermeister von Kolbrück gewählt.",
        "1998 eröffnete der Kolbrücker Bürgermeister Otto Kern das Bad.",
        "Unter Kolbrücks Bürgermeister Otto Kern wurde gebaut.",
        "Bürgermeister von Elze ist Otto Kern.",
        "Ex-Bürgermeister Otto Kern aus Kolbrück sagte ab.",
        "SPD-Bürgermeister Otto Kern sagte ab.",
        "Bürgermeister ist Otto Kern.",
        "Sprecher von Kolbrück ist Otto Kern.",
        "Otto Kern ist Oberbürgermeister von Kolbrück.",
        "Otto Kern ist Bürgermeister von Kolbrück. Anna Vogt gratulierte.",
    ],
)
def test_nothing_is_said_of_who_need_not_hold_the_same_office_today(text):
    assert found(RULE, after(text, MAYOR)) == []


@pytest.mark.parametrize(
    "earlier",
    [
        "Die frühere Kolbrücker Bürgermeisterin Anna Vogt kam.",
        "Anna Vogt war bis 2026 Bürgermeisterin von Kolbrück.",
        "Anna Vogt ist Abgeordnete von Kolbrück.",
        "Vorstand von Kolbrück ist Anna Vogt.",
    ],
)
def test_an_earlier_article_that_names_no_present_holder_limits_nothing(earlier):
    assert found(RULE, after("Otto Kern ist Bürgermeister von Kolbrück.", earlier)) == []


def test_the_letters_before_a_mayor_are_a_partys():
    earlier = "SPD-Bürgermeisterin Anna Vogt kam."
    assert found(RULE, after("SPD-Bürgermeister Otto Kern kam.", earlier)) == []


def test_a_town_with_a_lord_mayor_has_several_mayors():
    lord = "Oberbürgermeister von Kolbrück ist Tim Berg."
    assert found(RULE, after("Bürgermeister von Kolbrück ist Otto Kern.", MAYOR, lord)) == []


def test_an_office_may_pass_to_another_in_half_a_year():
    text = "Otto Kern ist Bürgermeister von Kolbrück."
    assert found(RULE, after(text, MAYOR, day=date(2026, 3, 1))) == []


def test_an_unchecked_archive_flags_no_holder():
    text = "Otto Kern ist Bürgermeister von Kolbrück."
    assert found(RULE, after(text, MAYOR, is_checked=False)) == []


def test_the_sentence_names_both_holders_and_the_article():
    [differs] = found(RULE, after("Otto Kern ist Bürgermeister von Kolbrück.", MAYOR))
    assert explain(differs, "de") == (
        "„Text 1“ (1. September 2026) nennt Anna Vogt „Bürgermeisterin von Kolbrück“; hier ist"
        " Otto Kern „Bürgermeister von Kolbrück“ (Kolbrück), was nur eine Person zugleich ist."
    )
