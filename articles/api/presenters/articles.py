"""Articles, revisions and clearance."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

import orjson
from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from articles.api import schemas
from articles.api.pagination import NEWEST_FIRST, CursorPage, cut_page
from articles.intake import NoteKind
from articles.intake.named_sources import read_notes
from articles.intake.notepad import is_contact
from articles.models import Article, ArticleVersion, Revision, SignOff, User
from articles.models.article import is_being_split
from articles.models.sql.article_entries import ENTRIES
from articles.models.sql.progress import PROGRESS
from articles.permissions import Act, may
from articles.queries.check_counts import COUNTED, check_counts
from articles.queries.clearance import TextClearance
from articles.queries.coverage import coverage_of, left_out
from articles.queries.languages import unread_sentence_of
from articles.queries.updates import articles_updated
from articles.workflow import ReceivedRevision, WordOutcome

EXACT = {
    "state": "state",
    "desk": "desk__name",
    "author": "author__username",
    "external_id": "external_id",
    "url": "public_url",
}
ENTRY_FIELDS = (
    "id",
    "external_id",
    "headline",
    "desk__name",
    "author__username",
    "byline",
    "public_url",
    "language",
    "state",
    "publication_date",
    "deadline",
    "current_revision__number",
    "splitter",
    "version",
    "hold",
    "embargoed_until",
    "created_at",
)


def article_rows(rows: QuerySet, query: dict[str, Any], reader: User) -> QuerySet:
    """Filter articles for `reader` by a validated query string; select an entry's columns."""
    conditions = {lookup: query[name] for name, lookup in EXACT.items() if name in query}
    for name, lookup in (("deadline_after", "gte"), ("deadline_before", "lte")):
        if name in query:
            conditions[f"deadline__{lookup}"] = query[name]
    rows = rows.filter(**conditions)
    if "updated_since" in query:
        rows = articles_updated(rows, query["updated_since"], reader)
    for word in query.get("q", "").split():
        rows = rows.filter(
            Q(headline__icontains=word)
            | Q(byline__icontains=word)
            | Q(external_id__icontains=word)
            | Q(author__last_name__icontains=word)
        )
    rows = rows.annotate(checks=check_counts(), progress=_progress_column(reader))
    return rows.values(*ENTRY_FIELDS, "checks", "progress")


STATE = 8
"""Where the state is in a row of `ENTRIES`."""


def newest_entries(reader: User, limit: int) -> CursorPage:
    """Return the first page of all articles as entries, for a reader who sees every article."""
    with connection.cursor() as cursor:
        cursor.execute(ENTRIES.format(checks=COUNTED, limit=limit + 1), [reader.pk])
        entries = [_entry(row, reader) for row in cursor.fetchall()]
    return cut_page(entries, NEWEST_FIRST, limit=limit)


def _entry(row: Sequence[Any], reader: User) -> schemas.ArticleEntrySchema:
    """Return a row of `ENTRIES`."""
    *details, number, splitter, progress, checks, version, hold, embargoed_until, created_at = row
    counted, versions = _progress(orjson.loads(progress) if progress else None)
    seen = str(ArticleVersion(number or 0, version, versions))
    decided = _checks(orjson.loads(checks), reader)
    split_later = is_being_split(splitter, details[STATE])
    values = [*details, number, split_later, counted, decided, seen]
    values += [hold or None, embargoed_until, created_at]
    return schemas.ArticleEntrySchema(*values)


def article_entries(
    rows: Iterable[dict[str, Any]], reader: User
) -> list[schemas.ArticleEntrySchema]:
    """Return rows of `article_rows` as the entries of a list for `reader`."""
    counted = ((row, *_progress(row["progress"])) for row in rows)
    return [
        schemas.ArticleEntrySchema(
            row["id"],
            row["external_id"],
            row["headline"],
            row["desk__name"],
            row["author__username"],
            row["byline"],
            row["public_url"],
            row["language"],
            row["state"],
            row["publication_date"],
            row["deadline"],
            row["current_revision__number"],
            is_being_split(row["splitter"], row["state"]),
            progress,
            _checks(row["checks"], reader),
            str(ArticleVersion(row["current_revision__number"] or 0, row["version"], versions)),
            row["hold"] or None,
            row["embargoed_until"],
            row["created_at"],
        )
        for row, progress, versions in counted
    ]


def _checks(counted: Sequence[int], reader: User) -> schemas.CheckCountsSchema:
    total, decided, open_risks = counted
    seen = open_risks if may(reader, Act.SEE_RISKS) else None
    return schemas.CheckCountsSchema(total, decided, seen)


def _progress(counted: Sequence[Sequence[Any]] | None) -> tuple[schemas.ProgressSchema, int]:
    """Return the claims by state, and their part of the article's version."""
    rows = counted or ()
    shown = {state: number for state, number, _changed, _versions in rows}
    changed = sum(row[2] for row in rows)
    return schemas.ProgressSchema(**shown, context_changed=changed), sum(row[3] for row in rows)


def _progress_column(reader: User) -> RawSQL:
    """Return the column of an article with the argument of `_progress`."""
    return RawSQL(PROGRESS, [reader.pk])  # noqa: S611


def full_articles():
    """Select articles with all relations of their resource."""
    rows = Article.objects.with_version().annotate(checks=check_counts())
    rows = rows.select_related("desk", "author", "current_revision__created_by")
    return rows.defer("current_revision__text", "current_revision__received")


