"""What of a claim is worth keeping in the reference facts."""

import pytest

from articles.models import Article
from articles.queries.article_page import article_page
from articles.queries.fact_suggestions import SuggestedFact, suggest_fact
from tests.factories import NOW, ArticleFactory, ClaimFactory

pytestmark = pytest.mark.django_db


def article(text: str) -> Article:
    return ArticleFactory(text=text, publication_date=NOW.date())


def kept(row: Article, quote: str, kind: str) -> SuggestedFact | None:
    claim = ClaimFactory(article=row, quote=quote, kind=kind)
    return suggest_fact(article_page(row), claim)


def test_a_name_is_kept_as_its_official_spelling():
    row = article("Anna Rohde kam nach Husum.")
    assert kept(row, "Anna Rohde", "person") == SuggestedFact(
        "Anna Rohde", "person", "spelling", {"name": "Anna Rohde"}
    )


def test_a_role_is_kept_as_an_office_of_its_bearer():
    row = article("Bürgermeisterin Anna Rohde kam.")
    assert kept(row, "Bürgermeisterin", "role") == SuggestedFact(
        "Anna Rohde", "person", "office", {"role": "Bürgermeisterin"}
    )


def test_a_date_of_birth_is_kept_where_a_fixed_phrase_says_whose():
    row = article("Anna Rohde (geboren am 28. Juni 1971) kam am 3. März 2026.")
    found = kept(row, "28. Juni 1971", "date")
    assert found == SuggestedFact(
        "Anna Rohde", "person", "birth_date", {"timex": "1971-06-28", "type": "DATE"}
    )
    assert kept(row, "3. März 2026", "date") is None


def test_a_figure_is_kept_as_of_the_publication_day_for_who_is_named_before_it():
    row = article("Die Chefin Anna Rohde zählt 312 Leute.")
    found = kept(row, "312 Leute", "count")
    assert found == SuggestedFact(
        "Anna Rohde", "person", "figure", {"number": "312", "unit": "Leute"}, NOW.date()
    )


def test_a_figure_without_a_name_before_it_leaves_the_subject_open():
    assert kept(article("Das sind 312 Leute."), "312 Leute", "count").subject == ""


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("Anna Rohde (49) kam.", "49", "age"),
        ("Es sind rund 300 Leute.", "300 Leute", "count"),
        ("Es sind 20 bis 30 Leute.", "20 bis 30 Leute", "count"),
        ("Es kam zum dritten Mal vor.", "dritten", "ordinal"),
        ("Es regnet heute sehr.", "regnet", "statement"),
    ],
)
def test_what_says_nothing_exact_is_not_kept(text, quote, kind):
    assert kept(article(text), quote, kind) is None
