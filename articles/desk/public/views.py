"""Published verdicts as pages, and the feed of their ClaimReviews."""

import json
import uuid
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from articles.models import Rating
from articles.publishing.addresses import base_url
from articles.publishing.caching import LISTS, cacheable, tags_of
from articles.publishing.claimreview import as_script, claim_review, eligibility
from articles.publishing.feed import data_feed
from articles.queries.corrected_verdicts import corrected_page
from articles.queries.published import (
    Published,
    last_change,
    public_corrections,
    public_evidence,
    published_page,
    published_verdict,
)
from factcheck.replicas.requests import reads_from_replica

PAGE_LENGTH = 30
FEED_LENGTH = 1000
HTML = "text/html; charset=utf-8"
LOCALES = {"de": "de_DE", "en": "en_GB"}
"""The locale that OpenGraph takes, by the language of a verdict."""
Page = TypeVar("Page")


@login_not_required
@require_safe
@reads_from_replica
def verdicts(request: HttpRequest) -> HttpResponseBase:
    """List published verdicts, newest first; `?before=` is the next page."""
    page = _page(request, PAGE_LENGTH, published_page)
    return _html(request, "public/verdicts.html", {"page": page})


@login_not_required
@require_safe
@reads_from_replica
def corrections(request: HttpRequest) -> HttpResponseBase:
    """List corrected and withdrawn verdicts, the last change first; `?before=` is the next page.

    With `?article=`, its public address, those on claims in that article.
    """
    article = article_in(request)
    page = _page(request, PAGE_LENGTH, partial(corrected_page, article=article))
    return _html(request, "public/corrections.html", {"page": page, "article": article})


@login_not_required
@require_safe
@reads_from_replica
def verdict(request: HttpRequest, public_id: uuid.UUID) -> HttpResponseBase:
    """Show one published verdict, in its own language.

    A withdrawn one stays and says why, with status 410 for search engines and caches.
    """
    row = published_verdict(public_id)
    if row is None:
        raise Http404
    base = base_url(request)
    with translation.override(row.language):
        context = {
            "verdict": row,
            "url": f"{base}{row.path}",
            "card_url": f"{base}{row.path}card/",
            "oembed_url": f"{base}/oembed/?url={quote(base + row.path, safe='')}",
            "evidence": public_evidence(row),
            "corrections": public_corrections(row),
            "claim_review": _script(row, base),
            "locale": LOCALES.get(row.language, row.language),
        }
        answer = _html(request, "public/verdict.html", context, row)
    answer["Content-Language"] = row.language
    return answer


@login_not_required
@require_safe
@reads_from_replica
def scale(request: HttpRequest) -> HttpResponseBase:
    """Explain the rating scale and the corrections policy."""
    ratings = Rating.objects.offered().filter(is_no_fact=False).select_related("scale")
    return _html(request, "public/scale.html", {"ratings": ratings})


@login_not_required
@require_safe
@reads_from_replica
def feed(request: HttpRequest) -> HttpResponseBase:
    """Answer with the newest ClaimReviews as a schema.org DataFeed.

    Up to 1,000 verdicts; a `Link` header leads to older ones.
    """
    page = _page(request, FEED_LENGTH, published_page)
    base = base_url(request)
    made = data_feed(page.rows, base_url=base, changed_at=last_change())
    body = json.dumps(made, ensure_ascii=False).encode()
    response = cacheable(request, body, content_type="application/ld+json", tags=[LISTS])
    if page.before:
        response["Link"] = f'<{base}/claimreview.json?before={page.before}>; rel="next"'
    return response


def article_in(request: HttpRequest) -> str:
    """Return the public address of an article that `?article=` names, or ""."""
    address = request.GET.get("article", "")
    if "\0" in address:
        raise Http404
    return address


def _page(request: HttpRequest, limit: int, read: Callable[..., Page | None]) -> Page:
    """Return the page that `?before=` names; raises Http404 for one that isn't there."""
    before = request.GET.get("before")
    try:
        page = read(before=uuid.UUID(before) if before else None, limit=limit)
    except ValueError as error:
        raise Http404 from error
    if page is None:
        raise Http404
    return page


def _script(row: Published, base: str) -> SafeString | None:
    """Return the ClaimReview for a `<script>` element, None if there is none."""
    if not eligibility(row, base_url=base).ok:
        return None
    return mark_safe(as_script(claim_review(row, base_url=base)))  # noqa: S308 (escaped there)


def _html(
    request: HttpRequest, template: str, context: dict[str, Any], row: Published | None = None
) -> HttpResponseBase:
    """Answer with a cacheable page: no session, no token in it."""
    context |= {"house_name": settings.HOUSE_NAME, "takes_reports": settings.READER_REPORTS}
    body = render_to_string(template, context).encode()
    return cacheable(
        request,
        body,
        content_type=HTML,
        changed_at=row.changed_at if row else None,
        status=410 if row and row.withdrawn_at else 200,
        tags=tags_of(row.public_id) if row else [LISTS],
    )
