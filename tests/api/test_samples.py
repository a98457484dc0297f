"""Samples over the API: drawn, read without the first verdicts, looked at."""

import pytest

from tests.factories import UserFactory
from tests.newsroom import clear

from .conftest import Caller


@pytest.fixture
def judged(article, checker):
    clear(article, checker)
    return article


@pytest.fixture
def as_chief(chief, client):
    client.force_login(chief)
    return Caller(chief, client=client)


@pytest.fixture
def sample(as_chief, judged):
    return as_chief.post("samples/", {"article": judged.pk, "size": 2, "seed": 7}).json()


def look(client, sample, position=1, **said):
    row = sample["results"][position - 1]
    claims = [{"id": claim["id"], "version": claim["version"]} for claim in row["claims"]]
    body = {"claims": claims, "rating": "true", **said}
    return client.post(f"samples/{sample['id']}/sentences/{position}/", body)


def ratings(sample):
    return {claim["first_rating"] for row in sample["results"] for claim in row["claims"]}


def test_a_sample_is_drawn_and_read_without_first_verdicts(as_chief, sample):
    assert (sample["sentences"], sample["open"], sample["seed"]) == (2, 2, 7)
    assert ratings(sample) == {None}
    assert as_chief.get(f"samples/{sample['id']}/").json() == sample
    (entry,) = as_chief.get("samples/").json()["results"]
    assert entry == {name: sample[name] for name in entry}


def test_the_answer_to_a_second_verdict_has_both(as_chief, sample):
    made = look(as_chief, sample)

    assert (made.status_code, made.json()["state"]) == (201, "agreed")
    assert {claim["first_rating"] for claim in made.json()["claims"]} == {"true"}
    read = as_chief.get(f"samples/{sample['id']}/").json()
    assert ratings({"results": read["results"][1:]}) == {None}
    assert read["agreement"]["percent"] == 100


def test_a_part_with_another_rating_is_open_again(as_chief, sample):
    claim = sample["results"][0]["claims"][0]["id"]
    part = {"claim": claim, "rating": "false"}
    refused = look(as_chief, sample, parts=[part])
    made = look(as_chief, sample, parts=[part], explanation="Es waren 298.")

    assert (refused.status_code, made.status_code) == (422, 201)
    assert made.json()["state"] == "differs"
    assert as_chief.get(f"claims/{claim}/").json()["state"] == "open"


def test_the_first_checker_may_not_look(as_checker, sample):
    seen = as_checker.get(f"samples/{sample['id']}/").json()
    assert {row["is_for_you"] for row in seen["results"]} == {False}
    assert look(as_checker, sample).json()["code"] == "own_verdict"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"size": 1}, "/article"),
        ({"article": 0, "size": 1}, "/article"),
        ({"desk": "?", "size": 1}, "/desk"),
        ({"size": 500}, "/size"),
        ({"percent": 101}, "/percent"),
    ],
)
def test_impossible_samples_are_reported_with_their_field(as_chief, judged, body, pointer):
    answer = as_chief.post("samples/", body)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


def test_an_outdated_version_is_refused_with_what_changed(as_chief, sample):
    for claim in sample["results"][0]["claims"]:
        claim["version"] -= 1
    assert look(as_chief, sample).status_code == 412


def test_what_is_not_there_is_not_found(as_chief, sample):
    assert as_chief.get("samples/0/").status_code == 404
    body = {"claims": [{"id": 1, "version": 1}], "rating": "true"}
    assert as_chief.post(f"samples/{sample['id']}/sentences/9/", body).status_code == 404


def test_a_list_takes_the_same_queries_however_many_samples(
    as_chief, judged, sample, django_assert_num_queries
):
    with django_assert_num_queries(4):
        as_chief.get("samples/")
    for _ in range(3):
        as_chief.post("samples/", {"article": judged.pk, "size": 2})
    with django_assert_num_queries(4):
        as_chief.get("samples/")


def test_authors_see_no_samples(sample, client):
    author = UserFactory(role="author")
    client.force_login(author)
    assert Caller(author, client=client).get("samples/").status_code == 403
