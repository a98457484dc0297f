"""Read settings from environment variables."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from cryptography import x509

Bound = int


class Env(environ.Env):
    """django-environ with numbers that say which variable is wrong, and why."""

    def int(self, var: str, default: Any = environ.Env.NOTSET, at_least: Bound = 0) -> Any:
        """Return a whole number; raises ImproperlyConfigured for others and smaller ones."""
        return self._number(super().int, "a whole number", var, default, at_least)

    def float(self, var: str, default: Any = environ.Env.NOTSET, at_least: Bound = 0) -> Any:
        """Return a number; raises ImproperlyConfigured for others and smaller ones."""
        return self._number(super().float, "a number", var, default, at_least)

    def certificates(self, var: str) -> "list[x509.Certificate]":
        """Return the certificates in a PEM file, none without one; raises ImproperlyConfigured."""
        path = self.str(var, "")
        if not path:
            return []
        from cryptography import x509  # 2 MB

        try:
            return x509.load_pem_x509_certificates(Path(path).read_bytes())
        except (OSError, ValueError) as error:
            raise ImproperlyConfigured(
                f"{var} is a file with certificates in PEM form, not {path!r}: {error}"
            ) from error

    def mailbox(self, var: str) -> str:
        """Return the address of a mailbox, "" without one; raises ImproperlyConfigured.

        The message doesn't repeat the address, which has a password.
        """
        address = self.str(var, "")
        if address and not _is_mailbox(address):
            raise ImproperlyConfigured(
                f"{var} is no address of a mailbox, such as imaps://user:password@host/INBOX: "
                "in user and password, / is written %2F, # %23, ? %3F, @ %40, % %25."
            )
        return address

    def _number(self, read: Any, what: str, var: str, default: Any, at_least: Bound) -> Any:
        text = self.ENVIRON.get(var, "")
        try:
            number = read(var, default)
        except ValueError as error:
            raise ImproperlyConfigured(f"{var} is {what}, not {text!r}.") from error
        if number is not None and not number >= at_least:
            raise ImproperlyConfigured(f"{var} is at least {at_least}, not {text}.")
        return number


def _is_mailbox(address: str) -> bool:
    try:
        at = urlsplit(address)
        is_whole = not (at.query or at.fragment) and at.port != 0
    except ValueError:  # "pa/ss" is read as a port
        return False
    return bool(is_whole and at.scheme in ("imaps", "imap") and at.hostname and at.username)
