import pytest

from tests.plausibility.marking import article, explain, found, read, share, verdicts

RULE = "shares-over-whole"
TEXTS = {
    "de": "Auf Brügge entfielen {} Prozent, auf Cordes {} Prozent und auf Durak {} Prozent.",
    "en": "Brügge took {} per cent of the votes, Cordes {} per cent and Durak {} per cent.",
}


def _article(language, *numbers):
    written = [n.replace(".", ",") if language == "de" else n for n in numbers]
    unit = "Prozent" if language == "de" else "per cent"
    marks = [share(f"{w} {unit}", n) for w, n in zip(written, numbers, strict=True)]
    return article(TEXTS[language].format(*written), *marks, language=language)


@pytest.mark.parametrize("language", ["de", "en"])
def test_shares_that_make_a_hundred_fit(language):
    assert verdicts(RULE, _article(language, "50", "30.5", "19.5")) == [True]


@pytest.mark.parametrize("language", ["de", "en"])
def test_shares_that_rounding_explains_fit(language):
    assert verdicts(RULE, _article(language, "33.4", "33.4", "33.3")) == [True]


@pytest.mark.parametrize("language", ["de", "en"])
def test_shares_that_make_more_than_a_hundred_differ(language):
    assert verdicts(RULE, _article(language, "50", "30", "22")) == [False]


@pytest.mark.parametrize("language", ["de", "en"])
def test_shares_below_a_hundred_say_nothing(language):
    assert found(RULE, _article(language, "34", "27", "19")) == []


def test_a_finding_shows_the_sum():
    [differs] = found(RULE, _article("de", "50.5", "30", "22"))
    assert explain(differs, "de") == (
        "50,5 + 30 + 22 sind zusammen 102,5 Prozent, also mehr als 100."
    )
    assert (
        explain(differs, "en") == "50.5 + 30 + 22 add up to 102.5 per cent, which is more than 100."
    )
    [whole] = found(RULE, _article("de", "50", "30", "20"))
    assert explain(whole, "de") == "50 + 30 + 20 sind zusammen 100 Prozent."
    [rounded] = found(RULE, _article("de", "33.4", "33.4", "33.3"))
    assert explain(rounded, "en").endswith("100.1 per cent; with rounding that can be right.")


def test_a_list_may_begin_in_the_sentence_before():
    two = article(
        [
            "Brügge kam auf 41,3 Prozent der Stimmen.",
            "Cordes erhielt 33,8 Prozent, Durak 17,6 Prozent und Ehlers 9,4 Prozent.",
        ],
        *(share(f"{n} Prozent", n.replace(",", ".")) for n in ("41,3", "33,8", "17,6", "9,4")),
    )
    [differs] = found(RULE, two)
    assert (differs.ok, differs.params["sum"]) == (False, "102.1")


@pytest.mark.parametrize(
    "text",
    [
        "60 Prozent haben Fieber, 45 Prozent Husten und 30 Prozent Kopfweh.",
        "60 Prozent der Wähler, 45 Prozent der Gäste und 30 Prozent der Wirte gingen.",
        "60 Prozent der Wähler nannten den Hafen, 45 Prozent die Bahn, 30 Prozent den Bus, "
        "Mehrfachnennungen waren möglich.",
        "Der Marktanteil stieg von 60 Prozent auf 45 Prozent und 30 Prozent.",
        "60 Prozent of voters named the port, 45 Prozent the bus and 30 Prozent the train; "
        "multiple answers were allowed.",
    ],
)
def test_shares_that_may_overlap_say_nothing(text):
    marks = [share(f"{n} Prozent", n) for n in ("60", "45", "30")]
    assert found(RULE, article(text, *marks)) == []


def test_two_shares_are_no_list():
    text = "60 Prozent stimmten für den Bau, 45 Prozent kamen zu spät."
    assert found(RULE, article(text, share("60 P", "60"), share("45 P", "45"))) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("60 Prozent der Befragten sind dafür, 50 Prozent dagegen.", "de"),
        ("60 per cent voted for the plan, 50 per cent against it.", "en"),
    ],
)
def test_two_shares_for_and_against_are_one_whole(text, language):
    assert verdicts(RULE, read(text, language)) == [False]


def test_two_other_shares_are_left_alone():
    assert found(RULE, read("60 Prozent haben ein Auto, 50 Prozent ein Rad.")) == []
