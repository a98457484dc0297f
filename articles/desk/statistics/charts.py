"""The statistics as charts, each with its table, in the active language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.desk.svg_charts import Bar, Series, bars, columns, lines, on_page
from articles.models import Claim, Rating, Revocation
from articles.models.labels import label_of
from articles.queries.ledger import Cover
from articles.queries.statistics import DeskStatistics, PeriodStep, Share

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: title, drawing and numbers.

    `is_empty`: there is nothing to draw. A cell of None is a missing value.
    """

    key: str
    title: str
    text: str
    svg: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    is_empty: bool

    @property
    def drawing(self) -> str:
        return on_page(self.svg)

    @property
    def cells(self) -> list[list[str]]:
        """Return the rows with localised cells."""
        return [[_cell(cell) for cell in row] for row in self.rows]


def judged(statistics: DeskStatistics) -> Chart:
    """Show how many claims were judged in each step of time, by tone."""
    title = _("Claims judged")
    text = {
        PeriodStep.DAY: _("Claims judged a day, by rating."),
        PeriodStep.WEEK: _("Claims judged a week, by rating."),
        PeriodStep.MONTH: _("Claims judged a month, by rating."),
    }[statistics.period.step]
    text += " " + _("A claim counts once per revision, with its last verdict.")
    series = [
        Series(tone.value, str(tone.label), [row.tones[tone] for row in statistics.judged])
        for tone in Rating.Tone
    ]
    steps = [_day(row.first, statistics.period.step) for row in statistics.judged]
    rows: list[list[Cell]] = [
        [row.first.isoformat(), row.checks, *row.tones.values()] for row in statistics.judged
    ]
    head = [_("From"), _("Sentences decided"), *(row.label for row in series)]
    svg = columns("judged", title, text, steps, series)
    return Chart("judged", title, text, svg, head, rows, not statistics.total)


def clearing(statistics: DeskStatistics) -> Chart:
    """Show how long it took until articles were cleared."""
    title = _("Time to clear, in hours")
    text = _(
        "From the receipt of an article to its first sign-off: the median, and what nine in ten "
        "stay below."
    )
    found, step = statistics.clearing, statistics.period.long_step
    series = [
        Series("median", _("Median: half took no longer"), [row.median for row in found]),
        Series("p90", _("Nine in ten took no longer"), [row.p90 for row in found]),
    ]
    svg = lines("clearing", title, text, [_day(row.first, step) for row in found], series)
    head = [_("From"), _("Articles"), _("Median, hours"), _("Nine in ten, hours")]
    rows: list[list[Cell]] = [
        [row.first.isoformat(), row.articles, _tenths(row.median), _tenths(row.p90)]
        for row in found
    ]
    return Chart("clearing", title, text, svg, head, rows, not statistics.overall.articles)


def classes(statistics: DeskStatistics) -> Chart:
    """Show what went wrong."""
    text = _("Wrong claims by the error class named in their verdicts.")
    return _shares(
        "classes",
        _("Error classes"),
        text,
        _("Error class"),
        statistics.classes,
        lambda row: row.name or _("no class named"),
    )


def desks(statistics: DeskStatistics) -> Chart:
    """Show how much was wrong in the texts of each desk."""
    text = _("Claims to be corrected out of all judged, by desk.")
    return _shares(
        "desks",
        _("To be corrected, by desk"),
        text,
        _("Desk"),
        statistics.desks,
        lambda row: row.name or _("no desk"),
    )


def kinds(statistics: DeskStatistics) -> Chart:
    """Show how much was wrong of each kind of claim."""
    text = _("Claims to be corrected out of all judged, by kind.")
    return _shares(
        "kinds",
        _("To be corrected, by kind"),
        text,
        _("Kind"),
        statistics.kinds,
        lambda row: label_of(Claim.Kind, row.key),
    )


def coverage(statistics: DeskStatistics) -> Chart:
    """Show the cover of words when their text was signed off."""
    title = _("Words at the sign-off")
    text = _("What was known about the words of a text when it was cleared.")
    found = {_cover(cover): statistics.coverage.get(cover.value, 0) for cover in Cover}
    hidden = _("judged, in a text that waits for your second look")
    found[hidden] = statistics.coverage.get(Claim.State.HIDDEN.value, 0)
    total = sum(found.values())
    shown = [(label, count) for label, count in found.items() if count]
    drawn = [Bar(label, count / total, _of(count, total)) for label, count in shown]
    head = [_("Words"), _("Number"), _("Share, %")]
    rows: list[list[Cell]] = [[label, count, _percent(count, total)] for label, count in shown]
    svg = bars("coverage", title, text, drawn)
    return Chart("coverage", title, text, svg, head, rows, not total)


