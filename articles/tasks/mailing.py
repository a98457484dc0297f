"""Mails in the recipient's language."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation

from articles.models import ReaderReport, User
from articles.publishing.addresses import mail_url

# RFC 3834: no automatic replies.
HEADERS = {"Auto-Submitted": "auto-generated"}


def mail(reader: User | ReaderReport, name: str, *, identity: str = "", **context: Any) -> None:
    """Send the templates `mail/<name>…` in the recipient's language, if they have an address.

    `identity` is the mail's `Message-ID`; without it, it gets one of its own.
    """
    if not reader.email:
        return
    context |= {"base": mail_url(), "house_name": settings.HOUSE_NAME}
    with translation.override(reader.language):
        subject = render_to_string(f"mail/{name}_subject.txt", context)
        message = EmailMessage(
            subject=" ".join(subject.split()),  # a header with a line break is refused
            body=render_to_string(f"mail/{name}.txt", context),
            to=[reader.email],
            headers=HEADERS | ({"Message-ID": identity} if identity else {}),
        )
    message.send()
