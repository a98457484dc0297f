"""Rules bear names that a person can read."""

import pytest

from articles.desk.review.rules import RULES, rule_name
from articles.splitting import language_named
from articles.workflow import change_claim
from tests.factories import NOW, UserFactory
from tests.newsroom import claim_on


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_rule_of_the_splitter_has_a_name(language: str) -> None:
    rules = {rule.name for family in language_named(language).families for rule in family.rules}
    assert rules - RULES.keys() == set()


def test_a_rule_that_is_gone_keeps_its_code() -> None:
    assert rule_name("age-by-horoscope") == "age-by-horoscope"


@pytest.mark.parametrize(("role", "is_linked"), [("checker", False), ("chief", True)])
def test_the_panel_names_the_rule_and_links_its_figures_for_those_who_may(
    client, article, role, is_linked
):
    client.force_login(UserFactory(role=role))
    claim = claim_on(article, "30 Prozent")
    page = client.get(claim.get_absolute_url()).content.decode()
    assert rule_name(claim.rule) in page
    assert (f"/rules/#de-{claim.rule}" in page) is is_linked


def test_the_panel_says_who_changed_what_a_rule_had_found(client, article, checker):
    client.force_login(checker)
    claim = change_claim(claim=claim_on(article, "30 Prozent"), actor=checker, at=NOW, kind="ratio")
    page = client.get(claim.get_absolute_url(), headers={"Accept-Language": "en"})
    assert "Changed by" in page.content.decode()
