"""Rules have names that a person can read."""

from articles.desk.review.rule_names import RULES, rule_name
from articles.splitting import LANGUAGES
from articles.splitting.rule_docs import rule_names
from tests.acts import change_claim
from tests.factories import NOW
from tests.newsroom import claim_on


def test_every_rule_of_the_splitter_has_a_name_and_no_name_is_left_over() -> None:
    assert {name for code in LANGUAGES for name in rule_names(code)} == RULES.keys()


def test_a_rule_that_is_gone_keeps_its_code() -> None:
    assert rule_name("age-by-horoscope") == "age-by-horoscope"


def test_the_panel_names_the_rule_and_links_what_it_is_for(client, article, checker):
    client.force_login(checker)
    claim = claim_on(article, "30 Prozent")
    page = client.get(claim.get_absolute_url()).content.decode()
    assert f'<a href="/rules/de/{claim.rule}/">{rule_name(claim.rule)}</a>' in page


def test_a_rule_that_is_gone_is_named_without_a_link(client, article, checker):
    client.force_login(checker)
    claim = claim_on(article, "30 Prozent")
    article.claims.filter(pk=claim.pk).update(rule="age-by-horoscope")
    page = client.get(claim.get_absolute_url()).content.decode()
    assert "age-by-horoscope" in page
    assert "/rules/de/age-by-horoscope/" not in page


def test_the_panel_says_who_changed_what_a_rule_had_found(client, article, checker):
    client.force_login(checker)
    claim = change_claim(claim=claim_on(article, "30 Prozent"), actor=checker, at=NOW, kind="ratio")
    page = client.get(claim.get_absolute_url(), headers={"Accept-Language": "en"})
    assert "Changed by" in page.content.decode()


def test_the_rule_of_a_statement_says_what_it_finds(client, article, checker):
    client.force_login(checker)
    claim = claim_on(article, "Werft sucht Leute")
    page = client.get(claim.get_absolute_url()).content.decode()
    assert '<a href="/rules/de/statement-main/">' in page
    assert "die Brücke" in client.get("/rules/de/statement-main/").content.decode()
