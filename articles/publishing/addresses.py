"""Where the public finds us."""

from django.conf import settings
from django.http import HttpRequest


def base_url(request: HttpRequest) -> str:
    """Return `PUBLIC_URL`, else the address that the request came to; no slash at the end."""
    return settings.PUBLIC_URL or f"{request.scheme}://{request.get_host()}"


def mail_url() -> str:
    """Return the address that links in mails begin with, whatever host a request names.

    `PUBLIC_URL`, else the address that is served; no slash at the end.
    """
    return settings.PUBLIC_URL or settings.LOCAL_URL
