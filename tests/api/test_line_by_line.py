"""One verdict, or one source, for several claims: a refused claim affects no other."""

import uuid

import pytest

from articles.models import ConflictOfInterest, Event, Evidence, Source, Verdict
from articles.workflow import OriginsDemandInput, set_demand
from tests.acts import archive_article, give_verdict, version_of
from tests.factories import NOW, UserFactory
from tests.newsroom import claim_on, clear, judge, rating, sign

pytestmark = pytest.mark.django_db
VERDICTS, EVIDENCE = "claims/verdicts/", "claims/evidence/"
REGISTER = {"title": "Register der Werften, Blatt 7", "kind": "official"}


def naming(claims, **said):
    named = [{"id": claim.pk, "version": version_of(claim)} for claim in claims]
    return {"claims": named, "atomic": False, **said}


def statuses(answer):
    assert answer.status_code == 207, answer.content
    return [line["status"] for line in answer.json()["results"]]


def judged():
    return set(Verdict.objects.live().values_list("claim", flat=True))


def make_stale(claims, body):
    by = {"actor": UserFactory(role="checker"), "at": NOW}
    give_verdict(claim=claims[1], rating=rating("imprecise"), explanation="Fast.", **by)
    return 412, "stale"


def name_what_is_not_there(claims, body):
    body["claims"][1]["id"] = 999_999
    return 422, "invalid"


def name_twice(claims, body):
    body["claims"][1] = body["claims"][0]
    return 422, "invalid"


def put_away(claims, body):
    chief = UserFactory(role="chief")
    archive_article(article=claims[1].article, actor=chief, at=NOW)
    return 409, "wrong_state"


@pytest.mark.parametrize("fault", [make_stale, name_what_is_not_there, name_twice, put_away])
@pytest.mark.parametrize("path", [VERDICTS, EVIDENCE])
def test_a_refused_claim_affects_no_other(as_checker, three, fault, path):
    body = naming(three)
    body |= {"rating": "true"} if path == VERDICTS else {"source": REGISTER}
    status, code = fault(three, body)
    before = Event.objects.filter(claim=three[1]).count()

    answer = as_checker.post(path, body)

    assert statuses(answer) == [201, status, 201]
    first, refused, last = answer.json()["results"]
    assert [line["claim"] for line in (first, refused, last)] == [c["id"] for c in body["claims"]]
    assert (refused["problem"]["code"], refused["problem"]["status"]) == (code, status)
    stored = "verdict" if path == VERDICTS else "evidence"
    assert {first[stored]["claim"], last[stored]["claim"]} == {three[0].pk, three[2].pk}
    assert Event.objects.filter(claim=three[1]).count() == before


def test_a_stale_line_has_both_wordings(as_checker, three):
    body = naming(three, rating="true")
    make_stale(three, body)
    problem = as_checker.post(VERDICTS, body).json()["results"][1]["problem"]
    assert problem["present"]["id"] == three[1].pk
    assert problem["present"]["version"] == version_of(three[1])
    assert problem["seen"]["quote"] == "30 Prozent"


def test_a_missing_claim_is_pointed_at_by_its_line(as_checker, three):
    body = naming(three, rating="true")
    name_what_is_not_there(three, body)
    problem = as_checker.post(VERDICTS, body).json()["results"][1]["problem"]
    assert [error["pointer"] for error in problem["errors"]] == ["/claims/1/id"]


def test_a_conflict_of_interest_refuses_the_claims_of_its_article_only(as_checker, three):
    ConflictOfInterest.objects.create(
        article=three[0].article,
        user=as_checker.user,
        reason="Sein Haus.",
        noted_by=as_checker.user,
        noted_at=NOW,
    )
    assert statuses(as_checker.post(VERDICTS, naming(three, rating="true"))) == [403, 201, 403]
    assert judged() == {three[1].pk}