def article_detail(article: Any, reader: User) -> schemas.ArticleDetailSchema:
    """Return an article of `full_articles` as a resource for `reader`. Two queries, or five."""
    revision = article.current_revision
    row = Article.objects.filter(pk=article.pk)
    counted = row.values_list(_progress_column(reader), flat=True)
    return schemas.ArticleDetailSchema(
        id=article.pk,
        external_id=article.external_id,
        headline=article.headline,
        desk=article.desk.name if article.desk else None,
        author=article.author.username if article.author else None,
        byline=article.byline,
        public_url=article.public_url,
        language=article.language,
        state=article.state,
        publication_date=article.publication_date,
        deadline=article.deadline,
        is_partial_check=article.is_partial_check,
        demands_full_coverage=article.demands_full_coverage,
        scope_note=article.scope_note,
        checkers=list(
            article.assignments.filter(claim=None).values_list("user__username", flat=True)
        ),
        revision=revision_entry(revision, article) if revision else None,
        is_being_split=article.is_being_split,
        claims=_progress(counted.get())[0],
        checks=_checks(article.checks, reader),
        url=article.get_absolute_url(),
        hold=article.hold or None,
        hold_note=article.hold_note,
        held_at=article.held_at,
        embargoed_until=article.embargoed_until,
        version=article.seen_version,
        created_at=article.created_at,
    )


def revision_entry(revision: Revision, article: Article) -> schemas.RevisionEntrySchema:
    """Return a revision without its text."""
    return schemas.RevisionEntrySchema(
        number=revision.number,
        is_current=revision.pk == article.current_revision_id,
        headline=revision.headline,
        length=revision.length,
        words=revision.words,
        sha256=revision.sha256,
        channel=revision.channel,
        filename=revision.filename,
        warnings=revision.warnings,
        arrival=revision.arrival,
        wire=schemas.WireSchema(
            revision.wire_status,
            revision.signal,
            revision.wire_version,
            revision.wire_version_at,
            revision.note,
        ),
        created_by=revision.created_by.username if revision.created_by else None,
        created_at=revision.created_at,
    )


def revision_text(revision: Revision, article: Article) -> schemas.RevisionTextSchema:
    """Return a revision with its text, blocks and source notes. Two queries.

    Contacts of an agency's notepad stay on the desk.
    """
    entry = revision_entry(revision, article)
    blocks = revision.blocks.order_by("start").values_list("kind", "start", "end")
    notes = read_notes(revision.source_notes.order_by("start", "pk"))
    return schemas.RevisionTextSchema(
        article=article.pk,
        **_values(entry),
        text=revision.text,
        blocks=[schemas.BlockSchema(*block) for block in blocks],
        notes=[
            schemas.SourceNoteSchema(
                note.start,
                note.end,
                note.text,
                note.author_name,
                read.is_source,
                note.is_reply,
                note.kind == NoteKind.RESOLVED,
            )
            for note, read in notes.items()
            if not is_contact(note.text)
        ],
    )


def received_revision(
    received: ReceivedRevision, article: Article
) -> schemas.ReceivedRevisionSchema:
    """Return the text that an article has now, and what came with a Word file. Two queries."""
    shown = revision_text(received.revision, article)
    return schemas.ReceivedRevisionSchema(**_values(shown), word=_word_return(received.word))


def received_article(
    article: Any, reader: User, word: WordOutcome | None
) -> schemas.ReceivedArticleSchema:
    """Return `article_detail`, and what came with a Word file."""
    shown = article_detail(article, reader)
    return schemas.ReceivedArticleSchema(**_values(shown), word=_word_return(word))


def _word_return(word: WordOutcome | None) -> schemas.WordReturnSchema | None:
    return schemas.WordReturnSchema(**_values(word)) if word else None


def _values(row: Any) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(row)}


def present_clearance(article: Article, found: TextClearance) -> schemas.ClearanceSchema:
    """Return whether a text of the article may go out."""
    revision, cleared, fallen = found.revision, found.cleared, found.fallen
    return schemas.ClearanceSchema(
        article=article.pk,
        cleared=cleared is not None,
        reason=found.reason or None,
        embargoed_until=article.embargoed_until,
        hold_note=article.hold_note,
        held_at=article.held_at,
        revision=revision.number if revision else 0,
        sha256=found.sha256,
        is_known_text=revision is not None,
        signed_off_by=cleared.signed_by.username if cleared else None,
        at=cleared.signed_at if cleared else None,
        open_claims=found.open_claims,
        not_checked=found.not_checked,
        language=article.language,
        language_note=found.language_note,
        coverage_note=found.coverage_note,
        was_signed_off_by=fallen.signed_by.username if fallen else None,
        was_signed_off_at=fallen.signed_at if fallen else None,
        fallen_at=fallen.fallen_at if fallen else None,
        fallen_code=(fallen.fallen_code or None) if fallen else None,
        fallen_reason=fallen.why_revoked if fallen else "",
    )


def present_withdrawn(row: SignOff) -> schemas.SignOffWithdrawnSchema:
    """Return a withdrawn sign-off; its revision is loaded."""
    return schemas.SignOffWithdrawnSchema(
        id=row.pk,
        article=row.article_id,
        revision=row.revision.number,
        sha256=row.sha256,
        fallen_at=row.fallen_at,
        fallen_code=row.fallen_code,
        fallen_reason=row.why_revoked,
    )


def present_sign_off(row: SignOff) -> schemas.SignOffSchema:
    """Return a sign-off; its article, revision and signer are loaded."""
    return schemas.SignOffSchema(
        id=row.pk,
        article=row.article_id,
        revision=row.revision.number,
        sha256=row.sha256,
        signed_off_by=row.signed_by.username,
        at=row.signed_at,
        not_checked=left_out(row),
        claims=row.counts,
        words=row.words,
        language=row.language,
        language_note=unread_sentence_of(row),
        coverage_note=coverage_of(row),
        not_looked_at=[schemas.UnseenWordsSchema(**stretch) for stretch in row.not_looked_at],
        not_looked_at_reason=row.not_looked_at_reason,
    )
