import pytest

from tests.plausibility.marking import found, read, sentences, verdicts

RULE = "two-values"
TEXTS = {
    "de": (
        "Werft in Elze streicht {} Stellen\n\nDer Betriebsrat ist entsetzt und ruft für Montag "
        "alle zum Hafen.\n\nElze – Die Werft in Elze streicht bis zum Sommer {} Stellen. Das "
        "sagte die Betriebsrätin Ada Brügge am Montag. Es wird verhandelt.\n\nMehr folgt bald."
    ),
    "en": (
        "Shipyard in Elze cuts {} jobs\n\nThe works council is appalled and calls everybody to "
        "the port on Monday.\n\nElze – The shipyard in Elze cuts {} jobs before the summer. That "
        "is what Ada Brügge of the council said on Monday. Talks go on.\n\nMore will follow."
    ),
}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("one", "other"), [(312, 321), (312, 412)])
def test_two_values_of_one_fact_are_shown(language, one, other):
    manuscript = read(TEXTS[language].format(one, other), language)
    [differs] = found(RULE, manuscript)
    assert not differs.ok
    assert [manuscript.stated[key].block for key in differs.keys] == ["headline", "paragraph"]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("one", "other"), [(312, 312), (300, 312)])
def test_the_same_and_a_rounded_value_say_nothing(language, one, other):
    assert found(RULE, read(TEXTS[language].format(one, other), language)) == []


def test_a_finding_is_worded_as_a_question():
    assert sentences(RULE, read(TEXTS["de"].format(312, 321))) == [
        "Titel: 312 Stellen; Fließtext: 321 Stellen. Ist dasselbe gemeint?"
    ]
    assert sentences(RULE, read(TEXTS["en"].format(312, 321), "en")) == [
        "Headline: 312 jobs; Body: 321 jobs. Is the same meant?"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Die Werft in Elze streicht bis", "Nebenan besetzte ein Reeder seit"),
        ("Es wird verhandelt.", "Die Werft streicht in Elze auch 200 Stellen."),
        ("Es wird verhandelt.", "Betroffen sind 312 Menschen."),
        ("321 Stellen", "321 Plätze"),
    ],
)
def test_there_is_no_finding_if_the_fact_may_be_another(old, new):
    text = TEXTS["de"].format(312, 321)
    assert old in text
    assert found(RULE, read(text.replace(old, new))) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        (
            "Unfall mit drei Verletzten",
            "Bei einem Unfall sind vier Menschen verletzt worden.",
        ),
        ("Fünf Tote bei Brand", "In einem Haus in Elze sind sechs Menschen ums Leben gekommen."),
        (
            "Neue Brücke kostet 12 Millionen Euro",
            "Die neue Brücke ist für 21 Millionen Euro zu haben.",
        ),
        ("Arbeitslosigkeit sinkt auf 5,2 Prozent", "Die Arbeitslosigkeit sank auf 5,4 Prozent."),
    ],
)
def test_few_words_of_a_headline_are_enough(headline, body):
    text = f"{headline}\n\nDie Lage im Überblick.\n\n{body}"
    assert verdicts(RULE, read(text)) == [False]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Drei Verletzte", "Drei Menschen sind verletzt. Früher waren es neun Verletzte."),
        ("Unfall mit drei Verletzten", "Zwei Menschen starben."),
        ("Brücke kostet 12 Millionen Euro", "Für das Bad zahlt die Stadt 21 Millionen Euro."),
    ],
)
def test_other_harm_and_other_things_are_left_alone(headline, body):
    assert found(RULE, read(f"{headline}\n\nDie Lage im Überblick.\n\n{body}")) == []
