"""The address of the store of files: `s3://bucket/prefix?endpoint=…`."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from django.core.exceptions import ImproperlyConfigured

OPTIONS = ("endpoint", "region", "addressing", "wait")
WAIT_SECONDS = 4.0
ADDRESSINGS = ("path", "virtual", "auto")
EXAMPLE = "s3://bucket/prefix?endpoint=https://s3.example.org&region=eu-central-1"
NO_ADDRESS = f"FILES_URL is no address of a bucket, such as {EXAMPLE}"
PACKAGES = ("storages", "boto3")


def folder_storage(folder: str | Path) -> dict[str, Any]:
    """Return the storage of files in a folder that only this account reads."""
    return {
        "BACKEND": "factcheck.file_storage.WholeFileStorage",
        "OPTIONS": {
            "location": str(folder),
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    }


def storage_of(url: str) -> dict[str, Any]:
    """Return the storage of files at an address; raises `ImproperlyConfigured`.

    Messages repeat no password that somebody wrote into the address.
    """
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise ImproperlyConfigured(NO_ADDRESS) from error
    if parts.scheme != "s3" or not parts.hostname:
        raise ImproperlyConfigured(NO_ADDRESS)
    if "@" in parts.netloc:
        raise ImproperlyConfigured(
            "FILES_URL has no room for keys: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
        )
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    if unknown := sorted(set(given) - set(OPTIONS)):
        raise ImproperlyConfigured(
            f"FILES_URL: {', '.join(unknown)} is no option; there are {', '.join(OPTIONS)}."
        )
    if missing := [name for name in PACKAGES if find_spec(name) is None]:
        raise ImproperlyConfigured(
            f"FILES_URL needs {' and '.join(missing)}: pip install 'django-storages[s3]'"
        )
    return {
        "BACKEND": "factcheck.s3_storage.S3FileStorage",
        "OPTIONS": {
            "bucket_name": parts.netloc,
            "location": parts.path.strip("/"),
            "endpoint_url": _endpoint(given),
            "region_name": given.get("region") or None,
            "addressing_style": _addressing(given),
            "wait_seconds": _wait(given),
        },
    }


def _endpoint(given: dict[str, str]) -> str | None:
    endpoint = given.get("endpoint")
    if endpoint is None:
        return None
    parts = urlsplit(endpoint)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise ImproperlyConfigured(
            "FILES_URL: endpoint is an address such as https://s3.example.org, without keys."
        )
    return endpoint


def _addressing(given: dict[str, str]) -> str:
    """Return how a bucket is named: servers other than Amazon's have no host name for each."""
    style = given.get("addressing") or ("path" if given.get("endpoint") else "auto")
    if style not in ADDRESSINGS:
        raise ImproperlyConfigured(
            f"FILES_URL: addressing is one of {', '.join(ADDRESSINGS)}, not {style!r}."
        )
    return style


def _wait(given: dict[str, str]) -> float:
    text = given.get("wait") or str(WAIT_SECONDS)
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds < float("inf"):
        raise ImproperlyConfigured(f"FILES_URL: wait is a number of seconds, not {text!r}.")
    return seconds
