"""`ETag`, `If-Match`, `If-None-Match` (RFC 9110, section 13), and `version` in the body.

An ETag consists of a version and a hash of the response: `"claim-5-3-6e340b9c1f2a"`. Two
responses with the same ETag have the same bytes. Acts and changes compare only the version,
so that evidence added meanwhile doesn't prevent a verdict.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError

from articles.facts.whole_numbers import parse_number
from articles.workflow import StaleEdit

from .exceptions import PreconditionRequired, StaleRepresentation, VersionsRequired
from .renderers import to_json

TAG = re.compile(r'\s*(W/)?("[\x21\x23-\x7e\x80-\xff]*")\s*(?:,|$)')
# A version, with or without the hash of the response.
VERSION = re.compile(r"(\d+(?:\.\d+\.\d+)?)(?:-[0-9a-f]{12})?", re.ASCII)
NONE = ""
"""What is no version of anything: an act that names it is always stale."""


def etag_of(version: str, schema) -> str:
    """Return the ETag of a response: the version's tag with a hash of the content."""
    digest = hashlib.blake2b(to_json(schema), digest_size=6).hexdigest()
    return f'{version[:-1]}-{digest}"'


def is_known(header: str, etag: str) -> bool:
    """Return whether the `If-None-Match` header names `etag`, weak or strong, or is `*`."""
    return header.strip() == "*" or etag in (tag for _is_weak, tag in _tags(header))


def seen_version(request, data: dict[str, Any], name: str) -> str:
    """Return the version of `name` ("claim-5") in the request; `NONE` for an invalid one.

    It is sent as `If-Match` or as `version` in the validated body, which is removed from
    `data`. Raises 428 without both, and for an empty header and `*`, which name no version:
    RFC 9110 lets a server require more than existence. Raises 422 if the two differ.
    """
    sent = request.headers.get("If-Match")
    header = None if sent is None else sent.strip()
    body = data.pop("version", None)
    if header in ("", "*") or (header is None and body is None):
        raise PreconditionRequired(has_body=request.method != "DELETE")
    by_body = None if body is None else _version_of(str(body), name)
    by_header = _newest(_version_of(tag, name) for tag in _strong(header)) if header else None
    if by_body is not None and by_header is not None and by_body != by_header:
        raise ValidationError({"version": [_("The version does not match If-Match.")]})
    named = by_header if by_body is None else by_body
    return named or NONE


def seen_number(request, data: dict[str, Any], name: str) -> int:
    """Return `seen_version` as a number; 0, which no row has, for an invalid one."""
    return parse_number(seen_version(request, data, name)) or 0


def seen_numbers(claims: Sequence[dict[str, Any]]) -> list[int]:
    """Return the version of each claim of a body (`id`, `version`); 0 for an invalid one.

    Raises 428 with a pointer to each claim without a version.
    """
    lacking = [place for place, entry in enumerate(claims) if "version" not in entry]
    if lacking:
        raise VersionsRequired(lacking)
    named = (_version_of(entry["version"], f"claim-{entry['id']}") for entry in claims)
    return [parse_number(version) or 0 for version in named]


def expect_match(request, data: dict[str, Any], row, to_schema) -> int:
    """Return the version that a change of `row` names.

    Raises 428 without one, and 412 with `to_schema(row)` as the current state if it differs
    from the row's.
    """
    version = seen_number(request, data, row.etag.strip('"').rpartition("-")[0])
    if version != row.version:
        raise _stale(row, to_schema)
    return version


@contextmanager
def refusing_stale(to_schema):
    """Turn the workflow's `StaleEdit` into 412 with `to_schema(row)` as the current state.

    It is raised for a change between our check of the version and the lock.
    """
    try:
        yield
    except StaleEdit as error:
        raise _stale(error.present, to_schema) from error


def _stale(row, to_schema) -> StaleRepresentation:
    present = to_schema(row)
    return StaleRepresentation(present, etag_of(row.etag, present))


def _strong(header: str) -> Iterator[str]:
    """Yield the strong tags; weak ones never match, since they don't guarantee the same bytes."""
    return (tag for is_weak, tag in _tags(header) if not is_weak)


def _tags(header: str) -> Iterator[tuple[bool, str]]:
    """Yield the tags of a header as (is weak, tag); an invalid one ends the list."""
    at = 0
    while found := TAG.match(header, at):
        yield bool(found[1]), found[2]
        at = found.end()


def _version_of(tag: str, name: str) -> str:
    """Parse a version, with or without the name of its resource before it."""
    found = VERSION.fullmatch(tag.strip('"').removeprefix(f"{name}-"))
    return found[1] if found else NONE


def _newest(versions: Iterator[str]) -> str:
    """Return the newest of several: versions only grow, so no other can be the current one."""
    return max(versions, key=lambda text: [int(p) for p in text.split(".") if p], default=NONE)
