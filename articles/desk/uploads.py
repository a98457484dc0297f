"""Refuse what is too large before it is stored anywhere."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

CHUNK = 64 * 1024
READ_AT_MOST = 128 * 1024 * 1024


class UploadLimitMiddleware:
    """Answer 413 with a sentence where a form with its file is over the limit.

    Django would first write the whole file to disk. What was sent is read and thrown
    away, up to a bound, because a browser shows no answer that comes while it sends.
    The API has its own words for this.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        read, named = _limits(request)
        is_small = length.isdigit() and int(length) <= read
        if is_small or request.path.startswith("/api/"):
            return self.get_response(request)
        _throw_away(request)
        message = _("What you sent is larger than %(limit)d MB. Nothing was saved.")
        message %= {"limit": named // (1024 * 1024)}
        return render(request, "desk/refused.html", {"message": message}, status=413)


def _limits(request: HttpRequest) -> tuple[int, int]:
    """Return up to how many bytes a form is read, and how large a file may be in it.

    Evidence that is somewhat too large comes back with what was typed beside it.
    """
    try:
        name = resolve(request.path_info).url_name
    except Resolver404:
        name = None
    if name == "add_evidence":
        return settings.EVIDENCE_READ_BYTES, settings.EVIDENCE_LIMIT_BYTES
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE, settings.UPLOAD_LIMIT_BYTES


def _throw_away(request: HttpRequest) -> None:
    left = READ_AT_MOST
    while left > 0 and (piece := request.read(CHUNK)):
        left -= len(piece)
