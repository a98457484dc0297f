"""Who is notified of what, and that nobody else is."""

from datetime import timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import USUAL_MAILING, Notification, NotificationType, User
from articles.queries.notifications import SENTENCES
from articles.workflow import (
    Invalid,
    answer_by_key,
    answer_question,
    choose_mailing,
    demand_second_look,
    mark_overdue,
    read_notifications,
    view_correction,
)
from tests.acts import (
    ask_author,
    assign_checker,
    override_verdict,
    reject_verdict,
    withdraw_sign_off,
    withdraw_verdict,
)
from tests.factories import NOW
from tests.newsroom import claim_on, clear, judge, rating, sign


def notified() -> set[tuple[str, str]]:
    return set(Notification.objects.values_list("reader__username", "sort"))


def jobs(name: str) -> int:
    return ProcrastinateJob.objects.filter(task_name=f"articles.{name}").count()


@pytest.mark.parametrize("part", ["article", "claim", "block"])
def test_an_assigned_checker_is_notified_once(article, claim, chief, checker, part):
    part_of = {"claim": {"claim": claim}, "block": {"block": 0}}.get(part, {})
    for _ in range(2):
        assign_checker(article=article, actor=chief, at=NOW, user=checker, **part_of)
    assert notified() == {(checker.username, "assigned")}
    assert Notification.objects.count() == 1


def test_somebody_who_assigns_themselves_is_not_notified(article, checker):
    assign_checker(article=article, actor=checker, at=NOW, user=checker)
    assert notified() == set()


def test_the_person_who_asked_is_notified_of_the_answer(claim, checker, author):
    question = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    answer_question(question=question, actor=author, at=NOW, answer="Vom Amt.")
    assert notified() == {(checker.username, "answered")}


def test_an_answer_by_link_notifies_as_well(claim, checker):
    question = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    answer_by_key(key=question.answer_key, at=NOW, answer="Vom Amt.")
    row = Notification.objects.get()
    assert (row.reader, row.actor, row.data["answer"]) == (checker, None, "Vom Amt.")


def test_an_overdue_question_is_notified_once_and_mailed_once(claim, checker):
    due = NOW + timedelta(hours=1)
    ask_author(claim=claim, actor=checker, at=NOW, question="Woher?", due_at=due)
    for _ in range(2):
        mark_overdue(at=NOW + timedelta(hours=2))
    assert notified() == {(checker.username, "overdue")}
    assert (jobs("mail_overdue"), jobs("mail_notification")) == (1, 0)
    assert Notification.objects.get().mailed_at


def test_only_an_objection_notifies(claim, checker, author):
    verdict = judge(claim, checker, "false", correction="20 Prozent")
    view_correction(verdict=verdict, actor=author, at=NOW, agrees=True)
    assert notified() == set()
    view_correction(verdict=verdict, actor=author, at=NOW, agrees=False, note="Nein.")
    assert notified() == {(checker.username, "objection")}


def test_a_rejection_notifies_without_a_second_mail(claim, checker, colleague):
    verdict = judge(claim, checker)
    reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason="Falsch.")
    assert notified() == {(checker.username, "rejected")}
    assert (jobs("mail_rejection"), jobs("mail_notification")) == (1, 0)


@pytest.mark.parametrize("mailing", ["hourly", "daily", "off"])
def test_a_person_who_wants_no_immediate_mail_gets_none(claim, checker, colleague, mailing):
    choose_mailing(actor=checker, choices={"rejected": mailing})
    verdict = judge(claim, checker)
    reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason="Falsch.")
    row = Notification.objects.get()
    assert (row.mailing, row.mailed_at, jobs("mail_rejection")) == (mailing, None, 0)


def test_an_overruled_checker_is_notified(claim, checker, chief):
    override_verdict(
        verdict=judge(claim, checker), actor=chief, at=NOW, rating=rating("false"), reason="Doch."
    )
    assert notified() == {(checker.username, "overridden")}


def test_a_revocation_notifies_signer_checkers_and_author(
    article, checker, colleague, chief, author
):
    assign_checker(article=article, actor=colleague, at=NOW, user=colleague)
    clear(article, checker)
    sign(article, chief)
    withdraw_verdict(verdict=claim_on(article, "30 Prozent").verdict, actor=checker, at=NOW)
    names = {user.username for user in (colleague, chief, author)}
    assert notified() == {(name, "sign_off_fell") for name in names}


def test_a_withdrawn_sign_off_notifies_with_its_reason(article, checker, chief, author):
    clear(article, checker)
    row = sign(article, chief)
    withdraw_sign_off(sign_off=row, actor=chief, at=NOW, reason="Bildzeile.")
    assert notified() == {(author.username, "sign_off_fell")}
    assert Notification.objects.get().data["reason"] == "Bildzeile."


def test_a_second_look_waits_for_those_who_check_the_article(article, checker, colleague, chief):
    demand_second_look(actor=chief, at=NOW)
    assign_checker(article=article, actor=colleague, at=NOW, user=colleague)
    for words in ("30 Prozent", "40 Prozent"):
        judge(claim_on(article, words), checker)
    assert notified() == {(colleague.username, "second_look")}
    assert Notification.objects.count() == 1  # notified once for each article until it is read


def test_a_second_look_waits_for_the_chiefs_where_nobody_else_checks(claim, checker, chief):
    demand_second_look(actor=chief, at=NOW)
    judge(claim, checker)
    assert notified() == {(chief.username, "second_look")}


def test_a_verdict_that_notifies_nobody_makes_no_further_query(
    claim, checker, django_assert_max_num_queries
):
    with django_assert_max_num_queries(14):
        judge(claim, checker)
    assert notified() == set()


def test_the_count_follows_what_is_unread(article, claim, chief, checker):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assign_checker(article=article, actor=chief, at=NOW, user=checker, claim=claim)
    checker.refresh_from_db()
    assert checker.unread == 2

    first = Notification.objects.first()
    assert read_notifications(actor=checker, at=NOW, notification=first) == 1
    assert read_notifications(actor=checker, at=NOW, notification=first) == 1
    assert read_notifications(actor=checker, at=NOW) == 0
    assert User.objects.get(pk=checker.pk).unread == 0


def test_nobody_marks_the_notifications_of_others_as_read(article, chief, checker):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    read_notifications(actor=chief, at=NOW, notification=Notification.objects.get())
    assert Notification.objects.unread().count() == 1


@pytest.mark.parametrize("choices", [{"mention": "weekly"}, {"gossip": "off"}])
def test_an_invalid_mail_setting_is_refused(checker, choices):
    with pytest.raises(Invalid):
        choose_mailing(actor=checker, choices=choices)


def test_every_sort_has_a_usual_mailing_and_a_sentence():
    assert set(USUAL_MAILING) == set(SENTENCES) == set(NotificationType)
