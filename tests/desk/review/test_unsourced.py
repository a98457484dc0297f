"""Sentences without a source, where the desk demands one at each."""

import pytest

from articles.models import Desk
from tests.factories import ArticleFactory

from .conftest import english

pytestmark = pytest.mark.django_db


def test_sentences_without_a_source_are_counted_before_the_claims_are_decided(client, chief):
    text = "Die Werft hat 312 Leute. Sie baut 14 Schiffe."
    desk = Desk.objects.create(name="Wissen", demands_sources=True)
    article = ArticleFactory.create(text=text, desk=desk)
    client.force_login(chief)

    page = english(client, article.get_absolute_url())

    assert "claims are holding up the sign-off" in page
    assert "2 sentences without a source" in page
    assert "These sentences are not cleared yet" in page
    assert "These have none:" in page
