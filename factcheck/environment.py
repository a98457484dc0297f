"""Read settings from environment variables."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

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

    def _number(self, read: Any, what: str, var: str, default: Any, at_least: Bound) -> Any:
        text = self.ENVIRON.get(var, "")
        try:
            number = read(var, default)
        except ValueError as error:
            raise ImproperlyConfigured(f"{var} is {what}, not {text!r}.") from error
        if number is not None and not number >= at_least:
            raise ImproperlyConfigured(f"{var} is at least {at_least}, not {text}.")
        return number
