"""Back up database, files and keys into one folder or tar file."""

import argparse
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import Error
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.backup.manifest import BackupError
from factcheck.backup.whole import make_backup
from factcheck.postgres import PostgresError


class Command(BaseCommand):
    help = "Back up database, files and keys into a new folder, or a file whose name ends in .tar."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="the new folder or tar file")

    def handle(self, *, path: Path, **options: object) -> None:
        try:
            manifest = make_backup(path.absolute(), at=timezone.now())
        except (BackupError, PostgresError, Error, OSError) as error:
            raise CommandError(str(error).strip()) from error
        size = filesizeformat(sum(entry.size for entry in manifest.entries))
        params = {"path": path, "files": len(manifest.entries), "size": size}
        params["rows"] = sum(manifest.rows.values())
        self.stdout.write(_("%(path)s: %(files)d files, %(size)s, %(rows)d rows") % params)
