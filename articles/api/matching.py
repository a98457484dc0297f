"""`ETag`, `If-Match`, `If-None-Match` (RFC 9110, section 13).

An ETag names a version and what the answer says: `"claim-5-3-6e340b9c"`. Two answers with
the same ETag are the same to the byte. A change needs the version only, so that a verdict
given meanwhile doesn't stop somebody from setting the headline right.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager

from articles.workflow import StaleEdit

from .refusals import PreconditionRequired, StaleRepresentation
from .rendering import to_json

TAG = re.compile(r'\s*(W/)?("[\x21\x23-\x7e\x80-\xff]*")\s*(?:,|$)')
SAID = re.compile(r'-[0-9a-f]{12}"$')


def etag_of(version: str, shape) -> str:
    """Return the ETag of an answer: the version's tag with a hash of what is said."""
    said = hashlib.blake2b(to_json(shape), digest_size=6).hexdigest()
    return f'{version[:-1]}-{said}"'


def is_match(header: str, etag: str) -> bool:
    """Tell whether the `If-Match` header names the version of `etag`; `*` names any.

    Weak tags never match, since they don't promise the same bytes.
    """
    if header.strip() == "*":
        return True
    return _version(etag) in (_version(tag) for is_weak, tag in _tags(header) if not is_weak)


def is_known(header: str, etag: str) -> bool:
    """Tell whether the `If-None-Match` header names `etag`, weak or strong, or is `*`."""
    return header.strip() == "*" or etag in (tag for _is_weak, tag in _tags(header))


def expect_match(request, row, to_shape) -> int | None:
    """Check `If-Match` against the row; return the version that the change expects.

    None is "any version" (`If-Match: *`). Raises 428 without the header and 412, with
    `to_shape(row)` as the present state, when it names another.
    """
    header = request.headers.get("If-Match", "")
    if not header.strip():
        raise PreconditionRequired
    if not is_match(header, row.etag):
        raise _stale(row, to_shape)
    return None if header.strip() == "*" else row.version


@contextmanager
def refusing_stale(to_shape):
    """Turn the workflow's `StaleEdit` into 412 with `to_shape(row)` as the present state.

    It is the change that came between our look at the version and our turn.
    """
    try:
        yield
    except StaleEdit as error:
        raise _stale(error.present, to_shape) from error


def _stale(row, to_shape) -> StaleRepresentation:
    present = to_shape(row)
    return StaleRepresentation(present, etag_of(row.etag, present))


def _tags(header: str) -> Iterator[tuple[bool, str]]:
    """Yield the tags of a header as (is weak, tag); what is none ends the list."""
    at = 0
    while found := TAG.match(header, at):
        yield bool(found[1]), found[2]
        at = found.end()


def _version(etag: str) -> str:
    return SAID.sub('"', etag)
