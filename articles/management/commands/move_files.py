"""Copy files of evidence and documents from the folder to the bucket, or back."""

from collections import Counter
from typing import Any

from django.conf import settings
from django.core.files.storage import storages
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from articles.management.file_moves import Move, move_files
from factcheck.file_storage import FilesUnavailable
from factcheck.files_url import folder_storage

FAULTS = {Move.MISSING: gettext_noop("missing:"), Move.DAMAGED: gettext_noop("damaged:")}


class Command(BaseCommand):
    help = (
        "Copy the files that rows name from EVIDENCE_ROOT to FILES_URL, and compare each with its "
        "SHA-256. An interrupted run is continued by the next one."
    )

    def add_arguments(self, parser):
        parser.add_argument("--back", action="store_true", help="from FILES_URL to EVIDENCE_ROOT")
        parser.add_argument("--check", action="store_true", help="read what is there already, too")
        parser.add_argument(
            "--remove", action="store_true", help="delete where they were, once read back"
        )

    def handle(self, *, back, check, remove, **options):
        if not settings.FILES_URL:
            raise CommandError(_("Set FILES_URL to the bucket that files are moved to or from."))
        folder = storages.create_storage(folder_storage(settings.EVIDENCE_ROOT))
        bucket = storages["evidence"]
        source, target = (bucket, folder) if back else (folder, bucket)
        counts: Counter[Move] = Counter()
        try:
            for moved in move_files(source, target, checks_all=check, removes=remove):
                counts[moved.move] += 1
                if moved.move in FAULTS:
                    self.stderr.write(f"{_(FAULTS[moved.move])} {moved.file.name}")
        except FilesUnavailable as error:
            raise CommandError(self._interrupted(counts, error)) from error
        self.stdout.write(_counted(counts))
        if any(counts[fault] for fault in FAULTS):
            raise CommandError(_("Not every file was copied: see above."))

    def _interrupted(self, counts: Counter[Move], error: OSError) -> str:
        self.stdout.write(_counted(counts))
        text = _("Interrupted; run the command again to continue. %(error)s")
        return text % {"error": error}


def _counted(counts: Counter[Move]) -> str:
    named: dict[str, Any] = {move.value: counts[move] for move in Move}
    return (
        _("Copied: %(copied)d, present: %(present)d, missing: %(missing)d, damaged: %(damaged)d")
        % named
    )
