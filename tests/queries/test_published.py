"""Published verdicts as the public reads them."""

from datetime import timedelta
from uuid import uuid4

import pytest

from articles.queries.published import (
    public_corrections,
    public_evidence,
    published_page,
    published_verdict,
)
from articles.workflow import EvidenceInput, PublicationInput, SourceInput
from tests.acts import add_evidence, correct_publication, withdraw_evidence, withdraw_publication
from tests.factories import NOW
from tests.publishing.published import PUBLIC, publish

pytestmark = pytest.mark.django_db


def bring(publication, **source):
    claim = publication.verdict.claim
    evidence = EvidenceInput(source=SourceInput(**source))
    actor = publication.verdict.judged_by
    return add_evidence(claim=claim, actor=actor, at=NOW, evidence=evidence)


def test_pages_lead_from_the_newest_to_the_oldest_also_at_the_same_moment():
    rows = [publish(at=NOW + timedelta(minutes=minute)) for minute in (0, 0, 1)]
    expected = [rows[2].pk, rows[1].pk, rows[0].pk]

    seen, before, is_first = [], None, True
    while before or is_first:
        page = published_page(before=before, limit=1)
        seen += [row.pk for row in page.rows]
        before, is_first = page.before, False

    assert seen == expected


def test_a_page_before_an_unknown_row_is_empty():
    assert published_page(before=uuid4()) is None


def test_a_withdrawn_verdict_leaves_the_list_but_stays():
    row = publish()
    withdraw_publication(
        publication=row, actor=row.published_by, at=NOW, reason="Neue Zahlen vom Amt."
    )

    assert published_page().rows == []
    assert published_verdict(row.public_id).withdrawn_reason == "Neue Zahlen vom Amt."


def test_secret_and_withdrawn_sources_are_not_public():
    row = publish()
    bring(row, title="Register der Werften", url="https://register.example/7")
    bring(row, title="Informant", is_secret=True)
    withdrawn = bring(row, title="Falsche Fährte")
    withdraw_evidence(evidence=withdrawn, actor=row.verdict.judged_by, at=NOW)

    found = public_evidence(published_verdict(row.public_id))

    assert [one.title for one in found] == ["Register der Werften"]


def test_corrections_are_listed_newest_first():
    row = publish()
    for day, reason in ((1, "Name ergänzt."), (2, "Zahl berichtigt.")):
        correct_publication(
            publication=row,
            actor=row.published_by,
            at=NOW + timedelta(days=day),
            publication_fields=PublicationInput(**PUBLIC | {"claim_reviewed": reason}),
            reason=reason,
        )

    found = public_corrections(published_verdict(row.public_id))

    assert [one.reason for one in found] == ["Zahl berichtigt.", "Name ergänzt."]


@pytest.mark.parametrize("count", [1, 5])
def test_a_page_takes_one_query(django_assert_num_queries, count):
    for _ in range(count):
        publish()

    with django_assert_num_queries(1):
        assert len(published_page().rows) == count


@pytest.mark.parametrize(
    ("code", "position"), [("true", "best"), ("false", "worst"), ("unverifiable", "between")]
)
def test_a_rating_has_a_place_on_its_scale(code, position):
    assert published_page().rows == []
    publish(code=code)

    assert published_page().rows[0].scale_position == position
