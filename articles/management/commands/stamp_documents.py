"""Ask for the time stamps of documents that came before there was an authority."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import workflow


class Command(BaseCommand):
    help = "Queue the time stamps of documents for which none was asked yet; the worker asks."

    def add_arguments(self, parser):
        parser.add_argument("--article", type=int, nargs="+", metavar="ID", help="only of these")

    def handle(self, *, article, **options):
        try:
            count = workflow.ask_for_timestamps(at=timezone.now(), articles=article or ())
        except workflow.WorkflowError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(_("Time stamps asked for: %(count)d") % {"count": count})
