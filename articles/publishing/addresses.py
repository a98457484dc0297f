"""The public URL of this installation."""

from django.conf import settings
from django.http import HttpRequest


def base_url(request: HttpRequest) -> str:
    """Return `PUBLIC_URL`, else the request's host; no slash at the end."""
    return settings.PUBLIC_URL or f"{request.scheme}://{request.get_host()}"


def mail_url() -> str:
    """Return the base URL of links in mails, independent of the request's host.

    `PUBLIC_URL`, else the served address; no slash at the end.
    """
    return settings.PUBLIC_URL or settings.LOCAL_URL
