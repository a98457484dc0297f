"""Demands for origins over the API: only people who have signed in set them."""

import pytest

from articles.models import EvidenceDemand
from tests.api.conftest import Caller

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief_on_the_page(chief, client):
    client.force_login(chief)
    return Caller(chief, client=client)


def test_a_demand_of_zero_origins_is_an_exception(chief_on_the_page):
    new = {"minimum": 2, "is_primary_enough": True}
    general = chief_on_the_page.post("origins-demands/", new)
    but_for = chief_on_the_page.post("origins-demands/", {"minimum": 0, "kind": "contact"})

    assert (general.status_code, but_for.status_code) == (201, 201)
    rows = EvidenceDemand.objects.values_list("kind", "minimum", "is_primary_enough")
    assert set(rows) == {("", 2, True), ("contact", 0, False)}
    assert (general.json()["is_primary_enough"], but_for.json()["is_primary_enough"]) == (
        True,
        False,
    )


@pytest.mark.parametrize("minimum", [-1, 10])
def test_an_impossible_demand_is_reported_with_its_field(chief_on_the_page, minimum):
    answer = chief_on_the_page.post("origins-demands/", {"minimum": minimum})

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/minimum"
