"""The page on which chiefs demand second looks."""

import pytest

from articles.models import ConfirmationDemand
from articles.workflow import demand_second_look
from tests.factories import NOW, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    user = UserFactory(role="chief", language="en")
    client.force_login(user)
    return user


def test_a_chief_adds_and_ends_a_demand(client, chief):
    client.post("/second-looks/", {"kind": "money", "rating": "", "desk": ""})
    demand = ConfirmationDemand.objects.current().get()
    assert (demand.kind, demand.rating, demand.set_by) == ("money", None, chief)
    assert "Money" in client.get("/second-looks/", headers={"Accept-Language": "en"}).text

    client.post(f"/second-looks/{demand.pk}/end/")
    assert not ConfirmationDemand.objects.current().exists()


def test_the_same_twice_is_refused_on_the_page(client, chief):
    demand_second_look(actor=chief, at=NOW)
    answer = client.post("/second-looks/", {"kind": "", "rating": "", "desk": ""})
    assert answer.status_code == 422


def test_checkers_do_not_demand(client, db):
    client.force_login(UserFactory())
    assert client.get("/second-looks/").status_code == 403
    assert client.post("/second-looks/", {}).status_code == 403


@pytest.mark.parametrize("count", [1, 6])
def test_it_takes_the_same_queries_for_any_number(client, chief, django_assert_num_queries, count):
    for kind in ("age", "date", "time", "count", "share", "money")[:count]:
        demand_second_look(actor=chief, at=NOW, kind=kind)
    with django_assert_num_queries(5):  # session, person, demands, ratings, desks
        client.get("/second-looks/")
