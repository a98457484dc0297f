"""Charts as SVG: columns, bars and lines, distinguished by pattern and mark besides colour.

Styled by classes and attributes, as the strict content policy requires; a standalone file
has `STYLE`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10

from django.utils.formats import number_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

WIDTH, LEFT, TOP, HEIGHT = 400, 40, 10, 150
RIGHT = WIDTH - 8
LEGEND_LINE, BAR_LINE = 20, 38

# Light colours for a standalone file; on the page, statistics.css sets them.
STYLE = """text{font:13px sans-serif;fill:#1c1b19}.chart-soft{fill:#66625a}
.chart-grid{stroke:#e4e0d6}.chart-axis{stroke:#8d887d}.chart-ground{fill:#eeeae0}
.chart-bar{fill:#33557f}.chart-edge{stroke:#1c1b19;stroke-width:.7;fill:none}
.chart-line{stroke:#1c1b19;stroke-width:2;fill:none}.chart-dash{stroke-dasharray:6 4}
.chart-dot{fill:#1c1b19}.chart-ring{fill:none;stroke:#1c1b19;stroke-width:2}
.t-right{fill:#b9dcc6}.t-no_fact{fill:#fff}.t-imprecise{fill:#f5dfa0}
.t-unverifiable{fill:#cfe0f5}.t-false{fill:#a81f16}.h{stroke:#1c1b19;stroke-width:1.4;fill:none}
.d{fill:#1c1b19}"""
HATCHES = {
    "imprecise": '<path class="h" d="M0,6L6,0M-1,1L1,-1M5,7L7,5"/>',
    "unverifiable": '<circle class="d" cx="3" cy="3" r="1.1"/>',
}


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one series by step; `key` names its pattern or mark."""

    key: str
    label: str
    values: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Bar:
    """A horizontal bar: `part` of 1 is filled, `value` is written beside it."""

    label: str
    part: float
    value: str


def nice_ticks(top: float, count: int = 4) -> list[float]:
    """Return ticks from 0 to at least `top`, in steps of 1, 2 or 5 times a power of ten."""
    if top <= 0:
        return [0, 1]
    rough = top / count
    power = 10.0 ** floor(log10(rough))
    step = next(power * nice for nice in (1, 2, 5, 10) if power * nice >= rough * 0.999999)
    step = max(step, 1)
    return [step * number for number in range(ceil(top / step - 1e-9) + 1)]


def columns(name: str, title: str, text: str, steps: Sequence[str], rows: Sequence[Series]) -> str:
    """Return stacked columns, one for each step."""
    tops = [sum(row.values[at] or 0 for row in rows) for at in range(len(steps))]
    ticks = nice_ticks(max(tops, default=0))
    slot = (RIGHT - LEFT) / max(len(steps), 1)
    width, parts = slot * 0.8, [*_patterns(name), *_grid(ticks)]
    for at in range(len(steps)):
        below = 0.0
        for row in rows:
            value = row.values[at] or 0
            if value:
                y, end = _y(below + value, ticks), _y(below, ticks)
                x = LEFT + slot * (at + 0.1)
                parts += _patch(name, row.key, x, y, width, end - y)
            below += value
    legend = [
        *_steps(steps, [LEFT + slot * (at + 0.5) for at in range(len(steps))]),
        *_legend(name, rows),
    ]
    return _svg(name, title, text, [*parts, *legend], TOP + HEIGHT + 34 + len(rows) * LEGEND_LINE)


def lines(name: str, title: str, text: str, steps: Sequence[str], rows: Sequence[Series]) -> str:
    """Return lines with a mark at each value; the second and later ones are dashed."""
    known = [value for row in rows for value in row.values if value is not None]
    ticks = nice_ticks(max(known, default=0))
    slot = (RIGHT - LEFT) / max(len(steps), 1)
    centres = [LEFT + slot * (at + 0.5) for at in range(len(steps))]
    parts = [*_grid(ticks), *_steps(steps, centres)]
    for number, row in enumerate(rows):
        points = [
            None if value is None else (x, _y(value, ticks))
            for x, value in zip(centres, row.values, strict=True)
        ]
        parts += _line(points, number)
        y = TOP + HEIGHT + 40 + number * LEGEND_LINE
        parts += _line([(LEFT, y), (LEFT + 28, y)], number)
        parts.append(f'<text x="{LEFT + 40}" y="{y + 5}">{escape(row.label)}</text>')
    return _svg(name, title, text, parts, TOP + HEIGHT + 34 + len(rows) * LEGEND_LINE)


def bars(name: str, title: str, text: str, rows: Sequence[Bar]) -> str:
    """Return horizontal bars, each below its label and value."""
    parts = []
    for number, row in enumerate(rows):
        y = 16 + number * BAR_LINE
        width = max(0.0, min(row.part, 1.0)) * WIDTH
        parts += [
            f'<text x="0" y="{y}">{escape(row.label)}</text>',
            f'<text class="chart-soft" x="{WIDTH}" y="{y}" text-anchor="end">'
            f"{escape(row.value)}</text>",
            f'<rect class="chart-ground" y="{y + 6}" width="{WIDTH}" height="10"/>',
            f'<rect class="chart-bar" y="{y + 6}" width="{width:.1f}" height="10"/>',
        ]
    return _svg(name, title, text, parts, max(1, len(rows)) * BAR_LINE)


def on_page(svg: str) -> SafeString:
    """Return the chart as inline SVG for a page."""
    return mark_safe(svg)  # noqa: S308


def as_file(svg: str) -> str:
    """Return the chart as a standalone document with its colours."""
    head, body = svg.split(">", 1)
    head = head.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    ground = '<rect width="100%" height="100%" fill="#fff"/>'
    return f"{head}><style>{STYLE}</style>{ground}{body}"


def _svg(name: str, title: str, text: str, parts: Sequence[str], height: float) -> str:
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {height:g}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(text)}</desc>{"".join(parts)}</svg>'
    )


def _y(value: float, ticks: Sequence[float]) -> float:
    return TOP + HEIGHT - value / ticks[-1] * HEIGHT


def _grid(ticks: Sequence[float]) -> list[str]:
    """Return a line and a number for each tick."""
    parts = []
    for tick in ticks:
        y = _y(tick, ticks)
        line = "chart-grid" if tick else "chart-axis"
        parts += [
            f'<path class="{line}" d="M{LEFT},{y:.1f}H{RIGHT}"/>',
            f'<text class="chart-soft" x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">'
            f"{number_format(tick, 0, use_l10n=True, force_grouping=True)}</text>",
        ]
    return parts


def _steps(steps: Sequence[str], centres: Sequence[float]) -> list[str]:
    """Return the labels of as many steps as fit beside each other."""
    every = max(1, ceil(len(steps) / 6))
    y = TOP + HEIGHT + 18
    return [
        f'<text class="chart-soft" x="{x:.1f}" y="{y}" text-anchor="middle">{escape(label)}</text>'
        for number, (label, x) in enumerate(zip(steps, centres, strict=True))
        if number % every == 0
    ]


def _legend(name: str, rows: Sequence[Series]) -> list[str]:
    parts = []
    for number, row in enumerate(rows):
        x, y = LEFT, TOP + HEIGHT + 30 + number * LEGEND_LINE
        total = number_format(sum(value or 0 for value in row.values), 0, force_grouping=True)
        parts += _patch(name, row.key, x, y, 12, 12)
        parts.append(f'<text x="{x + 18}" y="{y + 11}">{escape(row.label)} {total}</text>')
    return parts


def _patterns(name: str) -> list[str]:
    marks = (
        f'<pattern id="{name}-{key}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f"{mark}</pattern>"
        for key, mark in HATCHES.items()
    )
    return ["<defs>", *marks, "</defs>"]


def _patch(name: str, key: str, x: float, y: float, width: float, height: float) -> list[str]:
    """Return a rectangle in the colour of `key`, with its pattern and an edge."""
    place = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
    hatch = [f'<rect {place} fill="url(#{name}-{key})"/>'] if key in HATCHES else []
    return [
        f'<rect class="t-{key}" {place}/>',
        *hatch,
        f'<rect class="chart-edge" {place}/>',
    ]


def _line(points: Sequence[tuple[float, float] | None], number: int) -> list[str]:
    """Return a polyline with its marks, interrupted at missing values."""
    look = "chart-line chart-dash" if number else "chart-line"
    parts = [
        f'<path class="{look}" d="M{a[0]:.1f},{a[1]:.1f}L{b[0]:.1f},{b[1]:.1f}"/>'
        for a, b in pairwise(points)
        if a and b
    ]
    # A ring leaves a dot at the same place visible.
    mark, radius = ("chart-ring", 6) if number else ("chart-dot", 3.5)
    dots = (point for point in points if point)
    return parts + [
        f'<circle class="{mark}" cx="{x:.1f}" cy="{y:.1f}" r="{radius}"/>' for x, y in dots
    ]
