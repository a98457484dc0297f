"""Mail invited people the link by which they set their password; revoke tokens of absent ones."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app

from articles.models import User
from articles.workflow import revoke_tokens_of_absent
from articles.workflow.jobs import MAIL_INVITATION

from .mailing import mail
from .retrying import RETRIES


@app.task(name=MAIL_INVITATION, retry=RETRIES)
def mail_invitation(user_id: int) -> None:
    """Mail an invited person, unless they have a password or a closed account by now.

    The link is that of a forgotten password: it works once, for `PASSWORD_RESET_TIMEOUT`.
    """
    person = User.objects.get(pk=user_id)
    if not person.is_active or person.has_usable_password():
        return
    link = {
        "uidb36": user_pk_to_url_str(person),
        "key": default_token_generator.make_token(person),
    }
    address = reverse("account_reset_password_from_key", kwargs=link)
    days = settings.PASSWORD_RESET_TIMEOUT // 86400
    mail(person, "invitation", person=person, address=address, days=days, house=settings.HOUSE_NAME)


@app.periodic(cron="32 3 * * *")
@app.task(name="articles.revoke_tokens_of_absent", retry=RETRIES)
def revoke_by_absence(timestamp: int) -> None:
    """Revoke, every night, API tokens of people who don't come back from the provider."""
    revoke_tokens_of_absent(at=timezone.now())
