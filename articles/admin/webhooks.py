"""Webhooks and their deliveries, edited by chiefs and administrators."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Delivery, EventType, Webhook
from articles.permissions import Act
from articles.workflow import (
    WebhookInput,
    change_webhook,
    make_webhook,
    replay_all,
    replay_delivery,
    rotate_secret,
    send_test,
)
from articles.workflow.webhook_targets import url_fault

from .edit_forms import EditForm
from .options import EditableAdmin, ReadOnlyAdmin, actor_of, each

FIELDS = ("name", "url", "types", "is_active")


class WebhookForm(EditForm):
    """A webhook with its types as checkboxes."""

    types = forms.MultipleChoiceField(
        label=capfirst(gettext_lazy("types of events")),
        choices=EventType.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Nothing ticked means all."),
    )

    def clean_url(self) -> str:
        url = self.cleaned_data["url"].strip()
        if fault := url_fault(url):
            raise forms.ValidationError(fault)
        return url


@admin.register(Webhook)
class WebhookAdmin(EditableAdmin):
    """Webhooks; a new secret is shown once in a message."""

    keeping = Act.KEEP_WEBHOOKS
    form = WebhookForm
    fields = FIELDS
    list_display = [
        "name",
        "is_active",
        "waiting",
        "given_up",
        "url",
        "event_types_text",
        "created_by",
    ]
    list_filter = ["is_active"]
    list_select_related = ["created_by"]
    search_fields = ["name", "url"]
    actions = ["rotate", "test", "replay"]

    @admin.display(description=gettext_lazy("types of events"))
    def event_types_text(self, webhook: Webhook) -> str:
        return ", ".join(str(EventType(kind).label) for kind in webhook.types) or _("all")

    def get_queryset(self, request: HttpRequest):
        """Annotate the counts of waiting and given up deliveries."""
        rows: Any = super().get_queryset(request)
        return rows.with_undelivered()

    @admin.display(description=gettext_lazy("waiting"), ordering="waiting_count")
    def waiting(self, webhook: Webhook) -> str:
        return _deliveries(webhook, Delivery.State.WAITING, webhook.waiting_count)

    @admin.display(description=gettext_lazy("given up"), ordering="dead_count")
    def given_up(self, webhook: Webhook) -> str:
        return _deliveries(webhook, Delivery.State.DEAD, webhook.dead_count)

    def get_fields(self, request: HttpRequest, obj: Any = None):
        return FIELDS if obj else FIELDS[:-1]

    def save_model(self, request: HttpRequest, obj: Webhook, form: Any, change: bool) -> None:
        entered, at = form.cleaned_data, timezone.now()
        if change:
            changes = {name: entered[name] for name in form.changed_data}
            change_webhook(webhook=obj, actor=actor_of(request), at=at, **changes)
            return
        row, secret = make_webhook(actor=actor_of(request), at=at, webhook=WebhookInput(**entered))
        obj.pk, obj._state.adding = row.pk, False
        self._show(request, row, secret)

    @admin.action(description=gettext_lazy("Give the selected webhooks a new secret"))
    def rotate(self, request: HttpRequest, webhooks) -> None:
        for webhook in webhooks:
            self._show(
                request, *rotate_secret(webhook=webhook, actor=actor_of(request), at=timezone.now())
            )

    @admin.action(description=gettext_lazy("Send the selected webhooks a test"))
    def test(self, request: HttpRequest, webhooks) -> None:
        each(self, request, webhooks, send_test)

    @admin.action(description=gettext_lazy("Resend everything that failed or was given up"))
    def replay(self, request: HttpRequest, webhooks) -> None:
        each(self, request, webhooks, replay_all)

    def _show(self, request: HttpRequest, row: Webhook, secret: str) -> None:
        text = _("The secret of “%(name)s”, shown only once: %(secret)s")
        self.message_user(request, text % {"name": row.name, "secret": secret}, messages.WARNING)


def _deliveries(webhook: Webhook, state: str, count: int) -> str:
    """Return the number of a webhook's deliveries in a state, as a link to them."""
    if not count:
        return "0"
    query = urlencode({"webhook__id__exact": webhook.pk, "state__exact": state})
    address = reverse("admin:articles_delivery_changelist")
    return format_html('<a href="{}?{}">{}</a>', address, query, count)


@admin.register(Delivery)
class DeliveryAdmin(ReadOnlyAdmin):
    list_display = [
        "message_id",
        "webhook",
        "type",
        "article",
        "state",
        "attempts",
        "status",
        "error",
        "queued_at",
    ]
    list_filter = ["state", "webhook", "type"]
    list_select_related = ["webhook", "article"]
    search_fields = ["webhook__name", "article__headline", "error"]
    exclude = ["claimed_until"]
    actions = ["replay"]

    @admin.display(description=gettext_lazy("message"), ordering="pk")
    def message_id(self, delivery: Delivery) -> str:
        return delivery.message_id

    @admin.action(description=gettext_lazy("Send the selected deliveries again"))
    def replay(self, request: HttpRequest, deliveries) -> None:
        each(self, request, deliveries, replay_delivery)
