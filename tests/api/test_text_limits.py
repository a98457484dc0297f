"""The answer to a text with too many claims: a problem that points at it, a form that keeps it."""

import json

import pytest
from django.urls import reverse

from articles.models import Article
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
TEXT = "Die Werft hat 312 Leute. Der Hafen hat 41 Kräne. Die Stadt hat 12 Brücken."


@pytest.fixture(autouse=True)
def _low_limit(settings):
    settings.CLAIMS_PER_TEXT = 2


def test_the_api_reports_a_text_over_the_limit_at_the_body(as_chief):
    answer = as_chief.post("articles/", {"body": TEXT, "language": "de"}, Accept_Language="en")

    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert error["pointer"] == "/body"
    assert "submit it in parts" in error["detail"]
    assert not Article.objects.exists()


def test_only_the_article_over_the_limit_is_refused_among_many(as_chief):
    lines = b"\n".join(json.dumps({"body": text}).encode() for text in (TEXT, "Guten Tag."))

    answer = as_chief.post("articles/bulk/", lines, Content_Type="application/x-ndjson")

    answers = [json.loads(line) for line in answer.getvalue().splitlines()]
    assert [line["status"] for line in answers] == [422, 201]


def test_the_desk_keeps_a_text_over_the_limit_in_the_form(client):
    client.force_login(UserFactory(role="chief"))

    page = client.post(reverse("new_manuscript"), {"text": TEXT, "headline": "Werft"})

    assert "Die Werft hat 312 Leute. Der Hafen hat 41 Kräne." in page.text
    assert "in Teilen" in page.text
    assert not Article.objects.exists()
