"""Which rules read a text: a short name for their present state."""

import hashlib
from functools import cache
from pathlib import Path

from articles.facts.languages import rules_for

FOLDER = Path(__file__).parent
SOURCES = frozenset({".py", ".txt"})
LENGTH = 12


def splitter_version(language: str) -> str:
    """Return a short hash of everything that reads `language`: its rules, its words, the engine.

    Another hash means that a text may be split otherwise today; one language's rules don't
    age the texts of another. Empty for a language without rules (`language` is a BCP 47
    tag). Read once from the package's own source files.
    """
    name = rules_for(language)
    return _hash_of(name) if name else ""


@cache
def _hash_of(name: str) -> str:
    files = sorted((*FOLDER.glob("*.*"), *(FOLDER / name).rglob("*.*")))
    digest = hashlib.sha256()
    for path in (path for path in files if path.suffix in SOURCES):
        digest.update(path.relative_to(FOLDER).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:LENGTH]
