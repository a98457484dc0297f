"""Files to download: certificates and galleys."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def attachment(body: bytes, name: str, media_type: str) -> HttpResponse:
    """Answer with a file that browsers save and nobody caches."""
    answer = HttpResponse(body, content_type=media_type)
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    answer["Cache-Control"] = "private, no-store"
    return answer
