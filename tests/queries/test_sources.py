"""The list of sources and what one bears on."""

import pytest

from articles.queries.sources import evidence_from, source_page
from articles.workflow import withdraw_evidence
from tests.factories import NOW, EvidenceFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_a_secret_source_is_listed_once_and_only_to_those_who_know_it():
    source, friend, other = SourceFactory(is_secret=True), UserFactory(), UserFactory()
    source.known_to.add(friend, other)
    EvidenceFactory(source=source, actor=friend)

    assert [row.n_evidence for row in source_page(friend).rows] == [1]
    assert source_page(UserFactory()).total == 0


def test_words_and_kind_narrow_the_list():
    user, report = UserFactory(), SourceFactory(title="Jahresbericht", kind="report")
    SourceFactory(title="Jahresbericht im Netz", kind="web")

    assert list(source_page(user, "jahresbericht", "report").rows) == [report]


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
        [str(row.origin) for row in source_page(user).rows]
