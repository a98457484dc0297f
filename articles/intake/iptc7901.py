"""IPTC 7901: a report between control characters, as agencies send it by line.

SOH head, STX title and text, ETX time. Lines end after about 70 characters, so a paragraph's
are joined. Source: IPTC 7901, version 5.
"""

import re
from dataclasses import replace

from articles.facts.blocks import BlockKind
from articles.intake import notepad
from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.plaintext import decode, normalise
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.wire import WireFields, read_wire

_STX, _ETX = b"\x02", b"\x03"
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PARAGRAPHS = re.compile(r"\n(?:[ \t]*\n)+|\n(?= {3}\S)")
_BYLINE = re.compile(r"(?:Von|By) [A-ZÄÖÜ]|(?:Von|By) dpa")
_LISTED = re.compile(r"\s*[-*•+] ")
_NOTICE = re.compile(r"\(([^()]{1,300})\)")
_SHOUTED = re.compile(r"[^a-zäöüß]{2,40}")


def read(data: bytes | str) -> Manuscript:
    """Read a report. Raises UnreadableManuscript where there is no text between its marks."""
    builder = ManuscriptBuilder()
    head, _, rest = (data.encode() if isinstance(data, str) else data).partition(_STX)
    whole, guessed = decode(_CONTROLS.sub(b"", head) + b"\n\f\n" + _printed(rest))
    if guessed:
        builder.warn(WarningCode.ENCODING_GUESSED, encoding=guessed)
    slug, _, text = normalise(whole).partition("\n\f\n")
    title, _, body = text.partition("\n\n")
    notices = _add_title(builder, title)
    text_part, pad = _without_notepad(body)
    for paragraph in _PARAGRAPHS.split(text_part):
        builder.add(BlockKind.PARAGRAPH, _joined(paragraph))
    if BlockKind.PARAGRAPH not in builder.kinds:
        raise UnreadableManuscript(RefusalCode.EMPTY)
    for note in notepad.notes_in_lines(pad):
        builder.note_whole(note)
    if slug.strip():
        builder.warn(WarningCode.METADATA_LEFT_OUT, fields=" ".join(slug.split())[:120])
    wire, warnings = read_wire(WireFields(notes=notices))
    made = builder.finish()
    return replace(
        made,
        warnings=(*made.warnings, *warnings),
        byline=made.author,
        wire=wire if notices else None,
    )


def _printed(text: bytes) -> bytes:
    return _CONTROLS.sub(b"", text.partition(_ETX)[0])


def _add_title(builder: ManuscriptBuilder, title: str) -> list[str]:
    """Add headline and byline; return the notices above them: "(Berichtigung: …)", "1ST LEAD"."""
    lines = [line.strip() for line in title.replace("=", " ").split("\n") if line.strip(" =")]
    notices: list[str] = []
    headline: list[str] = []
    byline = ""
    for line in lines:
        if found := _NOTICE.fullmatch(line):
            notices.append(found[1])
        elif not headline and _SHOUTED.fullmatch(line):
            notices.append(line)
        elif _BYLINE.match(line):
            byline = line
        else:
            headline.append(line)
    builder.add(BlockKind.HEADLINE, " ".join(headline))
    builder.add(BlockKind.SIGNOFF, byline)
    return notices


def _without_notepad(body: str) -> tuple[str, list[str]]:
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if notepad.is_title(line) and line.lstrip().startswith("#"):
            return "\n".join(lines[:number]), lines[number + 1 :]
    return body, []


def _joined(paragraph: str) -> str:
    """Join the lines of a paragraph; those of a list stay lines."""
    lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
    joined: list[str] = []
    for line in lines:
        if joined and not _LISTED.match(line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return "\n".join(joined)
