"""Webhooks and events through the API."""

import pytest

from articles.models import Delivery, Webhook
from articles.workflow import queue_deliveries
from tests.factories import NOW, ArticleFactory, UserFactory, WebhookFactory

NEW = {"name": "CMS", "url": "https://cms.example/hook", "types": ["clearance.fell"]}


def test_a_secret_is_in_the_first_answer_and_in_no_other(as_chief):
    made = as_chief.post("webhooks/", NEW)

    assert made.status_code == 201
    secret = made.json()["secret"]
    assert Webhook.objects.get().secret == secret
    path = made["Location"]
    for answer in (as_chief.get(path), as_chief.get("webhooks/")):
        assert answer.status_code == 200
        assert "whsec_" not in answer.content.decode()
    assert as_chief.get(path).json()["types"] == ["clearance.fell"]


def test_a_rotation_shows_the_new_secret_and_until_when_the_old_one_signs(as_chief):
    row = WebhookFactory()

    answer = as_chief.post(f"webhooks/{row.pk}/rotate-secret/", {"overlap_hours": 2})

    assert answer.json()["secret"] not in ("", row.secret)
    assert answer.json()["webhook"]["previous_secret_until"] is not None
    refused = as_chief.post(f"webhooks/{row.pk}/rotate-secret/", {"overlap_hours": 169})
    assert refused.status_code == 422


def test_invalid_fields_of_a_webhook_are_named(as_chief):
    answer = as_chief.post("webhooks/", NEW | {"url": "https://10.0.0.1/"})

    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/url"]
    assert as_chief.post("webhooks/", NEW | {"types": ["a.b"]}).status_code == 422
    assert not Webhook.objects.exists()


def test_a_change_needs_the_version_that_was_read(as_chief):
    row = WebhookFactory()
    path = f"webhooks/{row.pk}/"
    etag = as_chief.get(path)["ETag"]

    assert as_chief.patch(path, {"name": "Neu"}).status_code == 428
    changed = as_chief.patch(path, {"name": "Neu"}, If_Match=etag)
    assert (changed.status_code, changed.json()["name"]) == (200, "Neu")
    stale = as_chief.patch(path, {"name": "Alt"}, If_Match=etag)
    assert (stale.status_code, stale.json()["present"]["name"]) == (412, "Neu")


def test_deleting_deactivates_and_keeps_what_was_delivered(as_chief):
    row = WebhookFactory()
    ArticleFactory()
    queue_deliveries(at=NOW)

    assert as_chief.call("DELETE", f"webhooks/{row.pk}/").status_code == 204

    assert as_chief.get(f"webhooks/{row.pk}/").json()["is_active"] is False
    [delivery] = as_chief.get(f"webhooks/{row.pk}/deliveries/").json()["results"]
    assert (delivery["state"], delivery["type"]) == ("dropped", "article.received")
    refused = as_chief.post(f"webhooks/{row.pk}/test/")
    assert (refused.status_code, refused.json()["code"]) == (409, "inactive")


def test_dead_letters_are_listed_and_sent_again(as_chief):
    row = WebhookFactory()
    for _ in range(3):
        ArticleFactory()
    queue_deliveries(at=NOW)
    Delivery.objects.update(state="dead", ended_at=NOW, error="timeout")
    deliveries = f"webhooks/{row.pk}/deliveries/"
    dead = as_chief.get(deliveries + "?state=dead").json()["results"]
    assert len(dead) == 3

    again = as_chief.post(f"{deliveries}{dead[0]['id']}/replay/")
    assert (again.status_code, again.json()["state"]) == (202, "waiting")
    assert as_chief.post(f"{deliveries}{dead[0]['id']}/replay/").status_code == 409
    rest = as_chief.post(f"webhooks/{row.pk}/replay/")
    assert rest.json() == {"count": 2}
    other = WebhookFactory()
    assert (
        as_chief.post(f"webhooks/{other.pk}/deliveries/{dead[0]['id']}/replay/").status_code == 404
    )


def test_a_test_is_queued_and_listed(as_chief):
    row = WebhookFactory()
    sent = as_chief.post(f"webhooks/{row.pk}/test/")

    assert sent.status_code == 202
    [listed] = as_chief.get(f"webhooks/{row.pk}/deliveries/").json()["results"]
    assert listed["message_id"] == f"test_{sent.json()['id']}"
    assert listed["event"] is None


@pytest.mark.parametrize("count", [2, 30])
def test_lists_take_the_same_queries_for_many_rows_as_for_few(
    as_chief, django_assert_num_queries, count
):
    row = WebhookFactory()
    for _ in range(count):
        ArticleFactory()
    queue_deliveries(at=NOW)
    as_chief.get("events/")  # the use of the token is noted

    with django_assert_num_queries(3):  # token, horizon, events
        assert len(as_chief.get("events/").json()["results"]) == count
    with django_assert_num_queries(3):  # token, webhook, deliveries
        found = as_chief.get(f"webhooks/{row.pk}/deliveries/?limit=200").json()["results"]
        assert len(found) == count
    with django_assert_num_queries(2):
        as_chief.get("webhooks/")


def test_a_client_continues_reading_events_after_its_last_one(as_chief):
    for _ in range(5):
        ArticleFactory()
    first = as_chief.get("events/?limit=2").json()
    assert first["next"].endswith(f"after={first['after']}")
    second = as_chief.get(first["next"].removeprefix("http://testserver")).json()
    rest = as_chief.get(f"events/?after={second['after']}").json()

    numbers = [e["id"] for page in (first, second, rest) for e in page["results"]]
    assert numbers == sorted(set(numbers))
    assert len(numbers) == 5
    assert rest["next"] is None
    nothing = as_chief.get(f"events/?after={rest['after']}").json()
    assert nothing == {"results": [], "next": None, "after": rest["after"]}


def test_events_are_filtered_and_invalid_filters_refused(as_chief):
    article = ArticleFactory(external_id="cms-1")
    ArticleFactory()

    [event] = as_chief.get(f"events/?article={article.pk}&type=article.received").json()["results"]
    assert event["external_id"] == "cms-1"
    assert as_chief.get("events/?type=claim.judged").json()["results"] == []
    for query in ("after=-1", "after=x", f"after={2**63}", "type=a.b", "limit=0", "odd=1"):
        assert as_chief.get(f"events/?{query}").status_code == 400


def test_authors_read_events_of_their_own_articles(calling):
    author = UserFactory(role="author")
    own, _other = ArticleFactory(author=author), ArticleFactory()

    found = calling(author).get("events/").json()["results"]

    assert [event["article"] for event in found] == [own.pk]
