"""Webhooks: who makes them, what address they may have, how secrets rotate."""

from contextlib import nullcontext
from datetime import timedelta
from ipaddress import ip_address, ip_network

import pytest
from django.utils import translation

from articles.models import Delivery, Event, Webhook
from articles.workflow import (
    Invalid,
    NotAllowed,
    StaleEdit,
    WebhookInput,
    WrongState,
    change_webhook,
    make_webhook,
    may_reach,
    queue_deliveries,
    replay_all,
    replay_delivery,
    rotate_secret,
    send_test,
)
from tests.factories import NOW, ArticleFactory, WebhookFactory

URL = "https://cms.example/hook"


def make(actor, **fields):
    fields = {"name": "CMS", "url": URL} | fields
    return make_webhook(actor=actor, at=NOW, webhook=WebhookInput(**fields))


def test_a_webhook_is_made_with_a_secret_and_a_line_in_the_history(chief):
    row, secret = make(chief, types=["clearance.fell", "article.cleared"])

    assert secret.startswith("whsec_")
    assert len(secret) == len("whsec_") + 44
    assert row.types == ["article.cleared", "clearance.fell"]
    event = Event.objects.get()
    assert (event.verb, event.actor) == ("webhook.made", chief)
    assert secret not in str(event.data)


def test_secrets_are_in_no_history_row(chief):
    row, _secret = make(chief)
    change_webhook(webhook=row, actor=chief, at=NOW, name="Neues CMS")

    names = {field.name for field in row.history.model._meta.get_fields()}
    assert not names & {"secret", "previous_secret"}
    assert row.history.count() == 2


@pytest.mark.parametrize("who", ["author", "checker"])
def test_only_chiefs_and_administrators_make_one(request, who):
    with pytest.raises(NotAllowed):
        make(request.getfixturevalue(who))
    assert not Webhook.objects.exists()


@pytest.mark.parametrize(
    "url",
    [
        "http://cms.example/hook",
        "ftp://cms.example/",
        "https://",
        "https:///hook",
        "cms.example",
        "https://user:word@cms.example/",
        "https://cms.example/#part",
        "https://cms.example:0/",
        "https://cms.example:99999/",
        "https://cms.example/ein weg",
        "https://müller.example/",
        "https://[::1/",
        "https://127.0.0.1/",
        "https://10.0.0.1:8443/hook",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://localhost/",
        "https://LocalHost.:8443/hook",
        "https://cms.localhost/",
        "https://127.0.0.1./",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f.0.0.1/",
        "https://0/",
        "https://cms.example/" + "x" * 2000,
    ],
)
def test_an_address_that_cannot_be_used_is_refused(chief, url):
    with pytest.raises(Invalid) as refused:
        make(chief, url=url)
    assert list(refused.value.fields) == ["url"]


@pytest.mark.parametrize(
    ("url", "named"),
    [
        ("https://10.1.2.3/", "WEBHOOK_ALLOWED_NETWORKS allows it if it has 10.1.2.3/32"),
        ("https://localhost/", "127.0.0.1/32"),
        ("https://[fd00::1]/", "fd00::1/128"),
        ("https://[::ffff:10.1.2.3]/", "10.1.2.3/32"),
        ("http://cms.example/", "WEBHOOK_ALLOWED_NETWORKS allows http://"),
    ],
)
def test_a_refused_address_names_the_setting_that_would_allow_it(chief, url, named):
    with translation.override("en"), pytest.raises(Invalid) as refused:
        make(chief, url=url)
    assert named in str(refused.value.fields["url"])


def test_a_public_address_without_encryption_is_not_to_be_allowed(chief, settings):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("127.0.0.1/32")]

    with translation.override("en"), pytest.raises(Invalid) as refused:
        make(chief, url="http://1.1.1.1/")
    assert "WEBHOOK_ALLOWED_NETWORKS" not in str(refused.value.fields["url"])


@pytest.mark.parametrize("url", ["https://localhost/", "http://cms.localhost/", "http://127.1/"])
def test_this_machine_can_be_entered_where_a_setting_allows_it(chief, settings, url):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("127.0.0.1/32")]

    assert make(chief, url=url)[0].url == url


@pytest.mark.parametrize("url", ["https://localhost.example/", "https://cms/"])
def test_a_name_is_not_judged_before_it_is_looked_up(chief, url):
    assert make(chief, url=url)[0].url == url


@pytest.mark.parametrize(
    ("fields", "named"),
    [({"name": " "}, "name"), ({"name": "x" * 81}, "name"), ({"types": ["a.b"]}, "types")],
)
def test_invalid_fields_of_a_webhook_are_named(chief, fields, named):
    with pytest.raises(Invalid) as refused:
        make(chief, **fields)
    assert list(refused.value.fields) == [named]


