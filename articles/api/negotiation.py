"""Content negotiation by `Accept`, after RFC 9110, 12.5.1.

The framework ignores `q`; Django's own `get_preferred_type` accepts a type with `q=0`
beside `*/*`.
"""

from collections.abc import Iterable, Sequence

from django.http.request import MediaType
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation

ANY = "*/*"


class QualityNegotiation(DefaultContentNegotiation):
    """Choose the renderer with the highest quality; exclude types with `q=0` or no match."""

    def select_renderer(self, request, renderers, format_suffix=None):
        chosen = preferred(
            self.get_accept_list(request), [renderer.media_type for renderer in renderers]
        )
        if chosen is None:
            raise NotAcceptable(available_renderers=renderers)
        return next((renderer, chosen) for renderer in renderers if renderer.media_type == chosen)


def preferred(accepted: Iterable[str], offered: Sequence[str]) -> str | None:
    """Return the preferred media type of `offered` by the items of `Accept`, or None.

    The highest `q` wins, for each type that of its most specific item. Between equals the
    more specific item wins, then the first offered.
    """
    items = [MediaType(item.lower()) for item in accepted]
    liked = {media_type: _quality_for(items, media_type) for media_type in offered}
    best = max(offered, key=lambda media_type: liked[media_type], default=None)
    return best if best and liked[best][0] > 0 else None


def _quality_for(items: Iterable[MediaType], offered: str) -> tuple[float, int]:
    """Return the quality of a media type and the specificity of its item (3 to 0)."""
    found = [(item.specificity, item.quality) for item in items if _is_meant(item, offered)]
    if offered == ANY:  # a file has one type: any accepted type matches
        return max((quality, 0) for _specificity, quality in found) if found else (0, 0)
    specificity, quality = max(found, default=(0, 0))
    return quality, specificity


def _is_meant(item: MediaType, offered: str) -> bool:
    """Return whether an item matches a media type; parameters such as `charset` don't count."""
    if offered == ANY:
        return True
    main, _slash, sub = offered.partition("/")
    return item.main_type in (main, "*") and item.sub_type in (sub, "*")
