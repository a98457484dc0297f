"""The bell, the list behind it, and when mail comes."""

import pytest

from articles.models import Notification, NotificationType
from tests.acts import assign_checker, write_comment
from tests.factories import NOW

ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def unread_one(article, claim, chief, checker, client) -> Notification:
    """Notify the checker, who is signed in, of a claim to check."""
    assign_checker(article=article, actor=chief, at=NOW, user=checker, claim=claim)
    client.force_login(checker)
    return Notification.objects.get()


def page(client, path="/notifications/"):
    return " ".join(client.get(path, headers=ENGLISH).content.decode().split())


def test_the_bell_shows_what_is_unread_on_every_page(client, unread_one):
    assert '<b class="num" aria-hidden="true">1</b>' in page(client, "/")


def test_opening_one_marks_it_read_and_leads_to_its_place(client, unread_one, claim):
    assert "assigned you “30 Prozent” to check." in page(client)

    answer = client.post(f"/notifications/{unread_one.pk}/read/")

    assert answer.url == f"{claim.get_absolute_url()}#c{claim.pk}"
    assert "Nothing unread." in page(client)
    assert "assigned you “30 Prozent”" in page(client, "/notifications/?all=1")
    assert 'aria-hidden="true">1</b>' not in page(client, "/")


def test_one_or_all_are_marked_read_in_place(client, unread_one, article, chief, checker):
    write_comment(article=article, actor=chief, at=NOW, text=f"@{checker.username}")
    assert (
        client.post(f"/notifications/{unread_one.pk}/read/", {"stay": "1"}).url == "/notifications/"
    )
    assert Notification.objects.unread().count() == 1
    client.post("/notifications/read/")
    assert Notification.objects.unread().count() == 0


def test_notifications_of_others_are_not_found(client, unread_one, chief):
    client.force_login(chief)
    assert client.post(f"/notifications/{unread_one.pk}/read/").status_code == 404
    assert "Nothing unread." in page(client)


def test_mail_is_chosen_for_each_sort(client, unread_one, checker):
    shown = page(client, "/notifications/mail/")
    assert "You are mentioned in a comment" in shown
    client.post("/notifications/mail/", dict.fromkeys(NotificationType.values, "daily"))
    checker.refresh_from_db()
    assert checker.mailing("mention") == "daily"
    assert client.post("/notifications/mail/", {"mention": "x"}).status_code == 200


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_takes_three_queries(
    client, article, chief, checker, django_assert_num_queries, count
):
    for _ in range(count):
        write_comment(article=article, actor=chief, at=NOW, text=f"@{checker.username}")
    client.force_login(checker)
    with django_assert_num_queries(3):  # session, person, notifications
        client.get("/notifications/")
