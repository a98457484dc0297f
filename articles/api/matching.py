"""`If-Match`: nobody overwrites what they haven't seen."""

from contextlib import contextmanager

from articles.workflow import StaleEdit

from .refusals import PreconditionRequired, StaleRepresentation


def is_match(header: str, etag: str) -> bool:
    """Tell whether the `If-Match` header names `etag`; `*` names any."""
    return header.strip() == "*" or etag in (part.strip() for part in header.split(","))


def expect_match(request, row, to_shape) -> int | None:
    """Check `If-Match` against the row; return the version that the change expects.

    None is "any version" (`If-Match: *`). Raises 428 without the header and 412, with
    `to_shape(row)` as the present state, when it names another.
    """
    header = request.headers.get("If-Match", "")
    if not header:
        raise PreconditionRequired
    if not is_match(header, row.etag):
        raise StaleRepresentation(to_shape(row), row.etag)
    return None if header.strip() == "*" else row.version


@contextmanager
def refusing_stale(to_shape):
    """Turn the workflow's `StaleEdit` into 412 with `to_shape(row)` as the present state.

    It is the change that came between our look at the version and our turn.
    """
    try:
        yield
    except StaleEdit as error:
        raise StaleRepresentation(to_shape(error.present), error.present.etag) from error
