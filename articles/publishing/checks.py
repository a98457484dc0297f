"""Deployment checks (`manage.py check --deploy`): signing key, public URL, files."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Concern
from django.core.exceptions import ImproperlyConfigured

from factcheck.file_storage import FilesUnavailable, file_store

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
def check_file_store(app_configs: Any, **options: Any) -> Iterable[CheckMessage]:
    """Report a folder that this account can't write to, and a bucket that can't be used."""
    try:
        file_store().check()
    except PermissionError as error:
        message = f"Files of evidence can't be written to EVIDENCE_ROOT: {error}"
        hint = "Run this as the account of the service, and let it write there."
        return [Error(message, hint=hint, id="factcheck.E002")]
    except FilesUnavailable as error:
        message = f"Files of evidence can't be stored at FILES_URL. {error}"
        hint = "Check address, bucket, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and rights."
        return [Error(message, hint=hint, id="factcheck.E003")]
    return []