def test_demanded_origins_are_missing_on_their_own_claims(as_checker, article):
    demand = OriginsDemandInput(minimum=1, kind="share")
    set_demand(actor=UserFactory(role="administrator"), at=NOW, demand=demand)
    claims = [claim_on(article, words) for words in ("30 Prozent", "49", "40 Prozent")]
    answer = as_checker.post(VERDICTS, naming(claims, rating="true"))
    assert statuses(answer) == [409, 201, 409]
    problems = [line["problem"] for line in answer.json()["results"][::2]]
    assert [p["code"] for p in problems] == ["origins_missing"] * 2
    assert [p["claim"] for p in problems] == [claims[0].pk, claims[2].pk]


@pytest.mark.parametrize("stale", [[0], [0, 1], [0, 1, 2]])
@pytest.mark.parametrize("path", [VERDICTS, EVIDENCE])
def test_a_new_source_is_entered_once_and_only_with_a_claim(
    as_checker, three, colleague, stale, path
):
    body = naming(three)
    new = {"source": REGISTER}
    body |= {"rating": "true", "evidence": [new]} if path == VERDICTS else new
    for n in stale:
        judge(three[n], colleague)
    as_checker.post(path, body)
    assert Source.objects.count() == min(1, 3 - len(stale))
    assert Evidence.objects.count() == 3 - len(stale)


def test_a_source_that_an_earlier_line_lost_is_entered_with_the_next(as_checker, three):
    """The first claim's evidence is stored before its verdict is refused."""
    demand = OriginsDemandInput(minimum=2, desk=None, kind=three[0].kind)
    set_demand(actor=UserFactory(role="administrator"), at=NOW, demand=demand)
    claims = [three[0], claim_on(three[0].article, "49")]
    body = naming(claims, rating="true", evidence=[{"source": REGISTER}])
    assert statuses(as_checker.post(VERDICTS, body)) == [409, 201]
    assert list(Evidence.objects.values_list("claim", flat=True)) == [claims[1].pk]
    assert Source.objects.count() == 1


def test_shared_evidence_is_one_line_of_each_article(as_checker, three):
    body = naming(three, source=REGISTER)
    name_twice(three, body)
    assert statuses(as_checker.post(EVIDENCE, body)) == [201, 422, 201]
    lines = Event.objects.filter(verb=Event.Verb.EVIDENCE_SHARED)
    assert [(line.article_id, line.data["claims"]) for line in lines] == [(three[0].article_id, 2)]


def test_nothing_stored_is_no_line(as_checker, three, colleague):
    body = naming(three, source=REGISTER)
    for claim in three:
        judge(claim, colleague)
    before = Event.objects.count()
    assert statuses(as_checker.post(EVIDENCE, body)) == [412] * 3
    assert Event.objects.count() == before


def test_a_sign_off_is_revoked_although_an_earlier_line_is_refused(as_checker, article, chief):
    clear(article, as_checker.user)
    claims = [claim_on(article, words) for words in ("30 Prozent", "40 Prozent")]
    sign(article, chief)
    body = naming(claims, rating="true")
    body["claims"][0]["version"] = 1
    assert statuses(as_checker.post(VERDICTS, body)) == [412, 201]
    assert Event.objects.filter(verb=Event.Verb.SIGN_OFF_FELL).count() == 1


@pytest.mark.parametrize("fault", [make_stale, name_twice])
def test_the_whole_answer_is_kept_with_its_key(as_checker, three, fault):
    body, key = naming(three, rating="true"), str(uuid.uuid4())
    fault(three, body)
    first = as_checker.post(VERDICTS, body, Idempotency_Key=key)
    again = as_checker.post(VERDICTS, body, Idempotency_Key=key)
    assert statuses(first)[::2] == [201, 201]
    assert (again.status_code, again.content) == (207, first.content)
    assert Event.objects.filter(verb=Event.Verb.VERDICT_GIVEN, actor=as_checker.user).count() == 2


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"claims": []}, 422),
        ({"rating": "x"}, 422),
        ({"atomic": "no"}, 422),
        ({"claims": [{"id": 1}]}, 428),
    ],
)
def test_a_request_that_is_invalid_as_a_whole_is_refused_as_usual(
    as_checker, three, change, status
):
    assert as_checker.post(VERDICTS, naming(three, rating="true") | change).status_code == status
    assert not Verdict.objects.exists()


