"""Readers' reports through the API."""

import pytest

from tests.factories import ArticleFactory, ReaderReportFactory


@pytest.fixture
def report(article):
    return ReaderReportFactory(
        article=article, quote="„Rund 30 Prozent der Plätze“", email="a@example.org"
    )


def test_reports_are_listed_and_read_without_the_address(as_checker, report):
    ReaderReportFactory()
    (row,) = as_checker.get(f"reports/?article={report.article_id}&state=open").json()["results"]
    assert row == as_checker.get(f"reports/{report.pk}/").json()
    assert (row["quote"], row["may_be_answered"]) == (report.quote, False)
    assert "a@example.org" not in str(row)
    assert len(as_checker.get("reports/").json()["results"]) == 2
    assert as_checker.get("reports/?state=accepted").json()["results"] == []


@pytest.mark.parametrize("count", [1, 5])
def test_a_list_takes_the_same_queries_however_long(
    as_checker, django_assert_max_num_queries, count
):
    for _ in range(count):
        ReaderReportFactory(article=ArticleFactory())
    as_checker.get("reports/")
    with django_assert_max_num_queries(4):
        as_checker.get("reports/")


def test_a_report_is_accepted_at_the_words_that_the_reader_quoted(as_checker, report):
    row = as_checker.post(f"reports/{report.pk}/accept/", {}).json()
    assert (row["state"], row["may_be_answered"]) == ("accepted", True)
    claim = as_checker.get(f"claims/{row['claim']}/").json()
    assert (claim["quote"], claim["kind"]) == ("Rund 30 Prozent der Plätze", "statement")
    assert as_checker.post(f"reports/{report.pk}/accept/", {}).status_code == 409

    told = as_checker.post(f"reports/{report.pk}/answer/", {"text": "Stimmt, danke."}).json()
    assert (told["may_be_answered"], told["answered_at"] is not None) == (False, True)


def test_a_place_is_named_where_the_words_are_not_there_once(as_checker, article):
    report = ReaderReportFactory(article=article, quote="Prozent")
    refused = as_checker.post(f"reports/{report.pk}/accept/", {})
    assert refused.status_code == 422
    half = as_checker.post(f"reports/{report.pk}/accept/", {"start": 0})
    assert half.status_code == 422
    start = article.revision.text.index("30 Prozent")
    body = {"start": start, "end": start + 10, "kind": "share"}
    assert as_checker.post(f"reports/{report.pk}/accept/", body).json()["state"] == "accepted"


def test_an_acceptance_names_the_version_of_the_article(as_checker, report):
    stale = as_checker.post(f"reports/{report.pk}/accept/", {"version": "9.1.1"})
    assert stale.status_code == 412


def test_a_report_is_declined_with_a_reason(as_checker, report):
    assert as_checker.post(f"reports/{report.pk}/decline/", {"reason": ""}).status_code == 422
    row = as_checker.post(f"reports/{report.pk}/decline/", {"reason": "Stimmt."}).json()
    assert (row["state"], row["reason"], row["claim"]) == ("declined", "Stimmt.", None)
