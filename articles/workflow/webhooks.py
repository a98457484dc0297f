"""Create and change webhooks, rotate secrets, replay deliveries."""

import base64
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from articles.models import (
    Delivery,
    Event,
    EventType,
    Notification,
    NotificationType,
    User,
    Webhook,
)
from articles.models.event_triggers import DELIVER_WEBHOOKS
from articles.permissions import Act
from articles.queries.events import event_horizon

from .changes import set_changes
from .errors import Invalid, WrongState
from .inputs import WebhookInput
from .jobs import queue
from .notifications import notify
from .transaction import act_transaction, record, require_permission
from .webhook_targets import url_fault

PREFIX = "whsec_"
SECRET_BYTES = 32
OVERLAP = timedelta(hours=24)
LONGEST_OVERLAP = timedelta(days=7)
TIME_TO_DELIVER = timedelta(hours=24)
TEST_TYPE = "webhook.test"
CHANGEABLE = frozenset({"name", "url", "types", "is_active"})


def make_webhook(*, actor: User, at: datetime, webhook: WebhookInput) -> tuple[Webhook, str]:
    """Create a webhook; return the row and its secret, which is shown only once.

    It receives events from now on. Raises `Invalid`, `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_WEBHOOKS)
    with act_transaction(actor):
        row = Webhook(
            name=webhook.name.strip(),
            url=webhook.url.strip(),
            types=sorted(set(webhook.types)),
            secret=_new_secret(),
            cursor=event_horizon(),
            created_by=actor,
            created_at=at,
        )
        _require_valid(row)
        row.save(force_insert=True)
        _record(Event.Verb.WEBHOOK_MADE, row, actor, at)
        return row, row.secret


def change_webhook(
    *,
    webhook: Webhook,
    actor: User,
    at: datetime,
    expected_version: int | None = None,
    **changes: Any,
) -> Webhook:
    """Change name, address, types or whether it is active.

    Deactivation drops waiting deliveries; after reactivation it receives new events only.
    Raises `StaleEdit` if it has another version than expected, `Invalid`, `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_WEBHOOKS)
    with act_transaction(actor):
        row = Webhook.objects.select_for_update().get(pk=webhook.pk)
        cleaned = {name: _cleaned(value) for name, value in changes.items()}
        fields = set_changes(row, cleaned, CHANGEABLE, expected_version)
        _require_valid(row)
        if not fields:
            return row
        if "is_active" in fields:
            _apply_activity(row, at)
        row.version += 1
        row.save()
        _record(Event.Verb.WEBHOOK_CHANGED, row, actor, at, fields=fields)
        return row


def switch_off(*, webhook: Webhook, at: datetime) -> None:
    """Deactivate a webhook whose receiver is gone, and notify its creator.

    The event has no actor. Does nothing if it is inactive by now or has another URL.
    """
    with act_transaction(None):
        rows = Webhook.objects.active().filter(pk=webhook.pk, url=webhook.url)
        for row in rows.select_for_update():
            row.is_active = False
            _apply_activity(row, at)
            row.version += 1
            row.save()
            _record(Event.Verb.WEBHOOK_GONE, row, None, at)
            _notify_maker(row, NotificationType.WEBHOOK_GONE, at)


def notify_of_giving_up(*, webhook: Webhook, at: datetime) -> None:
    """Notify a webhook's creator that a delivery was given up; once, until that is read."""
    unread = Notification.objects.unread().filter(
        reader=webhook.created_by_id, sort=NotificationType.WEBHOOK_FAILED, data__webhook=webhook.pk
    )
    if not unread.exists():
        _notify_maker(webhook, NotificationType.WEBHOOK_FAILED, at)


def _notify_maker(webhook: Webhook, sort: NotificationType, at: datetime) -> None:
    maker = User.objects.filter(pk=webhook.created_by_id)
    about: dict[str, Any] = {"webhook": webhook.pk, "name": webhook.name}
    notify(maker, sort, actor=None, at=at, article=None, **about)


def rotate_secret(
    *, webhook: Webhook, actor: User, at: datetime, overlap: timedelta = OVERLAP
) -> tuple[Webhook, str]:
    """Give a webhook a new secret; return the row and the secret, which is shown only once.

    The previous secret signs as well during the `overlap`; an older one no longer does.
    Raises `Invalid` for an overlap over seven days, `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_WEBHOOKS)
    if not timedelta(0) <= overlap <= LONGEST_OVERLAP:
        raise Invalid({"overlap_hours": [_("Both secrets can be used for up to 168 hours.")]})
    with act_transaction(actor):
        row = Webhook.objects.select_for_update().get(pk=webhook.pk)
        row.previous_secret, row.previous_until = row.secret, at + overlap
        row.secret = _new_secret()
        row.version += 1
        row.save()
        _record(Event.Verb.WEBHOOK_SECRET_ROTATED, row, actor, at)
        return row, row.secret


