"""Each rule finds what it is for and leaves alone what it is not for."""

from datetime import date

import pytest

from articles.splitting import language_named, split
from articles.splitting.engine import Family
from articles.splitting.rule_docs import split_docstring
from tests.splitting.examples import EXAMPLES, marked_span, plain

PUBLISHED = date(2021, 3, 20)
LEAST_WORDS = 8  # what it is, and why
RULES = [
    pytest.param(language, rule, texts, id=f"{language}-{rule}")
    for language, examples in EXAMPLES.items()
    for rule, texts in examples.items()
]


def places(language: str, rule: str, text: str) -> list[tuple[int, int]]:
    claims = split(text, language=language, published=PUBLISHED)
    return [(claim.start, claim.end) for claim in claims if claim.rule == rule]


@pytest.mark.parametrize(("language", "rule", "texts"), RULES)
def test_a_rule_finds_what_is_marked_and_leaves_the_last_example_alone(
    language: str, rule: str, texts: tuple[str, str, str]
) -> None:
    *examples, other = texts
    for marked in examples:
        assert marked_span(marked) in places(language, rule, plain(marked))
    assert places(language, rule, other) == []


@pytest.mark.parametrize("language", EXAMPLES)
def test_every_rule_has_its_three_examples_and_says_what_it_finds_and_leaves(language: str) -> None:
    rules = [rule for family in language_named(language).families for rule in family.rules]
    assert {rule.name for rule in rules} == EXAMPLES[language].keys()
    unsaid = [
        rule.name
        for rule in rules
        if not rule.purpose.startswith("Finds ") or "Leaves alone:" not in rule.purpose
    ]
    assert unsaid == [], "the docstring says “Finds …” and “Leaves alone: …, and why”"


@pytest.mark.parametrize("language", EXAMPLES)
def test_rules_say_at_length_what_they_leave_alone(language: str) -> None:
    rules = [rule for family in language_named(language).families for rule in family.rules]
    left = {rule.name: split_docstring(rule)[1].split() for rule in rules}
    assert [name for name, words in left.items() if len(words) < LEAST_WORDS] == []


def test_a_module_without_rules_has_no_place_in_the_order():
    with pytest.raises(ValueError, match="no_such_module"):
        Family("figures").arrange("no_such_module")
