"""Who is on an article: seen by colleagues for half a minute."""

from datetime import timedelta

import pytest
from django.db import connection

from articles.models import Presence
from articles.queries.presence import readers_of
from tests.factories import NOW, ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db


def see(article, user, sentence=None, seconds=0):
    at = NOW + timedelta(seconds=seconds)
    found = Presence.objects.see(article=article.pk, user=user.pk, sentence=sentence, at=at)
    return [(person.initials, person.sentence) for person in found]


@pytest.fixture
def article():
    return ArticleFactory()


@pytest.fixture
def kessler():
    return UserFactory(first_name="Nora", last_name="Kessler")


def test_others_see_who_is_at_which_sentence(article, kessler):
    see(article, kessler, 63)

    assert see(article, UserFactory(), 0) == [("NK", 63)]
    assert see(ArticleFactory(), UserFactory()) == []


@pytest.mark.parametrize(("seconds", "is_seen"), [(0, True), (29, True), (30, False), (600, False)])
def test_a_person_is_seen_for_half_a_minute(article, kessler, seconds, is_seen):
    see(article, kessler, 63)

    assert bool(see(article, UserFactory(), seconds=seconds)) is is_seen


def test_the_last_sentence_counts_also_none(article, kessler):
    other = UserFactory()
    for sentence in (63, 120, None):
        see(article, kessler, sentence)
        assert see(article, other) == [("NK", sentence)]

    assert Presence.objects.filter(user=kessler).count() == 1


@pytest.mark.parametrize(
    ("sentence", "seconds", "is_written"),
    [(63, 2, False), (63, 9, False), (63, 10, True), (64, 2, True), (None, 2, True)],
)
def test_a_row_is_written_again_only_when_it_says_something_else_or_gets_old(
    article, kessler, sentence, seconds, is_written
):
    see(article, kessler, 63)

    see(article, kessler, sentence, seconds)

    assert (Presence.objects.get().seen_at > NOW) is is_written


def test_seeing_and_being_seen_is_one_query(article, kessler, django_assert_num_queries):
    for _ in range(4):
        see(article, UserFactory(), 5)
    with django_assert_num_queries(1):
        assert len(see(article, kessler, 63)) == 4


def test_readers_of_several_articles_are_one_query(article, kessler, django_assert_num_queries):
    other, me = ArticleFactory(), UserFactory()
    for one in (article, other):
        see(one, kessler)
        see(one, me)

    with django_assert_num_queries(1):
        assert readers_of(me, [article.pk, other.pk], NOW) == {
            article.pk: ["N. Kessler"],
            other.pk: ["N. Kessler"],
        }
    assert readers_of(me, [article.pk], NOW + timedelta(minutes=1)) == {}


def test_rows_are_removed_by_age_and_have_no_history(article, kessler):
    see(article, kessler)

    assert not Presence.objects.past(NOW + timedelta(seconds=29)).exists()
    assert Presence.objects.past(NOW + timedelta(seconds=30)).exists()
    assert not hasattr(Presence, "history")


def test_the_table_is_unlogged():
    with connection.cursor() as cursor:
        cursor.execute("SELECT relpersistence FROM pg_class WHERE relname = 'articles_presence'")
        assert cursor.fetchone() == ("u",)
