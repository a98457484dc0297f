"""A passage of a document is taken as evidence, and the document becomes a source."""

import pytest
from django.utils.translation import override

from articles.models import Document, Evidence, Source
from articles.queries.history import entries_of_article
from articles.workflow import (
    Invalid,
    NotAllowed,
    PassageInput,
    StaleClaims,
    WrongState,
    share_document,
    take_passage,
)
from articles.workflow.inputs import ClaimVersionInput
from tests.acts import withdraw_document
from tests.factories import NOW, ArticleFactory, DocumentFactory, UserFactory
from tests.newsroom import claim_on, judge

pytestmark = pytest.mark.django_db
PASSAGE = PassageInput("nennt 298 Leute", "Zeile 1", "contradicts")


@pytest.fixture
def document(article) -> Document:
    return DocumentFactory(article=article, title="Register", read=True)


def seen(*claims):
    return [ClaimVersionInput(claim.pk, claim.version) for claim in claims]


def take(document, actor, *claims, passage=PASSAGE):
    return take_passage(
        document=document, claims=seen(*claims), actor=actor, at=NOW, passage=passage
    )


def test_a_passage_becomes_evidence_of_all_claims_and_its_document_a_source(
    article, document, checker
):
    claims = [claim_on(article, "49"), claim_on(article, "30 Prozent")]

    rows = take(document, checker, *claims)

    source = Source.objects.get(document=document)
    assert [(row.claim, row.source) for row in rows] == [(claim, source) for claim in claims]
    stored = Evidence.objects.values_list("locator", "passage", "stance", "method")
    assert set(stored) == {("Zeile 1", "nennt 298 Leute", "contradicts", "read")}
    assert (source.title, source.created_by) == ("Register", checker)


def test_the_history_has_one_line_for_it(article, document, checker):
    before = len(list(entries_of_article(article, checker)))

    take(document, checker, claim_on(article, "49"), claim_on(article, "30 Prozent"))

    entries = list(entries_of_article(article, checker))
    assert len(entries) == before + 1
    with override("en"):
        newest = max(entries_of_article(article, checker), key=lambda entry: entry.pk)
    assert "“Register” as evidence for 2 claims (contradicts)" in newest.sentence


def test_a_second_passage_uses_the_source_that_the_first_one_made(article, document, checker):
    claim = claim_on(article, "49")
    take(document, checker, claim)
    take(document, checker, claim, passage=PassageInput("Das Register"))

    assert Source.objects.filter(title="Register").count() == 1
    assert claim.evidence.count() == 2


def test_claims_that_have_the_passage_already_are_left_out(article, document, checker):
    first, second = claim_on(article, "49"), claim_on(article, "30 Prozent")
    take(document, checker, first)

    [row] = take(document, checker, first, second)

    assert row.claim == second
    with pytest.raises(WrongState) as refused:
        take(document, checker, first, second)
    assert refused.value.code == "taken_already"
    assert Evidence.objects.count() == 2


def test_another_stance_of_the_same_words_replaces_the_earlier_one(article, document, checker):
    share, age = claim_on(article, "30 Prozent"), claim_on(article, "49")
    take(document, checker, share, age)
    supports = PassageInput(PASSAGE.words, PASSAGE.locator, "supports")

    take(document, checker, share, passage=supports)

    current = Evidence.objects.current().values_list("claim", "stance")
    assert set(current) == {(share.pk, "supports"), (age.pk, "contradicts")}
    assert Evidence.objects.get(claim=share, stance="contradicts").withdrawn_by == checker


def test_nothing_is_stored_for_claims_that_were_judged_meanwhile(article, document, checker):
    old, other = claim_on(article, "49"), claim_on(article, "30 Prozent")
    judge(claim_on(article, "49"), checker)

    with pytest.raises(StaleClaims):
        take(document, checker, old, other)

    assert not Evidence.objects.exists()
    assert not Source.objects.exists()


def test_a_document_that_was_withdrawn_is_refused(article, document, checker):
    withdraw_document(document=document, actor=checker, at=NOW)
    with pytest.raises(WrongState):
        take(document, checker, claim_on(article, "49"))


def test_claims_of_another_article_are_refused(document, article, checker):
    other = DocumentFactory(article=ArticleFactory(), read=True)
    with pytest.raises(Invalid):
        take(other, checker, claim_on(article, "49"))


def test_a_passage_has_words(article, document, checker):
    with pytest.raises(Invalid):
        take(document, checker, claim_on(article, "49"), passage=PassageInput("  "))


def test_a_secret_document_is_taken_only_by_those_who_know_it(article, checker, colleague):
    secret = DocumentFactory(article=article, actor=checker, title="Frau K.", is_secret=True)
    claim = claim_on(article, "49")
    with pytest.raises(NotAllowed):
        take(secret, colleague, claim)
    share_document(document=secret, actor=checker, at=NOW, user=colleague)

    [row] = take(secret, colleague, claim)

    assert row.source.is_secret
    assert set(row.source.known_to.all()) == {checker, colleague}
    sentences = " ".join(entry.sentence for entry in entries_of_article(article, checker))
    assert "Frau K." not in sentences


@pytest.mark.parametrize("role", ["author", "administrator"])
def test_who_brings_no_evidence_takes_no_passage(article, document, role):
    actor = UserFactory(role=role)
    with pytest.raises(NotAllowed):
        take(document, actor, claim_on(article, "49"))
