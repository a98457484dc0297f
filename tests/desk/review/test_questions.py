"""Answers to questions, given on the page."""

import pytest

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
