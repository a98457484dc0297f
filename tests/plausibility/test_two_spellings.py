import pytest

from articles.facts.spelling import edit_distance
from articles.plausibility import Known
from articles.plausibility.rules import two_spellings
from tests.plausibility.marking import article, born, explain, found, person, verdicts

RULE = "two-spellings"
SENTENCES = {"de": ("{} kam.", "{} ging."), "en": ("{} came.", "{} left.")}


def _article(*names, language="de", known=()):
    forms = SENTENCES[language]
    sentences = [forms[n % 2].format(name) for n, name in enumerate(names)]
    return article(sentences, *map(person, names), known=known, language=language)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    "names",
    [
        ("Dora Ehlers", "Dora Ehlers"),
        ("Dora Ehlers", "Emil Ehler"),
        ("Dora Ehler", "Dora Ehlers"),
        ("Dora Roth", "Dora Rohde"),
        ("Dora Li", "Dora Lu"),
        ("Ehlers", "Ehlert"),
    ],
)
def test_names_that_may_be_two_people_or_one_form_say_nothing(language, names):
    assert found(RULE, _article(*names, language=language)) == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Dora Ehlert", "Dora Ehlers"),
        ("Dora Elhers", "Dora Ehlers"),
        ("Meerwaldt", "Frauke Meerwald"),
        ("Jo Wittgenstien", "Jo Wittgenstein"),
        ("Jo Witgensteyn", "Jo Wittgenstein"),
    ],
)
def test_a_name_a_letter_off_is_found(language, wrong, right):
    [finding] = found(RULE, _article(right, wrong, right, language=language))
    assert (finding.ok, finding.keys) == (False, (1, 0, 2))
    assert (finding.params["one"], finding.params["other"]) == (wrong, right)


def test_a_finding_counts_both_spellings():
    [finding] = found(RULE, _article("Dora Ehlers", "Dora Ehlert", "Dora Ehlers"))
    assert explain(finding, "de") == "Im Text steht Dora Ehlert (1×) und Dora Ehlers (2×)."
    assert explain(finding, "en") == "The text has Dora Ehlert (1×) and Dora Ehlers (2×)."


def test_a_reference_fact_may_have_the_spelling():
    known = [Known("Dora Ehlers", "spelling", {"name": "Dora Ehlers"})]
    [finding] = found(RULE, _article("Dora Ehlert", known=known))
    assert explain(finding, "de") == "Im Text steht Dora Ehlert (1×), im Stammwissen Dora Ehlers."
    assert "the reference facts have Dora Ehlers" in explain(finding, "en")


def test_there_is_no_finding_about_two_known_people():
    known = [born("Dora Ehlers", "1970"), born("Dora Ehlert", "1980")]
    assert found(RULE, _article("Dora Ehlers", "Dora Ehlert", known=known)) == []


def test_two_people_in_one_sentence_are_left_alone():
    both = article(
        "Dora Ehlers und Dora Ehlert kamen.", person("Dora Ehlers"), person("Dora Ehlert")
    )
    assert found(RULE, both) == []


def test_a_surname_between_two_people_says_nothing():
    assert found(RULE, _article("Ada Meyer", "Ben Meier", "Meiyer")) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("a", "a", 0), ("ab", "ba", 1), ("abc", "abd", 1), ("abcd", "a", 3), ("Meer", "Moor", 2)],
)
def test_the_distance_counts_letters_up_to_its_limit(one, other, expected):
    assert edit_distance(one, other, 2) == edit_distance(other, one, 2) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kathrin", "Katrin"), ("Sophie", "Sofie"), ("Carsten", "Karsten"), ("Wladimir", "Vladimir")],
)
def test_a_first_name_in_two_spellings_is_one_person(one, other):
    text = f"{one} Ehlers kam am Montag an. Am Abend sagte {other} Ehlers, es sei genug."
    people = article(text.split(". "), person(f"{one} Ehlers"), person(f"{other} Ehlers"))
    assert verdicts(RULE, people) == [False]


@pytest.mark.parametrize(("one", "other"), [("Daniel", "Daniela"), ("Hans", "Hanna")])
def test_two_first_names_are_two_people(one, other):
    text = [f"{one} Ehlers kam.", f"{other} Ehlers ging."]
    people = article(text, person(f"{one} Ehlers"), person(f"{other} Ehlers"))
    assert found(RULE, people) == []


@pytest.mark.parametrize(
    "name",
    [
        lambda n: f"Anna Mei{n:05}er",
        lambda n: f"Vor{n:05} Meierling",
        lambda n: f"Anna Abcdefgh{chr(0x4E00 + n)}",
        lambda n: f"Meierling{n:05}",
    ],
    ids=["surnames", "first names", "all alike", "surnames alone"],
)
def test_each_of_many_names_is_compared_with_a_few(monkeypatch, name):
    def comparisons(count):
        calls = []
        real = two_spellings.nearly_same
        monkeypatch.setattr(
            two_spellings, "nearly_same", lambda *pair: calls.append(pair) or real(*pair)
        )
        found(RULE, _article(*map(name, range(count))))
        monkeypatch.setattr(two_spellings, "nearly_same", real)
        return len(calls)

    assert comparisons(200) <= 2 * comparisons(100) + 200
    assert comparisons(200) <= 200 * two_spellings.MOST**2
