"""Claims that an article brings along."""

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Claim
from articles.workflow import ArticleInput, ClaimInput, Invalid, ManuscriptInput, receive_articles
from tests.acts import resplit_article
from tests.factories import NOW, UserFactory

pytestmark = pytest.mark.django_db

TEXT = "Neue Fähre\n\nDie Reederei Holm hat 312 Leute. Sie zahlt 40 Prozent mehr als 2019."
AT = TEXT.index("312")
GIVEN = {
    "start": AT,
    "end": AT + 3,
    "kind": "count",
    "value": {"number": "312", "unit": "Leute"},
    "note": "Stand März",
    "source": "Geschäftsbericht, S. 4",
}


def test_supplied_claims_are_the_only_ones_without_splitting(as_checker):
    answer = as_checker.post("articles/", {"body": TEXT, "claims": [GIVEN], "split": False})

    assert answer.status_code == 201, answer.content
    claim = Claim.objects.get()
    assert (claim.quote, claim.value, claim.marked_by) == ("312", GIVEN["value"], as_checker.user)
    assert TEXT[claim.sentence_start : claim.sentence_end].startswith("Die Reederei")
    notes = claim.revision.source_notes.values_list("start", "end", "text")
    assert set(notes) == {(AT, AT + 3, "Stand März"), (AT, AT + 3, "Geschäftsbericht, S. 4")}


def test_the_splitter_adds_nothing_to_the_next_text_or_after_changed_rules(as_checker):
    pk = as_checker.post("articles/", {"body": TEXT, "claims": [GIVEN], "split": False}).json()[
        "id"
    ]

    as_checker.post(f"articles/{pk}/revisions/", {"body": TEXT + " Danach 55 Prozent."})

    assert Claim.objects.count() == 1
    assert not Article.objects.read_by_older_rules({"de": "x"}).exists()


def test_claims_of_the_splitter_are_beside_the_supplied_ones_but_not_on_their_words(as_checker):
    as_checker.post("articles/", {"body": TEXT, "claims": [GIVEN]})

    counts = Claim.objects.filter(kind="count")
    assert [c.quote for c in counts] == ["312"]
    assert Claim.objects.filter(quote="40 Prozent").exists()


def test_a_supplied_claim_of_a_new_text_is_the_existing_claim_there(as_checker):
    pk = as_checker.post("articles/", {"body": TEXT, "claims": [GIVEN]}).json()["id"]
    first = Claim.objects.get(kind="count")

    changed = GIVEN | {"value": {"number": "313", "unit": "Leute"}}
    as_checker.post(f"articles/{pk}/revisions/", {"body": TEXT + " Ende.", "claims": [changed]})

    claim = Claim.objects.get(kind="count")
    assert claim.pk == first.pk
    assert (claim.value["number"], claim.fate) == ("313", "touched")


def test_claims_that_cannot_be_used_are_named_one_by_one(as_checker):
    bad = [
        GIVEN | {"start": -1},
        GIVEN | {"end": 9_999},
        GIVEN | {"end": AT},
        GIVEN | {"kind": "rumour"},
        GIVEN | {"start": 10, "end": 12, "value": None},
        GIVEN | {"value": {"number": "viele"}},
        GIVEN | {"value": {"colour": "red"}},
        GIVEN | {"kind": "age", "value": {"unit": "year"}},
        GIVEN,
        GIVEN,
    ]

    answer = as_checker.post("articles/", {"body": TEXT, "claims": bad})

    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [
        "/claims/0/start",
        "/claims/1/end",
        "/claims/2/end",
        "/claims/3/kind",
        "/claims/4/start",
        "/claims/5/value",
        "/claims/6/value",
        "/claims/7/value",
        "/claims/9/kind",
    ]
    sentences = {error["detail"] for error in answer.json()["errors"]}
    assert all(answer.json()["detail"].count(sentence) == 1 for sentence in sentences)
    assert not Article.objects.exists()


def test_many_articles_take_as_many_queries_as_one(db):
    actor = UserFactory(role="checker")
    claims = [ClaimInput(AT, AT + 3, "count"), ClaimInput(0, 4, "statement")]

    def queries(number: int, name: str) -> int:
        arrivals = [
            ArticleInput(ManuscriptInput(TEXT, claims=claims), external_id=f"{name}-{i}")
            for i in range(number)
        ]
        with CaptureQueriesContext(
            connection,
        ) as seen:
            received = receive_articles(actor=actor, at=NOW, arrivals=arrivals)
        assert all(isinstance(article, Article) for article in received)
        return len(seen)

    assert queries(1, "a") == queries(20, "b")


def test_an_article_of_many_with_an_invalid_claim_is_refused_alone(db):
    actor = UserFactory(role="checker")
    good, empty = ManuscriptInput(TEXT), ManuscriptInput(" ")
    arrivals = [
        ArticleInput(good, external_id="a"),
        ArticleInput(empty),
        ArticleInput(good, external_id="a"),
    ]

    first, second, third = receive_articles(actor=actor, at=NOW, arrivals=arrivals)

    assert isinstance(first, Article)
    assert isinstance(second, Invalid)
    assert "external_id" in third.fields
    assert Article.objects.count() == 1


def test_resplitting_by_hand_adds_claims_of_the_splitter(as_checker, chief_user):
    as_checker.post("articles/", {"body": TEXT, "claims": [GIVEN], "split": False})

    resplit_article(article=Article.objects.get(), actor=chief_user, at=NOW)

    assert Claim.objects.count() > 1


@pytest.fixture
def chief_user(db):
    return UserFactory(role="chief")


def upload(caller, path="articles/", **fields):
    file = ("faehre.txt", TEXT.encode(), "text/plain")
    return caller.upload(path, file, **{"split": "false"} | fields)


def test_claims_come_with_an_uploaded_file_as_json(as_checker):
    answer = upload(as_checker, claims=orjson.dumps([GIVEN]).decode(), byline="Nora Lind")

    assert answer.status_code == 201, answer.content
    claim = Claim.objects.get()
    assert (claim.quote, claim.value) == ("312", GIVEN["value"])
    assert Article.objects.get().byline == "Nora Lind"


@pytest.mark.parametrize(
    ("claims", "pointer"),
    [
        ("312", "/claims"),
        ("[{", "/claims"),
        ('{"start": 1}', "/claims"),
        (orjson.dumps([GIVEN, GIVEN | {"end": 9_999}]).decode(), "/claims/1/end"),
        (orjson.dumps([GIVEN | {"colour": "red"}]).decode(), "/claims/0/colour"),
    ],
)
def test_invalid_claims_in_a_form_are_refused_with_their_position(as_checker, claims, pointer):
    answer = upload(as_checker, claims=claims)

    assert answer.status_code == 422, answer.content
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert not Article.objects.exists()
