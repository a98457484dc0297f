"""The queue shows the right articles, in order, in two queries."""

from datetime import timedelta

import pytest

from articles.models import Article
from articles.queries.queue import NOBODY, PAGE_SIZE, QueueFilter, Tab, queue_page
from articles.workflow import (
    answer_question,
    demand_second_look,
    mark_overdue,
)
from tests.acts import archive_article, assign_checker
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    QuestionFactory,
    SignOffFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import revise

pytestmark = pytest.mark.django_db


@pytest.fixture
def checker():
    return UserFactory()


def headlines(user, **wanted):
    return [row.headline for row in queue_page(user, QueueFilter(**wanted)).rows]


def give(article, checker):
    assign_checker(article=article, actor=UserFactory(role="chief"), at=NOW, user=checker)


def test_articles_are_in_the_order_of_their_deadlines(checker):
    for hours in (5, 1, None):
        deadline = NOW + timedelta(hours=hours) if hours else None
        ArticleFactory(headline=f"in {hours}", deadline=deadline)

    assert headlines(checker) == ["in 1", "in 5", "in None"]


def test_cleared_articles_come_after_those_in_work(checker):
    SignOffFactory(article__headline="cleared", article__deadline=NOW)
    ArticleFactory(headline="in work", deadline=NOW + timedelta(days=3))

    assert headlines(checker) == ["in work", "cleared"]


def test_a_row_counts_the_claims_by_state(checker):
    article = ArticleFactory()
    VerdictFactory(claim=ClaimFactory(article=article), rating="false")
    QuestionFactory(claim=ClaimFactory(article=article, quote="in Husum"))

    [row] = queue_page(checker, QueueFilter()).rows

    found = article.claims.in_text().count()
    assert (row.progress.wrong, row.progress.query, row.progress.total) == (1, 1, found)


def test_a_row_names_those_who_check(checker):
    article = ArticleFactory()
    give(article, checker)
    give(article, UserFactory(first_name="", last_name="", username="kim"))

    [row] = queue_page(checker, QueueFilter()).rows

    assert row.checkers == (checker.short_name, "kim")


def test_a_byline_comes_before_the_name_of_the_account(checker):
    ArticleFactory(author=UserFactory(role="author", last_name="Brandt"), byline="")
    ArticleFactory(author=UserFactory(role="author"), byline="P. Okafor")

    assert {row.author for row in queue_page(checker, QueueFilter()).rows} == {
        "I. Brandt",
        "P. Okafor",
    }


def test_authors_see_only_articles_of_their_own():
    author = UserFactory(role="author")
    ArticleFactory(headline="own", author=author)
    ArticleFactory(headline="foreign")

    assert headlines(author) == ["own"]


def test_what_is_archived_is_shown_only_when_asked_for(checker):
    article = ArticleFactory(headline="old")
    archive_article(article=article, actor=UserFactory(role="chief"), at=NOW)

    assert headlines(checker) == []
    assert headlines(checker, state=Article.State.ARCHIVED) == ["old"]


def test_mine_lists_the_articles_assigned_to_me(checker):
    give(ArticleFactory(headline="mine"), checker)
    ArticleFactory(headline="nobody's")

    assert headlines(checker, tab=Tab.MINE) == ["mine"]
    assert headlines(checker, checker=checker.pk) == ["mine"]
    assert headlines(checker, checker=NOBODY) == ["nobody's"]


def test_an_answered_question_shows_until_its_claim_is_judged(checker):
    question = QuestionFactory(claim__article__headline="answered")
    assert headlines(checker, tab=Tab.ASKED) == ["answered"]

    answer_question(question=question, actor=checker, at=NOW, answer="Seite 4")
    assert headlines(checker, tab=Tab.ANSWERED) == ["answered"]

    VerdictFactory(claim=question.claim)
    assert headlines(checker, tab=Tab.ANSWERED) == []


def test_an_article_changed_after_its_sign_off_is_news(checker):
    article = SignOffFactory(article__headline="signed off").article
    assert headlines(checker, tab=Tab.FELL) == []

    revise(article, checker, "Ganz anders.")

    [row] = queue_page(checker, QueueFilter(tab=Tab.FELL)).rows
    assert row.fell


@pytest.mark.parametrize("words", ["werk", "WERK husum", "okafor", "cms-77"])
def test_search_finds_headline_author_and_number(checker, words):
    ArticleFactory(headline="Ein Werk in Husum", byline="P. Okafor", external_id="CMS-77")
    ArticleFactory(headline="Anderes")

    assert headlines(checker, words=words) == ["Ein Werk in Husum"]


def test_a_desk_shows_its_own_articles(checker):
    article = ArticleFactory()
    ArticleFactory()

    assert headlines(checker, desk=article.desk_id) == [article.headline]


def test_the_tabs_count_within_the_filter(checker):
    give(ArticleFactory(headline="Werk eins"), checker)
    ArticleFactory(headline="Werk zwei")
    ArticleFactory(headline="Anderes")

    page = queue_page(checker, QueueFilter(words="Werk"), [Tab.MINE])

    assert page.counts == {Tab.ALL: 2, Tab.MINE: 1}


def test_a_page_beyond_the_last_is_the_last(checker):
    ArticleFactory()

    page = queue_page(checker, QueueFilter(page=9))

    assert (page.page, page.pages, len(page.rows)) == (1, 1, 1)


@pytest.mark.parametrize("articles", [1, 6])
def test_the_number_of_queries_does_not_grow(checker, django_assert_num_queries, articles):
    for article in ArticleFactory.create_batch(articles):
        VerdictFactory(claim=ClaimFactory(article=article))
        give(article, checker)

    with django_assert_num_queries(3):
        assert len(queue_page(checker, QueueFilter(), list(Tab)).rows) == articles


def test_a_page_has_fifty_rows():
    assert PAGE_SIZE == 50


def test_what_waits_for_a_second_look_is_counted_and_found(checker, django_assert_num_queries):
    waiting, other = ArticleFactory(headline="waiting"), ArticleFactory(headline="other")
    demand_second_look(actor=UserFactory(role="chief"), at=NOW, desk=waiting.desk)
    for article in (waiting, other):
        for claim in article.claims.in_text()[:3]:
            VerdictFactory(claim=claim)

    with django_assert_num_queries(3):
        page = queue_page(checker, QueueFilter(tab=Tab.SECOND_LOOK), [Tab.SECOND_LOOK])

    assert [(row.headline, row.waiting) for row in page.rows] == [
        ("waiting", waiting.claims.in_text()[:3].count())
    ]
    assert page.counts[Tab.SECOND_LOOK] == 1


def test_an_overdue_answer_is_flagged(checker):
    question = QuestionFactory(due_at=NOW + timedelta(hours=1))
    assert [row.overdue for row in queue_page(checker, QueueFilter()).rows] == [False]

    mark_overdue(at=NOW + timedelta(hours=2))

    assert [row.overdue for row in queue_page(checker, QueueFilter()).rows] == [True]
    answer_question(question=question, actor=checker, at=NOW, answer="Register.")
    assert [row.overdue for row in queue_page(checker, QueueFilter()).rows] == [False]
