"""What the database itself refuses, whatever code asks for it."""

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.db.models import F

from articles.models import Claim, Event, Publication, Revision, Verdict
from articles.workflow import ManuscriptInput, receive_article
from tests.factories import NOW, PublicationFactory, UserFactory
from tests.newsroom import judge

TEXT = "Erika Holm (49) leitet die Werft. Rund 30 Prozent 👩‍🚀 der Plätze sind frei."


@pytest.fixture
def claim(db) -> Claim:
    checker = UserFactory(role="checker")
    article = receive_article(actor=checker, at=NOW, manuscript=ManuscriptInput(text=TEXT))
    return article.claims.get(quote="30 Prozent")


@pytest.fixture
def verdict(claim) -> Verdict:
    return judge(claim, UserFactory(role="checker"))


def refused(error=IntegrityError):
    return pytest.raises(error)


def test_a_claim_has_one_live_verdict(verdict):
    again = Verdict.objects.filter(pk=verdict.pk).values(
        "claim_id", "revision_id", "rating_id", "quote", "sentence", "judged_by_id", "judged_at"
    )[0]
    with refused(), transaction.atomic():
        Verdict.objects.create(**again)


def test_nobody_confirms_a_verdict_of_their_own(verdict):
    with refused(), transaction.atomic():
        Verdict.objects.filter(pk=verdict.pk).update(confirmed_by=F("judged_by"), confirmed_at=NOW)


def test_a_claimant_is_a_person_or_an_organisation(db):
    public = PublicationFactory()
    with refused(), transaction.atomic():
        Publication.objects.filter(pk=public.pk).update(claimant_type="firm")


@pytest.mark.parametrize(
    "change",
    [
        {"end": len(TEXT) + 1, "sentence_end": len(TEXT) + 1},
        {"start": F("end")},
        {"quote": "31 Prozent"},
        {"start": F("start") + 1},
        {"state": "perhaps"},
        {"fate": "stolen"},
    ],
)
def test_a_claim_is_inside_its_text_and_has_a_known_state(claim, change):
    with refused(), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(**change)


@pytest.mark.parametrize(
    "change",
    [
        {"end": len(TEXT) + 1, "sentence_end": len(TEXT) + 1},
        {"end": len(TEXT) + 1, "sentence_end": len(TEXT) + 1, "quote": TEXT[39:], "start": 39},
        {"quote": "31 Prozent"},
        {"start": TEXT.index("30") + 1},
        {"revision_id": 0},
    ],
)
def test_a_new_claim_has_the_words_of_its_span(claim, change):
    claim.pk, claim.kind = None, "count"
    with transaction.atomic():
        claim.save(force_insert=True)
    claim.pk, claim.kind = None, "ordinal"
    for name, value in change.items():
        setattr(claim, name, value)

    with refused() as error, transaction.atomic():
        claim.save(force_insert=True)

    assert "a span must lie inside its text" in str(error.value)


@pytest.mark.parametrize("field", ["article", "revision"])
def test_a_claim_is_in_a_text_of_its_article(claim, field):
    other = receive_article(
        actor=UserFactory(role="checker"), at=NOW, manuscript=ManuscriptInput(text=TEXT)
    )
    elsewhere = {"article": other, "revision": other.revision}[field]

    @transaction.atomic
    def move():
        Claim.objects.filter(pk=claim.pk).update(**{field: elsewhere})
        connection.check_constraints()

    with pytest.raises(IntegrityError, match="claim_in_revision_of_article"):
        move()


def test_rows_that_come_by_the_thousand_have_no_index_that_another_begins_with(db):
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT one.indexrelid::regclass::text, other.indexrelid::regclass::text
            FROM pg_index one JOIN pg_index other USING (indrelid)
            JOIN pg_class c ON c.oid = one.indrelid
            WHERE c.relname IN ('articles_claim', 'articles_claimhistory', 'articles_claimentry',
                    'articles_blockrow', 'articles_revision', 'articles_event')
                AND NOT one.indisunique
                AND one.indexrelid <> other.indexrelid
                AND one.indpred IS NULL AND other.indpred IS NULL
                AND other.indkey::text || ' ' LIKE one.indkey::text || ' %'
                AND one.indclass[0] = other.indclass[0] AND one.indoption[0] = other.indoption[0]
        """)
        repeated = cursor.fetchall()

    assert repeated == []


def test_spans_count_code_points(claim):
    start = TEXT.index("der Plätze")
    Claim.objects.filter(pk=claim.pk).update(
        start=start, end=start + 10, quote="der Plätze", sentence_end=len(TEXT)
    )
    claim.refresh_from_db()
    assert claim.quote == "der Plätze"


@pytest.mark.parametrize("model", [Revision, Event])
def test_revisions_and_events_are_neither_changed_nor_deleted(claim, model):
    rows = model.objects.filter(article=claim.article)
    field = "headline" if model is Revision else "reason"
    with refused(ProgrammingError), transaction.atomic():
        rows.update(**{field: "anders"})
    with refused(ProgrammingError), transaction.atomic():
        rows._raw_delete(using="default")


def test_history_says_who_and_why(verdict):
    row = verdict.history.get()
    assert row.pgh_label == "insert"
    assert row.pgh_context.metadata["actor"] == verdict.judged_by_id


def test_history_is_written_around_the_workflow_too(claim):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE articles_claim SET rule = 'other' WHERE id = %s", [claim.pk])
    assert claim.history.order_by("-pgh_id").first().rule == "other"


def test_history_is_neither_changed_nor_deleted(claim):
    with refused(ProgrammingError), transaction.atomic():
        claim.history.update(rule="forged")
    with refused(ProgrammingError), transaction.atomic():
        claim.history.all().delete()
