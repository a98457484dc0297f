"""Create, change and test webhooks; list their deliveries."""

from datetime import timedelta

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, answer, created_response
from articles.api.etags import expect_match, refusing_stale
from articles.api.listing import list_response, plain_list_response
from articles.api.openapi.operations import operation
from articles.api.presenters.webhooks import present_delivery, present_webhook
from articles.api.serializers.strict import PageQuery
from articles.api.serializers.webhooks import (
    DeliveryQuery,
    Nothing,
    RotationIn,
    WebhookChange,
    WebhookIn,
)
from articles.api.shortcuts import delivery_for, webhook_for
from articles.api.validation import validated, validated_query
from articles.models import Delivery, Webhook
from articles.permissions import Act


class WebhookListView(BaseView):
    """All webhooks."""

    acts = {"GET": Act.SEE_WEBHOOKS, "POST": Act.KEEP_WEBHOOKS}

    @operation("list_webhooks", schemas.page_of(schemas.WebhookSchema), query=PageQuery)
    def get(self, request):
        """List webhooks, newest first, inactive ones too."""
        rows = Webhook.objects.select_related("created_by")
        return plain_list_response(request, rows, present_webhook)

    @operation("make_webhook", schemas.NewWebhookSchema, body=WebhookIn, status=201)
    def post(self, request):
        """Add a webhook. It receives events from now on; the secret is shown once."""
        new = workflow.WebhookInput(**validated(WebhookIn, request))
        row, secret = workflow.make_webhook(**acting(request), webhook=new)
        schema = schemas.NewWebhookSchema(present_webhook(row), secret)
        return created_response(schema, location=f"/api/v1/webhooks/{row.pk}/", etag=row.etag)


class WebhookDetailView(BaseView):
    """One webhook."""

    acts = {"GET": Act.SEE_WEBHOOKS, "PATCH": Act.KEEP_WEBHOOKS, "DELETE": Act.KEEP_WEBHOOKS}

    @operation("read_webhook", schemas.WebhookSchema, has_etag=True)
    def get(self, request, pk: int):
        """Read a webhook."""
        row = webhook_for(self, pk)
        return answer(present_webhook(row), etag=row.etag)

    @operation(
        "change_webhook", schemas.WebhookSchema, body=WebhookChange, needs_match=True, has_etag=True
    )
    def patch(self, request, pk: int):
        """Change a webhook, or activate it again: it receives events from then on."""
        row = webhook_for(self, pk)
        changes = validated(WebhookChange, request, partial=True)
        version = expect_match(request, changes, row, present_webhook)
        with refusing_stale(present_webhook):
            row = workflow.change_webhook(
                webhook=row, **acting(request), expected_version=version, **changes
            )
        return answer(present_webhook(row), etag=row.etag)

    @operation("end_webhook", None, status=204)
    def delete(self, request, pk: int):
        """Deactivate a webhook; waiting deliveries are dropped. Past ones can still be read."""
        row = webhook_for(self, pk)
        workflow.change_webhook(webhook=row, **acting(request), is_active=False)
        return Response(status=204)


class SecretRotationView(BaseView):
    """A new secret."""

    acts = {"POST": Act.KEEP_WEBHOOKS}

    @operation("rotate_webhook_secret", schemas.NewWebhookSchema, body=RotationIn)
    def post(self, request, pk: int):
        """Give a webhook a new secret, shown once; for a while both sign."""
        row = webhook_for(self, pk)
        hours = validated(RotationIn, request)["overlap_hours"]
        row, secret = workflow.rotate_secret(
            webhook=row, **acting(request), overlap=timedelta(hours=hours)
        )
        return answer(schemas.NewWebhookSchema(present_webhook(row), secret), etag=row.etag)


class WebhookTestView(BaseView):
    """A test of a webhook."""

    acts = {"POST": Act.KEEP_WEBHOOKS}

    @operation("test_webhook", schemas.DeliverySchema, body=Nothing, status=202)
    def post(self, request, pk: int):
        """Send a test, once; `deliveries/` has its result."""
        row = webhook_for(self, pk)
        validated(Nothing, request)
        sent = workflow.send_test(webhook=row, **acting(request))
        return answer(present_delivery(sent), status=202)


class WebhookReplayView(BaseView):
    """The replay of all failed deliveries."""

    acts = {"POST": Act.KEEP_WEBHOOKS}

    @operation("replay_webhook", schemas.ReplayedSchema, body=Nothing, status=202)
    def post(self, request, pk: int):
        """Retry all failed or dropped deliveries in order for another 24 hours.

        Deliveries that wait for their next attempt are tried at once.
        """
        row = webhook_for(self, pk)
        validated(Nothing, request)
        count = workflow.replay_all(webhook=row, **acting(request))
        return answer(schemas.ReplayedSchema(count), status=202)


class DeliveryListView(BaseView):
    """The deliveries of a webhook."""

    acts = {"GET": Act.SEE_WEBHOOKS}

    @operation("list_deliveries", schemas.page_of(schemas.DeliverySchema), query=DeliveryQuery)
    def get(self, request, pk: int):
        """List a webhook's deliveries of the last thirty days, newest first."""
        row = webhook_for(self, pk)
        query = validated_query(DeliveryQuery, request)
        rows = Delivery.objects.filter(webhook=row)
        if "state" in query:
            rows = rows.filter(state=query["state"])
        return list_response(request, rows, query, present_delivery)


class DeliveryReplayView(BaseView):
    """The replay of one delivery."""

    acts = {"POST": Act.KEEP_WEBHOOKS}

    @operation("replay_delivery", schemas.DeliverySchema, body=Nothing, status=202)
    def post(self, request, pk: int, number: int):
        """Retry a failed or dropped delivery for another 24 hours.

        Deliveries that wait for their next attempt are tried at once.
        """
        row = delivery_for(self, pk, number)
        validated(Nothing, request)
        sent = workflow.replay_delivery(delivery=row, **acting(request))
        return answer(present_delivery(sent), status=202)
