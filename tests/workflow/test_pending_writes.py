"""Rows of an act are written by one statement, and are there for each query before."""

import pytest
from django.db import DatabaseError, IntegrityError, connection
from django.db.transaction import atomic
from django.test.utils import CaptureQueriesContext

from articles.models import Claim, Event, Evidence, Source, Verdict
from articles.workflow import EvidenceInput, SourceInput, give_verdict
from articles.workflow.transaction import (
    EVENTS_BESIDE_ROWS,
    act_transaction,
    change,
    lock_claim,
    record,
    savepoint,
    store,
)
from tests.factories import NOW, ClaimFactory, UserFactory, VerdictFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def checker():
    return UserFactory(role="checker")


@pytest.fixture
def claim():
    return ClaimFactory()


def source(**fields) -> Source:
    return Source(title="Jahresbericht", kind="report", created_at=NOW, **fields)


def writes(captured) -> list[str]:
    """Return the statements that write, by the tables that they name."""
    found = [query["sql"] for query in captured]
    return [sql for sql in found if "INSERT INTO" in sql or sql.startswith("UPDATE")]


def test_a_verdict_with_a_new_source_is_written_by_one_statement(checker):
    given = VerdictFactory(actor=checker)
    evidence = [EvidenceInput(source=SourceInput(title="Bericht"), locator="S. 4")]

    with CaptureQueriesContext(connection) as captured:
        verdict = give_verdict(
            claim=given.claim,
            version=given.claim.version,
            actor=checker,
            at=NOW,
            rating=given.rating,
            evidence=evidence,
        )

    [statement] = writes(captured)
    tables = ("source", "evidence", "verdict", "event")
    assert all(f'INSERT INTO "articles_{table}"' in statement for table in tables)
    given.refresh_from_db()
    assert given.status == Verdict.Status.SUPERSEDED
    assert Verdict.objects.live().get(claim=given.claim) == verdict
    assert Evidence.objects.get(claim=given.claim).source.title == "Bericht"
    stored = Claim.objects.get(pk=given.claim.pk)
    assert (stored.state, stored.version) == (verdict.claim_state, verdict.claim.version)
    noted = list(Event.objects.order_by("pk").values_list("verb", flat=True))
    assert noted[-3:] == ["source.entered", "evidence.added", "verdict.given"]


def test_the_history_names_the_actor_of_each_row(checker):
    given = VerdictFactory(actor=checker)

    give_verdict(
        claim=given.claim, version=given.claim.version, actor=checker, at=NOW, rating=given.rating
    )

    for row in (given, Verdict.objects.live().get(claim=given.claim), given.claim):
        newest = row.history.order_by("-pgh_id").first()
        assert newest.pgh_context.metadata["actor"] == checker.pk


def test_a_query_finds_what_is_pending(claim, checker):
    with act_transaction(checker):
        lock_claim(claim.pk, reserving=[Source])
        store(source())
        assert Source.objects.get().title == "Jahresbericht"


def test_a_row_without_a_reserved_key_is_stored_at_once(claim, checker):
    with act_transaction(checker), CaptureQueriesContext(connection) as captured:
        store(source())
        assert len(writes(captured)) == 1


def test_outside_of_an_act_rows_are_written_at_once(claim):
    store(source())
    claim.suffix = "danach"
    change(claim, ["suffix"])

    assert Source.objects.count() == 1
    assert Claim.objects.get(pk=claim.pk).suffix == "danach"


def test_two_changes_of_a_row_are_both_written(claim, checker):
    with act_transaction(checker):
        for suffix, version in (("eins", 8), ("zwei", 9)):
            claim.suffix, claim.version = suffix, version
            change(claim, ["suffix", "version"])

    stored = Claim.objects.get(pk=claim.pk)
    assert (stored.suffix, stored.version) == ("zwei", 9)


def test_a_new_row_can_be_changed(claim, checker):
    with act_transaction(checker):
        lock_claim(claim.pk, reserving=[Source])
        row = source()
        store(row)
        row.title = "Geschäftsbericht"
        change(row, ["title"])

    assert Source.objects.get().title == "Geschäftsbericht"


def store_and_fail(row):
    with savepoint():
        store(row)
        raise ValueError("refused")


def test_a_rolled_back_part_writes_nothing_of_its_own(claim, checker):
    with act_transaction(checker):
        lock_claim(claim.pk, reserving=[Source, Source])
        store(source(publisher="bleibt"))
        with pytest.raises(ValueError, match="refused"):
            store_and_fail(source(publisher="geht"))

    assert [row.publisher for row in Source.objects.all()] == ["bleibt"]


def test_a_change_of_a_row_that_is_gone_is_an_error(checker):
    with pytest.raises(DatabaseError), act_transaction(checker):
        change(Claim(pk=999_999, suffix="weg"), ["suffix"])


def store_within_act(row, claim, actor):
    with act_transaction(actor):
        lock_claim(claim.pk, reserving=[Source])
        store(row)


def test_what_the_database_refuses_is_an_error_of_the_act(claim, checker):
    with pytest.raises(IntegrityError), atomic():
        store_within_act(Source(title="", kind="report", created_at=NOW), claim, checker)

    assert Source.objects.count() == 0


@pytest.mark.parametrize("count", [1, EVENTS_BESIDE_ROWS, EVENTS_BESIDE_ROWS + 1])
def test_events_are_numbered_in_the_order_of_the_acts(claim, checker, count):
    with act_transaction(checker):
        claim.suffix = "danach"
        change(claim, ["suffix"])
        for number in range(count):
            record("claim.changed", actor=checker, at=NOW, claim=claim, number=number)

    found = (
        Event.objects.filter(verb="claim.changed")
        .order_by("pk")
        .values_list("data__number", flat=True)
    )
    assert list(found) == list(range(count))
    assert Claim.objects.get(pk=claim.pk).suffix == "danach"
