"""Webhooks: made, changed, tested; what became of what they were told."""

from datetime import timedelta

from django.utils import timezone
from rest_framework.response import Response

from articles import workflow
from articles.api import shapes
from articles.api.checking import checked, checked_query
from articles.api.describing import operation
from articles.api.listing import listed, plainly_listed
from articles.api.loading import delivery_for, webhook_for
from articles.api.matching import expect_match, refusing_stale
from articles.api.reading.webhooks import delivery_shape, webhook_shape
from articles.api.requests.strict import PageQuery
from articles.api.requests.webhooks import (
    DeliveryQuery,
    Nothing,
    RotationIn,
    WebhookChange,
    WebhookIn,
)
from articles.api.route import Route, answer, created
from articles.models import Delivery, Webhook
from articles.permissions import Act


class Webhooks(Route):
    """All webhooks."""

    acts = {"GET": Act.SEE_WEBHOOKS, "POST": Act.KEEP_WEBHOOKS}

    @operation("list_webhooks", shapes.page_of(shapes.Webhook), query=PageQuery)
    def get(self, request):
        """List webhooks, newest first, inactive ones too."""
        rows = Webhook.objects.select_related("created_by")
        return plainly_listed(request, rows, webhook_shape)

    @operation("make_webhook", shapes.NewWebhook, body=WebhookIn, status=201)
    def post(self, request):
        """Make a webhook. It is told of what happens from now on; the secret is shown once."""
        new = workflow.NewWebhook(**checked(WebhookIn, request))
        row, secret = workflow.make_webhook(actor=request.user, at=timezone.now(), webhook=new)
        shape = shapes.NewWebhook(webhook_shape(row), secret)
        return created(shape, location=f"/api/v1/webhooks/{row.pk}/", etag=row.etag)


class OneWebhook(Route):
    """One webhook."""

    acts = {"GET": Act.SEE_WEBHOOKS, "PATCH": Act.KEEP_WEBHOOKS, "DELETE": Act.KEEP_WEBHOOKS}

    @operation("read_webhook", shapes.Webhook, has_etag=True)
    def get(self, request, pk: int):
        """Read a webhook."""
        row = webhook_for(self, pk)
        return answer(webhook_shape(row), etag=row.etag)

    @operation(
        "change_webhook", shapes.Webhook, body=WebhookChange, needs_match=True, has_etag=True
    )
    def patch(self, request, pk: int):
        """Change a webhook, or set it active again: it is told of what happens from then on."""
        row = webhook_for(self, pk)
        changes = checked(WebhookChange, request, partial=True)
        version = expect_match(request, changes, row, webhook_shape)
        with refusing_stale(webhook_shape):
            row = workflow.change_webhook(
                webhook=row,
                actor=request.user,
                at=timezone.now(),
                expected_version=version,
                **changes,
            )
        return answer(webhook_shape(row), etag=row.etag)

    @operation("end_webhook", None, status=204)
    def delete(self, request, pk: int):
        """Deactivate a webhook; what waits for it is dropped. Its deliveries can be read on."""
        row = webhook_for(self, pk)
        workflow.change_webhook(webhook=row, actor=request.user, at=timezone.now(), is_active=False)
        return Response(status=204)


class SecretRotation(Route):
    """A new secret."""

    acts = {"POST": Act.KEEP_WEBHOOKS}

    @operation("rotate_webhook_secret", shapes.NewWebhook, body=RotationIn)
    def post(self, request, pk: int):
        """Give a webhook a new secret, shown once; for a while both sign."""
        row = webhook_for(self, pk)
        hours = checked(RotationIn, request)["overlap_hours"]
        row, secret = workflow.rotate_secret(
            webhook=row, actor=request.user, at=timezone.now(), overlap=timedelta(hours=hours)
        )
        return answer(shapes.NewWebhook(webhook_shape(row), secret), etag=row.etag)


class WebhookTest(Route):
    """A test of a webhook."""

    acts = {"POST": Act.KEEP_WEBHOOKS}

    @operation("test_webhook", shapes.Delivery, body=Nothing, status=202)
    def post(self, request, pk: int):
        """Send a test, once; `deliveries/` tells what came of it."""
        row = webhook_for(self, pk)
        checked(Nothing, request)
        sent = workflow.send_test(webhook=row, actor=request.user, at=timezone.now())
        return answer(delivery_shape(sent), status=202)


class WebhookReplay(Route):
    """Sending all again that was given up."""

    acts = {"POST": Act.KEEP_WEBHOOKS}

    @operation("replay_webhook", shapes.Replayed, body=Nothing, status=202)
    def post(self, request, pk: int):
        """Send all again that was given up or dropped, in order, for another 24 hours.

        What waits for its next attempt is tried at once.
        """
        row = webhook_for(self, pk)
        checked(Nothing, request)
        count = workflow.replay_all(webhook=row, actor=request.user, at=timezone.now())
        return answer(shapes.Replayed(count), status=202)


class Deliveries(Route):
    """What became of what a webhook was told."""

    acts = {"GET": Act.SEE_WEBHOOKS}

    @operation("list_deliveries", shapes.page_of(shapes.Delivery), query=DeliveryQuery)
    def get(self, request, pk: int):
        """List a webhook's deliveries of the last thirty days, newest first."""
        row = webhook_for(self, pk)
        query = checked_query(DeliveryQuery, request)
        rows = Delivery.objects.filter(webhook=row)
        if "state" in query:
            rows = rows.filter(state=query["state"])
        return listed(request, rows, query, delivery_shape)


class DeliveryReplay(Route):
    """Sending one delivery again."""

    acts = {"POST": Act.KEEP_WEBHOOKS}

    @operation("replay_delivery", shapes.Delivery, body=Nothing, status=202)
    def post(self, request, pk: int, number: int):
        """Send again what was given up or dropped, for another 24 hours.

        What waits for its next attempt is tried at once.
        """
        row = delivery_for(self, pk, number)
        checked(Nothing, request)
        sent = workflow.replay_delivery(delivery=row, actor=request.user, at=timezone.now())
        return answer(delivery_shape(sent), status=202)
