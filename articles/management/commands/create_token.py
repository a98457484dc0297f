"""Create an API token and print it, only once."""

from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import workflow
from articles.management.accounts import account_named
from articles.permissions import Scope

MOST_DAYS = 3650


class Command(BaseCommand):
    help = "Make an API token for a person and print it. It is not shown again."

    def add_arguments(self, parser):
        parser.add_argument("user", help="sign-in name or e-mail address of the person")
        parser.add_argument(
            "--scopes",
            nargs="+",
            required=True,
            metavar="SCOPE",
            help=f"what the token may be used for, or all: {', '.join(Scope)}",
        )
        parser.add_argument("--name", default="create_token", help="its name in lists")
        parser.add_argument("--days", type=int, help="number of days that it is valid")

    def handle(self, *, user, scopes, name, days, **options):
        if days is not None and not 1 <= days <= MOST_DAYS:
            raise CommandError(_("--days takes 1 to %(most)d.") % {"most": MOST_DAYS})
        now = timezone.now()
        try:
            _row, token = workflow.make_token(
                user=account_named(user),
                actor=None,
                at=now,
                name=name,
                scopes=self._scopes(scopes),
                expires_at=now + timedelta(days=days) if days else None,
            )
        except workflow.WorkflowError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(token)

    def _scopes(self, arguments: list[str]) -> list[str]:
        """Parse scopes, separated by commas or spaces, or "all"."""
        scopes = [scope for text in arguments for scope in text.replace(",", " ").split()]
        return [scope.value for scope in Scope] if scopes == ["all"] else scopes
