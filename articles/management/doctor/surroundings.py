"""What the installation needs around it: a mail server, room on its disks, and its bucket."""

import os
from collections.abc import Iterator
from pathlib import Path
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends import console, smtp
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from articles.queries.attention import disk_space
from factcheck.file_storage import FilesUnavailable, WholeFileStorage, file_store

from .diagnoses import Diagnosis

UNSET_SENDER = "factcheck@localhost"
MAIL_SECONDS = 10


def check_mail() -> Iterator[Diagnosis]:
    """Sign in at the mail server, without sending anything."""
    subject = _("Mail")
    backend = get_connection()
    if settings.PRODUCTION and settings.DEFAULT_FROM_EMAIL == UNSET_SENDER:
        text = _("Mails come from %(address)s.") % {"address": UNSET_SENDER}
        yield Diagnosis(subject, text, _("Set DEFAULT_FROM_EMAIL."))
    if isinstance(backend, smtp.EmailBackend):
        yield _of_server(subject, backend)
    elif settings.PRODUCTION and isinstance(backend, console.EmailBackend):
        text = _("Mails are only printed to the log.")
        yield Diagnosis(subject, text, _("Set EMAIL_URL to your mail server."))
    else:
        yield Diagnosis(
            subject, str(getattr(settings, "EMAIL_FILE_PATH", "")) or settings.EMAIL_BACKEND
        )


def _of_server(subject: str, backend: smtp.EmailBackend) -> Diagnosis:
    server = f"{backend.host}:{backend.port}"
    backend.timeout = MAIL_SECONDS
    try:
        backend.open()
        backend.close()
    except (OSError, SMTPException) as error:
        text = _("%(server)s refuses: %(reason)s") % {"server": server, "reason": error}
        return Diagnosis(subject, text, _("Correct EMAIL_URL, or ask who runs the server."))
    return Diagnosis(subject, server)


def check_disks() -> Iterator[Diagnosis]:
    """Check that the folders for data may be written, and that their disks have room."""
    subject = _("Disk")
    store = file_store()
    folders = [Path(settings.VAR_DIR), Path(settings.MEDIA_ROOT)]
    folders += [Path(store.location)] if isinstance(store, WholeFileStorage) else []
    closed = [folder for folder in folders if not _may_be_written(folder)]
    spaces = disk_space([_existing(folder) for folder in folders])
    for folder in closed:
        text = _("%(folder)s can't be written by this account.") % {"folder": folder}
        yield Diagnosis(
            subject, text, _("Run this as the account of the service, or give it the folder.")
        )
    for space in spaces:
        params = {"free": filesizeformat(space.free), "folder": space.folder}
        params["total"] = filesizeformat(space.total)
        text = _("%(free)s of %(total)s are free on the disk that holds %(folder)s.") % params
        advice = _("When it is full, nothing can be saved any more.") if space.is_short else ""
        yield Diagnosis(subject, text, advice)


def check_bucket() -> Iterator[Diagnosis]:
    """Check that the bucket of files answers and takes the keys, where files are in one."""
    store = file_store()
    if isinstance(store, WholeFileStorage):
        return
    subject = _("Files")
    try:
        store.check()
    except FilesUnavailable as error:
        advice = _("Correct FILES_URL and the keys, or ask who runs the server.")
        text = _("The bucket of FILES_URL does not answer as it should: %(reason)s")
        yield Diagnosis(subject, text % {"reason": error.__cause__ or error}, advice)
    else:
        yield Diagnosis(subject, _("The bucket of FILES_URL answers."))


def _existing(folder: Path) -> Path:
    """Return the nearest folder that exists: others are made when they are needed."""
    return next(path for path in (folder, *folder.absolute().parents) if path.exists())


def _may_be_written(folder: Path) -> bool:
    there = _existing(folder)
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)
