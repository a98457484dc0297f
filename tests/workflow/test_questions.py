"""Questions to the author, and answers that open the claim again."""

from datetime import timedelta

import pytest
from django.utils import translation

from articles.models import Question
from articles.queries.article_page import article_page
from articles.queries.clearance import text_clearance
from articles.queries.history import entries_of_claim
from articles.queries.ledger import word_ledger
from articles.queries.queue import QueueFilter, queue_page
from articles.workflow import (
    Invalid,
    NotAllowed,
    SignOffRefused,
    WrongState,
    answer_by_key,
    answer_question,
    mark_overdue,
)
from tests.acts import (
    archive_article,
    ask_author,
    change_article,
    give_verdict,
    sign_off,
    withdraw_question,
)
from tests.factories import NOW, ArticleFactory, UserFactory
from tests.newsroom import TEXT, clear, rating, revise, sign, verbs


@pytest.fixture
def question(claim, checker) -> Question:
    return ask_author(claim=claim, actor=checker, at=NOW, question="Woher ist die Zahl?")


def state_of(claim) -> str:
    claim.refresh_from_db()
    return claim.state


def test_a_question_makes_its_claim_wait(question, claim):
    assert state_of(claim) == "query"


def test_an_answer_opens_the_claim_again(question, claim, author):
    answer_question(question=question, actor=author, at=NOW, answer="Vom Betriebsrat.")
    assert state_of(claim) == "open"


def test_the_link_in_the_mail_answers_without_an_account(question, claim):
    answered = answer_by_key(key=question.answer_key, at=NOW, answer="Vom Betriebsrat.")
    assert (answered.answered_by, state_of(claim)) == (None, "open")


def judge(claim, checker, code="true") -> None:
    give_verdict(claim=claim, actor=checker, at=NOW, rating=rating(code), explanation="Siehe dort.")


def ask(claim, checker, text="Nur zur Sicherheit?", **more) -> Question:
    return ask_author(claim=claim, actor=checker, at=NOW, question=text, **more)


@pytest.mark.parametrize("acts", [(judge, ask), (ask, judge)], ids=["judged", "asked"])
def test_an_open_question_holds_a_judged_claim_up(claim, checker, acts):
    for act in acts:
        act(claim, checker)
    assert state_of(claim) == "query"
    assert claim.verdict.rating.code == "true"


def test_a_claim_found_to_be_no_fact_waits_for_the_answer_too(claim, checker):
    judge(claim, checker, "no_fact")
    ask(claim, checker)
    assert state_of(claim) == "query"


def test_a_claim_to_be_corrected_stays_so_with_a_question(claim, checker):
    judge(claim, checker, "false")
    ask(claim, checker)
    assert state_of(claim) == "wrong"


@pytest.mark.parametrize("end", ["answered", "withdrawn", "overdue"])
def test_the_verdict_counts_again_once_nobody_waits(claim, checker, author, end):
    judge(claim, checker)
    question = ask(claim, checker, due_at=NOW + timedelta(hours=1))
    {
        "answered": lambda: answer_question(question=question, actor=author, at=NOW, answer="Ja."),
        "withdrawn": lambda: withdraw_question(question=question, actor=checker, at=NOW),
        "overdue": lambda: mark_overdue(at=LATER),
    }[end]()
    assert state_of(claim) == "right"


def test_the_last_of_several_questions_frees_a_judged_claim(claim, checker, author):
    judge(claim, checker)
    first, second = ask(claim, checker), ask(claim, checker, text="Wann?")
    answer_question(question=first, actor=author, at=NOW, answer="Ja.")
    assert state_of(claim) == "query"
    withdraw_question(question=second, actor=checker, at=NOW)
    assert state_of(claim) == "right"


def test_a_question_about_a_cleared_text_revokes_its_sign_off(article, claim, checker, chief):
    clear(article, checker)
    row = sign(article, chief)
    ask(claim, checker)
    row.refresh_from_db()
    assert (row.fallen_code, row.fallen_details) == ("question_asked", {"words": "30 Prozent"})


def test_a_question_survives_another_text_on_a_judged_claim(article, claim, checker):
    judge(claim, checker)
    ask(claim, checker)
    revise(article, checker, f"{TEXT}\n\nNoch ein Satz.")
    assert state_of(claim) == "query"


