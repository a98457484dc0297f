"""Everything that was found about the claims of an article, in one list."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Claim
from articles.tasks import compare_with_documents
from tests.factories import ArticleFactory, DocumentFactory, UserFactory, VerdictFactory

pytestmark = pytest.mark.django_db
TEXT = (
    "Anna Ehlers (94) leitet die Feuerwehr Hohenrode. "
    "Sie kam am Montag, 3. November 2026. "
    "Die Feuerwehr Hohenrode rückte im Jahr 2025 zu 4.182 Einsätzen aus."
)
SAID = "Im Jahr 2025 rückte die Feuerwehr Hohenrode zu 4.812 Einsätzen aus."


@pytest.fixture
def earlier():
    article = ArticleFactory(
        text="Anna Ehlers (49) leitet das Amt.", publication_date=date(2026, 9, 1)
    )
    for claim in article.claims.exclude(kind="statement").filter(state="open"):
        VerdictFactory(claim=claim, actor=UserFactory())
    return article


def compared(text=TEXT, **document):
    article = ArticleFactory(text=text, publication_date=date(2026, 11, 25))
    DocumentFactory(article=article, title="Jahresbericht", text=SAID, read=True, **document)
    compare_with_documents(article_id=article.pk)
    return article


@pytest.fixture
def article(earlier):
    return compared()


def listed(caller, article, query="", **headers):
    answer = caller.get(f"articles/{article.pk}/findings/{query}", **headers)
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def test_findings_of_every_kind_are_in_one_list_in_reading_order(as_checker, article, earlier):
    rows = listed(as_checker, article)

    assert [(row["kind"], row["rule"]) for row in rows] == [
        ("memory", "earlier-age"),
        ("text", "weekday-and-date"),
        ("documents", "transposed"),
    ]
    of_memory, of_text, of_document = rows
    assert of_memory["earlier_article"] == earlier.pk
    assert of_memory["earlier_claim"] == earlier.claims.get(kind="age").pk
    assert of_text["quote"] == "Montag, 3. November 2026"
    assert of_document["document_title"] == "Jahresbericht"
    assert [row["id"] is None for row in rows] == [True, True, False]
    for row in rows:
        claim = Claim.objects.get(pk=row["claim"])
        assert (row["claims"][0], row["claim_version"]) == (claim.pk, claim.version)
        assert not row["fits"]


def test_a_finding_about_several_claims_is_listed_once(as_checker, db):
    article = compared(
        "Auf Brügge entfielen 50 Prozent, auf Cordes 30 Prozent und auf Durak 22 Prozent."
    )
    rows = [row for row in listed(as_checker, article) if row["rule"] == "shares-over-whole"]
    assert [len(row["claims"]) for row in rows] == [3]


def test_findings_say_what_was_found_in_the_language_asked_for(as_checker, article):
    german = listed(as_checker, article, Accept_Language="de")
    english = listed(as_checker, article, Accept_Language="en")
    assert "Dienstag" in german[1]["sentence"]
    assert "Tuesday" in english[1]["sentence"]
    assert all(row["sentence"] for row in german + english)


@pytest.mark.parametrize(
    ("query", "rules"),
    [
        ("?kind=memory", ["earlier-age"]),
        ("?kind=text", ["weekday-and-date"]),
        ("?kind=documents", ["transposed"]),
        ("?rule=transposed", ["transposed"]),
        ("?kind=memory&rule=transposed", []),
    ],
)
def test_findings_are_filtered(as_checker, article, query, rules):
    assert [row["rule"] for row in listed(as_checker, article, query)] == rules


def test_findings_of_one_claim_and_those_that_confirm_are_asked_for(as_checker, article, earlier):
    claim = article.claims.get(kind="age")
    assert [row["kind"] for row in listed(as_checker, article, f"?claim={claim.pk}")] == ["memory"]

    same = compared("Anna Ehlers (49) kam.")
    assert listed(as_checker, same, "?kind=memory") == []
    confirming = listed(as_checker, same, "?kind=memory&fits=true")
    assert "earlier-age" in {row["rule"] for row in confirming}
    assert all(row["fits"] for row in confirming)


def test_what_a_secret_document_contradicts_is_listed_for_those_who_know_it(as_checker, calling):
    knows = UserFactory()
    article = compared(is_secret=True, actor=knows)
    assert listed(as_checker, article, "?kind=documents") == []
    assert len(listed(calling(knows), article, "?kind=documents")) == 1


def test_an_unknown_kind_is_refused_with_the_kinds_there_are(as_checker, article):
    answer = as_checker.get(f"articles/{article.pk}/findings/?kind=rumour")
    assert answer.status_code == 400
    assert "rumour" in answer.content.decode()


def test_the_list_takes_a_fixed_number_of_queries(as_checker, earlier):
    short, long = compared(), compared(f"{TEXT}\n\n{TEXT.replace('94', '95')}")
    counts = []
    for article in (short, short, long):
        with CaptureQueriesContext(connection) as captured:
            rows = listed(as_checker, article)
        counts.append(len(captured))
    assert len(rows) > len(listed(as_checker, short))
    assert counts[1] == counts[2]
