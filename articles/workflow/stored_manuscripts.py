"""Store a manuscript as JSON, for a job that receives it later."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import orjson

from articles.facts.blocks import Block, BlockKind
from articles.intake import (
    ManuscriptNote,
    NoteKind,
    ReturnedWord,
    Signal,
    Wire,
    WireStatus,
    WordRemark,
    WordReply,
)

from .inputs import ClaimInput, ManuscriptInput

PLAIN = (
    "text",
    "headline",
    "language",
    "channel",
    "filename",
    "media_type",
    "warnings",
    "split",
    "in_conflict",
)


def to_json(manuscript: ManuscriptInput) -> dict[str, Any]:
    """Return a manuscript as JSON, without the bytes that were received and what was found."""
    fields = {name: getattr(manuscript, name) for name in PLAIN}
    parts: dict[str, Any] = {
        "blocks": manuscript.blocks and [asdict(block) for block in manuscript.blocks],
        "notes": [asdict(note) for note in manuscript.notes],
        "claims": [asdict(claim) for claim in manuscript.claims],
        "wire": manuscript.wire and asdict(manuscript.wire),
        "returned": manuscript.returned and asdict(manuscript.returned),
    }
    stored: dict[str, Any] = orjson.loads(orjson.dumps(fields | parts))
    return stored


def from_json(stored: Mapping[str, Any], received: bytes | None) -> ManuscriptInput:
    """Return the manuscript that `to_json` stored, with the bytes that were received."""
    return ManuscriptInput(
        **{name: stored[name] for name in PLAIN},
        blocks=stored["blocks"] and [_block(row) for row in stored["blocks"]],
        notes=[_note(row) for row in stored["notes"]],
        claims=[ClaimInput(**row) for row in stored["claims"]],
        wire=_wire(stored["wire"]),
        returned=_returned(stored["returned"]),
        received=received,
    )


def _block(row: Mapping[str, Any]) -> Block:
    return Block(**{**row, "kind": BlockKind(row["kind"])})


def _note(row: Mapping[str, Any]) -> ManuscriptNote:
    return ManuscriptNote(**{**row, "kind": NoteKind(row["kind"])})


def _returned(row: Mapping[str, Any] | None) -> ReturnedWord | None:
    if row is None:
        return None
    lists = {name: tuple(row[name]) for name in ("corrections", "undecided")}
    return ReturnedWord(**{**row, **lists, "remarks": tuple(map(_remark, row["remarks"]))})


def _remark(row: Mapping[str, Any]) -> WordRemark:
    return WordRemark(**{**row, "replies": tuple(WordReply(**reply) for reply in row["replies"])})


def _wire(row: Mapping[str, Any] | None) -> Wire | None:
    if row is None:
        return None
    times = ("embargoed_until", "version_created_at")
    read = {name: row[name] and datetime.fromisoformat(row[name]) for name in times}
    status = WireStatus(row["status"]) if row["status"] else None
    return Wire(**{**row, **read, "status": status, "signal": Signal(row["signal"])})
