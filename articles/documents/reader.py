"""Read a file, or search a passage in it, in a separate process with limits on time and memory.

A broken or malicious file at worst ends that process, and counts as unreadable.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from .blocks import AttachedFile, DocumentText, ReadingFault
from .json_lines import from_lines
from .kinds import PICTURES
from .passages import PassageMatch, SearchOutcome
from .pdf_manuscript import PdfManuscript
from .unpacking import UnpackedMail

ROOT = Path(__file__).resolve().parent.parent.parent
WALL_SECONDS = 90
UNREADABLE = PassageMatch(SearchOutcome.UNREADABLE)


def find_in(
    content: bytes, media_type: str, passage: str, *, seconds: int = WALL_SECONDS
) -> PassageMatch:
    """Return whether `passage` is in the file, waiting at most `seconds`."""
    if media_type in PICTURES:
        return UNREADABLE
    try:
        answer = _ask({"media_type": media_type, "passage": passage}, content, seconds)
        result = json.loads(answer)
    except (subprocess.SubprocessError, ValueError):
        return UNREADABLE
    return PassageMatch(
        SearchOutcome(result["outcome"]), result["page"], result["pages_read"], result["is_whole"]
    )


def read_in_child(
    content: bytes, name: str, *, with_attached: bool = True, seconds: int = WALL_SECONDS
) -> DocumentText:
    """Return what `read_document` returns, waiting at most `seconds`.

    Of a file that takes too long or too much memory only the fault is returned: OUT_OF_TIME
    or STOPPED.
    """
    try:
        head = {"name": name, "with_attached": with_attached}
        return from_lines(_ask(head, content, seconds).splitlines())
    except subprocess.TimeoutExpired:
        fault = ReadingFault.OUT_OF_TIME
    except (subprocess.SubprocessError, ValueError):
        fault = ReadingFault.STOPPED
    return DocumentText(name, "", faults=(fault,))


def unpack_in_child(content: bytes, *, seconds: int = WALL_SECONDS) -> UnpackedMail:
    """Return what `unpack_mail` returns; nothing if the mail can't be parsed in time."""
    try:
        head, _, rest = _ask({"unpack": True}, content, seconds).partition(b"\n")
        stated = json.loads(head)
        files, at = [], 0
        for name, length in stated["files"]:
            files.append(AttachedFile(name, rest[at : at + length]))
            at += length
    except (subprocess.SubprocessError, ValueError):
        return UnpackedMail()
    return UnpackedMail(files, stated["left_out"], rest[at:])


def read_pdf_in_child(content: bytes, *, seconds: int = WALL_SECONDS) -> PdfManuscript:
    """Return what `read_manuscript_pdf` returns, waiting at most `seconds`.

    Of a file that takes too long or too much memory only the fault is returned.
    """
    try:
        return PdfManuscript.from_json(_ask({"manuscript": True}, content, seconds))
    except subprocess.TimeoutExpired:
        fault = ReadingFault.OUT_OF_TIME
    except (subprocess.SubprocessError, ValueError, TypeError, KeyError):
        fault = ReadingFault.STOPPED
    return PdfManuscript(faults=(fault,))


def _ask(head: dict[str, Any], content: bytes, seconds: int) -> bytes:
    """Return what the process answers; raises SubprocessError."""
    done = subprocess.run(
        [sys.executable, "-m", "articles.documents.child"],
        input=json.dumps(head).encode() + b"\n" + content,
        capture_output=True,
        timeout=seconds,
        cwd=ROOT,
        check=True,
    )
    return done.stdout
