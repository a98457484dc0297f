"""The statistics of the desk: the page, and each chart as a file."""

from dataclasses import replace
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.desk.query_strings import number_in
from articles.desk.shortcuts import current_user, permission_required
from articles.desk.svg_charts import as_file
from articles.models import Desk
from articles.permissions import Act
from articles.publishing.tables import table_answer
from articles.queries.statistics import (
    DeskStatistics,
    Period,
    desk_statistics,
    later_corrections,
    with_desk_names,
)

from .charts import CHARTS, Chart, desks
from .measured_errors import MEASURED, MEASURED_ERRORS, MEASURED_TEXTS

SPANS = (7, 30, 90)
USUAL_SPAN = 30


@require_safe
@permission_required(Act.SEE_STATISTICS)
def statistics_page(request: HttpRequest) -> HttpResponse:
    """Show the statistics of a period, of one desk or of all."""
    period, rows = period_of(request.GET, timezone.localdate()), list(Desk.objects.all())
    desk = _desk(request.GET, rows)
    found = desk_statistics(period, desk, current_user(request))
    context = {
        "statistics": found,
        "charts": [_chart(key, found, rows) for key in CHARTS],
        "period": period,
        "fault": fault_of(request.GET, timezone.localdate()),
        "spans": [(days, _address(days, desk), period == _span(days)) for days in SPANS],
        "desk": desk,
        "desks": rows,
        "query": _query(period, desk),
        "later": later_corrections(period, desk),
        "measured": MEASURED,
        "measured_errors": MEASURED_ERRORS,
        "measured_texts": MEASURED_TEXTS,
        "wrong_share": 100 * found.wrong / found.total if found.total else None,
        "confirmed_share": 100 * found.confirmed / found.total if found.total else None,
    }
    return render(request, "desk/statistics.html", context)


@require_safe
@permission_required(Act.SEE_STATISTICS)
def chart_file(request: HttpRequest, key: str, form: str) -> HttpResponseBase:
    """Return a chart as a drawing (`svg`) or its numbers as a table (`csv`, `xlsx`)."""
    if key not in CHARTS:
        raise Http404
    rows = list(Desk.objects.all())
    period = period_of(request.GET, timezone.localdate())
    found = desk_statistics(period, _desk(request.GET, rows), current_user(request))
    chart = _chart(key, found, rows)
    name = f"{key}-{period.first}-{period.last}"
    if form != "svg":
        return table_answer(form, name, chart.head, chart.rows)
    response = HttpResponse(as_file(chart.svg), content_type="image/svg+xml")
    response["Content-Disposition"] = f'attachment; filename="{name}.svg"'
    return response


def period_of(query: QueryDict, today: date) -> Period:
    """Parse a period from the query string; invalid values are ignored (`fault_of`)."""
    first, last = _date(query, "from"), _date(query, "until")
    if first and not fault_of(query, today):
        return Period(first, last or today)
    days = number_in(query, "days")
    return Period.of_days(days if days in SPANS else USUAL_SPAN, today)


def fault_of(query: QueryDict, today: date) -> str:
    """Return why the requested days are not those shown, or ""."""
    first, last = _date(query, "from"), _date(query, "until") or today
    if any(query.get(name) and not _date(query, name) for name in ("from", "until")):
        return _("A date can't be read.")
    if not first:
        return _("The first day is missing.") if query.get("until") else ""
    return Period(first, last).fault


def _chart(key: str, found: DeskStatistics, rows: list[Desk]) -> Chart:
    if CHARTS[key] is not desks:
        return CHARTS[key](found)
    return desks(replace(found, desks=with_desk_names(found.desks, rows)))


def _date(query: QueryDict, name: str) -> date | None:
    try:
        return parse_date(query.get(name, ""))
    except ValueError:
        return None


def _desk(query: QueryDict, rows: list[Desk]) -> int | None:
    wanted = number_in(query, "desk")
    return wanted if any(row.pk == wanted for row in rows) else None


def _span(days: int) -> Period:
    return Period.of_days(days, timezone.localdate())


def _address(days: int, desk: int | None) -> str:
    return f"?days={days}" + (f"&desk={desk}" if desk else "")


def _query(period: Period, desk: int | None) -> str:
    query = QueryDict(mutable=True)
    query.update({"from": period.first.isoformat(), "until": period.last.isoformat()})
    if desk:
        query["desk"] = str(desk)
    return query.urlencode()
