"""A chief, and an article with one claim on words that are to change."""

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


@pytest.fixture
def chief(client):
    user = UserFactory(role="chief", language="en")
    client.force_login(user)
    return user


@pytest.fixture
def piece(chief):
    """An article with one claim on words that are to change, and what may hang on it."""
    article = ArticleFactory(text=TEXT)
    article.claims.all().delete()
    Article.objects.filter(pk=article.pk).update(splitter=GIVEN_ONLY)
    claim = ClaimFactory(article=article, quote="dreihundert Leute")
    return SimpleNamespace(article=article, claim=claim, chief=chief)
