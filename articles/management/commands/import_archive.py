"""Import the newsroom's archive as unchecked constraints on later articles."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.management.archive_files import ArchiveEntry, archive_entries
from articles.management.commands.import_people import unreadable
from articles.queries.memory import imported_texts
from articles.splitting import LoneSurrogateError, split
from articles.workflow import ArchivedText, import_texts

BATCH = 100
"""So many texts share a transaction."""

SKIPPED_TEXTS = 3
"""The exit code where texts were skipped and all others came in."""


class Command(BaseCommand):
    help = "Import what follows from texts of the archive (JSON lines or a folder) as constraints."

    def add_arguments(self, parser):
        parser.add_argument("path", type=Path, help="JSON lines, or a folder; docs/memory.md")
        parser.add_argument(
            "--language", default="", help="language of texts that name none: de or en"
        )

    def handle(self, *, path, language, **options):
        counts: Counter[str] = Counter()
        try:
            entries = archive_entries(path, language)
            while batch := list(islice(entries, BATCH)):
                self._import(batch, counts)
                self._progress(counts)
        except OSError as error:
            raise unreadable(path, error) from error
        except UnicodeDecodeError as error:
            message = _("%(file)s can't be read as UTF-8: %(why)s") % {"file": path, "why": error}
            raise CommandError(message) from error
        if counts["bad"]:
            message = _("Texts skipped: %(count)d.") % {"count": counts["bad"]}
            raise CommandError(message, returncode=SKIPPED_TEXTS)

    def _import(self, batch: list[ArchiveEntry], counts: Counter[str]) -> None:
        texts = {}
        for entry in batch:
            if entry.text is None:
                self._skip(entry.where, entry.fault, counts)
            else:
                texts[entry.text.external_id] = entry
        known = imported_texts(list(texts))
        counts["known"] += len(known)
        new = [entry for name, entry in texts.items() if name not in known]
        counts["new"] += import_texts(at=timezone.now(), texts=list(self._split(new, counts)))

    def _split(self, entries: list[ArchiveEntry], counts: Counter[str]) -> Iterator[ArchivedText]:
        """Yield the texts with their claims; those already imported are not split again."""
        for entry in entries:
            if entry.text is None:
                continue
            text, language, day = entry.text.text, entry.text.language, entry.text.day
            try:
                claims = split(text, language=language, published=day)
            except LoneSurrogateError as error:
                self._skip(entry.where, str(error), counts)
            else:
                yield replace(entry.text, claims=claims)

    def _skip(self, where: str, why: str, counts: Counter[str]) -> None:
        counts["bad"] += 1
        self.stderr.write(_("%(where)s: skipped. %(why)s") % {"where": where, "why": why})

    def _progress(self, counts: Counter[str]) -> None:
        message = _("%(new)d imported, %(known)d known, %(bad)d skipped.")
        self.stdout.write(message % {name: counts[name] for name in ("new", "known", "bad")})
