"""The right wording of a correction is offered by the passage that was taken for it."""

import re

import pytest

from articles.models import Document
from tests.acts import make_source
from tests.factories import NOW, DocumentFactory, EvidenceFactory, FoundPassageFactory

from .conftest import english

pytestmark = pytest.mark.django_db
PASSAGE = "Nur 25 Prozent der Plätze waren frei."


@pytest.fixture
def document(article, checker):
    row = DocumentFactory(article=article, actor=checker, text=PASSAGE, read=True)
    make_source(document=row, actor=checker, at=NOW)
    return Document.objects.get(pk=row.pk)


def found(document, claim, relation="differs"):
    values = {"reason": "other_value", "claimed": "30 Prozent", "found": "25 Prozent"}
    return FoundPassageFactory(
        document=document, claim=claim, quote=PASSAGE, relation=relation, **values
    )


def taken(document, claim, stance="contradicts"):
    return EvidenceFactory(claim=claim, source=document.source, passage=PASSAGE, stance=stance)


def offered(client, claim):
    """Return what is offered for the part in the sentence's panel, and in its own."""
    article = claim.article_id
    sentence = english(client, f"/articles/{article}/?sentence={claim.sentence_start}")
    row = re.search(rf'data-part="{claim.pk}"\s+data-version[^>]*', sentence)[0]
    at_part = re.search(r'data-offered="([^"]*)"', row)
    own = english(client, f"/articles/{article}/?claim={claim.pk}")
    return (at_part[1] if at_part else "", re.search(r'data-offered="([^"]*)"', own)[1])


def test_the_value_of_a_contradiction_that_was_taken_is_offered(client, checker, claim, document):
    found(document, claim)
    assert offered(client, claim) == ("", "")

    taken(document, claim)
    assert offered(client, claim) == ("25 Prozent", "25 Prozent")


def test_the_statement_around_it_has_it_in_its_words(client, checker, article, claim, document):
    whole = article.claims.get(kind="statement", sentence_start=claim.sentence_start)
    found(document, whole)
    taken(document, whole)
    assert offered(client, whole)[0] == whole.quote.replace("30 Prozent", "25 Prozent")


@pytest.mark.parametrize(
    ("relation", "stance"), [("mentions", "contradicts"), ("differs", "supports")]
)
def test_what_only_mentions_or_supports_offers_nothing(
    client, checker, claim, document, relation, stance
):
    found(document, claim, relation)
    taken(document, claim, stance)
    assert offered(client, claim) == ("", "")


def test_words_taken_without_the_value_offer_nothing(client, checker, claim, document):
    found(document, claim)
    EvidenceFactory(claim=claim, source=document.source, passage="der Plätze", stance="contradicts")
    assert offered(client, claim) == ("", "")
