"""Questions to the author, and answers that open the claim again."""

import pytest

from articles.models import Query
from articles.workflow import (
    Invalid,
    NotAllowed,
    WrongState,
    answer_by_key,
    answer_query,
    ask_author,
    give_verdict,
    withdraw_query,
)
from tests.factories import NOW, UserFactory
from tests.newsroom import rating


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