def test_somebody_who_may_not_judge_gets_no_lines(as_author, three):
    assert as_author.post(VERDICTS, naming(three, rating="true")).status_code == 403


def sentence_of(article, words):
    rows = article.claims.in_text().filter(sentence_start=claim_on(article, words).sentence_start)
    return [row for row in rows if row.state == "open"]


def sentence_path(article):
    return f"articles/{article.pk}/sentences/verdicts/"


def lines_of(article):
    return [e.verb for e in article.events.in_own_line().order_by("pk") if "judged" in e.verb]


@pytest.mark.parametrize("fault", [make_stale, name_what_is_not_there, name_twice])
def test_a_refused_claim_of_a_sentence_affects_no_other(as_checker, article, fault):
    claims = sentence_of(article, "30 Prozent")
    assert len(claims) > 1
    body = naming(claims, rating="true")
    status, code = fault(claims, body)

    answer = as_checker.post(sentence_path(article), body)

    expected = [201] * len(claims)
    expected[1] = status
    assert statuses(answer) == expected
    assert answer.json()["results"][1]["problem"]["code"] == code
    assert lines_of(article).count("sentence.judged") == 1
    assert not article.revision.dismissals.exists()


def test_a_whole_sentence_line_by_line_is_read_and_then_decided(as_checker, article):
    body = naming(
        sentence_of(article, "30 Prozent"), rating="true", evidence=[{"source": REGISTER}]
    )
    first = as_checker.post(sentence_path(article), body)
    again = naming(article.claims.filter(pk__in=[c["id"] for c in body["claims"]]), rating="true")

    second = as_checker.post(sentence_path(article), again)

    assert {*statuses(first)} == {201}
    assert {*statuses(second)} == {409}
    assert {line["problem"]["code"] for line in second.json()["results"]} == {"decided_already"}
    assert Source.objects.count() == 1
    assert lines_of(article) == ["sentence.judged"]


def test_a_claim_of_another_sentence_or_article_is_refused_alone(as_checker, article, other):
    here, elsewhere = claim_on(article, "30 Prozent"), claim_on(article, "40 Prozent")
    body = naming([here, elsewhere, claim_on(other, "30 Prozent")], rating="true")

    assert statuses(as_checker.post(sentence_path(article), body)) == [201, 422, 422]
    assert judged() == {here.pk}


def test_a_sentence_without_claims_is_not_judged_line_by_line(as_checker, article):
    body = {"start": 0, "end": 4, "atomic": False, "rating": "true"}
    answer = as_checker.post(sentence_path(article), body)

    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/atomic"]


@pytest.mark.parametrize("atomic", [True, False])
def test_verdicts_on_a_list_are_one_line_of_each_article_and_one_undo(
    as_checker, three, other, atomic
):
    body = naming(three, rating="true") | {"atomic": atomic}
    answer = as_checker.post(VERDICTS, body)
    rows = answer.json()["results"]
    first = rows[0] if atomic else rows[0]["verdict"]

    own = [e for e in other.events.in_own_line() if e.verb == "verdicts.given"]
    assert [e.data["number"] for e in own] == [2]
    assert "verdict.given" not in {e.verb for e in other.events.in_own_line()}
    assert Event.objects.filter(verb="verdict.given").count() == 3

    undone = as_checker.post(f"verdicts/{first['id']}/undo/")
    assert undone.status_code == 200
    assert judged() == set()
    assert "verdicts.withdrawn" in {e.verb for e in other.events.in_own_line()}
