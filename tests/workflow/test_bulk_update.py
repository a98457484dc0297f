"""Rows that one UPDATE changes: each with its own values, and in the history."""

import pytest
from django.db import DataError

from articles.models import Claim, Rating
from articles.workflow import bulk_update
from articles.workflow.bulk_update import update_rows
from articles.workflow.transaction import act_transaction, savepoint
from tests.factories import ClaimFactory, UserFactory

pytestmark = pytest.mark.django_db

VALUES = [
    None,
    {"number": "1.50", "low": None, "of": ["a", {"b": 2}]},
    {"name": 'Jörg "der \\ Schiffer" {1,2}', "number": "NULL"},
    {"number": "1" * 40, "times": 10**30},
]


def stored(claims, *names):
    return [Claim.objects.values_list(*names).get(pk=claim.pk) for claim in claims]


def test_each_row_gets_its_own_values():
    claims = [ClaimFactory() for _ in VALUES]
    other = ClaimFactory()
    for number, (claim, value) in enumerate(zip(claims, VALUES, strict=True)):
        claim.value, claim.version, claim.context_changed = value, 7 + number, number % 2 == 0

    update_rows(claims, ["value", "version", "context_changed"])

    assert stored([*claims, other], "value", "version", "context_changed") == [
        *((value, 7 + n, n % 2 == 0) for n, value in enumerate(VALUES)),
        (other.value, 1, False),
    ]
    assert Claim.objects.get(pk=claims[0].pk, value__isnull=True)


@pytest.mark.parametrize("words", ["", "NULL", '{"a", b}', '\\"\\', "ein\nzwei 'drei' – ß"])
def test_words_are_stored_as_they_are(words):
    claims = [ClaimFactory(), ClaimFactory()]
    for claim in claims:
        claim.prefix = words

    update_rows(claims, ["prefix"])

    assert stored(claims, "prefix") == [(words,)] * 2


def test_a_row_without_another_has_none():
    claims, person = [ClaimFactory(), ClaimFactory()], UserFactory()
    claims[0].marked_by, claims[1].marked_by = None, person

    update_rows(claims, ["marked_by"])

    assert stored(claims, "marked_by") == [(None,), (person.pk,)]


def test_an_update_of_no_rows_makes_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        update_rows([], ["version"])


def test_nothing_is_cut_to_its_column():
    claim = ClaimFactory()
    before, claim.prefix = claim.prefix, "x" * 33

    with pytest.raises(DataError), savepoint():
        update_rows([claim], ["prefix"])

    assert stored([claim], "prefix") == [(before,)]


def test_rows_of_another_model_are_written_too():
    ratings = list(Rating.objects.order_by("pk"))
    for rating in ratings:
        rating.label_de = f"{rating.label_de} 2"

    update_rows(ratings, ["label_de"])

    assert list(Rating.objects.order_by("pk")) == ratings
    assert all(rating.label_de.endswith(" 2") for rating in Rating.objects.all())


def test_the_history_names_who_acts():
    actor, claims = UserFactory(role="checker"), [ClaimFactory(), ClaimFactory()]
    for claim in claims:
        claim.version = 2

    with act_transaction(actor):
        update_rows(claims, ["version"])

    rows = Claim.history.rel.related_model.objects.filter(pgh_label="update", version=2)
    assert {row.pgh_context.metadata["actor"] for row in rows} == {actor.pk}
    assert sorted(row.pgh_obj_id for row in rows) == [claim.pk for claim in claims]


@pytest.mark.parametrize(("count", "statements"), [(0, 0), (1, 1), (3, 1), (4, 2), (7, 3)])
def test_triggers_see_no_more_rows_than_they_can_compare_each_with_each(
    monkeypatch, django_assert_num_queries, count, statements
):
    monkeypatch.setattr(bulk_update, "BATCH", 3)
    claims = [ClaimFactory() for _ in range(count)]
    for claim in claims:
        claim.version = 5

    with django_assert_num_queries(statements):
        update_rows(claims, ["version"])

    assert stored(claims, "version") == [(5,)] * count
