"""Files to download: certificates and galleys."""

from django.http import HttpResponse


def attachment(body: bytes, name: str, media_type: str) -> HttpResponse:
    """Answer with a file that browsers save and nobody caches."""
    answer = HttpResponse(body, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
