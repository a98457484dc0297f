"""Serve evidence files: never executed, never cached, never of the site's own origin."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from articles.models import Document, EvidenceFile

# Shown inline; not PDF, since the browser's viewer doesn't start in a sandbox.
SHOWN = frozenset({"image/png", "image/jpeg", "image/webp"})
POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox"


TIMESTAMP_TYPE = "application/timestamp-reply"


def timestamp_response(row: Document) -> HttpResponse:
    """Answer with the time stamp of a document as the authority sent it; 404 without one."""
    stored = row.stored_timestamp
    if not (stored and stored.answer):
        raise Http404(_("This document has no time stamp."))
    response = HttpResponse(bytes(stored.answer), content_type=TIMESTAMP_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{row.sha256[:12]}.tsr"'
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def file_response(
    request: HttpRequest, row: EvidenceFile | Document, *, etag: str = ""
) -> HttpResponseBase:
    """Answer with the file, or with 304; the caller has checked the right.

    Without `etag`, that of the row.
    """
    etag = etag or row.etag
    if not row.file:
        raise Http404(_("This file was erased at the end of its retention period."))
    response = get_conditional_response(request, etag=etag) or FileResponse(
        row.file.open(),
        as_attachment=row.media_type not in SHOWN,
        filename=row.name,
        content_type=row.media_type,
    )
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = POLICY
    return response
