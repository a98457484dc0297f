"""Lists of the people and desks of the newsroom, and clearance by the CMS's own id."""

import pytest

from articles.models import Desk
from tests.factories import ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_people_are_listed_with_name_initials_and_role_only(as_checker):
    UserFactory(
        username="ahrens", first_name="Ines", last_name="Ahrens", role="chief", email="a@b.example"
    )
    UserFactory(username="gone", role="checker", is_active=False)

    found = {row["username"]: row for row in as_checker.get("users/").json()["results"]}

    assert found["ahrens"] == {
        "username": "ahrens",
        "name": "Ines Ahrens",
        "initials": "IA",
        "role": "chief",
    }
    assert "gone" not in found


def test_people_are_filtered_by_role(as_checker):
    chief = UserFactory(role="chief")

    rows = as_checker.get("users/?role=chief").json()["results"]

    assert [row["username"] for row in rows] == [chief.username]


def test_authors_may_not_list_people(as_author):
    assert as_author.get("users/").status_code == 403


@pytest.mark.parametrize(("path", "make"), [("users/", UserFactory), ("desks/", None)])
def test_a_list_takes_two_queries_and_has_pages(as_checker, path, make, django_assert_num_queries):
    for number in range(5):
        make() if make else Desk.objects.create(name=f"Ressort {number}")
    as_checker.get(path)
    seen, url = [], f"{path}?limit=2"
    while url:
        with django_assert_num_queries(2):  # token, rows
            page = as_checker.get(url.removeprefix("http://testserver")).json()
        seen += [tuple(row.values()) for row in page["results"]]
        url = page["next"]

    assert len(seen) == len(set(seen)) >= 5


def test_desks_are_listed_by_name(as_author):
    for name in ("Wirtschaft", "Lokales"):
        Desk.objects.create(name=name)

    rows = as_author.get("desks/").json()["results"]

    assert [row["name"] for row in rows] == ["Lokales", "Wirtschaft"]
    assert rows[0]["demands_sources"] is False


def test_clearance_is_asked_by_the_id_of_the_cms(as_checker, django_assert_num_queries):
    article = ArticleFactory(external_id="cms-4711")
    as_checker.get("clearance/?external_id=cms-4711")

    with django_assert_num_queries(4):  # token, article, sign-off, open claims
        named = as_checker.get("clearance/?external_id=cms-4711").json()

    assert named == as_checker.get(f"articles/{article.pk}/clearance/").json()
    assert named["reason"] == "not_signed_off"


def test_an_id_that_nobody_knows_is_not_found(as_checker):
    assert as_checker.get("clearance/?external_id=cms-1").status_code == 404
    assert as_checker.get("clearance/").json()["errors"][0]["parameter"] == "external_id"


def test_an_author_asks_only_about_their_own(as_author):
    ArticleFactory(external_id="cms-4711")

    assert as_author.get("clearance/?external_id=cms-4711").status_code == 404
