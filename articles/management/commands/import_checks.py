"""Import fact checks of other newsrooms (ClaimReview) as earlier checks."""

import http.client
import ssl
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.claim_reviews import LARGEST, ClaimReview, UnreadableReviews, read_reviews
from articles.publishing.outgoing import Refused, fetch
from articles.workflow import import_checks

BATCH = 500
"""So many fact checks share a transaction."""

SECONDS = 120.0
SKIPPED_ITEMS = 3
"""The exit code where items or sources were skipped and all others came in."""


class UnreadableSource(Exception):
    """A file or an address that can't be read; the message says why."""


class Command(BaseCommand):
    help = "Import fact checks of other newsrooms: files or addresses with ClaimReviews."

    def add_arguments(self, parser):
        parser.add_argument(
            "sources",
            nargs="+",
            metavar="FILE|URL",
            help="JSON-LD, a DataFeed, or a page with JSON-LD; docs/memory.md",
        )

    def handle(self, *, sources, **options):
        counts: Counter[str] = Counter()
        for source in sources:
            try:
                self._import(source, counts)
            except UnreadableSource as error:
                self._skip(source, str(error), counts)
        message = _(
            "%(added)d new, %(changed)d changed, %(unchanged)d unchanged, %(removed)d gone."
        )
        names = ("added", "changed", "unchanged", "removed")
        self.stdout.write(message % {name: counts[name] for name in names})
        if counts["skipped"]:
            message = _("Skipped: %(count)d.") % {"count": counts["skipped"]}
            raise CommandError(message, returncode=SKIPPED_ITEMS)

    def _import(self, source: str, counts: Counter[str]) -> None:
        is_address = source.startswith(("http://", "https://"))
        data = _fetched(source) if is_address else _read(Path(source))
        try:
            document = read_reviews(data, page_url=source if is_address else "")
        except UnreadableReviews as error:
            raise UnreadableSource(_(error.template) % error.params) from error
        for fault in document.faults:
            where = f"{source}, {fault.position}" + (f" ({fault.url})" if fault.url else "")
            self._skip(where, _(fault.template) % fault.params, counts)
        # Those of one address stay together: what is no longer there is removed.
        reviews = sorted(document.reviews, key=lambda review: review.url)
        for group in _by_address(reviews):
            done = import_checks(actor=None, at=timezone.now(), reviews=group)
            for name in ("added", "changed", "unchanged", "removed"):
                counts[name] += getattr(done, name)

    def _skip(self, where: str, why: str, counts: Counter[str]) -> None:
        counts["skipped"] += 1
        self.stderr.write(_("%(where)s: skipped. %(why)s") % {"where": where, "why": why})


def _by_address(reviews: Sequence[ClaimReview]) -> Iterator[list[ClaimReview]]:
    """Yield batches of reviews in the order of their addresses; an address is in one of them."""
    batch: list[ClaimReview] = []
    for _url, group in groupby(reviews, key=lambda review: review.url):
        batch += group
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableSource(_("It can't be read: %(why)s") % {"why": error.strerror}) from error


def _fetched(url: str) -> bytes:
    """Return what is at an address; raises `UnreadableSource`."""
    try:
        reply = fetch(url, longest=LARGEST + 1, seconds=SECONDS)
    except Refused as refused:
        message = _("This address is not public (%(addresses)s).")
        raise UnreadableSource(message % {"addresses": ", ".join(refused.args)}) from refused
    except TimeoutError as error:
        raise UnreadableSource(_("It did not answer in time.")) from error
    except (ssl.SSLError, OSError, http.client.HTTPException, ValueError) as error:
        raise UnreadableSource(_("It can't be reached: %(why)s") % {"why": error}) from error
    if reply.is_redirect:
        message = _("It is at another address now: %(url)s")
        raise UnreadableSource(message % {"url": reply.location})
    if reply.status != 200:
        raise UnreadableSource(_("It answered %(status)d.") % {"status": reply.status})
    return reply.body
