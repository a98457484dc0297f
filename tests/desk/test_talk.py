"""The talk on its page: signed in, or by the link in a mail."""

from datetime import timedelta

import pytest

from articles.intake import ManuscriptNote
from articles.models import AuthorView, Question
from articles.queries.talk import talk_about
from articles.workflow import (
    ManuscriptInput,
    mark_overdue,
    note_mailed,
    receive_article,
    talk_key,
)
from tests.acts import withdraw_verdict
from tests.factories import NOW, ClaimFactory, QuestionFactory, UserFactory, VerdictFactory

pytestmark = pytest.mark.django_db
ENGLISH = {"Accept-Language": "en"}
TEXT = "Die Werft in Husum hat 312 Leute. Im Januar 2020 waren es 280."


@pytest.fixture
def author():
    return UserFactory(role="author", language="en")


@pytest.fixture
def article(author):
    notes = [
        ManuscriptNote(0, 18, "Handelsregister, Blatt 3", "Jan Brandt"),
        ManuscriptNote(0, 18, "Bitte die Mail beilegen", "Jan Brandt"),
    ]
    manuscript = ManuscriptInput(text=TEXT, language="de", notes=notes)
    return receive_article(actor=UserFactory(), at=NOW, manuscript=manuscript, author=author)


@pytest.fixture
def question(article):
    return QuestionFactory(claim=ClaimFactory(article=article), question="Woher?")


@pytest.fixture
def verdict(article):
    claim = ClaimFactory(article=article, quote="waren es 280")
    return VerdictFactory(claim=claim, rating="false", correction="waren es 290")


@pytest.fixture
def address(article):
    return f"/articles/{article.pk}/talk/"


def seen(client, address):
    return client.get(address, headers=ENGLISH).content.decode()


def test_the_talk_shows_questions_wordings_and_notes(client, author, question, verdict, address):
    client.force_login(author)
    page = seen(client, address)
    for words in (
        "<mark>Die Werft in Husum</mark> hat 312 Leute.",
        "Woher?",
        "<del>waren es 280</del> <ins>waren es 290</ins>",
        "Handelsregister, Blatt 3",
        "1 question open",
        "1 wording is waiting for the author",
    ):
        assert words in page


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("312 Leute", "… in Husum hat 312 Leute"),
        ("Werft", "Die Werft"),
        ("Leute. Im Januar 2020 waren", "Leute. Im Januar 2020 waren"),
        ("Das", "Das"),
    ],
)
def test_a_note_at_a_word_is_shown_with_the_words_before_it(author, words, shown):
    text = f"{TEXT}\nDas Amt zählt sie."
    at = text.index(words)
    notes = [ManuscriptNote(at, at + len(words), "Bilanz 2025, S. 3", "Jan Brandt")]
    manuscript = ManuscriptInput(text=text, language="de", notes=notes)
    article = receive_article(actor=UserFactory(), at=NOW, manuscript=manuscript, author=author)

    assert [row.words for row in talk_about(article).notes] == [shown]


def test_remarks_are_listed_apart_from_the_sources(client, author, address):
    client.force_login(author)
    sources, _, remarks = seen(client, address).partition("Remarks in the manuscript")
    assert "Handelsregister, Blatt 3" in sources
    assert "Bitte die Mail beilegen" not in sources
    assert "Bitte die Mail beilegen" in remarks


def test_the_author_answers_in_place(client, author, question, address):
    client.force_login(author)
    answer = client.post(address, {"query": question.pk, "answer": "Aus dem Register."})
    assert answer["Location"] == address
    assert Question.objects.get(pk=question.pk).answered_by == author
    assert "Aus dem Register." in seen(client, address)


def test_the_link_shows_and_answers_without_an_account(client, article, question, verdict):
    address = f"/talk/{talk_key(article)}/"
    page = seen(client, address)
    assert "Woher?" in page
    assert f"/articles/{article.pk}/" not in page

    client.post(address, {"query": question.pk, "answer": "Aus dem Register."})
    client.post(address, {"verdict": verdict.pk, "agrees": "1"})

    assert Question.objects.get(pk=question.pk).answer == "Aus dem Register."
    assert AuthorView.objects.get(verdict=verdict).agrees


def test_a_wrong_link_opens_nothing(client, article):
    assert client.get(f"/talk/{talk_key(article)}x/").status_code == 404
    assert client.get("/talk/nothing/").status_code == 404