def send_test(*, webhook: Webhook, actor: User, at: datetime) -> Delivery:
    """Queue a test, which is tried once. Raises `WrongState` if it is inactive, `NotAllowed`."""
    require_permission(actor, Act.KEEP_WEBHOOKS)
    with act_transaction(actor):
        row = Webhook.objects.select_for_update().get(pk=webhook.pk)
        _require_active(row)
        delivery = Delivery.objects.create(
            webhook=row, type=TEST_TYPE, queued_at=at, next_at=at, expires_at=at
        )
        queue(DELIVER_WEBHOOKS)
        return delivery


def replay_delivery(*, delivery: Delivery, actor: User, at: datetime) -> Delivery:
    """Retry a delivery that was given up or dropped, for another 24 hours.

    One that waits for its next attempt is tried at once. Raises `WrongState` if it was not
    tried yet or was delivered, or if the webhook is inactive; `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_WEBHOOKS)
    with act_transaction(actor):
        webhook = Webhook.objects.select_for_update().get(pk=delivery.webhook_id)
        _require_active(webhook)
        if not _replay(Delivery.objects.filter(pk=delivery.pk), webhook, actor, at):
            message = _("Only deliveries that failed or were given up can be sent again.")
            raise WrongState(message, code="not_given_up")
        delivery.refresh_from_db()
        return delivery


def replay_all(*, webhook: Webhook, actor: User, at: datetime) -> int:
    """Retry all deliveries that were given up, dropped or postponed; return how many.

    Raises `WrongState` if the webhook is inactive, `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_WEBHOOKS)
    with act_transaction(actor):
        row = Webhook.objects.select_for_update().get(pk=webhook.pk)
        _require_active(row)
        return _replay(Delivery.objects.filter(webhook=row), row, actor, at)


def _replay(rows, webhook: Webhook, actor: User, at: datetime) -> int:
    count = rows.put_off(at).update(next_at=at)
    count += rows.undelivered().update(
        state=Delivery.State.WAITING,
        attempts=0,
        next_at=at,
        expires_at=at + TIME_TO_DELIVER,
        ended_at=None,
    )
    if count:
        _record(Event.Verb.WEBHOOK_REPLAYED, webhook, actor, at, count=count)
        queue(DELIVER_WEBHOOKS)
    return count


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return value.strip()
    return sorted(set(value)) if isinstance(value, Iterable) else value


def _apply_activity(row: Webhook, at: datetime) -> None:
    if row.is_active:
        row.cursor = event_horizon()
    else:
        waiting = Delivery.objects.waiting().filter(webhook=row)
        waiting.update(state=Delivery.State.DROPPED, ended_at=at)


def _require_active(row: Webhook) -> None:
    if not row.is_active:
        raise WrongState(_("This webhook is inactive."), code="inactive")


def _require_valid(row: Webhook) -> None:
    faults = {}
    if not 0 < len(row.name) <= 80:
        faults["name"] = [_("Please give the webhook a name of at most 80 characters.")]
    if fault := url_fault(row.url):
        faults["url"] = [fault]
    unknown = sorted(set(row.types) - set(EventType.values))
    if unknown:
        listed = {"unknown": ", ".join(unknown), "known": ", ".join(EventType.values)}
        faults["types"] = [_("Unknown: %(unknown)s. There are: %(known)s.") % listed]
    if faults:
        raise Invalid(faults)


def _new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def _record(verb: str, row: Webhook, actor: User | None, at: datetime, **data: Any) -> None:
    record(verb, actor=actor, at=at, webhook=row.pk, name=row.name, **data)
