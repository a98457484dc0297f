"""A page from the browser: all of it is stored, or nothing."""

from dataclasses import replace

import pytest

from articles.models import Document, Evidence, Source
from articles.workflow import (
    DocumentInput,
    Invalid,
    NotAllowed,
    StaleClaims,
    WrongState,
    capture_page,
)
from articles.workflow.inputs import ClaimVersionInput
from tests.acts import archive_article
from tests.factories import NOW
from tests.newsroom import judge

pytestmark = pytest.mark.django_db
PAGE = DocumentInput.pasted("<p>30 Prozent</p>", title="Bericht", suffix=".html")


def seen(claim):
    return [ClaimVersionInput(claim.pk, claim.version)]


def test_a_stale_claim_stores_nothing(article, claim, checker, colleague):
    before = seen(claim)
    judge(claim, colleague)

    with pytest.raises(StaleClaims):
        capture_page(article=article, actor=checker, at=NOW, page=PAGE, passage="30", claims=before)

    assert [model.objects.count() for model in (Document, Source, Evidence)] == [0, 0, 0]


def test_an_author_brings_a_page_to_their_article_and_no_evidence(article, claim, author):
    with pytest.raises(NotAllowed):
        capture_page(
            article=article, actor=author, at=NOW, page=PAGE, passage="30", claims=seen(claim)
        )
    assert not Document.objects.exists()

    assert capture_page(article=article, actor=author, at=NOW, page=PAGE).article == article


def test_an_archived_article_takes_no_page(article, checker, chief):
    archive_article(article=article, actor=chief, at=NOW)

    with pytest.raises(WrongState):
        capture_page(article=article, actor=checker, at=NOW, page=PAGE)


@pytest.mark.parametrize("stance", Evidence.Stance.values)
def test_words_of_a_page_that_was_stored_are_cited_from_it(article, claim, checker, stance):
    for passage in ("30", "Prozent"):
        capture_page(
            article=article,
            actor=checker,
            at=NOW,
            page=PAGE,
            passage=passage,
            stance=stance,
            claims=seen(claim),
        )

    source = Document.objects.get().source
    rows = Evidence.objects.order_by("pk")
    assert [(row.source, row.passage, row.stance) for row in rows] == [
        (source, "30", stance),
        (source, "Prozent", stance),
    ]


def test_a_page_that_is_to_be_secret_is_not_cited_from_an_open_document(article, claim, checker):
    capture_page(article=article, actor=checker, at=NOW, page=PAGE)
    secret = replace(PAGE, is_secret=True)

    with pytest.raises(Invalid):
        capture_page(
            article=article, actor=checker, at=NOW, page=secret, passage="30", claims=seen(claim)
        )


def test_the_same_words_are_no_second_evidence(article, claim, checker):
    def capture(stance):
        capture_page(
            article=article,
            actor=checker,
            at=NOW,
            page=PAGE,
            passage="30 Prozent",
            stance=stance,
            claims=seen(claim),
        )

    capture("supports")
    with pytest.raises(WrongState, match="schon"):
        capture("supports")
    capture("contradicts")

    assert [row.stance for row in Evidence.objects.current()] == ["contradicts"]
