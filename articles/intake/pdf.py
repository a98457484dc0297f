"""PDF, as layout programs, word processors and browsers write it.

Parsed in a process of its own with limits on time and memory, as documents are. Footnotes
become source notes at their marks; running heads and page numbers are left out.
"""

from articles.documents import ReadingFault, read_pdf_in_child
from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript

SECONDS = 8
"""A request that brings a manuscript is answered within ten seconds."""

REFUSALS = {
    ReadingFault.ENCRYPTED: RefusalCode.ENCRYPTED,
    ReadingFault.NO_TEXT: RefusalCode.SCANNED,
    ReadingFault.BROKEN: RefusalCode.BROKEN_PDF,
}


def read(data: bytes) -> Manuscript:
    """Read a PDF.

    Raises UnreadableManuscript for one that is locked, damaged, has no text, or takes too long.
    """
    found = read_pdf_in_child(data, seconds=SECONDS)
    for fault in found.faults:
        code = REFUSALS.get(ReadingFault(fault), RefusalCode.PDF_TOO_LONG)
        raise UnreadableManuscript(code)
    builder = ManuscriptBuilder()
    for part in found.parts:
        placed = builder.add(BlockKind(part.kind), part.text)
        for at, text in part.notes:
            place = placed.locate(at)
            builder.note(place, place, text)
    for text in found.loose:
        builder.note(builder.length, builder.length, text)
    if notes := len(found.loose) + sum(len(part.notes) for part in found.parts):
        builder.count(WarningCode.FOOTNOTES_AS_NOTES, notes)
    if found.heads:
        builder.count(WarningCode.HEADERS_LEFT_OUT, found.heads)
    if found.tables:
        builder.count(WarningCode.TABLES_FLATTENED, found.tables)
    return builder.finish()
