"""Anonymise somebody who left."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import workflow
from articles.models import User


class Command(BaseCommand):
    help = "Erase the name and the address of a person whose account is closed, for good."

    def add_arguments(self, parser):
        parser.add_argument("user", help="sign-in name of the account")
        parser.add_argument("--reason", required=True, help="stored in the history")
        parser.add_argument("--yes", action="store_true", help="don't ask")

    def handle(self, *, user, reason, yes, **options):
        person = User.objects.filter(username=user).first()
        if person is None:
            raise CommandError(_("There is no account called %(name)s.") % {"name": user})
        if not yes and not self._is_sure(person):
            raise CommandError(_("Nothing was changed."))
        try:
            row = workflow.anonymise_person(
                person=person, actor=None, at=timezone.now(), reason=reason
            )
        except workflow.WorkflowError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(row.username)

    def _is_sure(self, person: User) -> bool:
        question = _("Anonymise %(person)s? This can't be undone. Type the sign-in name: ")
        return input(question % {"person": person}).strip() == person.username
