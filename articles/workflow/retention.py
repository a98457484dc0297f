"""Erase data after the retention periods that the settings give.

Only what readers report has a period without a setting. A dry run finds and counts with the
same queries.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db.models import Count, Exists, Max, Min, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from articles.models import (
    Article,
    AuditEntry,
    Document,
    DocumentContent,
    DocumentFinding,
    Event,
    EvidenceFile,
    FoundPassage,
    Notification,
    ReaderReport,
    Revision,
)

from .audit import purge_audit
from .erasure import unprotected
from .masking import mask_words
from .stored_files import queue_removal
from .transaction import act_transaction, record

APPLIED = Event.Verb.RETENTION_APPLIED


@dataclass(frozen=True, slots=True)
class DueErasure:
    """What a rule erases: rows, their bytes if known, the time of the oldest."""

    rule: str
    days: int
    rows: int
    bytes: int
    oldest_at: datetime | None


def apply_retention(*, at: datetime, is_dry: bool = False) -> list[DueErasure]:
    """Erase what is older than its retention period; return what was erased, by rule.

    A rule without days does nothing. `is_dry` only counts. Each article, and each rule for
    the rest, has a transaction of its own with its event: an interrupted run is continued
    the next time.
    """
    return [
        rule(at, days, is_dry)
        for name, rule in RULES.items()
        if (days := settings.RETENTION_DAYS[name]) is not None
    ]


def _manuscripts(at: datetime, days: int, is_dry: bool) -> DueErasure:
    articles = _archived(at - timedelta(days=days)).exclude(
        Exists(Event.objects.filter(article=OuterRef("pk"), verb=APPLIED, data__rule="manuscripts"))
    )
    size = Revision.objects.filter(article__in=articles).aggregate(
        text=Sum(Length("text")), received=Sum(Length("received"))
    )
    due = _due("manuscripts", days, articles, "archived_at", sum(n or 0 for n in size.values()))
    for pk in [] if is_dry else list(articles.values_list("pk", flat=True)):
        with act_transaction(None), unprotected():
            article = Article.objects.select_for_update().get(pk=pk)
            mask_words(article)
            record(APPLIED, actor=None, at=at, article=article, rule="manuscripts", days=days)
    return due


def _evidence_files(at: datetime, days: int, is_dry: bool) -> DueErasure:
    """Erase files of evidence, and documents with what was read from them, of old articles.

    With `is_dry` only count them, as each of these functions does.
    """
    articles = _archived(at - timedelta(days=days)).values("pk")
    files = EvidenceFile.objects.filter(evidence__claim__article__in=articles).exclude(file="")
    documents = Document.objects.filter(article__in=articles).exclude(file="")
    parts = [
        _due("evidence_files", days, files, "uploaded_at", _sum(files, "size")),
        _due("evidence_files", days, documents, "added_at", _sum(documents, "size")),
    ]
    due = _together(parts)
    if due.rows and not is_dry:
        with act_transaction(None), unprotected():
            names = {*files.values_list("file", flat=True)}
            names |= {*documents.values_list("file", flat=True)}
            _erase_texts(documents)
            documents.update(file="")
            files.update(file="")
            record(APPLIED, actor=None, at=at, rule=due.rule, days=days, rows=due.rows)
            queue_removal(names)
    return due


def _erase_texts(documents: QuerySet[Document]) -> None:
    """Erase what was read from documents, prepared of it, and found in it."""
    nothing: dict[str, Any] = {"blocks": [], "left_out": [], "title": "", "sender": ""}
    contents = DocumentContent.objects.filter(document__in=documents)
    contents.update(**nothing, prepared=None, prepared_version=0)
    FoundPassage.objects.filter(document__in=documents).delete()
    models: tuple[Any, ...] = (DocumentFinding, apps.get_model("articles.DocumentFindingHistory"))
    for model in models:
        model.objects.filter(document__in=documents).update(passage="", found="")


def _logs(at: datetime, days: int, is_dry: bool) -> DueErasure:
    """Delete notifications that were read, and old lines of the admin log and the audit log."""
    before = at - timedelta(days=days)
    read = Notification.objects.filter(at__lt=before).exclude(read_at=None)
    changes = LogEntry.objects.filter(action_time__lt=before)
    audited = AuditEntry.objects.earlier_than(before)
    parts = [
        _due("logs", days, read, "at"),
        _due("logs", days, changes, "action_time"),
        _due("logs", days, audited, "at"),
    ]
    due = _together(parts)
    if due.rows and not is_dry:
        with act_transaction(None):
            read.delete()
            changes.delete()
            purge_audit(before=before, at=at)
            record(APPLIED, actor=None, at=at, rule="logs", days=days, rows=due.rows)
    return due


def _reader_reports(at: datetime, days: int, is_dry: bool) -> DueErasure:
    """Erase the words and addresses of readers; an undecided report is declined by that."""
    rows = ReaderReport.objects.with_words().filter(received_at__lt=at - timedelta(days=days))
    due = _due("reader_reports", days, rows, "received_at", _sum(rows, Length("text")))
    if due.rows and not is_dry:
        with act_transaction(None), unprotected():
            pks = list(rows.values_list("pk", flat=True))
            found = ReaderReport.objects.filter(pk__in=pks)
            found.open().update(
                state=ReaderReport.State.DECLINED,
                decided_at=at,
                reason=_("Nobody decided it before the retention period ended."),
            )
            found.update(text="", quote="", link="", email="", erased_at=at)
            record(APPLIED, actor=None, at=at, rule=due.rule, days=days, rows=due.rows)
    return due


RULES: dict[str, Callable[[datetime, int, bool], DueErasure]] = {
    "manuscripts": _manuscripts,
    "evidence_files": _evidence_files,
    "logs": _logs,
    "reader_reports": _reader_reports,
}


def _archived(before: datetime) -> QuerySet[Article]:
    """Return the articles that were archived before a time, with `archived_at`."""
    lines = Event.objects.filter(article=OuterRef("pk"), verb=Event.Verb.ARTICLE_ARCHIVED)
    last = lines.values("article").annotate(last=Max("at")).values("last")
    archived = Article.objects.filter(state=Article.State.ARCHIVED).order_by("pk")
    return archived.annotate(archived_at=Subquery(last)).filter(archived_at__lt=before)


def _due(rule: str, days: int, rows: QuerySet[Any], when: str, size: int = 0) -> DueErasure:
    found = rows.order_by().aggregate(n=Count("pk"), oldest=Min(when))
    return DueErasure(rule, days, found["n"], size, found["oldest"])


def _together(parts: Sequence[DueErasure]) -> DueErasure:
    """Return what several kinds of rows under one rule add up to."""
    return DueErasure(
        parts[0].rule,
        parts[0].days,
        sum(part.rows for part in parts),
        sum(part.bytes for part in parts),
        min((part.oldest_at for part in parts if part.oldest_at), default=None),
    )


def _sum(rows: QuerySet[Any], name: str | Length) -> int:
    return rows.aggregate(n=Sum(name))["n"] or 0
