"""Sentences through the API: listed, judged in one act, taken back."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Claim, Dismissal, Event, Evidence, Source, Verdict
from articles.workflow import ManuscriptInput, receive_article
from tests.acts import version_of
from tests.factories import NOW, SourceFactory, UserFactory
from tests.newsroom import claim_on, judge, mark, receive, revise

pytestmark = pytest.mark.django_db
NAMES = """Bonn wächst

Jürgen Klein lebt in Bonn. In Bonn sind 30 Prozent der Wohnungen alt.

Das sagte Jürgen Klein. Fahrten nach Frankreich kosten 40 Euro."""
BARE = "So war das damals immer."


@pytest.fixture
def named(checker) -> Article:
    manuscript = ManuscriptInput(text=f"{NAMES}\n\n{BARE}", language="de", split=True)
    return receive_article(actor=checker, at=NOW, manuscript=manuscript, author=UserFactory())


@pytest.fixture
def bare(checker) -> Article:
    manuscript = ManuscriptInput(text=f"{BARE} Oder nicht.", language="de", split=False)
    return receive_article(actor=checker, at=NOW, manuscript=manuscript, author=UserFactory())


def listed(client, article) -> dict:
    return client.get(f"articles/{article.pk}/sentences/").json()


def beginning(client, article, words) -> dict:
    return next(row for row in listed(client, article)["results"] if row["text"].startswith(words))


def named_in(row, **said):
    claims = [{"id": claim["id"], "version": claim["version"]} for claim in row["claims"]]
    return {"claims": claims, "rating": "true", **said}


def path_of(article) -> str:
    return f"articles/{article.pk}/sentences/verdicts/"


def pointers(answer) -> list[str]:
    return [error["pointer"] for error in answer.json()["errors"]]


def test_every_sentence_is_listed_with_its_words(as_checker, article):
    found = listed(as_checker, article)

    text = article.revision.text
    assert [row["number"] for row in found["results"]] == list(range(1, len(found["results"]) + 1))
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found["results"])
    assert sum(row["words"] for row in found["results"]) == article.revision.words
    claims = {claim["id"] for row in found["results"] for claim in row["claims"]}
    assert claims == set(article.claims.in_text().values_list("pk", flat=True))


def test_a_later_mention_says_which_claim_it_follows(as_checker, named):
    lead, later = Claim.objects.filter(article=named, quote="Jürgen Klein").in_text()

    row = beginning(as_checker, named, "Das sagte")
    in_list = as_checker.get(f"articles/{named.pk}/claims/").json()["results"]

    assert {c["id"]: c["follows"] for c in row["claims"]}[later.pk] == lead.pk
    assert later.pk not in row["parts"]
    assert {c["id"]: c["follows"] for c in in_list}[later.pk] == lead.pk
    assert as_checker.get(f"claims/{later.pk}/").json()["follows"] == lead.pk
    assert as_checker.get(f"claims/{lead.pk}/").json()["follows"] is None


@pytest.mark.parametrize("quote", ["30 Prozent", "40 Euro"])
def test_what_is_no_name_follows_nothing(as_checker, named, quote):
    claim = claim_on(named, quote)
    assert as_checker.get(f"claims/{claim.pk}/").json()["follows"] is None


def test_a_mention_that_is_judged_by_itself_follows_nothing(as_checker, named, colleague):
    lead, later = Claim.objects.filter(article=named, quote="Jürgen Klein").in_text()
    judge(later, colleague)

    assert as_checker.get(f"claims/{later.pk}/").json()["follows"] is None
    assert as_checker.get(f"claims/{lead.pk}/").json()["follows"] == later.pk


def test_a_verdict_that_is_repeated_says_which_one_it_follows(as_checker, named, colleague):
    lead, later = Claim.objects.filter(article=named, quote="Jürgen Klein").in_text()
    given = judge(lead, colleague)

    [repeated] = as_checker.get(f"claims/{later.pk}/verdicts/").json()["results"]
    [own] = as_checker.get(f"claims/{lead.pk}/verdicts/").json()["results"]

    assert (repeated["follows"], own["follows"]) == (given.pk, None)
    assert as_checker.get(f"claims/{later.pk}/").json()["verdict"]["follows"] == given.pk


def queries_of(caller, article, name) -> int:
    with CaptureQueriesContext(connection) as captured:
        caller.get(f"articles/{article.pk}/{name}/")
    return len(captured)


def test_the_list_of_claims_costs_as_many_queries_for_many_names(as_checker, named, checker):
    queries_of(as_checker, named, "claims")
    longer = receive(checker, f"{NAMES}\n\n{NAMES} Und so.")
    counts = [queries_of(as_checker, article, "claims") for article in (longer, named)]
    assert counts[0] == counts[1]


def test_the_list_of_sentences_costs_as_many_queries_for_many(as_checker, named, bare):
    queries_of(as_checker, named, "sentences")
    counts = [queries_of(as_checker, article, "sentences") for article in (named, bare)]
    assert counts[0] == counts[1]


def test_the_list_has_a_tag_that_changes_with_a_verdict(as_checker, article, claim, colleague):
    path = f"articles/{article.pk}/sentences/"
    tag = as_checker.get(path)["ETag"]
    assert as_checker.get(path, If_None_Match=tag).status_code == 304

    judge(claim, colleague)

    assert as_checker.get(path, If_None_Match=tag).status_code == 200


def test_one_request_judges_a_sentence_with_its_parts(as_checker, article):
    row = beginning(as_checker, article, "Erika Holm (49)")
    wrong = row["parts"][-1]
    part = {"claim": wrong, "rating": "false", "correction": "2018"}
    body = named_in(row, parts=[part], evidence=[{"source": SourceFactory().pk}])

    answer = as_checker.post(path_of(article), body)

    assert answer.status_code == 201
    given = {v["claim"]: v["rating"] for v in answer.json()["results"]}
    assert given == {c["id"]: "false" if c["id"] == wrong else "true" for c in row["claims"]}
    after = beginning(as_checker, article, "Erika Holm (49)")
    assert (after["state"], after["unseen"]) == ("wrong", [])
    assert Evidence.objects.count() == len(row["claims"])
    assert Event.objects.filter(verb=Event.Verb.SENTENCE_JUDGED).count() == 1


def test_the_same_request_with_its_key_judges_once(as_checker, article):
    body, key = named_in(beginning(as_checker, article, "Erika Holm (49)")), str(uuid.uuid4())

    first, again = (as_checker.post(path_of(article), body, Idempotency_Key=key) for _ in "12")

    assert (first.status_code, first.content) == (201, again.content)
    assert Event.objects.filter(verb=Event.Verb.SENTENCE_JUDGED).count() == 1


def test_a_stale_or_a_missing_claim_of_the_sentence_is_named(as_checker, article, colleague):
    row = beginning(as_checker, article, "Erika Holm (49)")
    body, fewer = named_in(row), named_in(row)
    del fewer["claims"][0]
    claim = Claim.objects.get(pk=row["claims"][-1]["id"])
    judge(claim, colleague)

    stale, lacking = (as_checker.post(path_of(article), said) for said in (body, fewer))

    assert (stale.status_code, lacking.status_code) == (412, 412)
    assert [one["claim"] for one in stale.json()["stale"]] == [claim.pk]
    assert Verdict.objects.count() == 1


def test_claims_of_another_article_are_refused(as_checker, article, named):
    row = beginning(as_checker, article, "Erika Holm (49)")

    answer = as_checker.post(path_of(named), named_in(row))

    assert (answer.status_code, pointers(answer)) == (422, ["/claims/0/id"])
    assert not Verdict.objects.exists()


def test_claims_without_a_version_are_pointed_at(as_checker, article):
    body = named_in(beginning(as_checker, article, "Erika Holm (49)"))
    del body["claims"][0]["version"]

    answer = as_checker.post(path_of(article), body)

    assert (answer.status_code, pointers(answer)) == (428, ["/claims/0/version"])


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"claims": []}, "/claims"),
        ({"start": 0, "end": 5}, "/claims"),
        ({"parts": [{"claim": 1, "rating": "true"}] * 2}, "/parts"),
        ({"parts": [{"claim": 1, "rating": "nonsense"}]}, "/parts/0/rating"),
        ({"parts": [{"claim": 1, "rating": "true"}]}, "/parts"),
        ({"rating": "false"}, "/correction"),
    ],
)
def test_an_invalid_field_is_pointed_at(as_checker, article, change, pointer):
    body = named_in(beginning(as_checker, article, "Erika Holm (49)")) | change

    answer = as_checker.post(path_of(article), body)

    assert (answer.status_code, pointers(answer)) == (422, [pointer])
    assert not Verdict.objects.exists()


def test_a_sentence_without_claims_is_judged_by_its_place(as_checker, bare):
    row = beginning(as_checker, bare, BARE)
    assert (row["state"], row["claims"]) == ("unseen", [])
    body = {"start": row["start"], "end": row["end"], "rating": "true"}
    version = listed(as_checker, bare)["version"]

    as_checker.reads_first = False
    without = as_checker.post(path_of(bare), body)
    answer = as_checker.post(path_of(bare), body | {"version": version})

    assert (without.status_code, answer.status_code) == (428, 201)
    assert answer.json()["results"][0]["quote"] == BARE
    assert beginning(as_checker, bare, BARE)["state"] == "right"


def test_a_place_in_an_earlier_text_is_stale(as_checker, bare, checker):
    row, version = beginning(as_checker, bare, BARE), listed(as_checker, bare)["version"]
    revise(bare, checker, f"Neu. {BARE}", language="de")
    body = {"start": row["start"], "end": row["end"], "rating": "true", "version": version}

    answer = as_checker.post(path_of(bare), body)

    assert (answer.status_code, answer.json()["code"]) == (412, "stale")


def test_an_act_is_undone_as_a_whole(as_checker, article):
    row = beginning(as_checker, article, "Erika Holm (49)")
    given = as_checker.post(path_of(article), named_in(row)).json()["results"]

    stale = as_checker.post(f"verdicts/{given[0]['id']}/undo/", {"version": 1})
    body = {"version": given[0]["claim_version"]}
    answer = as_checker.post(f"verdicts/{given[0]['id']}/undo/", body)

    assert (stale.status_code, answer.status_code) == (412, 200)
    assert (answer.json()["id"], answer.json()["state"]) == (given[0]["claim"], "open")
    assert not Verdict.objects.live().exists()
    assert not Dismissal.objects.exists()


def test_an_act_of_somebody_else_is_not_undone(as_checker, claim, colleague):
    given = judge(claim, colleague)

    answer = as_checker.post(f"verdicts/{given.pk}/undo/", {"version": version_of(claim)})

    assert answer.status_code == 409
    assert Verdict.objects.live().exists()


def test_one_source_is_brought_to_several_claims(as_checker, article, named):
    claims = [claim_on(named, "30 Prozent"), claim_on(article, "40 Prozent")]
    named_ones = [{"id": claim.pk, "version": version_of(claim)} for claim in claims]
    body = {"claims": named_ones, "source": {"title": "Register", "kind": "official"}}

    answer = as_checker.post("claims/evidence/", body | {"locator": "Seite 3"})

    assert answer.status_code == 201
    found = [(row["claim"], row["locator"]) for row in answer.json()["results"]]
    assert found == [(claim.pk, "Seite 3") for claim in claims]
    assert Source.objects.count() == 1


def test_one_stale_claim_keeps_the_source_from_all(as_checker, named, colleague):
    claims = [claim_on(named, "30 Prozent"), claim_on(named, "40 Euro")]
    named_ones = [{"id": claim.pk, "version": version_of(claim)} for claim in claims]
    judge(claims[1], colleague)

    body = {"claims": named_ones, "source": {"title": "Register", "kind": "official"}}
    answer = as_checker.post("claims/evidence/", body)

    assert [one["claim"] for one in answer.json()["stale"]] == [claims[1].pk]
    assert not Evidence.objects.exists()
    assert not Source.objects.exists()


def test_evidence_for_claims_without_a_version_is_refused(as_checker, named):
    body = {"claims": [{"id": claim_on(named, "40 Euro").pk}], "source": SourceFactory().pk}

    answer = as_checker.post("claims/evidence/", body)

    assert (answer.status_code, pointers(answer)) == (428, ["/claims/0/version"])


def test_a_marked_statement_is_a_claim_of_its_sentence(as_checker, article, checker):
    claim = mark(article, checker, "Erika Holm")
    row = beginning(as_checker, article, "Erika Holm (49)")
    assert claim.pk in {one["id"] for one in row["claims"]}


@pytest.mark.parametrize("path", ["articles/{pk}/", "articles/"])
def test_an_article_counts_the_sentences_to_decide_and_those_decided(as_checker, named, path):
    answer = as_checker.get(path.format(pk=named.pk)).json()
    before = answer.get("checks") or answer["results"][0]["checks"]
    row = beginning(as_checker, named, "In Bonn sind")
    as_checker.post(path_of(named), named_in(row))

    answer = as_checker.get(path.format(pk=named.pk)).json()
    after = answer.get("checks") or answer["results"][0]["checks"]

    whole = listed(as_checker, named)["checks"]
    assert after == {name: whole[name] for name in ("total", "decided", "open_risks")}
    assert after["decided"] > before["decided"]
