"""Remove stored files that no row names: a killed process may leave some."""

from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.workflow import remove_unused_files
from factcheck.file_storage import FilesUnavailable

DAYS = 7


class Command(BaseCommand):
    help = "Remove stored files that no evidence and no document names."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only list them")
        parser.add_argument("--days", type=int, default=DAYS, help="at least so old (%(default)s)")

    def handle(self, *, dry_run, days, **options):
        if days < 0:
            raise CommandError(_("The number of days can't be negative."))
        before = timezone.now() - timedelta(days=days)
        try:
            names = remove_unused_files(stored_before=before, is_dry=dry_run)
        except FilesUnavailable as error:
            raise CommandError(str(error)) from error
        for name in names:
            self.stdout.write(name)
        text = ngettext("%(count)d unused file", "%(count)d unused files", len(names))
        self.stdout.write(text % {"count": len(names)})
