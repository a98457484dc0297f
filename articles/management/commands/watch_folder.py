"""Watch a folder for manuscripts: for desks without an API."""

import logging
import os
import signal
import threading
import time
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import Error, close_old_connections
from django.utils.translation import gettext as _

from articles.management.accounts import account_named
from articles.management.folder import Folder, in_language
from articles.management.mailbox import Mailbox, MailboxError
from articles.models import Desk
from factcheck.postgres import PostgresError

logger = logging.getLogger(__name__)
SHORTEST, LONGEST = 0.1, 3600  # seconds between two looks
MAILS_EVERY = 60.0


class Command(BaseCommand):
    help = (
        "Take manuscripts from a folder (docx, odt, rtf, pdf, txt, md, html, eml, ninjs, NITF, "
        "NewsML), each with the documents in the folder of its name, or attached to the mail. "
        "The same file name again is a new revision; the certificate appears beside a file once "
        "it is cleared; what can't be read goes to the subfolder failed, with a note."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--user", required=True, help="account that submits the files")
        parser.add_argument("--desk", help="name of the desk that the articles belong to")
        parser.add_argument(
            "--mailbox",
            action="store_true",
            help="also put the unread mails of MAILBOX_URL into the folder, every minute",
        )
        parser.add_argument(
            "--every", type=float, default=2.0, metavar="SECONDS", help="pause between two looks"
        )
        parser.add_argument(
            "--once", action="store_true", help="take what is there, write certificates, and end"
        )

    def handle(self, *, folder, user, desk, mailbox, every, once, **options):
        # Certificates and notes are written there, too.
        if not (os.access(folder, os.R_OK | os.W_OK | os.X_OK) and folder.is_dir()):
            message = _("There is no folder %(folder)s, or this command may not read and write it.")
            raise CommandError(message % {"folder": folder})
        if not SHORTEST <= every <= LONGEST:
            raise CommandError(_("--every takes 0.1 to 3600 seconds."))
        actor = account_named(user)
        watched = Folder(folder.resolve(), actor=actor, desk=self._desk(desk))
        if mailbox and not settings.MAILBOX_URL:
            raise CommandError(_("Set MAILBOX_URL to the address of the mailbox."))
        self._mailbox = Mailbox(settings.MAILBOX_URL, folder.resolve()) if mailbox else None
        self._mails_at, self._mail_fault = 0.0, ""
        ended = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            if threading.current_thread() is threading.main_thread():
                signal.signal(name, lambda *_: ended.set())
        with in_language(actor):
            self._watch(watched, ended, every, rounds=3 + bool(mailbox) if once else 0)

    def _watch(self, watched: Folder, ended: threading.Event, every: float, rounds: int) -> None:
        """Watch the folder until a signal; `rounds` 0 is unlimited.

        A mail takes four rounds: fetched, seen, taken once it is stable, certified.
        """
        done, fault = 0, ""
        while not ended.is_set():
            try:
                self._print(watched.look())
                self._print(self._mails(ends=bool(rounds)))
                fault = ""
            except (Error, OSError, PostgresError) as error:
                # The database or the disk is unavailable: no file is at fault, so all are retried.
                if rounds:
                    raise CommandError(str(error).strip()) from error
                if str(error) != fault:  # reported once, not every two seconds
                    logger.exception("looking at the folder failed and is tried again")
                fault = str(error)
            done += 1
            if done == rounds:
                return
            if not rounds:
                close_old_connections()
            ended.wait(every)

    def _mails(self, *, ends: bool) -> list[str]:
        """Fetch mails, at most once a minute; a fault is reported once, or `ends` the command."""
        if self._mailbox is None or time.monotonic() < self._mails_at:
            return []
        self._mails_at = time.monotonic() + MAILS_EVERY
        try:
            lines = self._mailbox.fetch()
        except MailboxError as error:
            if ends:
                raise
            if str(error) != self._mail_fault:
                logger.error("%s", error)
            self._mail_fault = str(error)
            return []
        self._mail_fault = ""
        return lines

    def _print(self, lines: list[str]) -> None:
        for line in lines:
            self.stdout.write(line)
            self.stdout.flush()

    def _desk(self, name: str | None) -> Desk | None:
        found = Desk.objects.filter(name=name).first() if name else None
        if name and found is None:
            raise CommandError(_("There is no desk called %(name)s.") % {"name": name})
        return found
