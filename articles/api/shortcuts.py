"""Load a row and check the right to it, in one call.

A row that the person may not see is 404; one that they see but may not act on is 403.
"""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError

from articles.models import (
    Article,
    Claim,
    Comment,
    ConflictOfInterest,
    Delivery,
    Dismissal,
    Document,
    DocumentFinding,
    ErrorClass,
    Evidence,
    EvidenceFile,
    Notification,
    Person,
    Publication,
    Question,
    ReaderReport,
    ReferenceFact,
    Revision,
    RiskMark,
    Source,
    Verdict,
    Webhook,
)
from articles.models.sql.claims import TEXT, TEXT_WITH_FIRST
from articles.permissions import may

TEXT_COLUMNS = 4


def article_for(view, pk: int | None = None, rows=None, *, external_id: str = "") -> Article:
    """Return the article for the act of the called method, by its pk or its `external_id`."""
    rows = Article.objects.all() if rows is None else rows
    which = {"external_id": external_id} if pk is None else {"pk": pk}
    return _allowed(view, row_or_404(rows.visible_to(view.request.user), **which), lambda row: row)


def text_for(view, pk: int) -> tuple[Article, Revision]:
    """Return the article with only its author, and number and text of its current revision.

    Loaded for every list of claims: whole rows would cost as much as the claims.
    """
    with connection.cursor() as cursor:
        cursor.execute(TEXT, [pk])
        return _text_of(view, pk, cursor.fetchone())


def text_with_first_claims(
    view, pk: int, limit: int
) -> tuple[Article, Revision, list[tuple[Any, ...]]]:
    """Return what `text_for` does, and the rows of the first `limit` claims. One query."""
    with connection.cursor() as cursor:
        reader = view.request.user.pk
        cursor.execute(TEXT_WITH_FIRST, [reader, reader, limit, pk])
        found = cursor.fetchall()
    article, revision = _text_of(view, pk, found[0][:TEXT_COLUMNS] if found else None)
    rows = [row[TEXT_COLUMNS:] for row in found]
    return article, revision, [row for row in rows if row[0] is not None]


def _text_of(view, pk: int, found: tuple[Any, ...] | None) -> tuple[Article, Revision]:
    """Return a row of `TEXT` after checking that the person may see it, as 404 without one."""
    if found is None:
        raise NotFound
    author, revision, number, text = found
    article = Article(pk=pk, author_id=author, current_revision_id=revision)
    if not article.is_visible_to(view.request.user):
        raise NotFound
    _allowed(view, article, lambda row: row)
    return article, Revision(pk=revision, number=number, text=text)


def claim_for(view, pk: int, rows=None) -> Claim:
    """Return the claim, with its article, for the act of the called method."""
    rows = Claim.objects.all() if rows is None else rows
    rows = rows.visible_to(view.request.user).select_related("article")
    return _allowed(view, row_or_404(rows, pk=pk), lambda row: row.article)


def claim_named(pk: int) -> Claim:
    """Return a claim of which only the pk is loaded.

    For acts that load and lock the claim, and check the right, themselves.
    """
    return Claim(pk=pk)


def verdict_for(view, pk: int, *, with_scale: bool = False) -> Verdict:
    """Return the verdict, with its claim and article, for the act of the called method."""
    rows = Verdict.objects.visible_to(view.request.user).with_related()
    rows = rows.select_related("claim__article")
    rows = rows.select_related("rating__scale") if with_scale else rows
    return _allowed(view, row_or_404(rows, pk=pk), lambda row: row.claim.article)


def question_for(view, pk: int) -> Question:
    """Return the question, with its claim and article, for the act of the called method."""
    rows = Question.objects.visible_to(view.request.user).select_related("claim__article")
    return _allowed(view, row_or_404(rows, pk=pk), lambda row: row.claim.article)


def publication_for(view, public_id) -> Publication:
    """Return the publication for the act of the called method."""
    rows = Publication.objects.with_verdict()
    return _allowed(
        view, row_or_404(rows, public_id=public_id), lambda row: row.verdict.claim.article
    )


def revision_named(article: Article, number: int) -> Revision:
    """Return the revision that a body names, without its text. Raises `ValidationError`."""
    row = Revision.objects.light().filter(article=article, number=number).first()
    if row is None:
        raise ValidationError({"revision": [_("There is no such revision.")]})
    return row


