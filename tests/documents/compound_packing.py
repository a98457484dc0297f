"""Compound files (MS-CFB) as Outlook and Excel write them, and mails in them (MS-OXMSG)."""

import struct
from datetime import UTC, datetime

Tree = dict[str, "bytes | Tree"]
_SECTOR, _MINI, _LARGE = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5


def compound(tree: Tree) -> bytes:
    """Return a compound file: storages are dictionaries, streams bytes."""
    entries = [["Root Entry", _ROOT, _FREE, b""]]
    following: dict[int, int] = {}
    _enter(tree, 0, entries, following)
    small = [(n, row[3]) for n, row in enumerate(entries) if row[1] == _STREAM]
    large = [(n, data) for n, data in small if len(data) >= _LARGE]
    small = [(n, data) for n, data in small if len(data) < _LARGE]
    minis, mini_fat, starts = b"", [], {}
    for number, data in small:
        starts[number] = len(mini_fat) if data else _END
        minis += data.ljust(-(-len(data) // _MINI) * _MINI, b"\0")
        mini_fat += _chain(len(mini_fat), -(-len(data) // _MINI))
    parts = [(None, b"\0" * (128 * len(entries))), ("minis", _numbers(mini_fat)), (0, minis)]
    fat: list[int] = []
    begins = {}
    body = []
    for name, data in [*parts, *large]:
        count = -(-len(data) // _SECTOR)
        begins[name] = len(fat) if count else _END
        fat += _chain(len(fat), count)
        body.append((data, count * _SECTOR))
    tables = 1
    while (len(fat) + tables) * 4 > tables * _SECTOR:
        tables += 1
    first_table = len(fat)
    fat += [_FAT] * tables
    sizes = {0: len(minis)}
    starts |= {n: begins[n] for n, _ in large} | {0: begins[0]}
    directory = b"".join(
        _entry(row, starts.get(n, 0), sizes.get(n, len(row[3])), following.get(n, _FREE))
        for n, row in enumerate(entries)
    )
    body[0] = (directory, body[0][1])
    head = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, begins[None], 0,
        _LARGE, begins["minis"], -(-len(mini_fat) * 4 // _SECTOR), _END, 0,
    )  # fmt: skip
    head += _numbers([*range(first_table, first_table + tables)]).ljust(
        _SECTOR - len(head), b"\xff"
    )
    content = b"".join(
        data.ljust(size, b"\xff" if n == 1 else b"\0") for n, (data, size) in enumerate(body)
    )
    return head + content + _numbers(fat).ljust(tables * _SECTOR, b"\xff")


def _enter(tree: Tree, at: int, entries: list, following: dict[int, int]) -> None:
    """Add what is in a storage; each of them follows the one before, as if the tree were a list."""
    before = None
    for name, found in tree.items():
        number = len(entries)
        if before is None:
            entries[at][2] = number
        else:
            following[before] = number
        is_storage = isinstance(found, dict)
        entries.append(
            [name, _STORAGE if is_storage else _STREAM, _FREE, b"" if is_storage else found]
        )
        if isinstance(found, dict):
            _enter(found, number, entries, following)
        before = number


def _entry(row: list, start: int, size: int, after: int) -> bytes:
    name, kind, child, _data = row
    written = f"{name}\0".encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sI8s8sIQ", written, len(written), kind, 1, _FREE, after, child, b"", 0, b"",
        b"", start, size,
    )  # fmt: skip


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), _END] if count else []


def _numbers(numbers: list[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def saved_mail(
    *,
    recipients: tuple = (),
    attached: tuple = (),
    texts: dict[int, str] | None = None,
    data: dict[int, bytes] | None = None,
    at: datetime | None = None,
    **more: str,
) -> Tree:
    """Return a mail as Outlook saves it, for `compound`.

    `recipients` are (kind, name, address), `attached` are (name, bytes or another such mail, the
    identity by which a page shows it). `texts` and `data` are properties by their number.
    """
    named = {
        "subject": 0x0037,
        "body": 0x1000,
        "sender": 0x0C1A,
        "address": 0x5D01,
        "headers": 0x007D,
    }
    texts = {**{named[name]: text for name, text in more.items()}, **(texts or {})}
    ticks = int((at - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000 if at else 0
    fixed = [(0x0039, 0x40, ticks.to_bytes(8, "little"))] if at else []
    tree = _object(texts, data or {}, fixed, head=32)
    for number, (kind, name, address) in enumerate(recipients):
        row = _object({0x3001: name, 0x39FE: address}, {}, [(0x0C15, 3, bytes([kind]) + bytes(7))])
        tree[f"__recip_version1.0_#{number:08X}"] = row
    for number, (name, content, *identity) in enumerate(attached):
        inner = isinstance(content, dict)
        row = _object(
            {0x3707: name, 0x3712: "".join(identity)}, {} if inner else {0x3701: content}, []
        )
        if inner:
            stream = content["__properties_version1.0"]
            row["__substg1.0_3701000D"] = {**content, "__properties_version1.0": stream[8:]}
        tree[f"__attach_version1.0_#{number:08X}"] = row
    return tree


def _object(texts: dict, data: dict, fixed: list, head: int = 8) -> Tree:
    rows = b"\0" * head
    for name, kind, value in fixed:
        rows += struct.pack("<HHI8s", kind, name, 6, value)
    tree: Tree = {f"__substg1.0_{n:04X}001F": text.encode("utf-16-le") for n, text in texts.items()}
    tree |= {f"__substg1.0_{n:04X}0102": content for n, content in data.items()}
    return {"__properties_version1.0": rows, **tree}
