"""Published verdicts as an Atom feed."""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.publishing.addresses import base_url
from articles.publishing.caching import LISTS, cacheable
from articles.queries.published import Published, last_change, published_page

LENGTH = 50


class DatedFeed(Atom1Feed):
    """A feed with the time of the last change, also of a withdrawal, which has no entry."""

    def latest_post_date(self) -> datetime.datetime:
        return self.feed["changed_at"] or super().latest_post_date()


class VerdictFeed(Feed):
    """The newest verdicts; a corrected one is updated, a withdrawn one is gone."""

    feed_type = DatedFeed

    def get_object(self, request: HttpRequest) -> HttpRequest:
        return request

    def title(self, request: HttpRequest) -> str:
        return f"{settings.HOUSE_NAME} – {_('Fact checks')}"

    def feed_extra_kwargs(self, request: HttpRequest) -> dict[str, Any]:
        return {"changed_at": last_change()}

    def author_name(self) -> str:
        """Return the newsroom's name: a feed must have an author (RFC 4287, 4.1.1)."""
        return settings.HOUSE_NAME

    def link(self, request: HttpRequest) -> str:
        return f"{base_url(request)}/verdicts/"

    def feed_url(self, request: HttpRequest) -> str:
        return f"{base_url(request)}/verdicts/feed.atom"

    def items(self, request: HttpRequest) -> list[Published]:
        page = published_page(limit=LENGTH)
        self.base = base_url(request)
        return page.rows if page else []

    def item_title(self, item: Published) -> str:
        return f"{item.claim_reviewed} – {item.rating_word}"

    def item_description(self, item: Published) -> str:
        """Return the summary as HTML, as Django declares it."""
        return escape(item.summary)

    def item_link(self, item: Published) -> str:
        return f"{self.base}{item.path}"

    def item_guid(self, item: Published) -> str:
        return f"urn:uuid:{item.public_id}"

    def item_pubdate(self, item: Published) -> datetime.datetime:
        return item.published_at

    def item_updateddate(self, item: Published) -> datetime.datetime:
        return item.changed_at

    def item_categories(self, item: Published) -> list[str]:
        return [item.rating_word]


@login_not_required
@require_safe
def atom(request: HttpRequest) -> HttpResponseBase:
    """Answer with the feed; caches may keep it."""
    made = VerdictFeed()(request)
    return cacheable(request, made.content, content_type=Atom1Feed.content_type, tags=[LISTS])
