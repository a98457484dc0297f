"""Webhooks in the admin panel: the secret is shown once, dead letters are sent again."""

import pytest
from django.urls import reverse

from articles.models import Delivery, Event, Webhook
from articles.workflow import queue_deliveries
from tests.factories import NOW, ArticleFactory, UserFactory, WebhookFactory

from .seen import seen_on

pytestmark = pytest.mark.django_db
LIST = reverse("admin:articles_webhook_changelist")
ADD = reverse("admin:articles_webhook_add")


@pytest.fixture
def panel(client):
    client.force_login(UserFactory(role="chief"))
    return client


def test_a_webhook_is_made_and_its_secret_shown_once(panel):
    data = {"name": "CMS", "url": "https://cms.example/", "types": ["clearance.fell"]}
    page = panel.post(ADD, data, follow=True).content.decode()

    row = Webhook.objects.get()
    assert row.types == ["clearance.fell"]
    assert row.secret in page.replace("&#x2B;", "+")
    change = reverse("admin:articles_webhook_change", args=[row.pk])
    for address in (LIST, change):
        assert "whsec_" not in panel.get(address).content.decode()
    data |= {"types": [], "is_active": ""}
    panel.post(change, data | seen_on(panel, change))
    row.refresh_from_db()
    assert (row.types, row.is_active) == ([], False)
    assert 'field-event_types_text">alle<' in panel.get(LIST).content.decode()
    verbs = Event.objects.order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["webhook.made", "webhook.changed"]


def test_an_address_that_is_not_public_is_refused_in_words(panel):
    page = panel.post(ADD, {"name": "CMS", "url": "https://127.0.0.1/"}).content.decode()

    assert "nicht öffentlich" in page
    assert not Webhook.objects.exists()


def test_actions_rotate_test_and_replay(panel):
    row = WebhookFactory()
    ArticleFactory()
    queue_deliveries(at=NOW)
    Delivery.objects.update(state="dead", ended_at=NOW)

    def act(name: str) -> str:
        data = {"action": name, "_selected_action": [row.pk]}
        return panel.post(LIST, data, follow=True).content.decode()

    assert "whsec_" in act("rotate")
    act("test")
    act("replay")

    row.refresh_from_db()
    assert row.previous_secret
    states = Delivery.objects.order_by("pk").values_list("type", "state")
    assert list(states) == [("article.received", "waiting"), ("webhook.test", "waiting")]


def test_the_list_shows_waiting_and_failed_deliveries(panel, django_assert_max_num_queries):
    rows = [WebhookFactory() for _ in range(3)]
    ArticleFactory()
    ArticleFactory()
    queue_deliveries(at=NOW)
    Delivery.objects.filter(pk=Delivery.objects.earliest("pk").pk).update(state="dead")

    with django_assert_max_num_queries(6):
        page = panel.get(LIST).content.decode()

    dead = f"?webhook__id__exact={rows[0].pk}&amp;state__exact=dead"
    deliveries = reverse("admin:articles_delivery_changelist")
    assert f'field-given_up"><a href="{deliveries}{dead}">1</a>' in page
    assert page.count('field-given_up">0<') == 2
    assert panel.get(f"{deliveries}{dead.replace('&amp;', '&')}").status_code == 200


def test_what_cannot_be_sent_again_is_named(panel):
    WebhookFactory()
    ArticleFactory()
    queue_deliveries(at=NOW)
    row = Delivery.objects.get()

    data = {"action": "replay", "_selected_action": [row.pk]}
    page = panel.post(reverse("admin:articles_delivery_changelist"), data, follow=True)

    assert f"Zustellung {row.message_id}: " in page.content.decode()


def test_a_delivery_is_sent_again(panel):
    WebhookFactory()
    ArticleFactory()
    queue_deliveries(at=NOW)
    Delivery.objects.update(state="dead", ended_at=NOW)

    data = {"action": "replay", "_selected_action": [Delivery.objects.get().pk]}
    panel.post(reverse("admin:articles_delivery_changelist"), data)

    assert Delivery.objects.get().state == "waiting"
