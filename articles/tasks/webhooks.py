"""Deliveries to webhooks."""

from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from articles.models.event_triggers import DELIVER_WEBHOOKS
from articles.publishing.webhook_delivery import deliver_webhooks
from articles.workflow import forget_deliveries

from .retrying import RETRIES, SOON


@app.task(name=DELIVER_WEBHOOKS, pass_context=True, retry=SOON)
def deliver(context: JobContext) -> None:
    """Deliver waiting events to webhooks; queued by the trigger on events."""
    deliver_webhooks(context.should_abort)


@app.periodic(cron="* * * * *")
@app.task(name="articles.look_after_webhooks", pass_context=True, retry=SOON)
def maintain_webhooks(context: JobContext, timestamp: int) -> None:
    """Deliver, every minute, also what a killed worker had claimed or was woken for."""
    deliver_webhooks(context.should_abort)


@app.periodic(cron="23 3 * * *")
@app.task(name="articles.forget_deliveries", retry=RETRIES)
def forget_old_deliveries(timestamp: int) -> None:
    """Delete old deliveries, every night."""
    forget_deliveries(at=timezone.now())
