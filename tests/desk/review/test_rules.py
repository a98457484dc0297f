"""Rules bear names that a person can read."""

import pytest

from articles.desk.review.rules import RULES, rule_name
from articles.splitting import language_named


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_rule_of_the_splitter_has_a_name(language: str) -> None:
    rules = {rule.name for family in language_named(language).families for rule in family.rules}
    assert rules - RULES.keys() == set()


def test_a_rule_that_is_gone_keeps_its_code() -> None:
    assert rule_name("age-by-horoscope") == "age-by-horoscope"
