"""Rows that are copied in: the history names who acts, and the archive has their entries."""

from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from psycopg.sql import Composed

from articles.models import Article, Claim, ClaimEntry, Event
from articles.workflow import ArticleInput, ClaimInput, ManuscriptInput, receive_articles
from articles.workflow.arrivals import PreparedArticle, prepare_article, receive_prepared
from articles.workflow.bulk_copy import ClaimRow, copy_rows
from articles.workflow.transaction import act_transaction, savepoint
from tests.factories import NOW, TEXT, ArticleFactory, DeskFactory, UserFactory

pytestmark = pytest.mark.django_db

NAMED = {"name": "Jörg von der Müller-Lüdenscheidt"}


def unsaved(article, start):
    text = article.revision.text
    return Claim(
        article=article,
        revision=article.revision,
        kind="organisation",
        start=start,
        end=start + 4,
        quote=text[start : start + 4],
        sentence_start=0,
        sentence_end=len(text),
        value={"name": "frei"},
        created_at=NOW,
    )


def copy_in_vain(claim):
    with savepoint():
        copy_rows(Claim, [claim])
        raise ZeroDivisionError


def actors_of(claims):
    history: Any = Claim._meta.get_field("history").related_model
    rows = history._default_manager.filter(pgh_obj__in=claims)
    return {row.pgh_context and row.pgh_context.metadata["actor"] for row in rows}


def test_the_history_of_copied_rows_names_the_actor():
    actor, article = UserFactory.create(role="checker"), ArticleFactory.create()

    with act_transaction(actor):
        copy_rows(Claim, [unsaved(article, 0)])

    assert actors_of(article.claims.filter(kind="organisation")) == {actor.pk}


def test_a_row_has_what_a_new_claim_has():
    bare: dict[str, Any] = {
        "kind": "count",
        "start": 0,
        "end": 4,
        "quote": "vier",
        "sentence_start": 0,
        "sentence_end": 9,
        "created_at": NOW,
    }
    row = ClaimRow(article_id=1, revision_id=2, prefix="", suffix="", value=None, **bare)
    claim = Claim(article_id=1, revision_id=2, **bare)
    names = [field.attname for field in Claim._meta.concrete_fields if not field.primary_key]

    assert {name: getattr(row, name) for name in names} == {
        name: getattr(claim, name) for name in names
    }


def fields_of(row: Model) -> dict[str, Any]:
    """Return the fields of a row by their names."""
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def as_stored(row: Model) -> dict[str, Any]:
    return fields_of(type(row)._default_manager.get(pk=row.pk))


def test_copied_articles_and_texts_are_as_they_were_built():
    actor, desk = UserFactory.create(role="checker"), DeskFactory.create()
    warning = {"code": "x", "params": {1: "\t"}}
    given = ArticleInput(
        ManuscriptInput(TEXT, received=b"\x00\xff\\", warnings=[warning]),
        desk=desk,
        byline="Ida\tRot",
        public_url="https://example.org/a?b=\\n",
        publication_date=NOW.date(),
        deadline=NOW,
        external_id="\\N",
    )

    [article] = receive_articles(actor=actor, at=NOW, arrivals=[given])

    assert isinstance(article, Article)
    assert as_stored(article) == fields_of(article)
    read = {"warnings": [{"code": "x", "params": {"1": "\t"}}]}
    assert as_stored(article.revision) == fields_of(article.revision) | read
    assert not article._state.adding
    assert not article.revision._state.adding


def test_a_batch_copies_its_articles_texts_and_events():
    arrivals = [ArticleInput(ManuscriptInput(f"{TEXT} {n}.")) for n in range(12)]

    actor = UserFactory.create(role="checker")
    with CaptureQueriesContext(connection) as seen:
        receive_articles(actor=actor, at=NOW, arrivals=arrivals)

    statements: list[str | Composed] = [query["sql"] for query in seen]
    copied = [sql.as_string() for sql in statements if isinstance(sql, Composed)]
    assert {sql.split()[1] for sql in copied} == {
        f'"articles_{table}"' for table in ("article", "blockrow", "claim", "event", "revision")
    }
    assert not [sql for sql in statements if isinstance(sql, str) and "INSERT" in sql]
    assert Event.objects.filter(verb="article.received").count() == 12


def test_an_article_that_the_database_refuses_leaves_nothing():
    actor = UserFactory.create(role="checker")
    ready = [
        prepare_article(ArticleInput(ManuscriptInput(TEXT), byline=byline), actor, NOW)
        for byline in ("kept", "refused")
    ]
    assert isinstance(ready[1], PreparedArticle)
    ready[1].article.headline = ""

    with pytest.raises(IntegrityError, match="article_has_headline"):
        receive_prepared(actor=actor, at=NOW, ready=ready)

    assert not Article.objects.exists()


def test_the_history_names_the_actor_after_a_savepoint_was_rolled_back():
    actor, article = UserFactory.create(role="checker"), ArticleFactory.create()

    with act_transaction(actor):
        with pytest.raises(ZeroDivisionError):
            copy_in_vain(unsaved(article, 0))
        copy_rows(Claim, [unsaved(article, 5)])

    assert article.claims.get(kind="organisation").start == 5
    assert actors_of(article.claims.filter(kind="organisation")) == {actor.pk}


def test_claims_of_many_articles_name_the_actor():
    actor = UserFactory.create(role="checker")
    claims = [ClaimInput(0, 4, "statement"), ClaimInput(5, 9, "statement")]
    arrivals = [ArticleInput(ManuscriptInput(TEXT, claims=claims)) for _ in range(3)]

    receive_articles(actor=actor, at=NOW, arrivals=arrivals)

    assert Claim.objects.filter(marked_by=actor).count() == 6
    assert actors_of(Claim.objects.all()) == {actor.pk}


def test_an_entry_of_a_new_claim_equals_one_that_is_written_again():
    """There are two statements for it: one for new claims, one for whatever changed."""
    actor, desk = UserFactory.create(role="checker"), DeskFactory.create()
    claims = [
        ClaimInput(0, 4, "person", NAMED),
        ClaimInput(0, 4, "share", {"number": "30.5", "unit": "%"}),
        ClaimInput(5, 9, "date", {"timex": "2026-03", "type": "DATE"}),
        ClaimInput(5, 9, "role", {"role": "Wirt", "subject": "ß" * 300}),
        ClaimInput(0, len(TEXT), "statement"),
    ]
    manuscripts = [ManuscriptInput(TEXT, claims=claims), ManuscriptInput(TEXT, language="en")]
    arrivals = [ArticleInput(one, desk=desk) for one in manuscripts] + [
        ArticleInput(manuscripts[0])
    ]
    receive_articles(actor=actor, at=NOW, arrivals=arrivals)
    written = list(ClaimEntry.objects.order_by("pk").values())

    ClaimEntry.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT articles_archive_claims(ARRAY(SELECT id FROM articles_claim))")

    assert len(written) > 10
    assert written == list(ClaimEntry.objects.order_by("pk").values())
