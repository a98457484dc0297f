"""Comments of the desk: appended, withdrawn by who wrote them, with mention."""

import pytest
from django.db import DatabaseError, transaction

from articles.models import Comment, Notification
from articles.workflow import Invalid, NotAllowed, WrongState, withdraw_comment
from tests.acts import archive_article, write_comment
from tests.factories import NOW, UserFactory
from tests.newsroom import verbs


def comment_on(article, actor, text="Bitte ansehen.", **more) -> Comment:
    return write_comment(article=article, actor=actor, at=NOW, text=text, **more)


def test_a_comment_is_one_line_of_the_history_without_its_words(article, claim, checker):
    row = comment_on(article, checker, "Sehr geheim", claim=claim)

    event = article.events.get(verb="comment.written")
    assert (event.claim, event.actor) == (claim, checker)
    assert event.data == {"comment": row.pk, "words": claim.quote}


@pytest.mark.parametrize(
    "text", ["@Kessler, bitte", "Siehe @kessler.", "(@KESSLER)", "x\n@kessler"]
)
def test_mentioned_people_are_notified(article, checker, text):
    kessler = UserFactory(role="checker", username="kessler")

    row = comment_on(article, checker, text)

    assert row.mentioned == [kessler.pk]
    notification = Notification.objects.get()
    assert (notification.reader, notification.sort, notification.comment) == (
        kessler,
        "mention",
        row,
    )
    kessler.refresh_from_db()
    assert kessler.unread == 1


@pytest.mark.parametrize(
    "text", ["kessler", "kessler@haus.de", "a@kessler", "@kesslers", "@@kessler"]
)
def test_other_words_name_nobody(article, checker, text):
    UserFactory(role="checker", username="kessler")
    assert comment_on(article, checker, text).mentioned == []


def test_authors_and_inactive_people_are_not_notified(article, checker):
    UserFactory(role="author", username="brandt")
    UserFactory(role="checker", username="weg", is_active=False)
    assert comment_on(article, checker, "@brandt @weg").mentioned == []


def test_nobody_is_notified_of_their_own_comment(article, checker):
    comment_on(article, checker, f"@{checker.username}")
    assert not Notification.objects.exists()


def test_authors_may_not_comment(article, author):
    with pytest.raises(NotAllowed):
        comment_on(article, author)


@pytest.mark.parametrize("text", ["", "  \n", "x" * 4_001])
def test_a_comment_without_words_or_with_too_many_is_refused(article, checker, text):
    with pytest.raises(Invalid):
        comment_on(article, checker, text)
    assert not Comment.objects.exists()


def test_an_archived_article_takes_no_comment(article, checker, chief):
    archive_article(article=article, actor=chief, at=NOW)
    with pytest.raises(WrongState):
        comment_on(article, checker)


def test_only_who_wrote_it_withdraws_it_once(article, checker, chief):
    row = comment_on(article, checker)

    with pytest.raises(NotAllowed):
        withdraw_comment(comment=row, actor=chief, at=NOW)
    withdraw_comment(comment=row, actor=checker, at=NOW)
    with pytest.raises(WrongState):
        withdraw_comment(comment=row, actor=checker, at=NOW)

    row.refresh_from_db()
    assert (row.text, row.is_withdrawn) == ("Bitte ansehen.", True)
    assert verbs(article)[-2:] == ["comment.written", "comment.withdrawn"]
    assert list(row.history.order_by("pgh_id").values_list("pgh_label", flat=True)) == [
        "insert",
        "update",
    ]


def test_the_database_changes_and_deletes_no_words(article, checker):
    row = comment_on(article, checker)
    for change in (
        lambda: Comment.objects.filter(pk=row.pk).update(text="anders"),
        lambda: Comment.objects.filter(pk=row.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
