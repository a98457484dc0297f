"""The page of the rules."""

import csv
from io import StringIO

import pytest

from tests.factories import ArticleFactory, ClaimFactory, UserFactory, VerdictFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    user = UserFactory(role="chief")
    client.force_login(user)
    return user


@pytest.mark.parametrize(
    ("role", "status"), [("author", 403), ("checker", 403), ("chief", 200), ("administrator", 200)]
)
@pytest.mark.parametrize("path", ["/rules/", "/rules/rules.csv"])
def test_chiefs_and_administrators_see_the_report(client, role, status, path):
    client.force_login(UserFactory(role=role))
    assert client.get(path).status_code == status


def test_the_report_is_in_the_menu_of_people_who_may_see_it(client, chief):
    assert 'href="/rules/"' in client.get("/").content.decode()


def test_the_report_shows_the_precision_and_what_was_marked_by_hand(client, chief):
    article = ArticleFactory()
    VerdictFactory(claim=article.claims.exclude(rule="").first())
    ClaimFactory(article=article, quote="Die Werft in Husum")

    page = client.get("/rules/", headers={"Accept-Language": "en"}).content.decode()

    assert "100%" in page
    assert 'data-label="Language">German</td>' in page
    assert "n = 1" in page
    assert "Die Werft in Husum" in page


def test_an_invalid_day_is_reported(client, chief):
    assert client.get("/rules/?since=2026-02-30").status_code == 422


def test_the_download_has_a_line_a_rule(client, chief):
    article = ArticleFactory()
    rule = article.claims.exclude(rule="").first().rule

    answer = client.get("/rules/rules.csv?language=de")
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))

    assert answer["Content-Disposition"] == 'attachment; filename="rules.csv"'
    assert next(row for row in rows if row["rule"] == rule)["found"] != "0"
    assert {row["language"] for row in rows} == {"de"}


@pytest.mark.parametrize(
    ("words", "cell"), [("=1+1", "'=1+1"), ("A;=1+1", "A;'=1+1"), ("B\n=1+1", "B\n'=1+1")]
)
def test_words_in_the_download_are_no_formula(client, chief, words, cell):
    ClaimFactory(article=ArticleFactory(text=f"{words} sagt er."), quote=words)

    answer = client.get("/rules/rules.csv?part=misses")

    assert cell in answer.content.decode()


def test_the_page_takes_a_fixed_number_of_queries(client, chief, django_assert_num_queries):
    for _ in range(3):
        ClaimFactory(article=ArticleFactory())
    client.get("/rules/")
    with django_assert_num_queries(4):  # session, person, rules, misses
        client.get("/rules/")


@pytest.mark.parametrize(("role", "is_linked"), [("checker", False), ("chief", True)])
def test_a_rule_says_what_it_finds_and_links_its_counts_for_people_who_may_see_them(
    client, role, is_linked
):
    client.force_login(UserFactory(role=role))
    page = client.get("/rules/de/licence-plate/", headers={"Accept-Language": "en"})
    text = page.content.decode()
    assert "HH-AB 1234" in text
    assert "DIN-A 4" in text.partition("Leaves alone")[2]
    assert ("/rules/#de-licence-plate" in text) is is_linked


@pytest.mark.parametrize("path", ["de/age-by-horoscope", "xx/count", "en/licence-plate"])
def test_a_rule_that_is_not_there_has_no_page(client, chief, path):
    assert client.get(f"/rules/{path}/").status_code == 404


def test_a_row_of_counts_links_to_the_page_of_its_rule(client, chief):
    rule = ArticleFactory().claims.exclude(rule="").first().rule
    assert f'href="/rules/de/{rule}/"' in client.get("/rules/").content.decode()
