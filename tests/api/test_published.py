"""Published verdicts: made by chiefs, read by everybody."""

from datetime import timedelta

import pytest
from django.db import connection

from articles.models import Publication, Rating
from articles.publishing.claimreview import claim_review
from tests.factories import NOW
from tests.publishing.published import PUBLIC, judged, publish
from tests.queries.test_published import bring

pytestmark = pytest.mark.django_db

BODY = PUBLIC | {"claimed_date": "2026-03-18"}
BASE = "http://testserver"
LINKED_DATA = "application/ld+json"


def test_a_verdict_is_published_and_read_without_login(as_chief, visitor):
    verdict = judged()

    answer = as_chief.post(f"verdicts/{verdict.pk}/publish/", BODY)

    body = visitor.get(answer["Location"]).json()
    assert answer.status_code == 201
    assert body == answer.json()
    assert body["rating"]["label"] == "Falsch"
    assert body["claim_review"] == {"eligible": True, "reasons": []}
    assert body["url"] == f"{BASE}/verdicts/{body['id']}/"
    assert [row["id"] for row in visitor.get("verdicts/").json()["results"]] == [body["id"]]


def test_publishing_says_which_verdict_has_no_claimreview_and_why(as_chief):
    body = BODY | {"claimant": ""}

    answer = as_chief.post(f"verdicts/{judged().pk}/publish/", body, Accept_Language="en")

    status = answer.json()["claim_review"]
    assert status["eligible"] is False
    assert [reason["code"] for reason in status["reasons"]] == ["no_claimant"]
    assert "outside the newsroom" in status["reasons"][0]["sentence"]


def test_a_verdict_is_published_once(as_chief):
    verdict = judged()
    as_chief.post(f"verdicts/{verdict.pk}/publish/", BODY)

    answer = as_chief.post(f"verdicts/{verdict.pk}/publish/", BODY)

    assert answer.status_code == 409
    assert answer.json()["code"] == "published"


def test_a_publication_is_corrected_with_a_reason(as_chief, visitor):
    row = publish()
    path = f"publications/{row.public_id}/correct/"

    silent = as_chief.post(path, BODY)
    answer = as_chief.post(path, BODY | {"summary": "Genauer.", "reason": "Zahl ergänzt."})

    assert silent.status_code == 422
    assert answer.status_code == 200
    assert visitor.get(f"verdicts/{row.public_id}/").json()["summary"] == "Genauer."


@pytest.mark.parametrize("microseconds", [0, 1, 999_999])
def test_a_correction_of_what_somebody_corrected_since_is_refused(as_chief, visitor, microseconds):
    row = publish()
    row.changed_at = NOW + timedelta(microseconds=microseconds)  # answers have whole seconds
    row.save(update_fields=["changed_at"])
    path = f"publications/{row.public_id}/correct/"
    seen = visitor.get(f"verdicts/{row.public_id}/").json()["changed_at"]
    body = BODY | {"reason": "Zahl ergänzt.", "changed_at": seen}

    first = as_chief.post(path, body | {"summary": "Genauer."})
    second = as_chief.post(path, body | {"claimant_url": "https://example.org/b"})

    assert (first.status_code, second.status_code) == (200, 412)
    assert second.json()["code"] == "stale"
    assert visitor.get(f"verdicts/{row.public_id}/").json()["summary"] == "Genauer."


def test_without_a_type_the_claimant_is_a_person(as_chief):
    body = {name: words for name, words in BODY.items() if name != "claimant_type"}

    answer = as_chief.post(f"verdicts/{judged().pk}/publish/", body)

    assert answer.json()["claimant_type"] == "person"


def test_the_type_of_the_claimant_is_read_in_the_list_and_as_linked_data(as_chief, visitor):
    answer = as_chief.post(f"verdicts/{judged().pk}/publish/", BODY)

    document = visitor.get(answer["Location"], Accept=LINKED_DATA).json()
    assert visitor.get("verdicts/").json()["results"][0]["claimant_type"] == "organisation"
    assert document["itemReviewed"]["author"]["@type"] == "Organization"


@pytest.mark.parametrize("wrong", ["", "company", None, 1])
def test_a_type_of_claimant_that_isnt_known_is_refused(as_chief, wrong):
    answer = as_chief.post(f"verdicts/{judged().pk}/publish/", BODY | {"claimant_type": wrong})

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/claimant_type"


@pytest.mark.parametrize(
    ("sent", "kept"), [({}, "organisation"), ({"claimant_type": "person"}, "person")]
)
def test_a_correction_keeps_the_type_of_the_claimant_unless_it_names_another(as_chief, sent, kept):
    row = publish()
    words = {name: text for name, text in BODY.items() if name != "claimant_type"}
    words["summary"] += " Neu."

    answer = as_chief.post(
        f"publications/{row.public_id}/correct/", words | sent | {"reason": "Genauer."}
    )

    assert answer.json()["claimant_type"] == kept
    changed = answer.json()["corrections"][0]["changed"]
    assert changed.get("claimant_type", [kept])[-1] == kept
    assert ("claimant_type" in changed) == bool(sent)


def test_a_withdrawn_publication_stays_and_says_so(as_chief, visitor):
    row = publish()

    as_chief.post(f"publications/{row.public_id}/withdraw/", {"reason": "Neue Zahlen."})

    answer = visitor.get(f"verdicts/{row.public_id}/")
    body = answer.json()
    assert answer.status_code == 200  # the page answers 410: see docs/api.md
    assert body["withdrawn_reason"] == "Neue Zahlen."
    assert body["claim_review"]["reasons"][0]["code"] == "withdrawn"
    assert visitor.get("verdicts/").json()["results"] == []
    assert Publication.objects.count() == 1


