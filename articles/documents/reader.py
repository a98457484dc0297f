"""Search a passage in a file, in a separate process with limits on time and memory.

A broken or malicious file at worst ends that process, and counts as unreadable.
"""

import json
import subprocess
import sys
from pathlib import Path

from .kinds import PICTURES
from .passages import PassageMatch, SearchOutcome

ROOT = Path(__file__).resolve().parent.parent.parent
WALL_SECONDS = 90
UNREADABLE = PassageMatch(SearchOutcome.UNREADABLE)


def find_in(
    content: bytes, media_type: str, passage: str, *, seconds: int = WALL_SECONDS
) -> PassageMatch:
    """Return whether `passage` is in the file, waiting at most `seconds`."""
    if media_type in PICTURES:
        return UNREADABLE
    head = json.dumps({"media_type": media_type, "passage": passage}).encode()
    command = [sys.executable, "-m", "articles.documents.child"]
    try:
        done = subprocess.run(  # noqa: S603
            command,
            input=head + b"\n" + content,
            capture_output=True,
            timeout=seconds,
            cwd=ROOT,
            check=True,
        )
        result = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        return UNREADABLE
    return PassageMatch(
        SearchOutcome(result["outcome"]), result["page"], result["pages_read"], result["is_whole"]
    )