def test_another_day_opens_a_judged_claim_that_is_asked_about(checker):
    article = ArticleFactory(text="Am Samstag kam der Zug zu spät.", publication_date=NOW.date())
    claim = article.claims.in_text().get(kind="date")
    judge(claim, checker)
    ask(claim, checker)
    later = NOW.date() + timedelta(days=7)
    change_article(article=article, actor=checker, at=NOW, publication_date=later)
    assert claim.verdict is None


@pytest.mark.parametrize("partial", [False, True], ids=["whole", "partial"])
def test_every_count_has_the_judged_claims_that_wait_for_an_answer(article, checker, partial):
    clear(article, checker)
    change_article(article=article, actor=checker, at=NOW, is_partial_check=partial)
    for claim in article.claims.in_text()[:2]:
        ask(claim, checker)
    article.refresh_from_db()
    page = article_page(article)
    [row] = queue_page(checker, QueueFilter()).rows
    with pytest.raises(SignOffRefused) as refused:
        sign_off(article=article, actor=UserFactory(role="chief"), at=NOW, revision=page.revision)
    asked = [claim.pk for claim in article.claims.in_text()[:2]]
    assert [claim.pk for claim in refused.value.claims] == asked
    assert [claim.pk for claim in page.blocking] == asked
    assert page.progress == row.progress
    assert (row.progress.to_do, row.progress.query) == (2, 2)
    assert text_clearance(article, at=NOW).open_claims == 2
    assert word_ledger(page).words["query"] > 0


def test_a_question_is_answered_once(question, author):
    answer_question(question=question, actor=author, at=NOW, answer="Vom Betriebsrat.")
    with pytest.raises(WrongState):
        answer_by_key(key=question.answer_key, at=NOW, answer="Doch nicht.")


def test_another_author_does_not_answer(question):
    with pytest.raises(NotAllowed):
        answer_question(
            question=question, actor=UserFactory(role="author"), at=NOW, answer="Ich war's."
        )


def test_a_question_taken_back_frees_its_claim(question, claim, checker):
    withdraw_question(question=question, actor=checker, at=NOW)
    assert state_of(claim) == "open"


@pytest.mark.parametrize("words", ["", "  "])
def test_question_and_answer_need_words(question, claim, checker, author, words):
    with pytest.raises(Invalid):
        ask_author(claim=claim, actor=checker, at=NOW, question=words)
    with pytest.raises(Invalid):
        answer_question(question=question, actor=author, at=NOW, answer=words)


@pytest.mark.parametrize(
    ("hours", "due"), [(5, 3), (1, 1), (-1, None), (None, None)], ids=["far", "near", "past", "no"]
)
def test_an_answer_is_needed_two_hours_before_the_deadline(article, claim, checker, hours, due):
    deadline = NOW + timedelta(hours=hours) if hours is not None else None
    change_article(article=article, actor=checker, at=NOW, deadline=deadline)

    question = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")

    assert question.due_at == (NOW + timedelta(hours=due) if due is not None else None)


def test_the_checker_can_name_another_deadline(article, claim, checker):
    change_article(article=article, actor=checker, at=NOW, deadline=NOW + timedelta(days=1))
    due = NOW + timedelta(hours=1)
    question = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?", due_at=due)
    assert question.due_at == due


@pytest.fixture
def overdue(claim, checker) -> Question:
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
    answer_question(question=overdue, actor=author, at=LATER, answer="Vom Betriebsrat.")
    assert state_of(claim) == "open"


def test_an_overdue_question_undoes_no_verdict(claim, overdue, checker):
    give_verdict(claim=claim, actor=checker, at=NOW, rating=rating("true"))
    mark_overdue(at=LATER)
    assert state_of(claim) == "right"


def test_the_event_of_an_overdue_question_says_open_only_for_an_open_claim(
    article, claim, overdue, checker
):
    mark_overdue(at=LATER)
    second = ask_author(claim=claim, actor=checker, at=NOW, question="Und wer?", due_at=NOW)
    give_verdict(claim=claim, actor=checker, at=NOW, rating=rating("true"))
    mark_overdue(at=LATER)

    with translation.override("en"):
        [newest, oldest] = [
            line.sentence
            for line in entries_of_claim(claim, checker)
            if line.verb == "query.overdue"
        ]
    assert "the claim is open again" in oldest
    assert newest.endswith(f"is overdue: {second.text}")


def test_questions_about_an_archived_article_are_left_alone(article, overdue, chief):
    archive_article(article=article, actor=chief, at=NOW)
    assert mark_overdue(at=LATER) == 0
