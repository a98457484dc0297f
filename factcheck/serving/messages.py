"""Compile translations without the gettext programs."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_messages(folder: Path) -> list[Path]:
    """Compile each changed `LANGUAGE/LC_MESSAGES/*.po` below `folder`; return the new files.

    Fuzzy translations are left out. The plural rule is the one that the file's header names.
    """
    return [_compile(source) for source in stale_messages(folder)]


def stale_messages(folder: Path) -> list[Path]:
    """Return the sources below `folder` that are newer than what was compiled of them."""
    return [path for path in sorted(folder.glob("*/LC_MESSAGES/*.po")) if _is_stale(path)]


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns <= source.stat().st_mtime_ns


def _compile(source: Path) -> Path:
    compiled, draft = source.with_suffix(".mo"), source.with_suffix(".mo.new")
    compile_catalogue(source, draft)
    draft.replace(compiled)
    return compiled


def compile_catalogue(source: Path, compiled: Path) -> None:
    """Write the translations in `source`, a `LANGUAGE/LC_MESSAGES/*.po`, as `compiled`."""
    with source.open("rb") as text:
        catalog = read_po(text, locale=source.parents[1].name, abort_invalid=True)
    with compiled.open("wb") as binary:
        write_mo(binary, catalog)
