"""Many spans that one statement changes: each is compared with its text and has its entry."""

import pytest
from django.db import IntegrityError, connection
from django.db.models import F

from articles.models import Claim, ClaimEntry
from articles.workflow import ClaimInput, ManuscriptInput, receive_article, receive_revision
from articles.workflow.bulk_update import update_rows
from articles.workflow.transaction import act_transaction, savepoint
from tests.factories import NOW, UserFactory

pytestmark = pytest.mark.django_db

WORDS = ["Größe 🚢 eins", "zwei", "drei\nüber die Zeile", "vier", "fünf", "sechs"]
TEXT = "Anfang.\n\n" + ". ".join(WORDS) + ".\nEnde."


@pytest.fixture
def actor():
    return UserFactory(role="chief")


@pytest.fixture
def article(actor):
    claims = [ClaimInput(TEXT.index(w), TEXT.index(w) + len(w), "statement") for w in WORDS]
    manuscript = ManuscriptInput(TEXT, headline="Werft", language="de", claims=claims, split=False)
    return receive_article(actor=actor, at=NOW, manuscript=manuscript)


def shifted(article, numbers):
    claims = list(article.claims.order_by("start"))
    for number in numbers:
        claims[number].start += 1
    return claims


@pytest.mark.parametrize("numbers", [[0], [2], [5], [1, 3], range(6)])
def test_a_wrong_span_among_many_is_refused(article, numbers):
    claims = shifted(article, numbers)
    before = list(article.claims.order_by("pk").values())

    with pytest.raises(IntegrityError, match="must lie inside its text"), savepoint():
        update_rows(claims, ["start"])

    assert list(article.claims.order_by("pk").values()) == before


def test_a_span_beyond_the_text_is_refused(article):
    claims = list(article.claims.order_by("start"))
    beyond = len(TEXT) + 1
    claims[-1].end = claims[-1].sentence_end = beyond

    with pytest.raises(IntegrityError, match="must lie inside its text"), savepoint():
        update_rows(claims, ["end", "sentence_end"])


def test_a_change_of_state_alone_does_not_check_the_span(article):
    assert article.claims.update(state=Claim.State.RIGHT, version=F("version") + 1) == len(WORDS)


def test_entries_of_many_moved_claims_are_as_those_of_each_alone(article, actor):
    manuscript = ManuscriptInput("Neu. 🚢\n" + TEXT, split=False)
    receive_revision(article=article, actor=actor, at=NOW, manuscript=manuscript)
    together = list(ClaimEntry.objects.order_by("pk").values())

    ClaimEntry.objects.all().delete()
    with act_transaction(actor), connection.cursor() as cursor:
        for claim in article.claims.all():
            cursor.execute("SELECT articles_archive_claims(ARRAY[%s::bigint])", [claim.pk])

    assert len(together) == len(WORDS)
    assert together == list(ClaimEntry.objects.order_by("pk").values())
