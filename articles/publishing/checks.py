"""Deployment checks (`manage.py check --deploy`): signing key, public URL, files."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Concern
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import storages

from .signing import public_keys

NO_KEY = Concern(
    "CERTIFICATE_KEY is not set: certificates are unsigned, nobody can tell a genuine one.",
    hint='Make one with python -c "import secrets; print(secrets.token_urlsafe(32))".',
    id="factcheck.W001",
)


@register(Tags.security, deploy=True)
def check_certificate_key(app_configs: Any, **options: Any) -> Iterable[CheckMessage]:
    """Warn if production has no signing key; an error if a key is invalid."""
    if settings.CERTIFICATE_KEY_FILE is None and not settings.CERTIFICATE_KEY:
        return [NO_KEY]
    try:
        public_keys()
    except ImproperlyConfigured as error:
        return [
            Error(f"CERTIFICATE_KEY or CERTIFICATE_OLD_KEYS: {error}", id="factcheck.E001"),
        ]
    return []


@register(Tags.files, deploy=True)
def check_evidence_root(app_configs: Any, **options: Any) -> Iterable[CheckMessage]:
    """Report an evidence folder that this account can't write to."""
    folder = Path(storages["evidence"].location)  # type: ignore[attr-defined]
    there = next(path for path in (folder, *folder.parents) if os.access(path, os.F_OK))
    if os.access(there, os.W_OK | os.X_OK):
        return []
    message = f"EVIDENCE_ROOT is {folder}: files of evidence can't be written there."
    hint = f"Run this as the account of the service, and let it write to {there}."
    return [Error(message, hint=hint, id="factcheck.E002")]
