"""What other articles say about the claims of a text."""

from datetime import date

import pytest

from articles.queries.article_page import article_page
from articles.queries.findings import findings_of
from tests.acts import withdraw_verdict
from tests.factories import ArticleFactory, UserFactory, VerdictFactory

pytestmark = pytest.mark.django_db

EARLIER = "Anna Ehlers (49) leitet das Amt. Tesla verkaufte zuletzt 147.445 Fahrzeuge in China."


@pytest.fixture
def earlier():
    article = ArticleFactory(
        text=EARLIER, headline="Wechsel im Amt", publication_date=date(2026, 9, 1)
    )
    for claim in article.claims.exclude(kind="statement").filter(state="open"):
        VerdictFactory(claim=claim, actor=UserFactory())
    return article


def found(text: str, **fields):
    """Return the findings about a new text: rule, whether it fits, the earlier article."""
    article = ArticleFactory(text=text, publication_date=date(2026, 11, 25), **fields)
    rows = findings_of(article_page(article), with_memory=True)
    return sorted(
        {(row.finding.rule, row.fits, row.earlier_article) for one in rows.values() for row in one}
    )


@pytest.mark.parametrize(
    ("text", "rule", "fits"),
    [
        ("Anna Ehlers (50) tritt ab.", "earlier-age", True),
        ("Anna Ehlers (94) tritt ab.", "earlier-age", False),
        ("Anna Ehlert (94) tritt ab.", "earlier-name", False),
        ("Nach China verkaufte Tesla 147.455 Fahrzeuge.", "earlier-figure", False),
    ],
)
def test_a_text_is_compared_with_cleared_claims_of_other_articles(earlier, text, rule, fits):
    assert (rule, fits, earlier.pk) in found(text)


def test_the_sentence_names_the_earlier_article_in_the_readers_language(earlier):
    article = ArticleFactory(text="Anna Ehlers (94) kam.", publication_date=date(2026, 11, 25))
    claim = article.claims.get(kind="age")
    [row] = findings_of(article_page(article), with_memory=True)[claim.pk]
    assert "Wechsel im Amt" in row.sentence("de")
    assert "1. September 2026" in row.sentence("de")
    assert "1 September 2026" in row.sentence("en")
    assert row.earlier_claim == earlier.claims.get(kind="age").pk


def test_nothing_of_other_articles_is_found_without_the_right_to_see_them(earlier):
    article = ArticleFactory(text="Anna Ehlers (94) kam.", publication_date=date(2026, 11, 25))
    assert findings_of(article_page(article), with_memory=False) == {}


def test_an_article_is_not_compared_with_itself(earlier):
    assert findings_of(article_page(earlier), with_memory=True) == {}


def test_a_withdrawn_verdict_is_no_longer_compared(earlier):
    claim = earlier.claims.get(kind="age")
    verdict = claim.verdicts.live().get()
    withdraw_verdict(verdict=verdict, actor=verdict.judged_by, at=verdict.judged_at)
    assert "earlier-age" not in {rule for rule, _, _ in found("Anna Ehlers (94) kam.")}


@pytest.mark.parametrize("count", [1, 12])
def test_it_takes_two_queries(earlier, django_assert_num_queries, count):
    names = ("Ehlers", "Cordes", "Rohde", "Meerwald", "Brandt", "Fuchs", "Hartmann", "Jung")
    people = [f"{first} {name}" for first in ("Anna", "Ben") for name in names][:count]
    text = " ".join(f"{name} (49) kam." for name in people)
    page = article_page(ArticleFactory(text=text, publication_date=date(2026, 11, 25)))
    with django_assert_num_queries(3):  # and the reference facts
        findings_of(page, with_memory=True)


def test_it_takes_two_more_where_a_name_is_nearly_known(earlier, django_assert_num_queries):
    text = "Anna Ehlert (49) kam."
    page = article_page(ArticleFactory(text=text, publication_date=date(2026, 11, 25)))
    with django_assert_num_queries(5):
        findings_of(page, with_memory=True)


def test_a_part_of_other_peoples_names_is_not_taken_for_a_slip(earlier):
    VerdictFactory(claim=ArticleFactory(text="Max Ehlert rudert.").claims.get(kind="person"))
    assert "earlier-name" not in {rule for rule, _, _ in found("Anna Ehlert kam.")}
