"""Which rules read a text: a short name for their present state."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from articles.facts.languages import rules_for

FOLDER = Path(__file__).parent
SOURCES = frozenset({".py", ".txt", ".gz"})
LENGTH = 12
# How the files of the statements say that they read one language only.
OWN_MARKS = {"de": ("german_", "_de."), "en": ("english_", "_en.")}


def splitter_version(language: str) -> str:
    """Return a short hash of everything that reads `language`: its rules, its words, the engine.

    Another hash means that a text may be split otherwise today; changed rules of one language
    don't change the hash of another. Empty for a language without rules (`language` is a BCP 47
    tag). Read once from the package's own source files.
    """
    name = rules_for(language)
    return _hash_of(name) if name else ""


@cache
def _hash_of(name: str) -> str:
    digest = hashlib.sha256()
    for path in sorted(source_files(name)):
        digest.update(path.relative_to(FOLDER).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:LENGTH]


def source_files(name: str) -> Iterator[Path]:
    """Yield the files whose change may change how a language is read."""
    others = [mark for other, marks in OWN_MARKS.items() if other != name for mark in marks]
    yield from _sources(FOLDER.glob("*.*"))
    yield from _sources((FOLDER / name).rglob("*.*"))
    for path in _sources((FOLDER / "statements").rglob("*.*")):
        if not any(mark in path.name for mark in others):
            yield path


def _sources(paths: Iterator[Path]) -> Iterator[Path]:
    return (path for path in paths if path.suffix in SOURCES)
