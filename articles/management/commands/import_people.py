"""Import people in the news from a CSV file or a saved Wikidata query."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.documents.decoding import decode
from articles.management.people.row import PersonRow
from articles.management.people.table import BadTable, read_table
from articles.management.people.wikidata import BadResult, read_result
from articles.workflow import ImportOutcome, WorkflowError, import_people

BATCH = 200
"""So many rows share a transaction."""

SKIPPED_ROWS = 3
"""The exit code where rows were skipped and all others came in."""


class Command(BaseCommand):
    help = "Enter people in the news from a CSV file or a saved Wikidata query (JSON)."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="CSV or JSON, UTF-8; docs/reference-facts.md")
        parser.add_argument(
            "--dry-run", action="store_true", help="print what would happen, store nothing"
        )

    def handle(self, *, file, dry_run, **options):
        try:
            with transaction.atomic() if dry_run else nullcontext():
                counts = self._import(file)
                if dry_run:
                    transaction.set_rollback(True)
        except (BadTable, BadResult) as error:
            raise CommandError(str(error)) from error
        sums = _summed(counts)
        self.stdout.write(_("Dry run: %(stated)s") % {"stated": sums} if dry_run else sums)
        if skipped := counts["conflict"] + counts["bad"]:
            message = _("Rows skipped: %(count)d.") % {"count": skipped}
            raise CommandError(message, returncode=SKIPPED_ROWS)

    def _import(self, file: Path) -> Counter[str]:
        now = timezone.now()
        counts: Counter[str] = Counter()
        rows = read_people(file)
        while batch := list(islice(rows, BATCH)):
            people = [row.person for row in batch if row.person is not None]
            found = iter(import_people(at=now, as_of=timezone.localdate(now), people=people))
            for row in batch:
                counts[self._report(file, row, None if row.person is None else next(found))] += 1
        return counts

    def _report(
        self, file: Path, row: PersonRow, outcome: ImportOutcome | WorkflowError | None
    ) -> str:
        """Print why a row was skipped; return its category."""
        where = {"file": file.name, "line": row.line}
        if row.person is None or outcome is None:
            message = _("%(file)s, %(line)d: skipped. %(why)s")
            self.stderr.write(message % {**where, "why": row.fault})
            return "bad"
        if isinstance(outcome, WorkflowError):
            message = _("%(file)s, %(line)d: %(name)s skipped. %(why)s")
            self.stderr.write(message % {**where, "name": row.person.name, "why": outcome})
            return "conflict"
        return outcome


def _summed(counts: Counter[str]) -> str:
    return _(
        "%(entered)d entered, %(changed)d changed, %(same)d unchanged, %(conflict)d conflicts, "
        "%(bad)d bad rows."
    ) % {name: counts[name] for name in [*ImportOutcome, "conflict", "bad"]}


def unreadable(file: Path, error: OSError) -> CommandError:
    """Return the error of a file that is missing, or may not be read."""
    return CommandError(
        _("%(file)s can't be read: %(why)s") % {"file": file, "why": error.strerror}
    )


def read_people(file: Path) -> Iterator[PersonRow]:
    """Yield the people of a file; raises `CommandError` for one that can't be read."""
    try:
        text = decode(file.read_bytes())
    except OSError as error:
        raise unreadable(file, error) from error
    if text is None:
        raise CommandError(_("%(file)s is no text.") % {"file": file})
    if text.lstrip()[:1] not in ("{", "["):
        return read_table(text)
    try:
        return read_result(json.loads(text))
    except json.JSONDecodeError as error:
        message = _("%(file)s is not valid JSON: %(why)s") % {"file": file, "why": error}
        raise CommandError(message) from error
