"""A contradiction that a document has is dismissed beside the manuscript, and recalled."""

import pytest
from django.urls import reverse

from articles.models import Document, DocumentFinding
from tests.factories import (
    NOW,
    ArticleFactory,
    DocumentFactory,
    FoundPassageFactory,
    UserFactory,
)

from .conftest import ENGLISH

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"} | ENGLISH
TEXT = "Die Werft in Husum hat 312 Leute. Sie sucht 14 Gesellen."
SAID = {"reason": "other_value", "claimed": "312 Leute", "found": "298 Leute"}


@pytest.fixture
def article(db):
    return ArticleFactory.create(text=TEXT, quotes=("312 Leute",))


@pytest.fixture
def claim(article):
    return article.claims.get()


@pytest.fixture
def finding(article, claim):
    """Return the finding of a passage that contradicts the claim."""
    quote = "Die Werft hat 298 Leute."
    document = DocumentFactory.create(article=article, text=quote, read=True)
    row = DocumentFinding.objects.create(
        claim=claim, document=document, digest="0" * 64, raised_at=NOW, **SAID
    )
    FoundPassageFactory.create(
        document=document, claim=claim, quote=quote, relation="differs", finding=row, **SAID
    )
    return row


def passages(client, article):
    return client.get(reverse("sentence_passages", args=[article.pk, 0]), headers=HTMX)


def decide(client, article, name, finding, version):
    data = {"finding": finding.pk, "version": version}
    return client.post(reverse(name, args=[article.pk, 0]), data, headers=HTMX)


def test_a_contradiction_is_dismissed_and_recalled(client, checker, article, finding, claim):
    assert "No contradiction" in passages(client, article).content.decode()
    assert decide(client, article, "dismiss_finding", finding, claim.version).status_code == 200

    html = passages(client, article).content.decode()
    assert f"No contradiction: {checker.short_name}" in html
    assert "It is a contradiction" in html
    assert 'class="versus"' not in html
    assert 'data-relation="differs"' not in html

    assert decide(client, article, "recall_finding", finding, claim.version).status_code == 200
    assert 'data-relation="differs"' in passages(client, article).content.decode()


@pytest.mark.parametrize("name", ["dismiss_finding", "recall_finding"])
def test_a_finding_is_decided_on_words_that_were_seen(
    client, checker, article, finding, claim, name
):
    assert decide(client, article, name, finding, claim.version - 1).status_code == 409
    assert DocumentFinding.objects.get().dismissed_by is None


def test_nobody_decides_on_a_finding_of_another_article_or_of_a_secret_document(
    client, checker, article, finding, claim
):
    other = ArticleFactory.create(text=TEXT)
    assert decide(client, other, "dismiss_finding", finding, claim.version).status_code == 404
    Document.objects.update(is_secret=True)
    assert decide(client, article, "dismiss_finding", finding, claim.version).status_code == 404


def test_an_author_is_shown_no_way_to_decide(client, article, finding, claim):
    client.force_login(UserFactory(role="author"))
    assert decide(client, article, "dismiss_finding", finding, claim.version).status_code in (
        403,
        404,
    )


@pytest.mark.parametrize("role", ["checker", "chief"])
def test_a_contradiction_is_seen_in_the_text_and_at_its_part_until_somebody_dismisses_it(
    client, article, finding, claim, role
):
    client.force_login(UserFactory(role=role))
    address = reverse("article", args=[article.pk])
    html = client.get(address, headers=ENGLISH).content.decode()
    assert f'class="open alert" data-claim="{claim.pk}"' in html
    assert "Documents contradict this (Z)" in html

    decide(client, article, "dismiss_finding", finding, claim.version)

    html = client.get(address, headers=ENGLISH).content.decode()
    assert "open alert" not in html
    assert "Documents contradict this" not in html


@pytest.mark.parametrize("gone", ["secret", "withdrawn", "corrected"])
def test_a_contradiction_that_not_everybody_sees_or_that_is_gone_is_not_in_the_text(
    client, checker, article, finding, gone
):
    if gone == "secret":
        Document.objects.update(is_secret=True)
    elif gone == "withdrawn":
        Document.objects.update(withdrawn_at=NOW, withdrawn_by=checker)
    else:
        DocumentFinding.objects.update(gone_at=NOW)
    html = client.get(reverse("article", args=[article.pk]), headers=ENGLISH).content.decode()
    assert "Documents contradict this" not in html


def test_an_author_does_not_see_contradictions(client, article, finding):
    author = UserFactory(role="author")
    type(article).objects.update(author=author)
    client.force_login(author)
    html = client.get(reverse("article", args=[article.pk]), headers=ENGLISH).content.decode()
    assert "Documents contradict this" not in html
    assert "open alert" not in html
