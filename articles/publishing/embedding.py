"""oEmbed (oembed.com, version 1.0) for published verdicts: a frame with the card."""

import re
import uuid

from django.conf import settings
from django.utils.html import format_html

from articles.queries.published import Published

from .caching import MAX_AGE_SECONDS

WIDTH, HEIGHT = 560, 320
PAGE = re.compile(r"/verdicts/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?\Z")


def public_id_in(url: str, base_url: str) -> uuid.UUID | None:
    """Return the public ID of the verdict at `url`, None for another URL."""
    path = url.split("#")[0].split("?")[0]
    if not path.startswith(base_url):
        return None
    found = PAGE.fullmatch(path.removeprefix(base_url))
    return uuid.UUID(found[1]) if found else None


def embedding(
    row: Published, *, base_url: str, width: int | None = None, height: int | None = None
) -> dict[str, str | int]:
    """Return the oEmbed response; `width` and `height` are the consumer's limits."""
    width, height = min(WIDTH, width or WIDTH), min(HEIGHT, height or HEIGHT)
    title = f"{row.claim_reviewed} – {row.rating_word}"
    frame = format_html(
        '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy" '
        'sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" '
        'frameborder="0"></iframe>',
        f"{base_url}{row.path}card/",
        width,
        height,
        title,
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": settings.HOUSE_NAME,
        "provider_url": f"{base_url}/verdicts/",
        "cache_age": MAX_AGE_SECONDS,
        "width": width,
        "height": height,
        "html": frame,
    }
