import pytest

from tests.plausibility.marking import (
    article,
    count,
    explain,
    found,
    read,
    sentences,
    share,
    verdicts,
)

RULE = "part-of-whole"
WITH_WHOLE = {
    "de": "{} der {} Gäste kamen, das sind {} Prozent.",
    "en": "{} of the {} guests came, or {} per cent.",
}
WITHOUT = {
    "de": "Sie verkaufte {} Boote, {} ihres Absatzes.",
    "en": "It sold {} boats, {} of its sales.",
}


def _number(text):
    return text.replace(".", "").replace(",", ".")


def _whole(language, part, whole, percent):
    written = [part, whole, percent]
    if language == "en":
        written = [n.translate(str.maketrans(".,", ",.")) for n in written]
    marks = [count(written[0], _number(part)), count(written[1], _number(whole))]
    marks.append(
        share(f"{written[2]} P" if language == "de" else f"{written[2]} p", _number(percent))
    )
    return article(WITH_WHOLE[language].format(*written), *marks, language=language)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [("52.400", "88.200", "59,4"), ("1.204", "4.013", "30"), ("137", "411", "33,3")],
)
def test_a_share_fits_within_rounding(language, part, whole, percent):
    assert verdicts(RULE, _whole(language, part, whole, percent)) == [True]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [("52.400", "88.200", "58,4"), ("1.204", "4.013", "31"), ("137", "411", "33,0")],
)
def test_a_share_differs_beyond_rounding(language, part, whole, percent):
    assert verdicts(RULE, _whole(language, part, whole, percent)) == [False]


def test_a_finding_shows_the_exact_share():
    [differs] = found(RULE, _whole("de", "1.204", "4.013", "31"))
    assert explain(differs, "de") == (
        "1.204 von 4.013 sind 30 Prozent; im Text stehen dagegen 31 Prozent."
    )
    assert (
        explain(differs, "en")
        == "1,204 of 4,013 is 30 per cent; the text says instead 31 per cent."
    )


def test_the_next_sentence_may_state_the_share():
    two = article(
        ["Sie traf bei 15 von 41 Würfen.", "Das ist eine Quote von 36,6 Prozent."],
        count("15", "15"),
        count("41 Würfen", "41"),
        share("36,6 Prozent", "36.6"),
    )
    assert verdicts(RULE, two) == [True]


@pytest.mark.parametrize(
    ("language", "part", "percent"),
    [("de", "147.445", "30 Prozent"), ("en", "147,445", "30 per cent")],
)
def test_a_part_and_a_share_give_the_range_of_the_whole(language, part, percent):
    text = WITHOUT[language].format(part, percent)
    [shown] = found(RULE, article(text, count(part, "147445"), share(percent, "30")))
    assert shown.ok
    assert (shown.params["low"], shown.params["high"]) == ("483426", "499814")
    assert explain(shown, "de") == (
        "Sind 147.445 gerundet 30 Prozent, dann liegt das Ganze zwischen 483.426 und 499.814."
    )
    assert explain(shown, "en") == (
        "If 147,445 is 30 per cent when rounded, the whole lies between 483,426 and 499,814."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sie verkaufte 4.012 Boote, 30 Prozent mehr als zuvor.",
        "Sie verkaufte 4.012 Boote, 30 Prozent der Kähne waren rot.",
        "Sie verkaufte 4.012 Boote. Seit Mai sind 30 Prozent ihres Absatzes weg.",
        "4.012 Boote sind verkauft und 30 Prozent ihres Werts ist weg.",
    ],
)
def test_there_is_no_finding_if_the_share_may_be_of_something_else(text):
    assert found(RULE, article(text, count("4.012 Boote", "4012"), share("30 P", "30"))) == []


def test_figures_with_more_or_less_than_are_left_alone():
    text = "Mehr als 1.204 der 4.013 Gäste kamen, das sind 31 Prozent."
    marks = count("1.204", "1204", modifier="over"), count("4.013", "4013"), share("31 P", "31")
    assert found(RULE, article(text, *marks)) == []


