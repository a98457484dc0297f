"""Evidence, verdicts and questions through the API."""

import pytest

from articles.models import Evidence, Source, Verdict
from articles.workflow import EvidenceInput, SourceInput, demand_second_look
from tests.acts import add_evidence, ask_author
from tests.factories import NOW, SourceFactory
from tests.newsroom import judge

pytestmark = pytest.mark.django_db

REGISTER = {"title": "Register der Werften, Blatt 7", "kind": "official", "is_primary": True}


def test_a_verdict_comes_with_its_evidence_in_one_write(as_checker, claim):
    answer = as_checker.post(
        f"claims/{claim.pk}/verdicts/",
        {
            "rating": "true",
            "explanation": "Steht so im Register.",
            "evidence": [{"source": REGISTER, "locator": "Seite 3", "passage": "30 v. H."}],
        },
    )

    assert answer.status_code == 201
    assert answer.json()["status"] == "live"
    assert as_checker.get(f"claims/{claim.pk}/").json()["state"] == "right"
    evidence = as_checker.get(f"claims/{claim.pk}/evidence/").json()["results"]
    assert evidence[0]["source"]["title"] == REGISTER["title"]
    assert evidence[0]["locator"] == "Seite 3"


def test_a_verdict_in_one_write_takes_a_fixed_number_of_queries(
    as_checker, claim, django_assert_max_num_queries
):
    source = SourceFactory()
    body = {"rating": "true", "evidence": [{"source": source.pk}]}
    as_checker.get("ratings/")

    with django_assert_max_num_queries(20):
        answer = as_checker.post(f"claims/{claim.pk}/verdicts/", body)

    assert answer.status_code == 201


def test_a_second_checker_is_shown_the_first_ones_verdict(as_checker, claim, colleague):
    seen = as_checker.get(f"claims/{claim.pk}/")["ETag"]
    first = judge(claim, colleague)
    body = {"rating": "false", "correction": "20 Prozent"}

    stale = as_checker.post(f"claims/{claim.pk}/verdicts/", body, If_Match=seen)
    present = stale.json()["present"]
    decided = as_checker.post(f"claims/{claim.pk}/verdicts/", body, If_Match=stale["ETag"])

    assert (stale.status_code, stale.json()["code"]) == (412, "stale")
    assert (present["verdict"]["id"], present["verdict"]["judged_by"]) == (
        first.pk,
        colleague.username,
    )
    assert (stale.json()["seen"]["state"], present["state"]) == ("open", "right")
    assert decided.status_code == 201
    statuses = [
        row["status"] for row in as_checker.get(f"claims/{claim.pk}/verdicts/").json()["results"]
    ]
    assert statuses == ["live", "superseded"]


def test_nothing_is_stored_of_a_verdict_that_is_refused(as_checker, claim):
    answer = as_checker.post(
        f"claims/{claim.pk}/verdicts/",
        {"rating": "false", "evidence": [{"source": REGISTER}]},
    )

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/correction"
    assert not Source.objects.exists()
    assert not Verdict.objects.exists()


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"rating": "perhaps"}, "/rating"),
        ({"rating": "true", "evidence": [{}]}, "/evidence/0/source"),
        ({"rating": "true", "evidence": [{"source": 0}]}, "/evidence/0/source"),
        (
            {"rating": "true", "evidence": [{"source": {"title": ""}}]},
            "/evidence/0/source/title",
        ),
        (
            {"rating": "true", "evidence": [{"source": {"title": "A", "url": "x:y"}}]},
            "/evidence/0/source/url",
        ),
    ],
)
def test_an_invalid_verdict_is_reported_with_its_pointer(as_checker, claim, body, pointer):
    answer = as_checker.post(f"claims/{claim.pk}/verdicts/", body)

    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def test_a_verdict_is_confirmed_by_another_person(as_chief, as_checker, claim):
    verdict = as_checker.post(f"claims/{claim.pk}/verdicts/", {"rating": "true"}).json()

    own = as_checker.post(f"verdicts/{verdict['id']}/confirm/")
    others = as_chief.post(f"verdicts/{verdict['id']}/confirm/")

    assert own.status_code == 409
    assert own.json()["code"] == "own_verdict"
    assert others.json()["confirmed_by"] == as_chief.user.username


def test_a_verdict_is_taken_back(as_checker, claim):
    verdict = as_checker.post(f"claims/{claim.pk}/verdicts/", {"rating": "true"}).json()

    answer = as_checker.post(f"verdicts/{verdict['id']}/withdraw/", {"reason": "Zu früh."})

    assert answer.json()["status"] == "withdrawn"
    assert as_checker.get(f"claims/{claim.pk}/").json()["state"] == "open"


def test_nobody_judges_an_article_of_their_own(calling, article):
    article.author.role = "checker"
    article.author.save()
    claim = article.claims.first()

    answer = calling(article.author).post(f"claims/{claim.pk}/verdicts/", {"rating": "true"})

    assert answer.status_code == 403


def test_evidence_is_added_and_counted(as_checker, claim):
    answer = as_checker.post(
        f"claims/{claim.pk}/evidence/", {"source": SourceFactory().pk, "stance": "context"}
    )

    assert answer.status_code == 201
    assert answer.json()["stance"] == "context"
    assert as_checker.get(f"claims/{claim.pk}/").json()["evidence"] == 1


