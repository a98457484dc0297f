"""A verb of the history is declared once; nothing stored lists verbs."""

import inspect
from pathlib import Path

import pytest
from django.db import connection

from articles import migrations
from articles.models import AuditEntry, Event, EventType
from articles.models.verb import INTERNAL_VERBS, PUBLIC_VERBS

MIGRATIONS = Path(inspect.getfile(migrations)).parent


@pytest.mark.parametrize("declared", [Event.Verb, EventType, AuditEntry.Verb])
def test_migrations_name_no_verb_so_that_a_new_one_needs_none(declared):
    """`make check` compares the migrations with the models, so the models name none either."""
    written = "".join(path.read_text(encoding="utf-8") for path in MIGRATIONS.glob("0*"))
    assert [value for value in declared.values if value in written] == []


def test_a_verb_is_public_by_its_declaration_and_what_is_internal_is_not():
    assert {*PUBLIC_VERBS} == {verb for verb in Event.Verb if verb.declaration.type}
    assert {*PUBLIC_VERBS} & {*INTERNAL_VERBS} == set()


@pytest.mark.django_db
def test_public_events_are_read_by_the_index_of_public_events():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
    rows = Event.objects.of_types(["claim.judged"]).filter(pk__gt=3).order_by("pk")
    assert "event_public" in rows.explain()
