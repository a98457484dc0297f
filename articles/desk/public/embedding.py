"""Embedding a verdict on other sites: its card, and oEmbed."""

import uuid
from xml.etree import ElementTree

import orjson
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from articles.publishing.addresses import base_url
from articles.publishing.caching import cacheable, tags_of
from articles.publishing.embedding import embedding, public_id_in
from articles.queries.published import published_verdict
from factcheck.replicas.requests import reads_from_replica

POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
FORMATS = {"json": "application/json", "xml": "text/xml"}


@login_not_required
@require_safe
@xframe_options_exempt
@reads_from_replica
def card(request: HttpRequest, public_id: uuid.UUID) -> HttpResponseBase:
    """Show a verdict as a card for a frame on another site, without script and cookies.

    In the language of the verdict, or in `?lang=de|en`. A withdrawn one says so (410).
    """
    row = published_verdict(public_id)
    if row is None:
        raise Http404
    wanted = request.GET.get("lang", row.language)
    language = wanted if wanted in dict(settings.LANGUAGES) else row.language
    with translation.override(language):
        context = {
            "verdict": row,
            "url": f"{base_url(request)}{row.path}",
            "house_name": settings.HOUSE_NAME,
        }
        body = render_to_string("public/card.html", context).encode()
    answer = cacheable(
        request,
        body,
        content_type="text/html; charset=utf-8",
        changed_at=row.changed_at,
        status=410 if row.withdrawn_at else 200,
        tags=tags_of(row.public_id),
    )
    answer["Content-Language"] = language
    ancestors = " ".join(settings.CARD_FRAME_ANCESTORS)
    answer["Content-Security-Policy"] = f"{POLICY}; frame-ancestors {ancestors}"
    return answer


@login_not_required
@require_safe
@reads_from_replica
def oembed(request: HttpRequest) -> HttpResponseBase:
    """Answer an oEmbed request for the URL of a verdict's page.

    404 for other URLs, 501 for unknown formats, 400 for invalid sizes, as the specification
    (oembed.com) requires.
    """
    form = request.GET.get("format", "json")
    if form not in FORMATS:
        return _refused(501, _("Available as JSON and XML."))
    try:
        width, height = (_size(request, name) for name in ("maxwidth", "maxheight"))
    except ValueError:
        return _refused(400, _("The size must be a whole number of pixels."))
    base = base_url(request)
    public_id = public_id_in(request.GET.get("url", ""), base)
    row = published_verdict(public_id) if public_id else None
    if row is None or row.withdrawn_at:
        return _refused(404, _("This is not the address of a published verdict."))
    found = embedding(row, base_url=base, width=width, height=height)
    body = orjson.dumps(found) if form == "json" else _as_xml(found)
    return cacheable(
        request,
        body,
        content_type=FORMATS[form],
        changed_at=row.changed_at,
        tags=tags_of(row.public_id),
    )


def _size(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    if text and not (text.isascii() and text.isdecimal() and 0 < int(text) < 100_000):
        raise ValueError(text)
    return int(text) if text else None


def _as_xml(found: dict[str, str | int]) -> bytes:
    root = ElementTree.Element("oembed")
    for name, value in found.items():
        ElementTree.SubElement(root, name).text = str(value)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _refused(status: int, sentence: str) -> HttpResponse:
    answer = HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
    answer["Access-Control-Allow-Origin"] = "*"
    return answer