def dismissal_for(view, pk: int) -> Dismissal:
    """Return the dismissal, with its article, for the act of the called method."""
    rows = Dismissal.objects.select_related("revision__article").defer("revision__text")
    return _allowed(view, row_or_404(rows, pk=pk), lambda row: row.revision.article)


def risk_mark_for(view, pk: int) -> RiskMark:
    """Return the risk mark, with its article, for the act of the called method."""
    rows = RiskMark.objects.select_related("revision__article").defer("revision__text")
    return _allowed(view, row_or_404(rows, pk=pk), lambda row: row.revision.article)


def evidence_for(view, pk: int) -> Evidence:
    """Return evidence, also withdrawn, unless its source is hidden from this person."""
    rows = Evidence.objects.visible_to(view.request.user).select_related("claim__article")
    return _allowed(view, row_or_404(rows, pk=pk), lambda row: row.claim.article)


def evidence_file_for(view, pk: int) -> EvidenceFile:
    """Return an evidence file, unless its source is hidden from this person."""
    rows = EvidenceFile.objects.visible_to(view.request.user)
    rows = rows.select_related("evidence__claim__article")
    return _allowed(view, row_or_404(rows, pk=pk), lambda row: row.evidence.claim.article)


def document_for(view, pk: int, *, with_text: bool = False) -> Document:
    """Return the document, with its article, unless it is hidden from this person."""
    rows = Document.objects.visible_to(view.request.user).with_content()
    rows = rows.select_related("article")
    if with_text:
        rows = rows.defer(None).defer("content__prepared", "timestamp__answer")
    return _allowed(view, row_or_404(rows, pk=pk), _article)


def finding_for(view, pk: int) -> DocumentFinding:
    """Return the finding, with its claim, unless its document is hidden from this person."""
    rows = DocumentFinding.objects.visible_to(view.request.user)
    rows = rows.select_related("claim__article", "document")
    return _allowed(view, row_or_404(rows, pk=pk), lambda row: row.claim.article)


def comment_for(view, pk: int) -> Comment:
    """Return the comment, with its article, for the act of the called method."""
    return _allowed(view, row_or_404(Comment.objects.select_related("article"), pk=pk), _article)


def report_for(view, pk: int) -> ReaderReport:
    """Return the reader's report, with its article, for the act of the called method."""
    return _allowed(view, row_or_404(ReaderReport.objects.with_related(), pk=pk), _article)


def conflict_for(view, pk: int) -> ConflictOfInterest:
    """Return the conflict of interest, with its article, for the act of the called method."""
    rows = ConflictOfInterest.objects.select_related("article")
    return _allowed(view, row_or_404(rows, pk=pk), _article)


def notification_for(view, pk: int) -> Notification:
    """Return a notification of the signed-in person."""
    return row_or_404(Notification.objects.filter(reader=view.request.user).with_related(), pk=pk)


def error_class_for(code: str) -> ErrorClass:
    """Return the error class, in use or not."""
    return row_or_404(ErrorClass.objects.all(), code=code)


def source_for(view, pk: int) -> Source:
    """Return the source, unless it is secret and not shared with this person."""
    rows = Source.objects.visible_to(view.request.user).select_related("origin")
    return row_or_404(rows, pk=pk)


def person_for(view, pk: int) -> Person:
    """Return the person in the news."""
    return row_or_404(Person.objects.all(), pk=pk)


def fact_for(view, pk: int) -> ReferenceFact:
    """Return the reference fact, with its person and source."""
    return row_or_404(ReferenceFact.objects.with_related(), pk=pk)


def webhook_for(view, pk: int) -> Webhook:
    """Return the webhook, with its creator."""
    return row_or_404(Webhook.objects.select_related("created_by"), pk=pk)


def delivery_for(view, pk: int, number: int) -> Delivery:
    """Return the delivery `number` of a webhook."""
    return row_or_404(Delivery.objects.all(), webhook=pk, pk=number)


def _article(row):
    return row.article


def row_or_404(rows, **which):
    """Return the row of a QuerySet; raise 404 if there is none."""
    try:
        return rows.get(**which)
    except ObjectDoesNotExist as error:
        raise NotFound from error


def _allowed(view, row, article_of):
    if not may(view.request.user, view.act, article_of(row)):
        raise PermissionDenied(_("Your role may not do this."), code="role_may_not")
    return row
