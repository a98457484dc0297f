"""Restore a backup that `factcheck backup` made."""

import argparse
from datetime import datetime
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import Error
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from factcheck.backup.files import SETTINGS_FILE
from factcheck.backup.manifest import BackupError
from factcheck.backup.whole import restore_backup
from factcheck.postgres import PostgresError


class Command(BaseCommand):
    help = "Check a backup by its hashes, then restore its database, files and keys."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="the folder or tar file of the backup")
        parser.add_argument(
            "--replace", action="store_true", help="delete what the database has now"
        )

    def handle(self, *, path: Path, replace: bool, **options: object) -> None:
        try:
            restored = restore_backup(path.absolute(), replace=replace)
        except (BackupError, PostgresError, Error, OSError) as error:
            raise CommandError(str(error).strip()) from error
        manifest = restored.manifest
        made_at = localtime(datetime.fromisoformat(manifest.made_at))
        params = {
            "version": manifest.version,
            "made_at": date_format(made_at, "DATETIME_FORMAT"),
            "rows": sum(manifest.rows.values()),
        }
        self.stdout.write(
            _("Restored: the backup of %(made_at)s by Factcheck %(version)s, %(rows)d rows.")
            % params
        )
        if names := ", ".join(restored.missing_settings):
            text = _("Set %(names)s to the values in %(file)s of the backup.")
            self.stdout.write(text % {"names": names, "file": SETTINGS_FILE})
        self.stdout.write(_("Next: factcheck prepare, then start the service."))
