"""Erase what is older than its retention period, or print what that would be."""

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.workflow import apply_retention


class Command(BaseCommand):
    help = "Erase what is older than the settings RETAIN_… allow; with --dry-run only list it."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="erase nothing")

    def handle(self, *, dry_run, **options):
        found = apply_retention(at=timezone.now(), is_dry=dry_run)
        for due in found:
            oldest = f"{timezone.localtime(due.oldest_at):%Y-%m-%d}" if due.oldest_at else "-"
            self.stdout.write(
                f"{due.rule}\t{due.days} d\t{due.rows} rows\t{due.bytes} bytes\toldest {oldest}"
            )
        if not found:
            self.stdout.write(_("No retention period is set: nothing is erased."))
