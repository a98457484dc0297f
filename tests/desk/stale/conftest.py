"""A chief, and an article with one claim on words that are to change."""

from copy import deepcopy
from types import SimpleNamespace

import pytest

from articles.models import Article
from articles.models.article import GIVEN_ONLY
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    UserFactory,
)

from .overtaken import TEXT


@pytest.fixture(scope="module")
def stored_piece(module_rows):
    """Store the rows of `piece` once for a module."""
    article = ArticleFactory(text=TEXT, quotes=())
    Article.objects.filter(pk=article.pk).update(splitter=GIVEN_ONLY)
    claim = ClaimFactory(article=article, quote="dreihundert Leute")
    chief = UserFactory(role="chief", language="en")
    return SimpleNamespace(article=article, claim=claim, chief=chief)


@pytest.fixture
def piece(client, stored_piece, db):
    """An article with one claim on words that are to change, and the chief, signed in."""
    piece = deepcopy(stored_piece)
    client.force_login(piece.chief)
    return piece
