"""`manage.py verify_certificate`: check a certificate's signature. Works without a database."""

import hashlib
import json
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from articles.publishing.certificate_document import UnreadableCertificate, read_certificate
from articles.publishing.certificate_pdf import attached_certificate
from articles.publishing.signing import (
    PublicKey,
    SignatureCheck,
    check_signature,
    keys_of,
    public_keys,
)

UNREADABLE, OTHER_TEXT = 2, 4
EXIT = {
    SignatureCheck.GENUINE: 0,
    SignatureCheck.CHANGED: 1,
    SignatureCheck.UNSIGNED: 1,
    SignatureCheck.UNKNOWN_KEY: 3,
}


class Command(BaseCommand):
    """Print whether a certificate is genuine, and what it certifies."""

    help = (
        "Check a certificate (JSON, or PDF with the JSON attached). Exit codes: 0 genuine, "
        "1 changed or unsigned, 2 unreadable, 3 signed with an unknown key, 4 another text."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the certificate: .json or .pdf")
        parser.add_argument(
            "--keys", help="a saved /api/v1/certificate-keys/; default: this installation's keys"
        )
        parser.add_argument("--text", help="a file with the text that the certificate is about")
        parser.add_argument(
            "--lang", choices=dict(settings.LANGUAGES), default="de", help="of what is printed"
        )

    def handle(self, **options: Any) -> None:
        with translation.override(options["lang"]):
            document = _read(options["file"])
            result = check_signature(document, _keys(options["keys"]))
            if result is not SignatureCheck.GENUINE:
                raise CommandError(str(_sentence(result)), returncode=EXIT[result])
            self.stdout.write(_sentence(result))
            self.stdout.write(_vouched(document))
            if document.get("embargoed_until"):  # older documents have no such member
                self.stdout.write(_embargo(document["embargoed_until"]))
            if not document["is_valid"]:
                self.stdout.write(
                    _("But this clearance was revoked: %(reason)s")
                    % {"reason": document["fallen_reason"]}
                )
            if options["text"]:
                self.stdout.write(_compared(document, options["text"]))


def _read(name: str) -> dict[str, Any]:
    try:
        raw = Path(name).read_bytes()
        is_pdf = raw.startswith(b"%PDF")
        return read_certificate(attached_certificate(raw) if is_pdf else raw.decode("utf-8-sig"))
    except OSError as error:
        _fail(name, error.strerror or "")
    except (UnreadableCertificate, UnicodeDecodeError) as error:
        _fail(name, str(error))


def _keys(name: str | None) -> list[PublicKey]:
    try:
        if not name:
            return public_keys()
        return keys_of(json.loads(Path(name).read_text(encoding="utf-8")))
    except ImproperlyConfigured as error:
        _fail("CERTIFICATE_KEY, CERTIFICATE_OLD_KEYS", str(error))
    except OSError as error:
        _fail(str(name), error.strerror or "")
    except ValueError as error:
        _fail(str(name), str(error))


def _fail(name: str, why: str) -> NoReturn:
    message = _("%(file)s can't be read: %(why)s") % {"file": name, "why": why}
    raise CommandError(message, returncode=UNREADABLE)


def _sentence(result: SignatureCheck) -> str:
    return {
        SignatureCheck.GENUINE: _("Genuine: not a character was changed since it was signed."),
        SignatureCheck.CHANGED: _("Not genuine: the certificate was changed after it was signed."),
        SignatureCheck.UNSIGNED: _("The certificate is not signed."),
        SignatureCheck.UNKNOWN_KEY: _(
            "The certificate is signed with a key that is not known here."
        ),
    }[result]


def _vouched(document: dict[str, Any]) -> str:
    return _("%(house)s: “%(headline)s”, revision %(revision)s, SHA-256 %(sha256)s") % document


def _embargo(moment: str) -> str:
    at = date_format(localtime(datetime.fromisoformat(moment)), "DATETIME_FORMAT")
    return _("Embargoed until %(at)s.") % {"at": at}


def _compared(document: dict[str, Any], name: str) -> str:
    """Return the sentence for a matching text; raises CommandError for another one."""
    try:
        found = hashlib.sha256(Path(name).read_bytes()).hexdigest()
    except OSError as error:
        _fail(name, error.strerror or "")
    if found != document["sha256"]:
        message = _("The text is not the one that the certificate is about.")
        raise CommandError(message, returncode=OTHER_TEXT)
    return _("The text is the one that the certificate is about.")
