import pytest

from tests.plausibility.marking import age, article, explain, found, verdicts

RULE = "two-ages"
CASES = {
    "de": (["Ben Cordes ({}) kommt.", "Der {}-jährige Cordes schweigt."], "und"),
    "en": (["Ben Cordes, {}, arrived.", "The {}-year-old Cordes was silent."], "and"),
}


def _article(language, one, other):
    sentences = [s.format(n) for s, n in zip(CASES[language][0], (one, other), strict=True)]
    marks = [age(str(n), n, "Ben Cordes") for n in (one, other)]
    return article(sentences, *marks, language=language)


@pytest.mark.parametrize("language", ["de", "en"])
def test_one_age_twice_fits(language):
    assert verdicts(RULE, _article(language, 61, 61)) == [True]


@pytest.mark.parametrize("language", ["de", "en"])
def test_one_age_alone_says_nothing(language):
    alone = article(CASES[language][0][0].format(61), age("61", 61, "Ben Cordes"))
    assert found(RULE, alone) == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_two_ages_of_one_person_differ(language):
    [differs] = found(RULE, _article(language, 61, 62))
    assert (differs.ok, differs.keys) == (False, (0, 1))
    assert f"61 {CASES[language][1]} 62" in explain(differs, language)


def test_two_ages_of_two_people_say_nothing():
    two = article(
        "Ben Cordes (61) und Cem Durak (62) kommen.",
        age("61", 61, "Ben Cordes"),
        age("62", 62, "Cem Durak"),
    )
    assert found(RULE, two) == []
