"""What needs attention, in sentences with links to the filtered lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends import console, filebased
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.permissions import Act, may
from articles.queries.attention import Attention, attention, disk_space
from factcheck.file_storage import WholeFileStorage, file_store
from factcheck.health import files_available


@dataclass(frozen=True, slots=True)
class Reminder:
    """A sentence, what can be done about it, and the list that shows the rows ("" if none)."""

    text: str
    advice: str
    url: str = ""


def reminders(request: HttpRequest, at: datetime) -> list[Reminder]:
    """Return what needs attention, the most urgent first; four queries."""
    counts = attention(at=at, second_factor_roles=settings.SECOND_FACTOR_ROLES)
    found = [*_of_disk(), *_of_files(), *_of_worker(counts)]
    if may(request.user, Act.KEEP_PEOPLE):
        found.extend([*_of_mail(), *_of_people(counts)])
    return found


def _of_disk() -> Iterator[Reminder]:
    folders = [Path(settings.VAR_DIR), Path(settings.MEDIA_ROOT), *_evidence_folder()]
    for space in disk_space(folders):
        if space.is_short:
            free, total = filesizeformat(space.free), filesizeformat(space.total)
            text = _("%(free)s of %(total)s are free on the disk that holds %(folder)s.")
            yield Reminder(
                text % {"free": free, "total": total, "folder": space.folder},
                _("When it is full, nothing can be saved any more."),
            )


def _evidence_folder() -> list[Path]:
    """Return the folder of evidence, unless files are stored in a bucket."""
    store = file_store()
    return [Path(store.location)] if isinstance(store, WholeFileStorage) else []


def _of_files() -> Iterator[Reminder]:
    if not files_available():
        yield Reminder(
            _("Files of evidence and documents can't be stored or opened."),
            _("The log says why. Until then such uploads are refused; nothing typed is lost."),
        )


def _of_worker(counts: Attention) -> Iterator[Reminder]:
    if minutes := counts.late_jobs_minutes:
        yield Reminder(
            ngettext(
                "A job has been waiting for %(count)d minute.",
                "A job has been waiting for %(count)d minutes.",
                minutes,
            )
            % {"count": minutes},
            _("Is the worker running? Without it nothing is emailed or delivered."),
            _list("procrastinate_procrastinatejob", status="todo"),
        )
    if count := counts.failed_jobs:
        yield Reminder(
            ngettext("%(count)d job failed.", "%(count)d jobs failed.", count) % {"count": count},
            _("Run them again once the cause is fixed, or discard them."),
            _list("procrastinate_procrastinatejob", status="failed"),
        )
    if count := counts.dead_deliveries:
        yield Reminder(
            ngettext(
                "%(count)d delivery to a webhook was given up.",
                "%(count)d deliveries to webhooks were given up.",
                count,
            )
            % {"count": count},
            _("Send them again when the receiver answers."),
            _list("articles_delivery", state__exact="dead"),
        )
    if count := counts.expiring_tokens:
        yield Reminder(
            ngettext(
                "%(count)d API token expires within two weeks.",
                "%(count)d API tokens expire within two weeks.",
                count,
            )
            % {"count": count},
            _("Programs that use it are rejected after that."),
            _list("articles_apitoken", usable="expiring"),
        )


def _of_mail() -> Iterator[Reminder]:
    """Say that mails go nowhere: invitations would wait for an answer in vain."""
    backend = get_connection()
    if isinstance(backend, filebased.EmailBackend):
        folder = getattr(settings, "EMAIL_FILE_PATH", "")
        text = _("Emails reach nobody: they are only files in %(folder)s.") % {"folder": folder}
    elif isinstance(backend, console.EmailBackend):
        text = _("Emails reach nobody: they are only printed to the log.")
    else:
        return
    advice = _("Invitations, links to a new password and notifications need EMAIL_URL.")
    yield Reminder(text, advice)


def _of_people(counts: Attention) -> Iterator[Reminder]:
    if count := counts.without_second_factor:
        yield Reminder(
            ngettext(
                "%(count)d person has no second factor, although their role needs one.",
                "%(count)d people have no second factor, although their roles need one.",
                count,
            )
            % {"count": count},
            _("After the grace period they can do nothing but set one up."),
            _list("articles_user", account="no_factor"),
        )
    if count := counts.unused_accounts:
        yield Reminder(
            ngettext(
                "%(count)d account has not been used for six months.",
                "%(count)d accounts have not been used for six months.",
                count,
            )
            % {"count": count},
            _("Close the accounts of people who have left."),
            _list("articles_user", account="unused"),
        )


def _list(model: str, **filters: Any) -> str:
    return reverse(f"admin:{model}_changelist", query=filters)
