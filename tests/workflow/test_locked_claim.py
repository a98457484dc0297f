"""A locked claim comes with what a verdict on it is checked against."""

from dataclasses import FrozenInstanceError

import pytest
from django.db import transaction

from articles.models import ConflictOfInterest, EvidenceDemand
from articles.workflow.transaction import LockedClaim, lock_claim
from tests.factories import NOW, ClaimFactory, QuestionFactory, UserFactory, VerdictFactory

pytestmark = pytest.mark.django_db


def locked(claim) -> LockedClaim:
    with transaction.atomic():
        return lock_claim(claim.pk)


def test_an_untouched_claim_has_nothing_against_it():
    claim = ClaimFactory()
    row = locked(claim)
    assert row.claim == claim
    assert row.sentence == claim.revision.text[claim.sentence_start : claim.sentence_end]
    assert (row.live_pk, row.live_judge_pk, row.is_asked) == (None, None, False)
    assert [*row.demands, *row.conflicted, *row.ratings_to_confirm] == []
    with pytest.raises(FrozenInstanceError):
        row.is_asked = True


def test_its_verdict_and_judge_are_named():
    verdict = VerdictFactory()
    row = locked(verdict.claim)
    assert (row.live_pk, row.live_judge_pk) == (verdict.pk, verdict.judged_by_id)


def test_its_open_question_counts_until_it_is_overdue():
    query = QuestionFactory()
    assert locked(query.claim).is_asked
    type(query).objects.filter(pk=query.pk).update(overdue_at=NOW)
    assert not locked(query.claim).is_asked


def test_demands_and_conflicts_of_its_article_are_there():
    claim, person = ClaimFactory(), UserFactory()
    EvidenceDemand.objects.create(kind=claim.kind, minimum=2)
    ConflictOfInterest.objects.create(
        article=claim.article, user=person, reason="Nah.", noted_by=person, noted_at=NOW
    )
    row = locked(claim)
    assert (list(row.demands), list(row.conflicted)) == (
        [(claim.kind, None, 2, False)],
        [person.pk],
    )