def secret_evidence(claim, actor):
    source = SourceInput(title="Der Informant vom Hafen", is_secret=True)
    return add_evidence(claim=claim, actor=actor, at=NOW, evidence=EvidenceInput(source=source))


def test_a_secret_source_appears_nowhere_to_those_who_may_not_know_it(as_checker, claim, colleague):
    evidence = secret_evidence(claim, colleague)

    for path in (
        f"claims/{claim.pk}/evidence/",
        f"claims/{claim.pk}/",
        f"articles/{claim.article_id}/claims/",
        "claims/",
        "sources/",
        "sources/?q=Informant",
    ):
        assert b"Informant" not in as_checker.get(path).content
    assert as_checker.get(f"claims/{claim.pk}/").json()["evidence"] == 0
    assert as_checker.get(f"sources/{evidence.source_id}/").status_code == 404
    used = as_checker.post(f"claims/{claim.pk}/evidence/", {"source": evidence.source_id})
    assert used.status_code == 422
    assert Evidence.objects.count() == 1


def test_a_secret_source_is_shown_to_whom_it_is_known(calling, claim, colleague):
    evidence = secret_evidence(claim, colleague)
    caller = calling(colleague)

    assert caller.get(f"claims/{claim.pk}/").json()["evidence"] == 1
    assert caller.get(f"sources/{evidence.source_id}/").json()["is_secret"] is True


def test_the_author_is_asked_and_answers(as_checker, as_author, claim):
    asked = as_checker.post(
        f"claims/{claim.pk}/queries/",
        {"question": "Woher kommt die Zahl?", "due_at": "2026-03-20T17:00:00Z"},
    )
    waiting = as_checker.get(f"claims/{claim.pk}/").json()["state"]

    answered = as_author.post(
        f"queries/{asked.json()['id']}/answer/", {"answer": "Aus dem Gespräch."}
    )

    assert asked.status_code == 201
    assert waiting == "query"
    assert answered.json()["state"] == "answered"
    assert as_author.get(f"claims/{claim.pk}/queries/").json()["results"][0]["answer"]


def test_another_authors_question_is_not_found(calling, claim, checker):
    question = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")

    answer = calling("author").post(f"queries/{question.pk}/answer/", {"answer": "Von mir."})

    assert answer.status_code == 404


@pytest.mark.parametrize("of", ["evidence", "verdicts", "queries"])
def test_what_belongs_to_a_claim_is_listed_in_a_fixed_number_of_queries(
    as_checker, claim, django_assert_num_queries, of
):
    as_checker.post(f"claims/{claim.pk}/evidence/", {"source": REGISTER})
    as_checker.post(f"claims/{claim.pk}/verdicts/", {"rating": "true"})
    as_checker.post(f"claims/{claim.pk}/queries/", {"question": "Woher?"})

    # token, claim, rows; the files of evidence
    with django_assert_num_queries(4 if of == "evidence" else 3):
        results = as_checker.get(f"claims/{claim.pk}/{of}/").json()["results"]

    assert len(results) == 1


def test_a_verdict_is_rejected_by_another_person_with_a_comment(as_chief, as_checker, claim):
    verdict = as_checker.post(f"claims/{claim.pk}/verdicts/", {"rating": "true"}).json()

    own = as_checker.post(f"verdicts/{verdict['id']}/reject/", {"reason": "Doch nicht."})
    silent = as_chief.post(f"verdicts/{verdict['id']}/reject/", {"reason": " "})
    others = as_chief.post(f"verdicts/{verdict['id']}/reject/", {"reason": "Alte Quelle."})

    assert (own.status_code, own.json()["code"]) == (409, "own_verdict")
    assert silent.status_code == 422
    assert others.json()["status"] == "withdrawn"
    assert as_checker.get(f"claims/{claim.pk}/").json()["state"] == "open"


def test_a_claim_says_that_it_needs_a_second_look(as_checker, claim, chief):
    demand_second_look(actor=chief, at=NOW)
    as_checker.post(f"claims/{claim.pk}/verdicts/", {"rating": "true"})

    found = as_checker.get(f"claims/{claim.pk}/").json()["verdict"]

    assert (found["needs_confirmation"], found["confirmed_by"]) == (True, None)


def test_the_questions_of_an_article_are_listed_together(
    as_checker, as_author, claim, checker, django_assert_num_queries
):
    for question in ("Woher?", "Von wann?", "Wer sagt das?"):
        ask_author(claim=claim, actor=checker, at=NOW, question=question)

    as_author.get("ratings/")

    with django_assert_num_queries(3):  # token, article, questions
        found = as_author.get(f"articles/{claim.article_id}/queries/").json()["results"]

    assert len(found) == 3
    assert as_checker.get(f"articles/{claim.article_id}/queries/").json()["results"] == found


def test_the_author_objects_to_a_wording(as_checker, as_author, calling, claim):
    body = {"rating": "false", "correction": "31 Prozent"}
    verdict = as_checker.post(f"claims/{claim.pk}/verdicts/", body).json()
    address = f"verdicts/{verdict['id']}/author-view/"

    silent = as_author.post(address, {"agrees": False})
    given = as_author.post(address, {"agrees": False, "note": "30 steht im Register."})

    assert verdict["author_agrees"] is None
    assert silent.status_code == 422
    assert (given.json()["author_agrees"], given.json()["author_note"]) == (
        False,
        "30 steht im Register.",
    )
    assert calling("author").post(address, {"agrees": True}).status_code == 404
