"""Which rules compared a manuscript with documents: a short name for their present state."""

import hashlib
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
# Claims and documents are read by the splitter before they are compared.
FOLDERS = ("facts", "matching", "splitting")
SOURCES = frozenset({".py", ".txt", ".tsv", ".json", ".gz"})
LENGTH = 12


@cache
def matching_version() -> str:
    """Return a short hash of everything that takes part in a comparison.

    Another hash means that an article may be compared otherwise today. Read once from the
    package's own files.
    """
    digest = hashlib.sha256()
    for folder in FOLDERS:
        for path in sorted((PACKAGE / folder).rglob("*.*")):
            if path.suffix in SOURCES:
                name = path.relative_to(PACKAGE).as_posix()
                digest.update(name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:LENGTH]