def test_linked_data_is_the_claimreview(visitor):
    row = publish()

    answer = visitor.get(f"verdicts/{row.public_id}/", Accept=LINKED_DATA)

    assert answer["Content-Type"] == LINKED_DATA
    assert answer.json() == claim_review(row, base_url=BASE)


def test_linked_data_of_a_verdict_without_claimreview_is_refused_with_reasons(visitor):
    row = publish(claimant="")

    answer = visitor.get(f"verdicts/{row.public_id}/", Accept=LINKED_DATA)

    assert answer.status_code == 406
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["reasons"][0]["code"] == "no_claimant"


def test_the_list_as_linked_data_is_a_feed_of_the_eligible(visitor):
    row = publish()
    publish(claimant="")

    feed = visitor.get("verdicts/", Accept=LINKED_DATA).json()

    assert feed["@type"] == "DataFeed"
    items = [element["item"]["url"] for element in feed["dataFeedElement"]]
    assert items == [f"{BASE}/verdicts/{row.public_id}/"]


def test_secret_sources_are_in_no_public_answer(visitor):
    row = publish()
    bring(row, title="Register der Werften")
    bring(row, title="Informant vom Hafen", is_secret=True)

    body = visitor.get(f"verdicts/{row.public_id}/")

    assert [evidence["title"] for evidence in body.json()["evidence"]] == ["Register der Werften"]
    assert b"Informant" not in body.content


def test_pages_lead_through_all_published_verdicts(visitor):
    rows = [publish() for _ in range(3)]

    first = visitor.get("verdicts/?limit=2").json()
    second = visitor.get(first["next"].removeprefix(BASE)).json()

    ids = [row["id"] for row in first["results"] + second["results"]]
    assert ids == [str(row.public_id) for row in reversed(rows)]
    assert second["next"] is None


@pytest.mark.parametrize(
    "query", ["cursor=x", "cursor=00000000-0000-0000-0000-000000000000", "limit=x"]
)
def test_a_public_query_that_cant_be_used_names_its_parameter(visitor, query):
    answer = visitor.get(f"verdicts/?{query}")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == query.split("=")[0]


def test_an_unknown_verdict_is_not_found(visitor):
    answer = visitor.get("verdicts/00000000-0000-0000-0000-000000000000/")

    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"


def test_a_public_answer_may_be_cached_and_revalidated(visitor):
    publish()
    first = visitor.get("verdicts/")

    again = visitor.get("verdicts/", If_None_Match=first["ETag"])

    assert again.status_code == 304
    assert "Accept" in first["Vary"]
    assert "Cookie" not in first["Vary"]


@pytest.mark.parametrize("count", [1, 4])
def test_the_public_list_takes_one_query(visitor, django_assert_num_queries, count):
    for _ in range(count):
        publish()

    with django_assert_num_queries(2):  # stamp, publications
        visitor.get("verdicts/")
    with django_assert_num_queries(1):  # stamp
        visitor.get("verdicts/")


def test_the_cached_list_is_never_out_of_date(as_chief, visitor):
    def labels(path="verdicts/"):
        return [row["rating"]["label"] for row in visitor.get(path).json()["results"]]

    row = publish()
    assert labels() == ["Falsch"]
    Rating.objects.filter(code="false").update(label_de="Unwahr")
    assert labels() == ["Unwahr"]
    publish()
    assert len(labels()) == 2
    as_chief.post(f"publications/{row.public_id}/withdraw/", {"reason": "Neue Zahlen."})
    assert len(labels()) == 1
    assert visitor.get("verdicts/?limit=0").status_code == 400
    assert "ld+json" in visitor.get("verdicts/", Accept=LINKED_DATA)["Content-Type"]


def test_one_public_verdict_takes_three_queries(visitor, django_assert_num_queries):
    row = publish()

    with django_assert_num_queries(3):  # publication, evidence, corrections
        visitor.get(f"verdicts/{row.public_id}/")


def test_the_check_before_publishing_says_whether_there_will_be_a_claimreview(as_chief):
    path = f"verdicts/{judged().pk}/publish/check/"

    good = as_chief.post(path, BODY).json()
    bad = as_chief.post(path, BODY | {"claimant": "", "claimed_date": None}).json()

    assert (good["eligible"], good["reasons"]) == (True, [])
    assert [row["code"] for row in bad["reasons"]] == ["no_claimant"]
    assert "no_claimed_date" in [row["code"] for row in bad["advice"]]
    assert Publication.objects.count() == 0


def test_a_correction_has_the_words_before_and_after(as_chief, visitor):
    row = publish()
    body = BODY | {"summary": "Genauer.", "reason": "Zahl ergänzt."}
    as_chief.post(f"publications/{row.public_id}/correct/", body)

    (correction,) = visitor.get(f"verdicts/{row.public_id}/").json()["corrections"]

    assert correction["reason"] == "Zahl ergänzt."
    assert correction["changed"]["summary"][1] == "Genauer."


def test_the_list_is_in_the_readers_language_and_says_so(visitor):
    publish(claimant="")

    answers = {lang: visitor.get("verdicts/", Accept_Language=lang) for lang in ("de", "en")}

    for lang, answer in answers.items():
        assert answer["Content-Language"] == lang
        assert "Accept-Language" in answer["Vary"]
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert int(answer["Content-Length"]) == len(answer.content)
    sentences = {answer.json()["results"][0]["claim_review"]["reasons"][0]["sentence"]
                 for answer in answers.values()}  # fmt: skip
    assert len(sentences) == 2


@pytest.mark.django_db(transaction=True)
def test_the_list_survives_a_lost_connection(visitor):
    visitor.get("verdicts/")
    connection.connection.close()

    assert visitor.get("verdicts/").status_code == 200
