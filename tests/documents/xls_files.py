"""Workbooks as Excel wrote them before 2007 (MS-XLS)."""

import struct

from .compound_packing import compound

FORMATS = {200: "0.0%", 201: "dd.mm.yyyy", 202: '#,##0.0\\ "Mio."'}
"""Formats by the number of the cell format, from 0, that has them."""


def old_workbook(*sheets: tuple, locked: bool = False) -> bytes:
    """Return a workbook; a sheet is its name, its rows, and what is laid out otherwise.

    A cell is a text, a number, or a number with one of the keys of `FORMATS`.
    """
    formats = b"".join(
        _record(0x041E, struct.pack("<H", key) + _string(text)) for key, text in FORMATS.items()
    )
    cells = b"".join(_record(0x00E0, struct.pack("<HH16x", 0, key)) for key in (0, *FORMATS))
    lock = _record(0x002F, b"\1\0\1\0") if locked else b""
    before = _record(0x0809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + lock
    before += _record(0x0042, struct.pack("<H", 1200)) + _record(0x0031, _FONT) + formats + cells
    written = [(name, _sheet(rows, **more), more) for name, rows, more in sheets]
    head = sum(
        len(_record(0x85, struct.pack("<IBB", 0, 0, 0) + _short(name))) for name, _, _ in written
    )
    at = len(before) + head + 4
    bound = b""
    for name, content, more in written:
        hidden = more.get("hidden", False)
        bound += _record(0x85, struct.pack("<IBB", at, hidden, 0) + _short(name))
        at += len(content)
    stream = before + bound + _record(0x0A, b"") + b"".join(content for _, content, _ in written)
    return compound({"Workbook": stream.ljust(4096, b"\0")})


def _sheet(
    rows: list,
    merged: tuple = (),
    hidden_rows: tuple = (),
    hidden_columns: tuple = (),
    far: bool = False,
    **_more: bool,
) -> bytes:
    found = _record(0x0809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    for number in hidden_columns:
        found += _record(0x7D, struct.pack("<HHHHHH", number, number, 2000, 0, 1, 0))
    for number in hidden_rows:
        found += _record(0x208, struct.pack("<HHHHHHI", number, 0, 9, 255, 0, 0, 0x20))
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            value, key = cell if isinstance(cell, tuple) else (cell, 0)
            style = (0, *FORMATS).index(key)
            if isinstance(value, str):
                found += _record(0x204, struct.pack("<HHH", y, x, style) + _string(value))
            elif value is not None:
                found += _record(0x203, struct.pack("<HHHd", y, x, style, value))
    if far:  # one cell in the last row and column
        found += _record(0x203, struct.pack("<HHHd", 65535, 255, 0, 1.0))
    if merged:
        areas = b"".join(struct.pack("<HHHH", *area) for area in merged)
        found += _record(0xE5, struct.pack("<H", len(merged)) + areas)
    return found + _record(0x0A, b"")


_FONT = struct.pack("<HHHHHBBBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0, 5, 0) + b"Arial"


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _string(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def _short(text: str) -> bytes:
    return struct.pack("<BB", len(text), 1) + text.encode("utf-16-le")
