"""Somebody's work is handed over in one act: assignments, open questions, assigned claims."""

import pytest

from articles.models import Assignment, AuditEntry, Event, Notification, Question
from articles.tasks import mail_overdue
from articles.workflow import (
    Invalid,
    NotAllowed,
    answer_question,
    hand_over_work,
    note_conflict,
)
from tests.acts import archive_article, ask_author, assign_checker
from tests.factories import NOW, ArticleFactory, UserFactory
from tests.newsroom import TEXT, verbs

BLOCK = TEXT.index("Die Gewerkschaft")


@pytest.fixture
def successor(db):
    return UserFactory(role="checker", last_name="Kessler")


def hand_over(person, to, actor, **more):
    return hand_over_work(person=person, to=to, actor=actor, at=NOW, **more)


def test_articles_blocks_and_claims_go_to_the_other_person(
    article, claim, checker, chief, successor
):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assign_checker(article=article, actor=chief, at=NOW, user=checker, claim=claim)
    assign_checker(article=article, actor=chief, at=NOW, user=checker, block=BLOCK)

    handed = hand_over(checker, successor, chief)

    assert (handed.assignments, handed.questions, handed.kept_back) == (3, 0, ())
    assert set(Assignment.objects.values_list("user", flat=True)) == {successor.pk}
    assert Assignment.objects.filter(claim=claim).exists()
    assert verbs(article)[-6:] == [
        "article.unassigned",
        "article.assigned",
        "claim.unassigned",
        "claim.assigned",
        "block.unassigned",
        "block.assigned",
    ]


def test_the_other_person_is_notified_once_an_article(article, claim, checker, chief, successor):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assign_checker(article=article, actor=chief, at=NOW, user=checker, claim=claim)
    hand_over(checker, successor, chief)
    assert Notification.objects.filter(reader=successor, sort="assigned").count() == 1


def test_who_has_it_already_has_it_once(article, checker, chief, successor):
    for user in (checker, successor):
        assign_checker(article=article, actor=chief, at=NOW, user=user)
    assert hand_over(checker, successor, chief).assignments == 1
    assert list(Assignment.objects.values_list("user", flat=True)) == [successor.pk]


def test_what_the_other_person_cannot_check_stays_and_is_named(article, checker, chief, successor):
    other = ArticleFactory(headline="Ein Werk in Husum")
    for one in (article, other):
        assign_checker(article=one, actor=chief, at=NOW, user=checker)
    note_conflict(article=other, actor=chief, at=NOW, user=successor, reason="Schwester")
    handed = hand_over(checker, successor, chief)
    assert (handed.assignments, handed.kept_back) == (1, ("Ein Werk in Husum",))
    assert Assignment.objects.get(article=other).user == checker


def test_archived_articles_are_left_alone(article, checker, chief, successor):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    archive_article(article=article, actor=chief, at=NOW)
    assert hand_over(checker, successor, chief).assignments == 0
    assert Assignment.objects.get().user == checker


def test_the_answer_to_a_question_notifies_the_other_person(claim, checker, chief, successor):
    question = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")

    assert hand_over(checker, successor, chief).questions == 1

    question.refresh_from_db()
    assert (question.asked_by, question.handed_to) == (checker, successor)
    answer_question(question=question, actor=chief, at=NOW, answer="Aus dem Register")
    notified = Notification.objects.filter(sort="answered").values_list("reader", flat=True)
    assert list(notified) == [successor.pk]
    event = Event.objects.get(verb="query.handed_over")
    assert event.data["user"] == str(successor)


def test_an_overdue_answer_is_mailed_to_the_other_person(
    claim, checker, chief, successor, mailoutbox
):
    question = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?", due_at=NOW)
    hand_over(checker, successor, chief)
    mail_overdue(question.pk)
    assert mailoutbox[0].to == [successor.email]


def test_a_question_comes_back_to_its_asker(claim, checker, chief, successor):
    ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    hand_over(checker, successor, chief)
    assert hand_over(successor, checker, chief).questions == 1
    assert Question.objects.get().handed_to is None


def test_answered_questions_are_left_alone(claim, checker, chief, successor):
    question = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    answer_question(question=question, actor=chief, at=NOW, answer="Aus dem Register")
    assert hand_over(checker, successor, chief).questions == 0


def test_it_is_a_line_of_the_audit_list(article, checker, chief, successor):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    hand_over(checker, successor, chief)
    entry = AuditEntry.objects.get(verb="work.handed_over")
    assert (entry.actor, entry.person) == (chief, checker)
    assert entry.details == {"receiver": str(successor), "assignments": 1, "questions": 0}


@pytest.mark.parametrize(
    "receiver", [{"role": "author"}, {"role": "administrator"}, {"is_active": False}]
)
def test_only_people_who_check_take_work_over(checker, chief, receiver):
    with pytest.raises(Invalid):
        hand_over(checker, UserFactory(**receiver), chief)


def test_nobody_takes_over_from_themselves(checker, chief):
    with pytest.raises(Invalid):
        hand_over(checker, checker, chief)


@pytest.mark.parametrize("role", ["author", "checker"])
def test_only_chiefs_and_administrators_hand_over(checker, successor, role):
    with pytest.raises(NotAllowed):
        hand_over(checker, successor, UserFactory(role=role))
