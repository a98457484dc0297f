"""Who else is on the article: with the answer to an open page's question."""

import json

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from articles.desk.review.presence import takes_part
from articles.models import Presence
from tests.factories import ArticleFactory, UserFactory


def present(client, article, query=""):
    answer = client.get(f"/articles/{article.pk}/changes/?since=999999999&{query}")
    header = answer.headers.get("X-Present")
    return None if header is None else json.loads(header)


@pytest.fixture
def article(db):
    return ArticleFactory(author=UserFactory(role="author"))


@pytest.fixture
def kessler(db, article):
    user = UserFactory(first_name="Nora", last_name="Kessler")
    Presence.objects.see(article=article.pk, user=user.pk, sentence=34, at=timezone.now())
    return user


def test_a_question_for_changes_notes_the_sentence_and_names_the_others(client, article, kessler):
    me = UserFactory()
    client.force_login(me)

    assert present(client, article, "sentence=63") == [["N. Kessler", "NK", 34]]
    assert Presence.objects.get(user=me).sentence == 63


@pytest.mark.parametrize("sentence", ["", "-1", "x", "99999999999999", "1e3", "%00"])
def test_a_wrong_sentence_is_none(client, article, sentence):
    me = UserFactory()
    client.force_login(me)

    assert present(client, article, f"sentence={sentence}") == []
    assert Presence.objects.get(user=me).sentence is None


def test_authors_and_administrators_see_nobody_and_are_not_seen(client, article, kessler):
    for user in (article.author, UserFactory(role="administrator")):
        client.force_login(user)
        assert present(client, article) is None
    assert list(Presence.objects.values_list("user", flat=True)) == [kessler.pk]


def test_who_switched_it_off_in_the_account_is_not_seen(client, article, kessler):
    me = UserFactory()
    client.force_login(me)
    assert 'name="shows_presence"' in client.get("/account/").content.decode()
    client.post("/account/", {"language": "de", "expertise": ""})

    assert present(client, article) is None
    assert not Presence.objects.filter(user=me).exists()


def test_an_author_has_no_switch(client, article):
    client.force_login(article.author)
    assert 'name="shows_presence"' not in client.get("/account/").content.decode()

    client.post("/account/", {"language": "de", "expertise": ""})

    article.author.refresh_from_db()
    assert article.author.shows_presence


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "shows", "is_part"),
    [
        ("checker", True, True),
        ("chief", True, True),
        ("author", True, False),
        ("administrator", True, False),
        ("checker", False, False),
    ],
)
def test_who_may_see_the_checkers_takes_part_unless_switched_off(role, shows, is_part):
    assert takes_part(UserFactory(role=role, shows_presence=shows)) is is_part


def test_nothing_is_noted_where_the_article_is_refused(client, article, kessler):
    client.force_login(UserFactory(role="author"))

    assert client.get(f"/articles/{article.pk}/changes/").status_code == 404
    assert Presence.objects.count() == 1


def test_the_queue_says_who_reads_an_article_but_not_to_authors(client, article, kessler):
    words = "wird gerade von N. Kessler gelesen"
    for user, is_said in ((UserFactory(), True), (kessler, False), (article.author, False)):
        client.force_login(user)
        assert (words in client.get("/").content.decode()) is is_said


@pytest.mark.journey
@pytest.mark.django_db(transaction=True)
def test_initials_are_in_the_margin_and_the_name_in_the_head(signed_in_page):
    article = ArticleFactory()
    start = article.revision.text.index("Im Januar")
    user = UserFactory(first_name="Nora", last_name="Kessler")
    Presence.objects.see(article=article.pk, user=user.pk, sentence=start, at=timezone.now())

    page = signed_in_page(UserFactory(), f"/articles/{article.pk}/")

    expect(page.locator("#presence")).to_have_text("N. Kessler bei Satz 2")
    expect(page.locator("#sheet .present")).to_have_text("NK")
    expect(page.locator("#presence-voice")).to_have_text("N. Kessler ist auch hier")
