"""Comments and notifications through the API."""

import pytest

from articles.models import Notification
from tests.acts import assign_checker, write_comment
from tests.factories import NOW, UserFactory

TEXT = {"text": "Bitte @kessler ansehen."}


@pytest.fixture
def kessler(db):
    return UserFactory(role="checker", username="kessler")


@pytest.mark.parametrize("of", ["articles", "claims"])
def test_a_comment_is_written_listed_and_withdrawn(as_checker, kessler, article, claim, of):
    path = f"{of}/{(article if of == 'articles' else claim).pk}/comments/"

    made = as_checker.post(path, TEXT)
    assert made.status_code == 201
    assert made.json()["mentioned"] == ["kessler"]
    assert [row["text"] for row in as_checker.get(path).json()["results"]] == [TEXT["text"]]

    gone = as_checker.post(f"comments/{made.json()['id']}/withdraw/").json()
    assert (gone["text"], gone["withdrawn_at"] is not None) == ("", True)
    assert as_checker.post(f"comments/{made.json()['id']}/withdraw/").status_code == 409


def test_nobody_withdraws_the_comment_of_somebody_else(as_chief, article, checker):
    row = write_comment(article=article, actor=checker, at=NOW, text="Meins")
    assert as_chief.post(f"comments/{row.pk}/withdraw/").status_code == 403


def test_authors_neither_see_nor_write_comments(as_author, article, checker):
    write_comment(article=article, actor=checker, at=NOW, text="Intern")
    for answer in (
        as_author.get(f"articles/{article.pk}/comments/"),
        as_author.post(f"articles/{article.pk}/comments/", TEXT),
    ):
        assert answer.status_code == 403
        assert answer["Content-Type"].startswith("application/problem+json")


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "x" * 4_001}, {"text": "x", "to": 1}])
def test_a_body_that_does_not_fit_is_refused(as_checker, article, body):
    assert as_checker.post(f"articles/{article.pk}/comments/", body).status_code in (400, 422)


@pytest.mark.parametrize("count", [1, 20])
def test_lists_take_a_fixed_number_of_queries(
    as_checker, chief, checker, article, kessler, django_assert_num_queries, count
):
    for _ in range(count):
        write_comment(article=article, actor=chief, at=NOW, text=f"@{checker.username} @kessler")
    as_checker.get("notifications/")  # a token's first use is noted
    with django_assert_num_queries(4):  # token, article, comments, people
        as_checker.get(f"articles/{article.pk}/comments/")
    with django_assert_num_queries(2):  # token, notifications
        as_checker.get("notifications/")


def test_notifications_are_listed_in_the_persons_language_and_marked_read(
    as_checker, chief, checker, article, claim
):
    assign_checker(article=article, actor=chief, at=NOW, user=checker, claim=claim)
    row = as_checker.get("notifications/?unread=true", Accept_Language="en").json()["results"][0]
    assert (row["sort"], row["claim"]) == ("assigned", claim.pk)
    assert row["sentence"] == f"{chief} assigned you “30 Prozent” to check."

    assert as_checker.post(f"notifications/{row['id']}/read/").json()["read_at"]
    assert as_checker.get("notifications/?unread=true").json()["results"] == []


def test_all_are_marked_read_at_once(as_checker, chief, checker, article):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assert as_checker.post("notifications/read/").status_code == 204
    assert not Notification.objects.unread().exists()


def test_notifications_of_others_are_not_found(as_chief, chief, checker, article):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    pk = Notification.objects.get().pk
    assert as_chief.get("notifications/").json()["results"] == []
    assert as_chief.post(f"notifications/{pk}/read/").status_code == 404