def falls(statistics: DeskStatistics) -> Chart:
    """Show the causes of revoked sign-offs."""
    title = _("Changed after the sign-off")
    text = (
        _("Revoked sign-offs by cause.")
        + " "
        + (
            ngettext(
                "New texts opened %(count)d claim again.",
                "New texts opened %(count)d claims again.",
                statistics.touched,
            )
            % {"count": statistics.touched}
        )
    )
    total = sum(statistics.falls.values())
    found = sorted(statistics.falls.items(), key=lambda item: -item[1])
    shown = [(label_of(Revocation, code) or _("no cause recorded"), count) for code, count in found]
    drawn = [Bar(label, count / total, _of(count, total)) for label, count in shown]
    svg = bars("falls", title, text, drawn)
    head = [_("Cause"), _("Sign-offs")]
    return Chart("falls", title, text, svg, head, [list(row) for row in shown], not total)


def second_look(statistics: DeskStatistics) -> Chart:
    """Show which verdicts a second person confirmed."""
    title = _("Confirmed by a second person")
    text = _("Verdicts that somebody else confirmed, by rating.")
    found = [
        (str(Rating.Tone(row.tone).label), row.verdicts, row.confirmed)
        for row in statistics.second_look
    ]
    drawn = [Bar(label, part / whole, _of(part, whole)) for label, whole, part in found]
    svg = bars("second-look", title, text, drawn)
    head = [_("Rating"), _("Verdicts"), _("Confirmed"), _("Share, %")]
    rows: list[list[Cell]] = [
        [label, whole, part, _percent(part, whole)] for label, whole, part in found
    ]
    return Chart("second-look", title, text, svg, head, rows, not found)


def samples(statistics: DeskStatistics) -> Chart:
    """Show how far second verdicts of random samples agree with the first ones."""
    title = _("Random second looks")
    found, labels = statistics.agreement, statistics.rating_labels
    text = _("Verdicts judged again without being seen, by first rating: how many are the same.")
    if found.kappa is not None:
        kappa = number_format(round(found.kappa, 2), 2)
        text += " " + _("Cohen's kappa: %(kappa)s.") % {"kappa": kappa}
    counts = sorted(statistics.rating_pairs.items(), key=lambda item: (-item[1], item[0]))
    drawn = []
    for code in dict.fromkeys(first for (first, _second), _count in counts):
        whole = sum(count for (first, _second), count in counts if first == code)
        same = statistics.rating_pairs.get((code, code), 0)
        drawn.append(Bar(labels.get(code, code), same / whole, _of(same, whole)))
    rows: list[list[Cell]] = [
        [labels.get(first, first), labels.get(second, second), count]
        for (first, second), count in counts
    ]
    svg = bars("samples", title, text, drawn)
    head = [_("First rating"), _("Second rating"), _("Verdicts")]
    return Chart("samples", title, text, svg, head, rows, not found.pairs)


CHARTS: dict[str, Callable[[DeskStatistics], Chart]] = {
    "judged": judged,
    "clearing": clearing,
    "classes": classes,
    "desks": desks,
    "kinds": kinds,
    "coverage": coverage,
    "falls": falls,
    "second-look": second_look,
    "samples": samples,
}


def _shares(
    key: str,
    title: str,
    text: str,
    head: str,
    found: Sequence[Share],
    name: Callable[[Share], str],
) -> Chart:
    drawn = [Bar(name(row), row.share, _of(row.wrong, row.judged)) for row in found]
    rows: list[list[Cell]] = [
        [name(row), row.judged, row.wrong, _percent(row.wrong, row.judged)] for row in found
    ]
    columns_of = [head, _("Judged") if key != "classes" else _("All errors"), _("Wrong")]
    svg = bars(key, title, text, drawn)
    return Chart(key, title, text, svg, [*columns_of, _("Share, %")], rows, not found)


def _cover(cover: Cover) -> str:
    return {
        Cover.OPEN: _("in an open claim"),
        Cover.QUERY: _("in a claim with an open question"),
        Cover.WRONG: _("in a claim to be corrected"),
        Cover.RIGHT: _("in a checked claim"),
        Cover.READ: _("read with its sentence"),
        Cover.DISMISSED: _("no fact, confirmed by a person"),
        Cover.REPEATED: _("repeats another part"),
        Cover.UNCOVERED: _("uncovered"),
    }[cover]


def _day(day: date, step: PeriodStep) -> str:
    """Return a step's first day, short enough for an axis label."""
    if step == PeriodStep.MONTH:
        return f"{day:%m}/{day:%y}"
    return date_format(day, _("j M"))


def _of(part: int, whole: int) -> str:
    """Return "12% (3 of 25)"."""
    return _("%(percent)s%% (%(part)s of %(whole)s)") % {
        "percent": number_format(round(_percent(part, whole)), 0),
        "part": number_format(part, 0, force_grouping=True),
        "whole": number_format(whole, 0, force_grouping=True),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _tenths(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _cell(cell: Cell) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    return number_format(cell, 1 if isinstance(cell, float) else 0, force_grouping=True)