@pytest.mark.parametrize(
    "text",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",  # noqa: S104
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "224.0.1.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::a00:1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "ff0e::1",
        "2001:db8::1",
        "2001::1",
        "2002:7f00:1::",
        "2002:a00:1::",
        "100::1",
        "4000::1",
    ],
)
def test_an_address_that_is_not_public_is_not_reached(text):
    assert not may_reach(ip_address(text), is_encrypted=True)


@pytest.mark.parametrize(
    "text", ["93.184.216.34", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_a_public_address_is_reached_encrypted_only(text):
    assert may_reach(ip_address(text), is_encrypted=True)
    assert not may_reach(ip_address(text), is_encrypted=False)


def test_an_allowed_network_is_reached_and_its_neighbour_is_not(settings):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("10.1.0.0/16"), ip_network("fd00::/8")]

    assert may_reach(ip_address("10.1.2.3"), is_encrypted=False)
    assert may_reach(ip_address("::ffff:10.1.2.3"), is_encrypted=False)
    assert may_reach(ip_address("fd12::1"), is_encrypted=True)
    assert not may_reach(ip_address("10.2.0.1"), is_encrypted=True)
    assert not may_reach(ip_address("127.0.0.1"), is_encrypted=True)


def test_two_secrets_sign_while_they_overlap_and_never_three(chief):
    row, first = make(chief)

    row, second = rotate_secret(webhook=row, actor=chief, at=NOW)
    assert row.secrets_at(NOW + timedelta(hours=23)) == [second, first]
    assert row.secrets_at(NOW + timedelta(hours=24)) == [second]

    row, third = rotate_secret(webhook=row, actor=chief, at=NOW, overlap=timedelta(hours=1))
    assert row.secrets_at(NOW) == [third, second]
    row, fourth = rotate_secret(webhook=row, actor=chief, at=NOW, overlap=timedelta(0))
    assert row.secrets_at(NOW) == [fourth]


@pytest.mark.parametrize(
    ("hours", "is_allowed"), [(-1, False), (-0.001, False), (168, True), (168.001, False)]
)
def test_an_overlap_has_between_no_and_168_hours(chief, hours, is_allowed):
    row, first = make(chief)

    with nullcontext() if is_allowed else pytest.raises(Invalid):
        rotate_secret(webhook=row, actor=chief, at=NOW, overlap=timedelta(hours=hours))

    row.refresh_from_db()
    assert (row.secret != first) is is_allowed


def test_a_change_names_its_fields_and_an_empty_one_is_none(chief):
    row, _secret = make(chief)

    same = change_webhook(webhook=row, actor=chief, at=NOW, name=" CMS ", types=[])
    assert same.version == 1
    row = change_webhook(webhook=row, actor=chief, at=NOW, name="Archiv", types=["claim.judged"])
    assert row.version == 2
    assert Event.objects.get(verb="webhook.changed").data["fields"] == ["name", "types"]
    with pytest.raises(StaleEdit):
        change_webhook(webhook=row, actor=chief, at=NOW, expected_version=1, name="Nein")
    with pytest.raises(Invalid):
        change_webhook(webhook=row, actor=chief, at=NOW, secret="mine")


def test_deactivating_a_webhook_drops_its_waiting_deliveries(chief):
    row = WebhookFactory(actor=chief)
    ArticleFactory()
    queue_deliveries(at=NOW)

    change_webhook(webhook=row, actor=chief, at=NOW, is_active=False)
    ArticleFactory()
    queue_deliveries(at=NOW)
    assert [d.state for d in Delivery.objects.all()] == ["dropped"]
    with pytest.raises(WrongState):
        send_test(webhook=row, actor=chief, at=NOW)

    change_webhook(webhook=row, actor=chief, at=NOW, is_active=True)
    queue_deliveries(at=NOW)
    assert Delivery.objects.count() == 1
    dropped = Delivery.objects.get()
    replayed = replay_delivery(delivery=dropped, actor=chief, at=NOW)
    assert replayed.state == "waiting"
    with pytest.raises(WrongState):
        replay_delivery(delivery=dropped, actor=chief, at=NOW)


def test_failed_deliveries_are_retried_at_once_on_request(chief):
    row = WebhookFactory(actor=chief)
    ArticleFactory()
    ArticleFactory()
    queue_deliveries(at=NOW)
    failed = Delivery.objects.earliest("pk")
    later = NOW + timedelta(hours=4)
    Delivery.objects.filter(pk=failed.pk).update(attempts=8, next_at=later)

    assert replay_all(webhook=row, actor=chief, at=NOW) == 1

    failed.refresh_from_db()
    assert (failed.state, failed.attempts, failed.next_at) == ("waiting", 8, NOW)
    Delivery.objects.filter(pk=failed.pk).update(next_at=later)
    assert replay_delivery(delivery=failed, actor=chief, at=NOW).next_at == NOW
