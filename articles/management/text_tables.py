"""Tables that commands print."""

from collections.abc import Iterator, Sequence


def aligned(rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Yield each row as a line with aligned columns."""
    widths = [max(map(len, map(str, column))) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (str(cell).ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
