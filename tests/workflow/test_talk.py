"""The talk: its key, and the author's view of suggested wordings."""

from datetime import timedelta

import pytest
import time_machine

from articles.models import Article, AuthorView, Question, Verdict
from articles.workflow import (
    Invalid,
    NotAllowed,
    WrongState,
    answer_in_talk,
    article_of_key,
    talk_key,
    view_correction,
    view_correction_in_talk,
)
from tests.acts import archive_article, ask_author, change_article, withdraw_verdict
from tests.factories import NOW, ArticleFactory, QuestionFactory, UserFactory, VerdictFactory
from tests.newsroom import judge, verbs


@pytest.fixture
def verdict(claim, checker) -> Verdict:
    return judge(claim, checker, "false", correction="31 Prozent")


@pytest.fixture
def key(article) -> str:
    return talk_key(article)


def test_the_key_opens_its_article(article, key):
    assert article_of_key(key) == article


@pytest.mark.parametrize("spoil", ["x" + "{key}", "{key}x", "nothing"])
def test_a_key_that_was_tampered_with_opens_nothing(key, spoil):
    with pytest.raises(Article.DoesNotExist):
        article_of_key(spoil.format(key=key))


def test_the_key_of_a_former_author_opens_nothing(article, key, checker):
    change_article(article=article, actor=checker, at=NOW, author=UserFactory(role="author"))
    with pytest.raises(Article.DoesNotExist):
        article_of_key(key)


def test_the_key_of_an_archived_article_opens_nothing(article, key, chief):
    archive_article(article=article, actor=chief, at=NOW)
    with pytest.raises(Article.DoesNotExist):
        article_of_key(key)


def test_a_key_ends_after_sixty_days(article):
    with time_machine.travel(NOW, tick=False):
        key = talk_key(article)
    with (
        time_machine.travel(NOW + timedelta(days=61), tick=False),
        pytest.raises(Article.DoesNotExist),
    ):
        article_of_key(key)


def test_the_key_answers_questions_of_its_article_only(claim, checker, key):
    question = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    other = QuestionFactory(claim__article=ArticleFactory())

    assert (
        answer_in_talk(key=key, question=question.pk, at=NOW, answer="Register.").answered_by
        is None
    )
    with pytest.raises(Question.DoesNotExist):
        answer_in_talk(key=key, question=other.pk, at=NOW, answer="Register.")


def test_the_author_agrees_with_a_wording(article, verdict, author):
    view = view_correction(verdict=verdict, actor=author, at=NOW, agrees=True)
    assert (view.agrees, view.given_by) == (True, author)
    assert verbs(article)[-1] == "correction.agreed"


def test_the_newest_view_counts(article, verdict, author, key):
    view_correction(verdict=verdict, actor=author, at=NOW, agrees=True)
    view_correction_in_talk(
        key=key, verdict=verdict.pk, at=NOW, agrees=False, note="30 sagt das Register."
    )
    view = AuthorView.objects.get(verdict=verdict)
    assert (view.agrees, view.note, view.given_by) == (False, "30 sagt das Register.", None)
    assert verbs(article)[-2:] == ["correction.agreed", "correction.refused"]


def test_a_view_changes_no_verdict(claim, verdict, author):
    view_correction(verdict=verdict, actor=author, at=NOW, agrees=False, note="Stimmt doch.")
    claim.refresh_from_db()
    assert (claim.verdict, claim.state) == (verdict, "wrong")


def test_an_objection_needs_words(verdict, author):
    with pytest.raises(Invalid):
        view_correction(verdict=verdict, actor=author, at=NOW, agrees=False, note=" ")


def test_another_author_has_no_view(verdict, key):
    stranger = UserFactory(role="author")
    with pytest.raises(NotAllowed):
        view_correction(verdict=verdict, actor=stranger, at=NOW, agrees=True)
    other = VerdictFactory(rating="false", correction="anders")
    with pytest.raises(Verdict.DoesNotExist):
        view_correction_in_talk(key=key, verdict=other.pk, at=NOW, agrees=True)


def test_a_wording_that_is_withdrawn_is_viewed_no_more(verdict, author, checker):
    withdraw_verdict(verdict=verdict, actor=checker, at=NOW)
    with pytest.raises(WrongState):
        view_correction(verdict=verdict, actor=author, at=NOW, agrees=True)
