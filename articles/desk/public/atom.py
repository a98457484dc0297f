"""Published verdicts as an Atom feed."""

import datetime
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.publishing.addresses import base_url
from articles.publishing.caching import LISTS, cacheable, tags_of
from articles.queries.corrected_verdicts import CorrectedVerdict, corrected_page
from articles.queries.published import Published, last_change, published_page, published_verdict
from factcheck.replicas.requests import reads_from_replica

from .views import article_in

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


@dataclass(frozen=True, slots=True)
class PublicChange:
    """A correction or the withdrawal of a verdict; `words` were said before and after."""

    verdict: Published
    at: datetime.datetime
    sentence: str
    words: list[Sequence[str]]


class CorrectionFeed(VerdictFeed):
    """The corrections and withdrawals of all verdicts, or of one; each is an entry."""

    def get_object(self, request: HttpRequest, public_id: uuid.UUID | None = None) -> HttpRequest:
        self.only, self.article = public_id, article_in(request)
        return request

    def title(self, request: HttpRequest) -> str:
        return f"{settings.HOUSE_NAME} – {_('Corrections')}"

    def link(self, request: HttpRequest) -> str:
        path = f"verdicts/{self.only}/" if self.only else "verdicts/corrections/"
        return f"{base_url(request)}/{path}{self._query}"

    def feed_url(self, request: HttpRequest) -> str:
        return f"{base_url(request)}{request.path}{self._query}"

    @property
    def _query(self) -> str:
        return f"?{urlencode({'article': self.article})}" if self.article else ""

    def items(self, request: HttpRequest) -> list[PublicChange]:  # type: ignore[override]
        self.base = base_url(request)
        page = corrected_page(limit=LENGTH, only=self.only, article=self.article)
        rows = page.rows if page else []
        changes = [change for row in rows for change in _changes(row)]
        return sorted(changes, key=lambda change: change.at, reverse=True)[:LENGTH]

    def item_title(self, item: PublicChange) -> str:  # type: ignore[override]
        return item.verdict.claim_reviewed

    def item_description(self, item: PublicChange) -> str:  # type: ignore[override]
        """Return the reason, and what was said before and after, as HTML."""
        words = "".join(_as_html(before, after) for before, after in item.words)
        return f"<p>{escape(item.sentence)}</p>{words}"

    def item_link(self, item: PublicChange) -> str:  # type: ignore[override]
        return f"{self.base}{item.verdict.path}"

    def item_guid(self, item: PublicChange) -> str:  # type: ignore[override]
        """Return the time in the id of the verdict: each change is an entry of its own."""
        return f"urn:uuid:{item.verdict.public_id}#{item.at.isoformat()}"

    def item_pubdate(self, item: PublicChange) -> datetime.datetime:  # type: ignore[override]
        return item.at

    item_updateddate = item_pubdate  # type: ignore[assignment]

    def item_categories(self, item: PublicChange) -> list[str]:  # type: ignore[override]
        return []


def _changes(row: CorrectedVerdict) -> Iterator[PublicChange]:
    verdict = row.verdict
    if verdict.withdrawn_at:
        sentence = _("Withdrawn: %(reason)s") % {"reason": verdict.withdrawn_reason}
        yield PublicChange(verdict, verdict.withdrawn_at, sentence, [])
    for correction in row.corrections:
        sentence = _("Corrected: %(reason)s") % {"reason": correction.reason}
        yield PublicChange(verdict, correction.at, sentence, correction.words)


def _as_html(before: str, after: str) -> str:
    old = f"<del>{escape(before)}</del> " if before else ""
    return f"<p>{old}<ins>{escape(after)}</ins></p>" if after else f"<p>{old}</p>"


@login_not_required
@require_safe
@reads_from_replica
def corrections_atom(request: HttpRequest, public_id: uuid.UUID | None = None) -> HttpResponseBase:
    """Answer with the feed of corrections, of all verdicts or of one."""
    if public_id and published_verdict(public_id) is None:
        raise Http404
    made = CorrectionFeed()(request, public_id=public_id)
    tags = tags_of(public_id) if public_id else [LISTS]
    return cacheable(request, made.content, content_type=Atom1Feed.content_type, tags=tags)


@login_not_required
@require_safe
@reads_from_replica
def atom(request: HttpRequest) -> HttpResponseBase:
    """Answer with the feed; caches may keep it."""
    made = VerdictFeed()(request)
    return cacheable(request, made.content, content_type=Atom1Feed.content_type, tags=[LISTS])
