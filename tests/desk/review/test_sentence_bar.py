"""The bar of sentences above the manuscript: a cell for each, by its state."""

import re

import pytest

from tests.factories import ArticleFactory, ClaimFactory, VerdictFactory

from .conftest import english
from .test_sentences import page_at, sentences_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]


def test_the_bar_has_a_cell_a_sentence_and_at_most_70(client, checker, piece):
    page = english(client, f"/articles/{piece.article.pk}/")
    cells = re.findall(r'<i data-state="(\w+)" data-for="(\d+)"></i>', page)
    rows = sentences_of(piece.article)
    assert cells == [(row.state.value, str(row.start)) for row in rows]

    long = ArticleFactory(text="Es regnet. " * 400)
    page = english(client, f"/articles/{long.pk}/")
    assert 35 < len(re.findall(r"<i data-state=", page)) <= 70


def test_a_cell_shows_that_something_is_wrong_while_something_else_is_open(client, checker, piece):
    ClaimFactory(article=piece.article, quote="Im Herbst")
    (row,) = [row for row in sentences_of(piece.article) if row.is_wrong]

    page = english(client, f"/articles/{piece.article.pk}/")

    assert f'<i data-state="open-wrong" data-for="{row.start}"></i>' in page
    assert len(re.findall(r'<i data-state="\w+-wrong"', page)) == 1
    said = f"Sentence {row.number}: open, and something to be corrected"
    assert f'aria-label="{said}"' in page
    panel = page_at(client, piece.article, "weniger").split('id="claim-panel"')[1]
    assert "<b>open, and something to be corrected</b>" in panel


def test_a_cell_of_several_sentences_shows_that_one_of_them_is_wrong(client, checker):
    text = "Es regnet. " * 100 + "Drei Türen sind rot. Der Hof ist leer. " + "Es regnet. " * 100
    article = ArticleFactory(text=text, quotes=())
    VerdictFactory(claim=ClaimFactory(article=article, quote="Drei Türen"), rating="false")
    ClaimFactory(article=article, quote="leer")

    page = english(client, f"/articles/{article.pk}/")

    cells = re.findall(r'<i data-state="([\w-]+)" data-for', page)
    assert [cell for cell in cells if cell != "unseen"] == ["open-wrong"]


def test_it_says_how_many_words_nobody_has_looked_at(client, checker, piece):
    assert re.search(r"\d+% unseen", english(client, f"/articles/{piece.article.pk}/"))
