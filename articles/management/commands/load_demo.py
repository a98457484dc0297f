"""Load the demo newsroom."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.management.demo.loading import NameTaken, is_loaded, load_newsroom


class Command(BaseCommand):
    """Load the demo newsroom; idempotent."""

    help = "Load the demo newsroom: accounts, sources and seven articles. Once is enough."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError(
                _("The demo accounts have a known password: they are not for production.")
            )
        if is_loaded():
            self.stdout.write(_("The demo newsroom is already loaded."))
            return
        try:
            load_newsroom(timezone.now().replace(second=0, microsecond=0))
        except NameTaken as error:
            message = _("There is already an account “%(name)s”: nothing was loaded.")
            raise CommandError(message % {"name": error}) from error
        self.stdout.write(_("The demo newsroom is loaded."))
