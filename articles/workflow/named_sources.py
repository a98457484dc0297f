"""What a reader names as a source, put beside the claim that a report became."""

from datetime import datetime
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from articles.models import Claim, Evidence, ReaderReport, Source, User

from .evidence import attach_evidence
from .inputs import EvidenceInput, SourceInput

LONGEST_TITLE = 120


def add_named_source(claim: Claim, report: ReaderReport, actor: User, at: datetime) -> None:
    """Put the address that a reader named beside a claim that the caller has locked.

    A source with this address that is not secret is used, else one is entered. Nobody has read
    it: it neither supports nor contradicts, and is not published, until somebody at the desk
    reads it and adds evidence. Does nothing where the claim has that source already.
    """
    source = _source_at(report.link)
    if source and Evidence.objects.current().filter(claim=claim, source=source).exists():
        return
    named = EvidenceInput(
        source=source or _new_source(report),
        stance=Evidence.Stance.CONTEXT,
        method=Evidence.Method.NAMED,
        note=_("Named by a reader (report %(report)s).") % {"report": report.pk},
    )
    attach_evidence(claim, actor, at, [named])


def _source_at(address: str) -> Source | None:
    """Return the first source with the address, whatever its fragment and last slash."""
    bare = _without_fragment(address)
    same = {bare, f"{bare}/", address}
    return Source.objects.public().filter(url__in=same).order_by("pk").first()


def _new_source(report: ReaderReport) -> SourceInput:
    parts = urlsplit(report.link)
    title = f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}"
    if len(title) > LONGEST_TITLE:
        title = f"{title[: LONGEST_TITLE - 1]}…"
    return SourceInput(title=title, kind=Source.Kind.READER, url=report.link)


def _without_fragment(address: str) -> str:
    return urlsplit(address)._replace(fragment="").geturl().rstrip("/")
