"""Fact checks of other newsrooms: imported again without effect, found beside claims."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Event, ImportedCheck, ImportedFact, Verdict
from articles.queries.earlier_checks import MatchReason, outside_checks
from articles.workflow import (
    ImportedChecks,
    NotAllowed,
    delete_imported_checks,
    import_checks,
)
from tests.claim_reviews.test_reading import WHOLE
from tests.factories import NOW, ArticleFactory, UserFactory
from tests.newsroom import claim_on

pytestmark = pytest.mark.django_db

NEW = "Im Husumer Hafen sind derzeit etwa 30 Prozent der Liegeplätze frei."


def bring(*reviews, actor=None):
    return import_checks(actor=actor, at=NOW, reviews=reviews)


def new_claim(text=NEW, words="30 Prozent"):
    return claim_on(ArticleFactory(text=text), words)


def test_an_import_that_is_repeated_changes_nothing():
    assert bring(WHOLE) == ImportedChecks(1, 0, 0, 0)
    (before,) = ImportedCheck.objects.values()
    assert bring(WHOLE) == ImportedChecks(0, 0, 1, 0)
    assert list(ImportedCheck.objects.values()) == [before]
    assert Event.objects.filter(verb="checks.imported").count() == 1


def test_an_address_has_what_its_document_has_now():
    other = replace(WHOLE, claim_reviewed="Im Hafen gilt Tempo 30.")
    elsewhere = replace(WHOLE, url="https://haus.example/1")
    bring(WHOLE, other, elsewhere)

    assert bring(replace(WHOLE, rating="Richtig")) == ImportedChecks(0, 1, 0, 1)
    rows = ImportedCheck.objects.order_by("url").values_list("url", "claim_reviewed", "rating")
    assert list(rows) == [
        (elsewhere.url, WHOLE.claim_reviewed, WHOLE.rating),
        (WHOLE.url, WHOLE.claim_reviewed, "Richtig"),
    ]


def test_chiefs_and_administrators_import():
    for role in ("author", "checker"):
        with pytest.raises(NotAllowed):
            bring(WHOLE, actor=UserFactory(role=role))
    for role in ("chief", "administrator"):
        bring(WHOLE, actor=UserFactory(role=role))


def test_an_import_takes_the_same_queries_for_any_number():
    counts = []
    for number in (2, 40):
        rows = [replace(WHOLE, url=f"https://haus.example/{number}/{n}") for n in range(number)]
        with CaptureQueriesContext(
            connection,
        ) as queries:
            bring(*rows)
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("claim", "text", "words", "reasons"),
    [
        (WHOLE.claim_reviewed, NEW, "30 Prozent", {MatchReason.FIGURE, MatchReason.SENTENCE}),
        (
            "Erika Holm (49) leitet die Werft.",
            "Am Montag sprach Erika Holm (50) vor Gästen.",
            "50",
            {MatchReason.SUBJECT},
        ),
        (
            "Die Gewerkschaft in Kiel nennt 40 Prozent.",
            "Rund 40 Menschen kamen nach Husum.",
            "40 Menschen",
            None,
        ),
    ],
    ids=["sentence", "subject", "other"],
)
def test_it_is_found_as_an_earlier_check_of_our_own_would_be(claim, text, words, reasons):
    bring(replace(WHOLE, claim_reviewed=claim))
    found = outside_checks(new_claim(text, words), UserFactory())
    assert [set(row.reasons) for row in found] == ([reasons] if reasons else [])


def test_what_is_deleted_leaves_nothing_and_comes_back_with_its_document():
    chief, claim = UserFactory(role="chief"), new_claim()
    bring(WHOLE, replace(WHOLE, url="https://haus.example/1", claim_reviewed="Kiel liegt am Meer."))
    (row,) = ImportedCheck.objects.filter(url=WHOLE.url)

    assert delete_imported_checks(actor=chief, at=NOW, checks=[row]) == [row]
    assert delete_imported_checks(actor=chief, at=NOW, checks=[row]) == []
    assert outside_checks(claim, chief) == []
    assert not ImportedFact.objects.filter(check_of=row.pk).exists()
    assert ImportedCheck.objects.count() == 1
    (event,) = Event.objects.filter(verb="checks.deleted")
    assert (event.actor, event.data["number"]) == (chief, 1)
    assert event.data["addresses"] == [WHOLE.url]

    assert bring(WHOLE) == ImportedChecks(1, 0, 0, 0)
    assert [found.check.url for found in outside_checks(claim, chief)] == [WHOLE.url]


def test_only_who_imports_deletes():
    bring(WHOLE)
    for role in ("author", "checker"):
        with pytest.raises(NotAllowed):
            delete_imported_checks(
                actor=UserFactory(role=role), at=NOW, checks=ImportedCheck.objects.all()
            )
    assert ImportedCheck.objects.exists()


def test_any_number_is_deleted_with_the_same_queries():
    counts = []
    for number in (2, 40):
        bring(*(replace(WHOLE, url=f"https://haus.example/{n}") for n in range(number)))
        rows, chief = list(ImportedCheck.objects.all()), UserFactory(role="chief")
        with CaptureQueriesContext(connection) as queries:
            delete_imported_checks(actor=chief, at=NOW, checks=rows)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_it_is_no_verdict_of_this_newsroom():
    bring(WHOLE)
    claim = new_claim()
    assert outside_checks(claim, UserFactory())
    assert not Verdict.objects.exists()
    assert claim.state == "open"


def test_what_its_words_are_in_is_read_where_nothing_is_stated():
    english = "The port of Husum has been closed since the storm last night."
    bring(
        replace(WHOLE, language="Klingon ..."), replace(WHOLE, claim_reviewed=english, language="")
    )
    languages = ImportedCheck.objects.order_by("language").values_list("language", flat=True)
    assert list(languages) == ["de", "en"]
