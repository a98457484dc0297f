"""Authors answer questions, signed in or by the link in a mail."""

import pytest

from articles.models import Question
from tests.acts import withdraw_question
from tests.factories import NOW, QuestionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def question():
    return QuestionFactory(claim__article__author=UserFactory(role="author"), question="Woher?")


def answer_of(question):
    return Question.objects.get(pk=question.pk).answer


def test_the_author_answers_signed_in(client, question):
    client.force_login(question.claim.article.author)

    answer = client.post(f"/questions/{question.pk}/", {"answer": "Aus dem Register."})

    assert answer["Location"] == "/"
    assert answer_of(question) == "Aus dem Register."


def test_another_author_finds_nothing(client, question):
    client.force_login(UserFactory(role="author"))

    assert client.get(f"/questions/{question.pk}/").status_code == 404


def test_the_link_shows_sentence_and_question_and_nothing_of_the_article(client, question):
    page = client.get(f"/answer/{question.answer_key}/").content.decode()

    assert "<mark>Die Werft in Husum</mark> hat 312 Leute." in page
    assert "Woher?" in page
    assert "Im Januar 2020" not in page
    assert question.claim.article.headline not in page


def test_the_link_answers_without_an_account(client, question):
    address = f"/answer/{question.answer_key}/"

    answer = client.post(address, {"answer": "Aus dem Register."})

    assert answer["Location"] == address
    assert answer_of(question) == "Aus dem Register."
    assert b'<form class="form"' not in client.get(address).content


def test_an_empty_answer_is_asked_for_again(client, question):
    answer = client.post(f"/answer/{question.answer_key}/", {"answer": "  "})

    assert answer.status_code == 422


def test_a_withdrawn_question_takes_no_answer(client, question):
    withdraw_question(question=question, actor=UserFactory(), at=NOW)

    answer = client.post(f"/answer/{question.answer_key}/", {"answer": "Zu spät"})

    assert answer.status_code == 422
    assert answer_of(question) == ""


def test_a_wrong_key_finds_nothing(client, question):
    assert client.get("/answer/nonsense/").status_code == 404


def test_guessing_keys_is_slowed_down(client, question):
    answers = [client.get(f"/answer/{number}/").status_code for number in range(31)]

    assert answers.count(429) == 1
