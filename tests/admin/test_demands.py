"""Demands for origins in the admin panel: set and dropped by acts, by who may."""

import pytest
from django.urls import reverse

from articles.models import Event, EvidenceDemand, RiskDemand
from tests.factories import DeskFactory, UserFactory

from .seen import seen_on

pytestmark = pytest.mark.django_db
ADD = "admin:articles_evidencedemand_add"


@pytest.mark.parametrize("role", ["chief", "administrator"])
def test_a_demand_is_set_changed_and_dropped_with_its_line_in_the_history(client, role):
    client.force_login(UserFactory(role=role))
    desk = DeskFactory()

    client.post(reverse(ADD), {"kind": "share", "desk": desk.pk, "minimum": 2})
    row = EvidenceDemand.objects.get()
    change = reverse("admin:articles_evidencedemand_change", args=[row.pk])
    client.post(change, {"kind": "share", "desk": "", "minimum": 3} | seen_on(client, change))
    row.refresh_from_db()
    assert (row.kind, row.desk, row.minimum) == ("share", None, 3)
    client.post(reverse("admin:articles_evidencedemand_delete", args=[row.pk]), {"post": "yes"})

    assert not EvidenceDemand.objects.exists()
    verbs = Event.objects.order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["demand.set", "demand.set", "demand.dropped"]
    said = client.get(reverse("admin:articles_event_changelist")).content.decode()
    assert "verlangt unabhängige Ursprünge: 3" in said


def test_a_second_demand_for_the_same_is_refused_in_words(client):
    client.force_login(UserFactory(role="chief"))
    client.post(reverse(ADD), {"kind": "", "desk": "", "minimum": 2})
    answer = client.post(reverse(ADD), {"kind": "", "desk": "", "minimum": 3})
    assert "schon eine Vorgabe" in answer.content.decode()
    assert EvidenceDemand.objects.get().minimum == 2


def test_a_kind_with_a_risk_is_set_changed_and_dropped_with_its_line_in_the_history(client):
    client.force_login(UserFactory(role="chief"))
    add = reverse("admin:articles_riskdemand_add")

    client.post(add, {"kind": "share", "risk": "figure", "desk": ""})
    row = RiskDemand.objects.get()
    change = reverse("admin:articles_riskdemand_change", args=[row.pk])
    changed = {"kind": "share", "risk": "legal", "desk": ""}
    client.post(change, changed | seen_on(client, change))
    row.refresh_from_db()
    assert row.risk == "legal"
    client.post(reverse("admin:articles_riskdemand_delete", args=[row.pk]), {"post": "yes"})

    assert not RiskDemand.objects.exists()
    said = client.get(reverse("admin:articles_event_changelist")).content.decode()
    assert "welche Art von Behauptung ihren Satz zum Risiko macht (juristisch)" in said
