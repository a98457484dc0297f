"""One verdict on several claims through the API: all or none, each at its version."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import (
    Article,
    ConflictOfInterest,
    Event,
    Evidence,
    Notification,
    Source,
    Verdict,
)
from articles.workflow import (
    OriginsDemandInput,
    demand_second_look,
    set_demand,
)
from tests.acts import ask_author, version_of
from tests.factories import NOW, SourceFactory, UserFactory
from tests.newsroom import clear, judge, revise, sign

pytestmark = pytest.mark.django_db
PATH = "claims/verdicts/"
REGISTER = {"title": "Register der Werften, Blatt 7", "kind": "official", "is_primary": True}
MOST_QUERIES = 16


def naming(claims, **said):
    named = [{"id": claim.pk, "version": version_of(claim)} for claim in claims]
    return {"claims": named, "rating": "true", **said}


def pointers(answer) -> list[str]:
    return [error["pointer"] for error in answer.json()["errors"]]


def test_one_verdict_with_evidence_is_given_on_claims_of_two_articles(as_checker, three):
    body = naming(three, evidence=[{"source": REGISTER, "locator": "Seite 3"}])

    answer = as_checker.post(PATH, body)

    assert answer.status_code == 201
    results = answer.json()["results"]
    assert [row["claim"] for row in results] == [claim.pk for claim in three]
    assert [row["claim_version"] for row in results] == [version_of(claim) for claim in three]
    assert {row["status"] for row in results} == {"live"}
    assert {claim.state for claim in _fresh(three)} == {"right"}
    assert Source.objects.get().title == REGISTER["title"]
    assert set(Evidence.objects.values_list("claim", flat=True)) == {c.pk for c in three}
    given = Event.objects.filter(verb=Event.Verb.VERDICT_GIVEN)
    assert sorted(given.values_list("claim", flat=True)) == sorted(c.pk for c in three)


def _fresh(claims):
    for claim in claims:
        claim.refresh_from_db()
    return claims


def test_articles_are_locked_in_order_whatever_the_order_of_the_claims(as_checker, three):
    with CaptureQueriesContext(connection) as captured:
        as_checker.post(PATH, naming(three))

    locked = [query["sql"] for query in captured if "FOR UPDATE" in query["sql"]]
    articles = [claim.article_id for claim in three]
    order = [next(pk for pk in articles if f"id = {pk} " in sql) for sql in locked]
    assert order == sorted(set(articles))


def test_one_stale_claim_of_three_stores_nothing_and_is_named(as_checker, three, article):
    body = naming(three, evidence=[{"source": REGISTER}])
    text = article.revision.text.replace("30 Prozent", "35 Prozent")
    revise(article, UserFactory(), text, language="de")

    answer = as_checker.post(PATH, body)

    assert (answer.status_code, answer.json()["code"]) == (412, "stale")
    [stale] = answer.json()["stale"]
    assert stale["claim"] == three[1].pk
    assert (stale["seen"]["quote"], stale["present"]["quote"]) == ("30 Prozent", "35 Prozent")
    assert stale["present"]["version"] == version_of(three[1])
    assert not Verdict.objects.exists()
    assert not Source.objects.exists()


def test_every_stale_claim_is_named_in_the_order_of_the_request(as_checker, three, colleague):
    body = naming(three)
    for claim in (three[2], three[0]):
        judge(claim, colleague)

    answer = as_checker.post(PATH, body)

    found = [(one["claim"], one["present"]["state"]) for one in answer.json()["stale"]]
    assert found == [(three[0].pk, "right"), (three[2].pk, "right")]
    assert Verdict.objects.count() == 2


@pytest.mark.parametrize("said", ["0", "none", '"claim-1-1"', 10**30])
def test_what_is_no_version_of_the_claim_is_stale(as_checker, three, said):
    body = naming(three)
    body["claims"][1]["version"] = said

    answer = as_checker.post(PATH, body)

    assert answer.status_code == 412
    assert [(one["claim"], one["seen"]) for one in answer.json()["stale"]] == [(three[1].pk, None)]


def test_the_tag_of_a_claim_is_a_version_too(as_checker, three):
    body = naming(three)
    for one in body["claims"]:
        one["version"] = as_checker.get(f"claims/{one['id']}/")["ETag"]

    assert as_checker.post(PATH, body).status_code == 201


def test_claims_without_a_version_are_pointed_at(as_checker, three):
    body = naming(three)
    del body["claims"][0]["version"], body["claims"][2]["version"]

    answer = as_checker.post(PATH, body)

    assert (answer.status_code, answer.json()["code"]) == (428, "version_required")
    assert pointers(answer) == ["/claims/0/version", "/claims/2/version"]
    assert not Verdict.objects.exists()


def test_a_missing_or_ambiguous_quote_is_reported_with_its_pointer(as_checker, three):
    unknown, twice = naming(three), naming([*three, three[0]])
    unknown["claims"][2]["id"] = 999_999

    assert pointers(as_checker.post(PATH, unknown)) == ["/claims/2/id"]
    assert pointers(as_checker.post(PATH, twice)) == ["/claims/3/id"]
    assert not Verdict.objects.exists()


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"claims": []}, "/claims"),
        ({"claims": [{"id": n, "version": 1} for n in range(1, 202)]}, "/claims"),
        ({"claims": [{"id": "1", "version": 1}]}, "/claims/0/id"),
        ({"evidence": [{"source": REGISTER, "file": "x"}]}, "/evidence/0/file"),
        ({"version": 3}, "/version"),
        ({"rating": "false"}, "/correction"),
        ({"rating": "no_fact"}, "/explanation"),
        ({"text_stands": True}, "/explanation"),
        ({"error_class": "age"}, "/error_class"),
    ],
)
def test_an_invalid_field_is_reported_with_its_pointer(as_checker, three, change, pointer):
    answer = as_checker.post(PATH, naming(three) | change)

    assert answer.status_code == 422
    assert pointers(answer) == [pointer]
    assert not Verdict.objects.exists()
    assert not Source.objects.exists()


@pytest.mark.parametrize("relation", ["author", "conflict"])
def test_nobody_judges_an_article_of_their_own_among_others(as_checker, three, relation):
    article, checker = three[0].article, as_checker.user
    if relation == "author":
        Article.objects.filter(pk=article.pk).update(author=checker)
    else:
        ConflictOfInterest.objects.create(
            article=article, user=checker, reason="Sein Haus.", noted_by=checker, noted_at=NOW
        )

    answer = as_checker.post(PATH, naming(three))

    assert (answer.status_code, answer.json()["claim"]) == (403, three[0].pk)
    assert not Verdict.objects.exists()


def test_somebody_who_may_not_judge_learns_nothing_about_the_claims(as_author, three):
    body = naming(three)
    body["claims"][0]["version"] = 99

    answer = as_author.post(PATH, body)

    assert (answer.status_code, answer.json()["code"]) == (403, "role_may_not")


def test_demanded_origins_are_demanded_of_each_claim(as_checker, three, chief):
    administrator = UserFactory(role="administrator")
    set_demand(
        actor=administrator, at=NOW, demand=OriginsDemandInput(minimum=1, kind=three[2].kind)
    )

    bare = as_checker.post(PATH, naming(three))
    shown = as_checker.post(PATH, naming(three, evidence=[{"source": SourceFactory().pk}]))

    assert (bare.status_code, bare.json()["code"]) == (409, "origins_missing")
    wanted = [claim for claim in three if claim.kind == three[2].kind]
    assert bare.json()["claim"] in {claim.pk for claim in wanted}
    missing = sorted(bare.json()["missing"], key=lambda one: one["claim"])
    assert missing == [
        {"claim": pk, "needed": 1, "present": 0} for pk in sorted(claim.pk for claim in wanted)
    ]
    assert shown.status_code == 201


def test_a_demanded_second_look_is_waited_for_by_each_claim(as_checker, three, chief):
    demand_second_look(actor=chief, at=NOW)

    results = as_checker.post(PATH, naming(three)).json()["results"]

    assert {row["needs_confirmation"] for row in results} == {True}
    notified = Notification.objects.filter(reader=chief).values_list("article", flat=True)
    assert sorted(notified) == sorted({claim.article_id for claim in three})


def test_a_sign_off_is_revoked_once_for_any_number_of_claims(as_checker, article, chief):
    clear(article, as_checker.user)
    sign(article, chief)
    claims = list(article.claims.in_text())[:3]

    assert as_checker.post(PATH, naming(claims)).status_code == 201

    assert Event.objects.filter(verb=Event.Verb.SIGN_OFF_FELL).count() == 1
    assert Notification.objects.filter(reader=chief, sort="sign_off_fell").count() == 1


def test_a_question_still_holds_the_claim_that_it_is_about(as_checker, three, colleague):
    ask_author(claim=three[1], actor=colleague, at=NOW, question="Woher?")

    as_checker.post(PATH, naming(three))

    assert [claim.state for claim in _fresh(three)] == ["right", "query", "right"]


def test_the_same_request_with_its_key_is_done_once(as_checker, three):
    body, key = naming(three), str(uuid.uuid4())

    first = as_checker.post(PATH, body, Idempotency_Key=key)
    again = as_checker.post(PATH, body, Idempotency_Key=key)

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.content == again.content
    assert Verdict.objects.count() == 3


def test_each_claim_costs_a_bounded_number_of_queries(as_checker, article, other):
    claims = [*article.claims.in_text(), *other.claims.in_text()]
    source = SourceFactory()

    def asked(rows) -> int:
        body = naming(rows, evidence=[{"source": source.pk}])
        with CaptureQueriesContext(connection) as captured:
            assert as_checker.post(PATH, body).status_code == 201
        return len(captured)

    asked(claims[:1])
    few, many = asked(claims[1:2]), asked(claims[2:])
    assert many - few <= MOST_QUERIES * (len(claims) - 3)
