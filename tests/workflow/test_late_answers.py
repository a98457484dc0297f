"""An answer that comes after a verdict: the person who judged did not know it, and sees it."""

from datetime import timedelta

import pytest

from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences
from articles.workflow import WrongState, answer_question, confirm_context, mark_overdue
from tests.acts import (
    ask_author,
    give_verdict,
    version_of,
    withdraw_question,
    withdraw_verdict,
)
from tests.factories import NOW
from tests.newsroom import TEXT, claim_on, clear, rating, revise, sign

pytestmark = pytest.mark.django_db
LATER, LATEST = NOW + timedelta(hours=1), NOW + timedelta(hours=2)


@pytest.fixture
def question(article, author, checker):
    """A question about a claim of a judged article."""
    clear(article, checker)
    claim = claim_on(article, "30 Prozent")
    due = NOW + timedelta(days=1)
    return ask_author(claim=claim, actor=checker, at=NOW, question="Stimmt das?", due_at=due)


@pytest.fixture
def claim(question):
    return question.claim


def answer(question, author, at=LATER):
    answer_question(question=question, actor=author, at=at, answer="Nein, es sind 34 Prozent.")


def judge_later(claim, actor, code="true", **more):
    return give_verdict(claim=claim, actor=actor, at=LATEST, rating=rating(code), **more)


def state(claim):
    claim.refresh_from_db()
    return claim.state, claim.context_changed


def states_of_sentences(article):
    page = article_page(article)
    return {row.state.value for row in page_sentences(page, word_ledger(page))}


def test_its_sentence_is_to_be_decided_again(article, claim, question, author, chief):
    answer(question, author)
    assert state(claim) == ("right", True)
    assert "context" in states_of_sentences(article)
    with pytest.raises(WrongState):
        sign(article, chief)


def test_the_verdict_is_confirmed(article, claim, question, author, checker, chief):
    answer(question, author)
    confirm_context(claim=claim, version=version_of(claim), actor=checker, at=LATEST)
    assert state(claim) == ("right", False)
    sign(article, chief)


def test_another_verdict_is_given(claim, question, author, checker):
    answer(question, author)
    judge_later(claim, checker, "false", correction="34 Prozent")
    assert state(claim) == ("wrong", False)


def test_a_claim_without_a_verdict_is_only_open(article, author, checker):
    asked = ask_author(
        claim=claim_on(article, "30 Prozent"), actor=checker, at=NOW, question="Stimmt das?"
    )
    answer(asked, author)
    assert state(asked.claim) == ("open", False)


def test_a_verdict_after_the_answer_needs_nothing(article, author, checker):
    asked = ask_author(
        claim=claim_on(article, "30 Prozent"), actor=checker, at=NOW, question="Stimmt das?"
    )
    answer(asked, author)
    judge_later(asked.claim, checker)
    assert state(asked.claim) == ("right", False)


def test_a_question_that_is_withdrawn_asks_for_nothing(claim, question, checker):
    withdraw_question(question=question, actor=checker, at=LATER)
    assert state(claim) == ("right", False)


def test_another_question_does_not_hide_the_answer(claim, question, author, checker):
    answer(question, author)
    other = ask_author(claim=claim, actor=checker, at=LATEST, question="Wirklich?")
    withdraw_question(question=other, actor=checker, at=LATEST)
    assert state(claim) == ("right", True)


def test_a_new_text_does_not_hide_the_answer(article, claim, question, author, checker):
    answer(question, author)
    revise(article, checker, f"{TEXT}\n\nUnd Schluss.")
    assert state(claim) == ("right", True)


def test_an_earlier_verdict_that_counts_again_is_before_the_answer(
    claim, question, author, checker
):
    answer(question, author)
    verdict = judge_later(claim, checker, "false", correction="34 Prozent")
    withdraw_verdict(verdict=verdict, actor=checker, at=LATEST)
    assert state(claim) == ("right", True)


def test_in_a_cleared_article_the_verdict_still_counts(article, claim, question, author, chief):
    mark_overdue(at=NOW + timedelta(days=30))
    sign(article, chief)
    answer(question, author, NOW + timedelta(days=31))
    assert state(claim) == ("right", False)
    article.refresh_from_db()
    assert article.state == "cleared"
