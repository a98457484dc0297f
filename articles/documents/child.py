"""The process that parses a file: `reader` starts it, writes to it and reads JSON lines.

On standard input: a line of JSON, then the file. To search a passage, the line has
`media_type` and `passage`; to read the file, `name` and `with_attached`; to unpack what is
attached to a mail, `unpack`. The answer to that is a line with names and lengths, then the
bytes, those of the mail without them last. To read a PDF as a manuscript it has `manuscript`.
"""

import io
import json
import logging
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from .decoding import decode
from .json_lines import to_lines
from .kinds import PDF
from .passages import Passage, PassageMatch, SearchOutcome
from .pdf_manuscript import read_manuscript_pdf
from .reading import read_document
from .unpacking import unpack_mail

MEMORY_BYTES = 640 * 1024 * 1024
CPU_SECONDS = 60
READING_SECONDS = 40
MAX_PAGES = 1000
MAX_CHARACTERS = 500_000  # of a page


def main() -> None:
    """Answer one request and exit."""
    limit_itself()
    head = json.loads(sys.stdin.buffer.readline())
    content = sys.stdin.buffer.read()
    if "manuscript" in head:
        sys.stdout.buffer.write(read_manuscript_pdf(content).to_json())
        return
    if "unpack" in head:
        _unpack(content)
        return
    if "passage" not in head:
        read = read_document(content, head["name"], with_attached=head["with_attached"])
        sys.stdout.writelines(f"{line}\n" for line in to_lines(read))
        return
    found = look(content, head["media_type"], Passage(head["passage"]))
    sys.stdout.write(json.dumps(asdict(found)))


def _unpack(content: bytes) -> None:
    mail = unpack_mail(content)
    lengths = [[file.name, len(file.content)] for file in mail.files]
    head = {"files": lengths, "left_out": list(mail.left_out)}
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n")
    for file in mail.files:
        sys.stdout.buffer.write(file.content)
    sys.stdout.buffer.write(mail.cover)


def limit_itself() -> None:
    """Limit memory and time of this process, if the system can."""
    try:
        import resource
    except ImportError:
        return
    for name, most in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, CPU_SECONDS)):
        try:
            resource.setrlimit(name, (most, most))
        except (ValueError, OSError):  # macOS has no limit of address space
            continue


def look(content: bytes, media_type: str, passage: Passage) -> PassageMatch:
    """Search the passage in a PDF page by page, in a text as a whole."""
    if media_type == PDF:
        return _in_pdf(content, passage)
    text = decode(content)
    if text is None:
        return PassageMatch(SearchOutcome.UNREADABLE)
    found, _read, _has_text = passage.search_pages([text])
    return PassageMatch(SearchOutcome.FOUND if found else SearchOutcome.NOT_FOUND)


def _in_pdf(content: bytes, passage: Passage) -> PassageMatch:
    from pypdf import PdfReader

    logging.disable(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(content))
        count = len(reader.pages)
        page, read, has_text = passage.search_pages(_texts(reader, count))
    except Exception:  # a broken file may raise any exception
        return PassageMatch(SearchOutcome.UNREADABLE)
    if page:
        return PassageMatch(SearchOutcome.FOUND, page, read)
    outcome = SearchOutcome.NOT_FOUND if has_text else SearchOutcome.UNREADABLE
    return PassageMatch(outcome, None, read, read == count)


def _texts(reader: Any, count: int) -> Iterator[str]:
    """Yield the text of each page, as long as there is time."""
    end = time.monotonic() + READING_SECONDS
    for number in range(min(count, MAX_PAGES)):
        if time.monotonic() > end:
            return
        yield reader.pages[number].extract_text()[:MAX_CHARACTERS]


if __name__ == "__main__":
    main()
