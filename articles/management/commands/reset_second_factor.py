"""Remove the second factors of a person, if no administrator can do it."""

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.management.accounts import account_named
from articles.workflow import reset_second_factor


class Command(BaseCommand):
    help = "Remove every second factor of a person, recovery codes too."

    def add_arguments(self, parser):
        parser.add_argument("user", help="sign-in name or e-mail address of the person")

    def handle(self, *, user, **options):
        person = account_named(user)
        count = reset_second_factor(person=person, actor=None, at=timezone.now())
        self.stdout.write(_("Factors removed: %(count)d.") % {"count": count})
