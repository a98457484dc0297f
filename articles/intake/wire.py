"""Wire metadata: whether a text may be used, from when, and its version.

Sources: IPTC ninjs (`pubstatus`, `embargoed`, `version`, `versioncreated`, `ednote`), NewsML-G2
(`pubStatus`, `signal`, `edNote`, `embargoed`, `@version`), NewsML 1 (`Instruction`), NITF
(`docdata/@management-status`, `ed-msg`, `du-key`, `date.release`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from articles.intake.manuscript import IntakeWarning, WarningCode
from articles.intake.timestamps import parse_time
from articles.intake.wire_words import (
    Signal,
    embargo_alone,
    embargo_in,
    signal_alone,
    signal_in,
    speaks_of_embargo,
)

LONGEST_NOTE = 2000
LONGEST_VERSION = 60
_NUMBERED = re.compile(r"\s*(\d{1,18}(?:\.\d{1,18}){0,5})\s*", re.ASCII)


class WireStatus(StrEnum):
    """The publishing status of IPTC's standards."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


_STATUS_OF_NAME = {
    "usable": WireStatus.USABLE,
    "withheld": WireStatus.WITHHELD,
    "embargoed": WireStatus.USABLE,
    "canceled": WireStatus.CANCELED,
    "cancelled": WireStatus.CANCELED,
    "killed": WireStatus.CANCELED,
}
_SIGNAL_OF_NAME = {
    **dict.fromkeys("kill killed mandatorykill cancel canceled cancelled delete".split(), "kill"),
    **dict.fromkeys("annul annulled retract retraction".split(), "kill"),
    **dict.fromkeys("withdraw withdrawn withdrawal".split(), "withdraw"),
    **dict.fromkeys("correction corrected corrective correct rectify".split(), "correction"),
    **dict.fromkeys("update updated writethru recap revise".split(), "update"),
}


@dataclass(frozen=True, slots=True)
class Wire:
    """The sender's metadata of a text.

    `status` is None without one. Times are naive if the document has no zone. `version` is
    as written; `note` is a message to the desk.
    """

    status: WireStatus | None = None
    embargoed_until: datetime | None = None
    version: str = ""
    version_created_at: datetime | None = None
    signal: Signal = Signal.NONE
    note: str = ""

    @property
    def is_killed(self) -> bool:
        """Return whether the text must not be used any more."""
        return self.status is WireStatus.CANCELED or self.signal in (Signal.KILL, Signal.WITHDRAW)

    @property
    def is_withheld(self) -> bool:
        return not self.is_killed and self.status is WireStatus.WITHHELD

    @property
    def stops(self) -> bool:
        """Return whether the text must not be published; such a notice may have no text."""
        return self.is_killed or self.is_withheld

    @property
    def order(self) -> tuple[int, ...] | None:
        """Return the version as something that can be compared; None if it is no number."""
        found = _NUMBERED.fullmatch(self.version)
        return tuple(map(int, found[1].split("."))) if found else None


@dataclass(frozen=True, slots=True)
class WireFields:
    """What a document has of these, as written; statuses and signals are words, qcodes or URIs."""

    status: str = ""
    embargoed: str = ""
    version: str = ""
    version_created: str = ""
    signals: Sequence[str] = ()
    notes: Sequence[str] = ()


def read_wire(fields: WireFields) -> tuple[Wire, list[IntakeWarning]]:
    """Parse a document's wire metadata; return it with warnings.

    Unreadable metadata puts the text on hold: an unknown status, an embargo without a time.
    Codes override words.
    """
    warnings: list[IntakeWarning] = []
    notes = [" ".join(note.split()) for note in fields.notes if note.strip()]
    status = _STATUS_OF_NAME.get(_last(fields.status))
    if fields.status.strip() and status is None:
        warnings.append(_warning(WarningCode.STATUS_UNKNOWN, fields.status))
        status = WireStatus.WITHHELD
    embargo = _moment(fields.embargoed, warnings)
    spoken = next((note for note in notes if speaks_of_embargo(note)), "")
    if spoken and embargo is None:
        embargo = embargo_in(spoken)
    spoken = spoken or ("" if _last(fields.status) != "embargoed" else fields.status)
    if embargo is None and (spoken or fields.embargoed.strip()):
        warnings.append(_warning(WarningCode.EMBARGO_UNREAD, spoken or fields.embargoed))
        status = WireStatus.CANCELED if status is WireStatus.CANCELED else WireStatus.WITHHELD
    wire = Wire(
        status=status,
        embargoed_until=embargo,
        version=fields.version.strip()[:LONGEST_VERSION],
        version_created_at=_moment(fields.version_created, warnings),
        signal=_gravest([*map(_signal_named, fields.signals), *map(signal_in, notes)]),
        note="\n".join(notes)[:LONGEST_NOTE],
    )
    return wire, warnings


def with_first_line(wire: Wire | None, text: str) -> Wire | None:
    """Add the first line of a text where it is a notice and nothing else."""
    line = text.strip().partition("\n")[0].strip()
    alone, embargo = signal_alone(line), embargo_alone(line)
    if not alone and embargo is None:
        return wire
    wire = wire or Wire()
    return replace(
        wire,
        signal=_gravest([wire.signal, alone]),
        embargoed_until=wire.embargoed_until or embargo,
        note=wire.note if line in wire.note else "\n".join(filter(None, [line, wire.note])),
    )


def with_signal(wire: Wire | None, notice: str) -> Wire | None:
    """Add a notice that corrects or updates, where it is one; a kill stands alone."""
    signal = signal_in(notice)
    if signal not in (Signal.CORRECTION, Signal.UPDATE):
        return wire
    wire = wire or Wire()
    note = "\n".join(filter(None, [wire.note, notice]))
    return replace(wire, signal=_gravest([wire.signal, signal]), note=note[:LONGEST_NOTE])


def _signal_named(code: str) -> Signal:
    return Signal(_SIGNAL_OF_NAME.get(_last(code), ""))


def _gravest(signals: Sequence[Signal]) -> Signal:
    return next((signal for signal in Signal if signal in signals), Signal.NONE)


def _moment(stamp: str, warnings: list[IntakeWarning]) -> datetime | None:
    found = parse_time(stamp) if stamp.strip() else None
    if stamp.strip() and found is None:
        warnings.append(_warning(WarningCode.WIRE_TIME_UNREAD, stamp))
    return found


def _warning(code: WarningCode, value: str) -> IntakeWarning:
    return IntakeWarning(code, {"value": " ".join(value.split())[:80]})


def _last(code: str) -> str:
    """Return the name in a qcode or URI, in lower case without separators."""
    name = re.split(r"[:/#]", code.strip().rstrip("/"))[-1]
    return re.sub(r"[\s_-]", "", name).lower()
