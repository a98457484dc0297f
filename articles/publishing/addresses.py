"""Where the public finds us."""

from django.conf import settings
from django.http import HttpRequest


def base_url(request: HttpRequest) -> str:
    """Return `PUBLIC_URL`, else the address that the request came to; no slash at the end."""
    return settings.PUBLIC_URL or f"{request.scheme}://{request.get_host()}"
