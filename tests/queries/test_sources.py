"""The list of sources and what one bears on."""

import pytest

from articles.queries.sources import cited_sentences, evidence_from, source_page
from tests.acts import withdraw_evidence
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    EvidenceFactory,
    SourceFactory,
    UserFactory,
)
from tests.newsroom import revise

pytestmark = pytest.mark.django_db


def test_a_secret_source_is_listed_once_and_only_to_those_who_know_it():
    source, friend, other = SourceFactory(is_secret=True), UserFactory(), UserFactory()
    source.known_to.add(friend, other)
    EvidenceFactory(source=source, actor=friend)

    assert [row.evidence_count for row in source_page(friend).rows] == [1]
    assert source_page(UserFactory()).total == 0


def test_words_and_kind_narrow_the_list():
    user, report = UserFactory(), SourceFactory(title="Jahresbericht", kind="report")
    SourceFactory(title="Jahresbericht im Netz", kind="web")

    assert [row.source for row in source_page(user, "jahresbericht", "report").rows] == [report]


def test_withdrawn_evidence_counts_no_more():
    evidence = EvidenceFactory()
    assert evidence_from(evidence.source) == [evidence]

    withdraw_evidence(evidence=evidence, actor=UserFactory(), at=NOW)

    assert evidence_from(evidence.source) == []


@pytest.mark.parametrize("sources", [1, 8])
def test_the_number_of_queries_does_not_grow(django_assert_num_queries, sources):
    SourceFactory.create_batch(sources)
    user = UserFactory()

    with django_assert_num_queries(2):
        [str(row.source.origin) for row in source_page(user).rows]


@pytest.mark.parametrize("words", ["werft", "WERFT husum", "hafenamt", "A-17", "example.org/w"])
def test_words_are_looked_for_in_all_that_names_a_source(words):
    user = UserFactory()
    found = SourceFactory(
        title="Werftbuch Husum",
        publisher="Hafenamt",
        archive_number="A-17",
        url="https://example.org/werft",
    )
    SourceFactory(title="Straßenkarte", publisher="Landesamt", url="https://example.org/karte")
    assert [row.source for row in source_page(user, words).rows] == [found]


def test_a_word_does_not_reach_from_one_field_into_the_next():
    SourceFactory(title="Werftbuch", publisher="Amt")
    assert source_page(UserFactory(), "buchamt").total == 0


def test_characters_of_a_pattern_match_themselves():
    found = SourceFactory(title="100% Wasser_kraft")
    SourceFactory(title="1000 Wasserkraftwerke")
    assert [row.source for row in source_page(UserFactory(), "0% r_k").rows] == [found]


@pytest.fixture
def cited():
    """A source brought to four claims in two sentences of one article, and to another's."""
    source, actor = SourceFactory(), UserFactory()
    article = ArticleFactory(text="Husum.\n\nDie Werft in Husum hat 312 Leute. Der Kai ist lang.")
    for words in ("Kai", "312 Leute", "Die Werft", "Husum hat"):
        claim = ClaimFactory(article=article, quote=words)
        EvidenceFactory(claim=claim, source=source, actor=actor)
    EvidenceFactory(source=source)
    return source


def test_a_sentence_rests_on_a_source_once_with_all_its_claims(cited, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = cited_sentences(evidence_from(cited))

    assert [(row.text, [claim.quote for claim in row.claims]) for row in found[1:]] == [
        ("Die Werft in Husum hat 312 Leute.", ["Die Werft", "Husum hat", "312 Leute"]),
        ("Der Kai ist lang.", ["Kai"]),
    ]


def test_evidence_that_says_the_same_of_a_sentence_is_shown_once(cited):
    claim = cited.evidence.get(claim__quote="312 Leute").claim
    EvidenceFactory(claim=claim, source=cited, locator="Bl. 4")

    sentence, *_others = cited_sentences(evidence_from(cited))

    assert [row.locator for row in sentence.evidence] == ["Bl. 4", "Bl. 3"]


def test_a_claim_that_left_the_text_has_the_sentence_that_it_was_in(cited):
    article = cited.evidence.get(claim__quote="Kai").claim.article
    revise(article, UserFactory(role="chief"), "Husum.\n\nSonst nichts.", language="de")

    found = cited_sentences(evidence_from(cited))

    assert "Der Kai ist lang." in [row.text for row in found]
