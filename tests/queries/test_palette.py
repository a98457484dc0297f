"""What the search over the whole desk finds."""

import pytest

from articles.models import Article
from articles.queries.palette import MOST, find_articles_in_work, find_sources_by_name
from tests.factories import ArticleFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db


def found(user, words):
    return [row.pk for row in find_articles_in_work(user, words)]


def test_an_article_is_found_by_words_of_its_headline_in_any_order():
    article = ArticleFactory(headline="Was der Gletscher freigibt")

    assert found(UserFactory(), "freigibt gletsch") == [article.pk]


@pytest.mark.parametrize("sign", ["", "#"])
def test_an_article_is_found_by_its_number_before_those_that_only_contain_it(sign):
    article = ArticleFactory()
    ArticleFactory(headline=f"Platz {article.pk}")

    assert found(UserFactory(), f"{sign}{article.pk}")[0] == article.pk


def test_an_article_is_found_by_its_external_id():
    article = ArticleFactory(external_id="cms-77/b")

    assert [row.number for row in find_articles_in_work(UserFactory(), "cms-77/b")] == ["cms-77/b"]
    assert found(UserFactory(), "cms-77/b") == [article.pk]


def test_an_archived_article_is_found_by_its_number_alone():
    article = ArticleFactory(headline="Alte Werft")
    Article.objects.filter(pk=article.pk).update(state=Article.State.ARCHIVED)

    assert found(UserFactory(), "Werft") == []
    assert found(UserFactory(), str(article.pk)) == [article.pk]


def test_authors_find_their_own_articles_only():
    author = UserFactory(role="author")
    own = ArticleFactory(headline="Werft am Kai", author=author)
    other = ArticleFactory(headline="Werft im Nebel")

    assert found(author, "Werft") == [own.pk]
    assert found(author, str(other.pk)) == []


def test_a_secret_source_is_found_by_those_who_know_it_only():
    knows = UserFactory()
    source = SourceFactory(title="Brief aus dem Amt", is_secret=True, known_to=[knows])

    assert [row.pk for row in find_sources_by_name(knows, "Amt")] == [source.pk]
    assert find_sources_by_name(UserFactory(role="chief"), "Amt") == []


@pytest.mark.parametrize("words", ["99999999999999999999", "9" * 5000, "²", "%", "_", "\\", "#"])
def test_odd_words_find_nothing_and_raise_nothing(words):
    ArticleFactory()
    SourceFactory()

    assert found(UserFactory(), words) == []
    assert find_sources_by_name(UserFactory(), words) == []


def test_each_search_is_one_query_and_none_without_words(django_assert_num_queries):
    user = UserFactory()
    for _ in range(MOST + 2):
        ArticleFactory(headline="Werft")

    with django_assert_num_queries(1):
        assert len(find_articles_in_work(user, "Werft")) == MOST
    with django_assert_num_queries(0):
        assert not find_articles_in_work(user, "")
        assert not find_sources_by_name(user, "")
