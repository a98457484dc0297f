"""Evidence taken over from an earlier claim."""

from datetime import date

import pytest

from articles.models import Evidence, Verdict
from articles.workflow import NotAllowed, WrongState
from tests.acts import take_over_evidence
from tests.factories import (
    NOW,
    ArticleFactory,
    EvidenceFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import claim_on, verbs

pytestmark = pytest.mark.django_db

OLD = "Rund 30 Prozent der Liegeplätze sind frei."


@pytest.fixture
def earlier():
    return VerdictFactory(claim=claim_on(ArticleFactory(text=OLD), "30 Prozent")).claim


@pytest.fixture
def claim():
    return claim_on(ArticleFactory(text=OLD), "30 Prozent")


def take(claim, earlier, actor=None):
    actor = actor or UserFactory()
    return take_over_evidence(claim=claim, from_claim=earlier, actor=actor, at=NOW)


def test_source_place_passage_stance_and_access_date_stay(claim, earlier):
    evidence = EvidenceFactory(
        claim=earlier, stance="contradicts", method="asked", accessed_date=date(2020, 2, 3)
    )
    (row,) = take(claim, earlier)
    row.refresh_from_db()
    for name in "source locator passage stance method accessed_date".split():
        assert getattr(row, name) == getattr(evidence, name)


def test_a_note_in_the_language_of_the_article_says_where_it_comes_from(claim, earlier):
    EvidenceFactory(claim=earlier, note="Anruf")
    (row,) = take(claim, earlier)
    assert row.note.startswith("Anruf\n")
    assert earlier.article.headline in row.note
    assert "Übernommen" in row.note


def test_the_verdict_is_never_taken_over(claim, earlier):
    EvidenceFactory(claim=earlier)
    take(claim, earlier)
    claim.refresh_from_db()
    assert claim.state == "open"
    assert not Verdict.objects.filter(claim=claim).exists()


def test_one_event_records_it(claim, earlier):
    EvidenceFactory(claim=earlier)
    EvidenceFactory(claim=earlier)
    take(claim, earlier)
    assert verbs(claim.article)[-1] == "evidence.taken_over"
    assert claim.events.count() == 1


def test_evidence_from_a_secret_source_is_taken_over_only_by_people_who_know_it(claim, earlier):
    insider = UserFactory()
    secret = SourceFactory(is_secret=True, known_to=[insider])
    EvidenceFactory(claim=earlier, source=secret, actor=insider)
    with pytest.raises(WrongState):
        take(claim, earlier)
    assert take(claim, earlier, insider)[0].source == secret


def test_withdrawn_evidence_stays_behind(claim, earlier):
    row = EvidenceFactory(claim=earlier)
    Evidence.objects.filter(pk=row.pk).update(withdrawn_at=NOW, withdrawn_by=row.added_by)
    with pytest.raises(WrongState):
        take(claim, earlier)


def test_evidence_that_the_claim_has_already_is_left_out(claim, earlier):
    EvidenceFactory(claim=earlier)
    take(claim, earlier)
    with pytest.raises(WrongState):
        take(claim, earlier)


def test_authors_and_administrators_may_not(claim, earlier):
    EvidenceFactory(claim=earlier)
    for role in ("author", "administrator"):
        with pytest.raises(NotAllowed):
            take(claim, earlier, UserFactory(role=role))
