"""Serve evidence files: never executed, never cached, never of the site's own origin."""

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from articles.models import EvidenceFile

# Shown inline; not PDF, since the browser's viewer doesn't start in a sandbox.
SHOWN = frozenset({"image/png", "image/jpeg", "image/webp"})
POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox"


def file_response(request: HttpRequest, row: EvidenceFile) -> HttpResponseBase:
    """Answer with the file, or with 304; the caller has checked the right."""
    if not row.file:
        raise Http404(_("This file was erased at the end of its retention period."))
    response = get_conditional_response(request, etag=row.etag) or FileResponse(
        row.file.open(),
        as_attachment=row.media_type not in SHOWN,
        filename=row.name,
        content_type=row.media_type,
    )
    response["ETag"] = row.etag
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = POLICY
    return response
