"""Risk marks over the API: in sentences, counted in articles, set and removed."""

import json

import pytest

from articles.models import RiskDemand, RiskMark
from tests.acts import mark_risk, version_of
from tests.factories import NOW
from tests.newsroom import TEXT, revise

from .conftest import Caller

UNION = "Die Gewerkschaft nennt 40 Prozent."
START = TEXT.index(UNION)


@pytest.fixture
def mark(article, checker):
    return mark_risk(article=article, actor=checker, at=NOW, start=START, risk="legal")


def sentence(client, article):
    rows = client.get(f"articles/{article.pk}/sentences/").json()["results"]
    return next(row for row in rows if row["text"].startswith(UNION))


def test_a_sentence_is_marked_and_the_mark_removed(as_checker, article):
    made = as_checker.post(f"articles/{article.pk}/risks/", {"start": START + 9, "risk": "legal"})

    assert made.status_code == 201
    assert TEXT[made.json()["start"] : made.json()["end"]] == UNION
    (risk,) = sentence(as_checker, article)["risks"]
    assert risk == {"risk": "legal", "mark": made.json(), "kinds": []}
    assert as_checker.call("DELETE", f"risks/{made.json()['id']}/", b"").status_code == 204
    assert sentence(as_checker, article)["risks"] == []


def test_the_kinds_that_bring_a_risk_are_named(as_checker, article):
    RiskDemand.objects.create(kind="share", risk="figure")
    assert sentence(as_checker, article)["risks"] == [
        {"risk": "figure", "mark": None, "kinds": ["share"]}
    ]


def test_open_risks_are_counted_in_list_article_and_sentences(as_checker, article, mark):
    (entry,) = as_checker.get("articles/").json()["results"]
    detail = as_checker.get(f"articles/{article.pk}/").json()
    found = as_checker.get(f"articles/{article.pk}/sentences/").json()

    assert [row["checks"]["open_risks"] for row in (entry, detail, found)] == [1, 1, 1]


def test_authors_see_neither_risks_nor_their_number(article, author, mark, client):
    client.force_login(author)
    reader = Caller(author, client=client)
    (entry,) = reader.get("articles/").json()["results"]

    assert entry["checks"]["open_risks"] is None
    assert sentence(reader, article)["risks"] == []


def test_a_mark_names_the_text_that_was_read(as_checker, article, checker, mark):
    seen, said = version_of(article), {"start": START, "risk": "name"}
    path = f"articles/{article.pk}/risks/"
    bare = as_checker.call(
        "POST", path, json.dumps(said).encode(), If_Match="*", Content_Type="application/json"
    )
    revise(article, checker, f"Neu. {TEXT}")
    stale = as_checker.post(path, {**said, "version": seen})
    gone = as_checker.call("DELETE", f"risks/{mark.pk}/", b"", If_Match=f'"{seen}"')

    assert (bare.status_code, stale.status_code, gone.status_code) == (428, 412, 412)
    assert RiskMark.objects.get() == mark


def test_the_same_mark_twice_is_a_conflict(as_checker, article, mark):
    again = as_checker.post(f"articles/{article.pk}/risks/", {"start": START, "risk": "legal"})
    assert (again.status_code, again.json()["code"]) == (409, "marked")


@pytest.mark.parametrize("marks", [0, 3])
def test_sentences_take_the_same_queries_whatever_the_number_of_marks(
    as_checker, article, checker, django_assert_num_queries, marks
):
    for risk in ("legal", "figure", "name")[:marks]:
        mark_risk(article=article, actor=checker, at=NOW, start=START, risk=risk)

    with django_assert_num_queries(8):
        as_checker.get(f"articles/{article.pk}/sentences/")


def test_a_kind_with_a_risk_is_set_listed_and_dropped(chief, client):
    client.force_login(chief)
    caller = Caller(chief, client=client)
    made = caller.post("risk-demands/", {"kind": "money", "risk": "legal"})

    assert made.status_code == 201
    assert caller.get("risk-demands/").json()["results"] == [made.json()]
    assert caller.post("risk-demands/", {"kind": "money", "risk": "legal"}).status_code == 422
    assert caller.call("DELETE", f"risk-demands/{made.json()['id']}/", b"").status_code == 204
    assert not RiskDemand.objects.exists()