def test_a_refusal_is_shown_beside_its_form_with_the_input(
    client, author, question, verdict, address
):
    client.force_login(author)
    objected = client.post(address, {"verdict": verdict.pk, "agrees": "0"}, headers=ENGLISH)
    assert objected.status_code == 422
    assert "Please say what is wrong with this wording." in objected.content.decode()

    client.post(address, {"query": question.pk, "answer": "Aus dem Register."})
    late = client.post(address, {"query": question.pk, "answer": "Doch nicht."}, headers=ENGLISH)
    assert late.status_code == 409


def test_another_author_finds_nothing(client, question, verdict, address):
    client.force_login(UserFactory(role="author"))
    assert client.get(address).status_code == 404
    assert client.post(address, {"query": question.pk, "answer": "Ich."}).status_code == 404


def test_questions_of_other_articles_are_not_there(client, author, address):
    client.force_login(author)
    other = QuestionFactory()
    assert client.post(address, {"query": other.pk, "answer": "Ich."}).status_code == 404
    assert client.post(address, {}).status_code == 404


def test_administrators_read_and_answer_nothing(client, question, address):
    client.force_login(UserFactory(role="administrator"))
    assert "<textarea" not in seen(client, address)
    assert client.post(address, {"query": question.pk, "answer": "Ich."}).status_code == 403


def test_an_overdue_question_is_flagged(client, author, question, address):
    Question.objects.filter(pk=question.pk).update(due_at=NOW - timedelta(hours=1))
    mark_overdue(at=NOW)
    client.force_login(author)
    assert "1 overdue" in seen(client, address)
    assert "Overdue:" in seen(client, address)


@pytest.mark.parametrize("count", [1, 8])
def test_it_takes_six_queries_for_any_number(
    client, author, article, address, django_assert_num_queries, count
):
    for number in range(count):
        claim = ClaimFactory(article=article, quote="Die Werft in Husum hat"[: 8 + number])
        QuestionFactory(claim=claim)
        VerdictFactory(claim=claim, rating="false", correction="Der Kai")
    client.force_login(author)
    with django_assert_num_queries(6):  # session, person, article, questions, wordings, notes
        client.get(address)


@pytest.mark.parametrize(("address", "warned"), [("", True), ("holm@blatt.example", False)])
def test_a_question_that_reaches_nobody_says_so(client, checker, article, address, warned):
    article.author.email = address
    article.author.save()
    client.force_login(checker)
    sent = {"claim": article.claims.first().pk, "question": "Woher?"}
    html = client.post(f"/articles/{article.pk}/documents/ask/", sent, follow=True).content.decode()
    assert ("Niemand bekommt eine E-Mail" in html) == warned
    html = client.get(f"/articles/{article.pk}/talk/").content.decode()
    assert ("Niemand bekommt eine E-Mail" in html) == warned
    assert ("Noch nicht gemailt" in html) == (not warned)
    note_mailed(questions=Question.objects.all(), at=NOW)
    html = client.get(f"/articles/{article.pk}/talk/").content.decode()
    assert "Gemailt am" in html
    assert "Noch nicht" not in html


def test_an_answer_to_what_was_answered_meanwhile_is_shown(client, author, question, address):
    client.force_login(author)
    client.post(address, {"query": question.pk, "answer": "Vom Amt."}, headers=ENGLISH)

    answer = client.post(
        address, {"query": question.pk, "answer": "Aus dem Register, Blatt 3."}, headers=ENGLISH
    )

    shown = answer.content.decode()
    assert answer.status_code == 409
    assert 'role="alert"' in shown
    assert "Aus dem Register, Blatt 3." in shown


def test_an_objection_to_a_wording_withdrawn_meanwhile_is_shown(client, author, verdict, address):
    client.force_login(author)
    withdraw_verdict(verdict=verdict, actor=verdict.judged_by, at=NOW, reason="Neu.")
    sent = {"verdict": verdict.pk, "agrees": "0", "note": "Es waren doch 280."}

    answer = client.post(address, sent, headers=ENGLISH)

    assert answer.status_code == 409
    assert "Es waren doch 280." in answer.content.decode()


def test_a_refused_answer_is_in_its_form_and_nowhere_else(client, author, question, address):
    client.force_login(author)

    answer = client.post(address, {"query": question.pk, "answer": " "}, headers=ENGLISH)

    assert answer.content.decode().count('role="alert"') == 1