def test_the_whole_comes_out_of_what_the_splitter_marks():
    text = "2020 verkaufte die Werft dort 147.445 Boote, 30 Prozent ihres weltweiten Absatzes."
    assert sentences(RULE, read(text)) == [
        "Sind 147.445 gerundet 30 Prozent, dann liegt das Ganze zwischen 483.426 und 499.814."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Die Werft lieferte 147.445 Boote nach Norwegen, 30 Prozent ihres Absatzes.",
        "Sie lieferte 147.445 Boote nach Norwegen. Das sind 30 Prozent ihrer Produktion.",
        "Sie lieferte 147.445 Boote nach Norwegen aus, das sind 30 Prozent des Absatzes.",
        "In Norwegen setzte sie 147.445 Boote ab (30 Prozent ihrer gesamten Produktion).",
    ],
)
def test_words_may_be_between_the_part_and_its_share(text):
    assert sentences(RULE, read(text)) == [
        "Sind 147.445 gerundet 30 Prozent, dann liegt das Ganze zwischen 483.426 und 499.814."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Die Werft lieferte 4.012 Boote nach Norwegen, 30 Prozent ihrer Kunden sind Vereine.",
        "Die Werft lieferte 4.012 Boote aus, in Kiel waren 30 Prozent ihrer Boote rot.",
    ],
)
def test_a_clause_of_its_own_says_nothing_about_the_part(text):
    assert found(RULE, read(text)) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Von 4.013 Gästen kamen 1.204, also {} Prozent.", "de"),
        ("Von den 4.013 Beschäftigten sind 1.204 Frauen, das entspricht {} Prozent.", "de"),
        ("1.204 von 4.013 Gästen ({} Prozent) kamen.", "de"),
        ("{} Prozent der 4.013 Gäste, also 1.204 Leute, kamen zu Fuß.", "de"),
        ("Von den 4.013 Kilometern sind 1.204 Kilometer fertig, also {} Prozent.", "de"),
        ("The yard cut 1,204 of its 4,013 jobs, or {} per cent.", "en"),
        ("Of the 4,013 guests, 1,204 came on foot, or {} per cent.", "en"),
    ],
)
@pytest.mark.parametrize(("percent", "fits"), [("30", True), ("31", False)])
def test_part_whole_and_share_may_be_in_any_order(text, language, percent, fits):
    assert verdicts(RULE, read(text.format(percent), language)) == [fits]


THEREOF = [
    "Der Verein hat 1.450 Mitglieder, 40 Prozent davon Kinder, also {}.",
    "Der Verein hat 1.450 Mitglieder. Davon sind 40 Prozent Kinder, das sind {}.",
    "Dem Verein gehören 1.450 Leute an, 40 Prozent von ihnen Kinder ({}).",
    "Der Verein hat 1.450 Mitglieder, davon {} Kinder, also 40 Prozent.",
    "Der Verein hat 1.450 Mitglieder. {} davon sind Kinder (40 Prozent).",
    "The club has 1,450 members, 40 per cent of them children, or {}.",
    "The club has 1,450 members. Of those, {} are children (40 per cent).",
]


@pytest.mark.parametrize("text", THEREOF)
@pytest.mark.parametrize(("part", "fits"), [("580", True), ("577", True), ("630", False)])
def test_a_part_of_what_was_named_before_is_compared_with_its_share(text, part, fits):
    language = "en" if text.startswith("The ") else "de"
    assert verdicts(RULE, read(text.format(part), language=language)) == [fits]


def test_of_several_wholes_the_one_that_fits_is_meant():
    text = "Der Verein hat 1.450 Mitglieder in 900 Orten. 40 Prozent davon sind Kinder, also {}."
    assert verdicts(RULE, read(text.format("580"))) == [True]
    assert verdicts(RULE, read(text.format("400"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Verein hat 1.450 Mitglieder, 40 Prozent davon Kinder. Im Vorjahr waren es 630.",
        "Der Verein hat 1.450 Mitglieder. Das ist gut. 40 Prozent davon sind Kinder, also 630.",
        "Der Verein hat 450 Mitglieder, 40 Prozent davon Kinder, also 630.",
        "Der Verein hat 1.450 Mitglieder und 40 Prozent Rabatt, also 630.",
    ],
)
def test_there_is_no_finding_if_the_words_name_no_part(text):
    assert verdicts(RULE, read(text)) == []
