"""The figures of a chart in an Office file, which stores them beside its drawing.

Element names: ECMA-376, part 1, section 21.2 (DrawingML charts).
"""

from decimal import Decimal, InvalidOperation
from typing import Any

from .sheet_values import is_german, shown

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAW = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MOST_SERIES, _MOST_POINTS = 100, 2_000


def chart_rows(chart: Any) -> list[list[str]]:
    """Return a row for each point, with a column for each series; the first has their names.

    Empty for a part that is no chart, or has no figures.
    """
    series = [] if chart is None else list(chart.iter(f"{_CHART}ser"))[:_MOST_SERIES]
    names = [" ".join(_texts(one, "tx").values()) for one in series]
    labels: dict[int, str] = {}
    for one in series:
        labels = {**_texts(one, "cat"), **_texts(one, "xVal"), **labels}
    german = is_german([*names, *labels.values()])
    values = [{**_figures(one, "val", german), **_figures(one, "yVal", german)} for one in series]
    points = sorted({number for column in values for number in column})[:_MOST_POINTS]
    if not points:
        return []
    rows = [[labels.get(n, ""), *(column.get(n, "") for column in values)] for n in points]
    return [["", *names], *rows]


def chart_title(chart: Any) -> str:
    """Return what is written above a chart; "" if nothing is."""
    found = None if chart is None else chart.find(f"{_CHART}chart/{_CHART}title")
    words = [] if found is None else [text.text or "" for text in found.iter(f"{_DRAW}t")]
    return " ".join("".join(words).split())


def _texts(series: Any, name: str) -> dict[int, str]:
    return {
        number: point.findtext(f"{_CHART}v") or ""
        for found in series.iterfind(f"{_CHART}{name}")
        for number, point in _points(found)
    }


def _points(found: Any) -> list[tuple[int, Any]]:
    rows = [(point.get("idx", ""), point) for point in found.iter(f"{_CHART}pt")]
    return [(int(at), point) for at, point in rows if at.isascii() and at.isdecimal()]


def _figures(series: Any, name: str, german: bool) -> dict[int, str]:
    """Return figures as the chart's format shows them."""
    found = {}
    for element in series.iterfind(f"{_CHART}{name}"):
        usual = next((code.text or "" for code in element.iter(f"{_CHART}formatCode")), "")
        for number, point in _points(element):
            try:
                value = Decimal(point.findtext(f"{_CHART}v") or "")
            except InvalidOperation:
                continue
            found[number] = shown(value, point.get("formatCode") or usual, german)
    return found
