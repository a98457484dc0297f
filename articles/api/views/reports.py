"""Readers' reports: listed, accepted, declined, answered."""

from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting, acting_on_article
from articles.api.base_view import BaseView, answer
from articles.api.listing import list_response
from articles.api.openapi.operations import operation
from articles.api.presenters.reports import present_report
from articles.api.serializers.reports import (
    ReaderAnswerIn,
    ReaderReportQuery,
    ReportAcceptanceIn,
    ReportRefusalIn,
)
from articles.api.shortcuts import report_for, row_or_404
from articles.api.validation import validated, validated_query
from articles.models import Article, ReaderReport
from articles.permissions import Act
from articles.queries.reports import reported_places


class ReaderReportListView(BaseView):
    """Readers' reports."""

    acts = {"GET": Act.SEE_REPORTS}

    @operation("list_reports", schemas.page_of(schemas.ReaderReportSchema), query=ReaderReportQuery)
    def get(self, request):
        """List what readers reported, newest first."""
        query = validated_query(ReaderReportQuery, request)
        which = {name: query[name] for name in ("state", "article") if name in query}
        rows = ReaderReport.objects.filter(**which).with_related()
        return list_response(request, rows, query, present_report)


class ReaderReportDetailView(BaseView):
    """One report of a reader."""

    acts = {"GET": Act.SEE_REPORTS}

    @operation("read_report", schemas.ReaderReportSchema)
    def get(self, request, pk: int):
        """Read a report."""
        return answer(present_report(report_for(self, pk)))


class ReaderReportAcceptanceView(BaseView):
    """The acceptance of a report."""

    acts = {"POST": Act.DECIDE_REPORTS}

    @operation(
        "accept_report", schemas.ReaderReportSchema, body=ReportAcceptanceIn, names_version=True
    )
    def post(self, request, pk: int):
        """Accept a report: words of the article's current text become a claim to check.

        Without `start` and `end` the words are those that the reader quoted; they must occur
        exactly once. A claim on the same words is open again. `version` is the article's.
        """
        row = report_for(self, pk)
        data = validated(ReportAcceptanceIn, request)
        seen = acting_on_article(request, data, row.article_id)
        if "start" not in data:
            data["start"], data["end"] = _quoted(row)
        workflow.accept_report(report=row, **seen, **data)
        return answer(present_report(_again(row)))


class ReaderReportRefusalView(BaseView):
    """The refusal of a report."""

    acts = {"POST": Act.DECIDE_REPORTS}

    @operation("decline_report", schemas.ReaderReportSchema, body=ReportRefusalIn)
    def post(self, request, pk: int):
        """Decline a report with a reason."""
        row = report_for(self, pk)
        workflow.decline_report(
            report=row, **acting(request), **validated(ReportRefusalIn, request)
        )
        return answer(present_report(_again(row)))


class ReaderAnswerView(BaseView):
    """The answer to a reader."""

    acts = {"POST": Act.DECIDE_REPORTS}

    @operation("answer_reader", schemas.ReaderReportSchema, body=ReaderAnswerIn)
    def post(self, request, pk: int):
        """Mail the result to the reader, once, if there is an address; then it is removed."""
        row = report_for(self, pk)
        workflow.answer_reader(report=row, **acting(request), **validated(ReaderAnswerIn, request))
        return answer(present_report(_again(row)))


def _again(row: ReaderReport) -> ReaderReport:
    return row_or_404(ReaderReport.objects.with_related(), pk=row.pk)


def _quoted(row: ReaderReport) -> tuple[int, int]:
    """Return the only place of the words that the reader quoted; raises `ValidationError`."""
    article = Article.objects.select_related("current_revision").get(pk=row.article_id)
    places = [place for place in reported_places(row, article) if place.is_quoted]
    if len(places) != 1:
        message = _("The words that the reader gave do not occur exactly once; send start and end.")
        raise ValidationError({"start": [message]})
    return places[0].start, places[0].end
