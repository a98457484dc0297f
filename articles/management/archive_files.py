"""Texts of an archive, read one by one: from JSON lines, or from the files of a folder."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from articles.facts.languages import rules_for
from articles.intake import (
    UnreadableManuscript,
    detect_language,
    items_in,
    read_manuscript,
)
from articles.workflow import ArchivedText

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_./]?(0[1-9]|1[0-2])[-_./]?([0-2]\d|3[01])(?!\d)")
LONGEST_ID, LONGEST_URL = 200, 500


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """A text of the archive, or why there is none; `where` is the file, with its line."""

    where: str
    text: ArchivedText | None
    fault: str = ""


def archive_entries(path: Path, language: str) -> Iterator[ArchiveEntry]:
    """Yield the texts of a file of JSON lines, or of the files below a folder, in order.

    `language` is that of texts that name none; empty: it is detected. Raises `OSError`.
    """
    if path.is_dir():
        for file in sorted(entry for entry in path.rglob("*") if entry.is_file()):
            yield from _file(file, path, language)
        return
    with path.open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _line(f"{path.name}, {number}", line, language)


def _line(where: str, line: str, language: str) -> ArchiveEntry:
    try:
        row = json.loads(line)
        text, name = row["text"], str(row.get("id") or row["doc"])
    except (ValueError, KeyError, TypeError):
        return ArchiveEntry(where, None, _("A line needs “id”, “text” and “published”."))
    day = str(row.get("published") or row.get("anchor_date") or "")[:10]
    try:
        published = date.fromisoformat(day)
    except ValueError:
        return ArchiveEntry(where, None, _("“published” is no day like 2021-03-20."))
    known = ArchivedText(
        external_id=name,
        text=_plain(text),
        day=published,
        language=_plain(row.get("lang") or row.get("language") or language),
        headline=_plain(row.get("headline")),
        url=_plain(row.get("url"))[:LONGEST_URL],
    )
    return _entry(where, known)


def _file(file: Path, folder: Path, language: str) -> Iterator[ArchiveEntry]:
    """Yield the texts of a file: one, or those of a message of an agency."""
    name = str(file.relative_to(folder))
    found = _DAY.search(name)
    if not found:
        yield ArchiveEntry(name, None, _("Its path has no day like 2021-03-20."))
        return
    try:
        published = date(int(found[1]), int(found[2]), int(found[3]))
        documents = items_in(file.read_bytes())
        manuscripts = [read_manuscript(one, filename=file.name) for one in documents]
    except UnreadableManuscript as error:
        yield ArchiveEntry(name, None, _(error.template) % error.params)
        return
    except (OSError, ValueError) as error:
        yield ArchiveEntry(name, None, str(error))
        return
    for number, manuscript in enumerate(manuscripts, 1):
        text = manuscript.text
        headline = next((line.strip() for line in text.splitlines() if line.strip()), "")
        own = name if len(manuscripts) == 1 else f"{name}#{number}"
        yield _entry(own, ArchivedText(own, text, published, language, headline))


def _entry(where: str, text: ArchivedText) -> ArchiveEntry:
    if not text.text.strip() or not 0 < len(text.external_id) <= LONGEST_ID:
        return ArchiveEntry(where, None, _("It has no text, or too long an id."))
    language = rules_for(text.language or detect_language(text.text) or "")
    if language is None:
        return ArchiveEntry(where, None, _("Its language has no rules."))
    return ArchiveEntry(where, replace(text, language=language))


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else ""
