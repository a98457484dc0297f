"""Erase what is older than its retention period, or print what that would be."""

from django.core.management.base import BaseCommand
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from articles.management.text_tables import aligned
from articles.workflow import DueErasure, apply_retention

LABELS = {
    "manuscripts": gettext_noop("Manuscripts"),
    "evidence_files": gettext_noop("Files of evidence"),
    "reader_reports": gettext_noop("Readers' reports"),
    "logs": gettext_noop("Logs"),
}


class Command(BaseCommand):
    help = "Erase what is older than the settings RETAIN_… allow; with --dry-run only list it."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="erase nothing")

    def handle(self, *, dry_run, **options):
        found = apply_retention(at=timezone.now(), is_dry=dry_run)
        if not found:
            self.stdout.write(_("No retention period is set: nothing is erased."))
            return
        heads = (_("What is erased"), _("Kept for"), _("Rows"), _("Size"), _("Oldest"))
        self.stdout.write("\n".join(aligned([heads, *map(_row, found)])))


def _row(due: DueErasure) -> tuple[str, ...]:
    days = ngettext("%(count)d day", "%(count)d days", due.days) % {"count": due.days}
    oldest = timezone.localtime(due.oldest_at) if due.oldest_at else None
    return (
        _(LABELS[due.rule]),
        days,
        str(due.rows),
        filesizeformat(due.bytes),
        date_format(oldest, "SHORT_DATE_FORMAT") if oldest else "–",
    )
