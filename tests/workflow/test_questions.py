"""Questions to the author, and answers that open the claim again."""

from datetime import timedelta

import pytest
from django.utils import translation

from articles.models import Query
from articles.queries.history import claim_lines
from articles.workflow import (
    Invalid,
    NotAllowed,
    WrongState,
    answer_by_key,
    answer_query,
    archive_article,
    ask_author,
    change_article,
    give_verdict,
    mark_overdue,
    withdraw_query,
)
from tests.factories import NOW, UserFactory
from tests.newsroom import rating, verbs


@pytest.fixture
def query(claim, checker) -> Query:
    return ask_author(claim=claim, actor=checker, at=NOW, question="Woher ist die Zahl?")


def state_of(claim) -> str:
    claim.refresh_from_db()
    return claim.state


def test_a_question_makes_its_claim_wait(query, claim):
    assert state_of(claim) == "query"


def test_an_answer_opens_the_claim_again(query, claim, author):
    answer_query(query=query, actor=author, at=NOW, answer="Vom Betriebsrat.")
    assert state_of(claim) == "open"


def test_the_link_in_the_mail_answers_without_an_account(query, claim):
    answered = answer_by_key(key=query.answer_key, at=NOW, answer="Vom Betriebsrat.")
    assert (answered.answered_by, state_of(claim)) == (None, "open")


def test_a_verdict_is_not_undone_by_a_question(claim, checker):
    give_verdict(claim=claim, actor=checker, at=NOW, rating=rating("true"))
    ask_author(claim=claim, actor=checker, at=NOW, question="Nur zur Sicherheit?")
    assert state_of(claim) == "right"


def test_a_question_is_answered_once(query, author):
    answer_query(query=query, actor=author, at=NOW, answer="Vom Betriebsrat.")
    with pytest.raises(WrongState):
        answer_by_key(key=query.answer_key, at=NOW, answer="Doch nicht.")


def test_another_author_does_not_answer(query):
    with pytest.raises(NotAllowed):
        answer_query(query=query, actor=UserFactory(role="author"), at=NOW, answer="Ich war's.")


def test_a_question_taken_back_frees_its_claim(query, claim, checker):
    withdraw_query(query=query, actor=checker, at=NOW)
    assert state_of(claim) == "open"


@pytest.mark.parametrize("words", ["", "  "])
def test_question_and_answer_need_words(query, claim, checker, author, words):
    with pytest.raises(Invalid):
        ask_author(claim=claim, actor=checker, at=NOW, question=words)
    with pytest.raises(Invalid):
        answer_query(query=query, actor=author, at=NOW, answer=words)


@pytest.mark.parametrize(
    ("hours", "due"), [(5, 3), (1, 1), (-1, None), (None, None)], ids=["far", "near", "past", "no"]
)
def test_an_answer_is_needed_two_hours_before_the_deadline(article, claim, checker, hours, due):
    deadline = NOW + timedelta(hours=hours) if hours is not None else None
    change_article(article=article, actor=checker, at=NOW, deadline=deadline)

    query = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")

    assert query.due_at == (NOW + timedelta(hours=due) if due is not None else None)


def test_the_checker_can_name_another_deadline(article, claim, checker):
    change_article(article=article, actor=checker, at=NOW, deadline=NOW + timedelta(days=1))
    due = NOW + timedelta(hours=1)
    query = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?", due_at=due)
    assert query.due_at == due


@pytest.fixture
def overdue(claim, checker) -> Query:
    due = NOW + timedelta(hours=1)
    return ask_author(claim=claim, actor=checker, at=NOW, question="Woher?", due_at=due)


LATER = NOW + timedelta(hours=2)


def test_an_overdue_question_opens_its_claim_once(article, claim, overdue):
    assert mark_overdue(at=NOW) == 0
    assert (mark_overdue(at=LATER), mark_overdue(at=LATER)) == (1, 0)
    overdue.refresh_from_db()
    assert (state_of(claim), overdue.overdue_at, overdue.state) == ("open", LATER, "open")
    assert verbs(article).count("query.overdue") == 1


def test_a_late_answer_is_taken(claim, overdue, author):
    mark_overdue(at=LATER)
    answer_query(query=overdue, actor=author, at=LATER, answer="Vom Betriebsrat.")
    assert state_of(claim) == "open"


def test_an_overdue_question_undoes_no_verdict(claim, overdue, checker):
    give_verdict(claim=claim, actor=checker, at=NOW, rating=rating("true"))
    mark_overdue(at=LATER)
    assert state_of(claim) == "right"


def test_its_line_says_that_the_claim_is_open_only_where_it_is(article, claim, overdue, checker):
    mark_overdue(at=LATER)
    second = ask_author(claim=claim, actor=checker, at=NOW, question="Und wer?", due_at=NOW)
    give_verdict(claim=claim, actor=checker, at=NOW, rating=rating("true"))
    mark_overdue(at=LATER)

    with translation.override("en"):
        [newest, oldest] = [
            line.sentence for line in claim_lines(claim, checker) if line.verb == "query.overdue"
        ]
    assert "the claim is open again" in oldest
    assert newest.endswith(f"is overdue: {second.question}")


def test_questions_about_an_archived_article_are_left_alone(article, overdue, chief):
    archive_article(article=article, actor=chief, at=NOW)
    assert mark_overdue(at=LATER) == 0
