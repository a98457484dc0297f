"""The figures of the rules through the API."""

import pytest

from tests.factories import ArticleFactory, ClaimFactory, VerdictFactory

pytestmark = pytest.mark.django_db


def test_the_report_has_precision_with_its_base_and_misses_with_words(calling):
    article = ArticleFactory()
    claim = article.claims.exclude(rule="").first()
    VerdictFactory(claim=claim)
    ClaimFactory(article=article, quote="Die Werft in Husum")

    report = calling("chief").get("rules/").json()

    row = next(r for r in report["results"] if (r["language"], r["rule"]) == ("de", claim.rule))
    assert (row["decided"], row["precision"]) == (1, 1.0)
    assert report["misses"][0]["examples"] == ["Die Werft in Husum"]


def test_the_report_is_narrowed_by_days_and_language(calling):
    ArticleFactory()
    rows = calling("chief").get("rules/?since=2099-01-01&language=de").json()["results"]
    assert {row["language"] for row in rows} == {"de"}
    assert sum(row["found"] for row in rows) == 0


@pytest.mark.parametrize("query", ["since=yesterday", "language=fr", "rule=date"])
def test_an_invalid_query_is_refused(calling, query):
    assert calling("chief").get(f"rules/?{query}").status_code == 400


def test_checkers_may_not_read_it(as_checker):
    assert as_checker.get("rules/").status_code == 403


def test_the_report_takes_a_fixed_number_of_queries(calling, django_assert_num_queries):
    caller = calling("chief")
    for _ in range(3):
        ClaimFactory(article=ArticleFactory())
    caller.get("rules/")
    with django_assert_num_queries(3):  # token, rules, misses
        caller.get("rules/")
