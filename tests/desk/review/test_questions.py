"""Answers to questions, given on the page."""

import re
from datetime import timedelta

import pytest

from articles.workflow import answer_question
from tests.acts import ask_author
from tests.factories import NOW
from tests.newsroom import judge

from .conftest import english
from .sending import send

pytestmark = pytest.mark.django_db


def test_the_author_answers_on_the_page(client, piece):
    client.force_login(piece.author)

    send(
        client,
        f"/claims/{piece.query.pk}/questions/{piece.asked.pk}/answer/",
        answer="Von ihr selbst.",
    )

    piece.asked.refresh_from_db()
    assert (piece.asked.answer, piece.asked.answered_by) == (
        "Von ihr selbst.",
        piece.author,
    )


def test_an_empty_answer_is_refused(client, piece):
    client.force_login(piece.author)
    url = f"/claims/{piece.query.pk}/questions/{piece.asked.pk}/answer/"
    assert send(client, url, answer=" ").status_code == 422


# "Husum" is in a sentence with an open claim: that comes first.
@pytest.mark.parametrize(("state", "cells"), [("right", 0), ("wrong", 1), ("dismissed", 1)])
def test_a_question_about_a_judged_claim_shows_on_the_mark_in_the_panel_and_in_the_bar(
    client, checker, piece, state, cells
):
    claim = getattr(piece, state)
    before = english(client, f"/articles/{piece.article.pk}/?claim={claim.pk}")
    send(client, f"/claims/{claim.pk}/questions/", question="Seit wann?")

    page = english(client, f"/articles/{piece.article.pk}/?claim={claim.pk}")

    opening = re.search(rf'<mark[^>]*data-claim="{claim.pk}"[^>]*><a [^>]*>', page)[0]
    assert re.search(r'class="\w+ asked', opening)
    assert re.search(r'aria-describedby="[^"]*is-query', opening)
    assert "A question to the author is open." in page
    cell = "query-wrong" if state == "wrong" else "query"
    shown = f'<i data-state="{cell}"'
    assert page.count(shown) == cells + before.count(shown)


def test_an_answer_after_the_verdict_is_shown_with_the_key_that_confirms_it(
    client, checker, author, article, claim
):
    asked = ask_author(claim=claim, actor=checker, at=NOW, question="Stimmt das?")
    judge(claim, checker)
    late = NOW + timedelta(hours=1)
    answer_question(question=asked, actor=author, at=late, answer="Nein, 34.")

    html = english(client, f"/articles/{article.pk}/?claim={claim.pk}")

    shown = html[html.index("Answered after the verdict") :]
    assert "Nein, 34." in shown
    assert 'data-key="y"' in shown
    assert "what it refers to changed" not in html
