"""Mails in the language of who reads them."""

from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import translation

from articles.models import User


def mail(reader: User, name: str, **context: Any) -> None:
    """Mail the templates `mail/<name>…` in the reader's language; nothing without an address."""
    if not reader.email:
        return
    context["base"] = settings.PUBLIC_URL or settings.LOCAL_URL
    with translation.override(reader.language):
        subject = render_to_string(f"mail/{name}_subject.txt", context)
        send_mail(
            subject=" ".join(subject.split()),  # a header with a line end is refused
            message=render_to_string(f"mail/{name}.txt", context),
            from_email=settings.DEFAULT_FROM_EMAIL,
            recipient_list=[reader.email],
        )
