"""Exceptions of the API itself."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException, ValidationError

from articles.intake import UnreadableManuscript


class QueryError(ValidationError):
    """A parameter of the query string is invalid."""

    status_code = 400
    default_code = "invalid_query"


class TooLarge(APIException):
    """The body of a request exceeds the limit."""

    status_code = 413
    default_code = "too_large"

    def __init__(self, limit: int | None = None) -> None:
        megabytes = (limit or settings.UPLOAD_LIMIT_BYTES) // (1024 * 1024)
        super().__init__(_("The request is larger than %(limit)d MB.") % {"limit": megabytes})


class PreconditionRequired(APIException):
    """An act or a change names no version."""

    status_code = 428
    default_code = "version_required"

    def __init__(self, *, has_body: bool) -> None:
        in_body = _(
            "Send the version that you have read: its ETag as If-Match, or `version` in the "
            "body. An asterisk is not enough."
        )
        in_header = _(
            "Send the version that you have read: its ETag as If-Match. An asterisk is not enough."
        )
        super().__init__(in_body if has_body else in_header)


class VersionsRequired(APIException):
    """An act on several claims doesn't name the version of each; `errors` points to them."""

    status_code = 428
    default_code = "version_required"

    def __init__(self, places: Sequence[int]) -> None:
        detail = _("Send the version of each claim that you have read.")
        super().__init__(detail)
        self.errors = [{"pointer": f"/claims/{at}/version", "detail": detail} for at in places]


class StaleRepresentation(APIException):
    """The named version is not the current one, which the error has."""

    status_code = 412
    default_code = "stale"

    def __init__(self, present, etag: str) -> None:
        super().__init__(_("Somebody changed this in the meantime; this is its current state."))
        self.present = present
        self.etag = etag


class NotEligible(APIException):
    """A verdict without ClaimReview was requested as ClaimReview; says why it has none."""

    status_code = 406
    default_code = "no_claim_review"

    def __init__(self, reasons) -> None:
        super().__init__(_("This verdict has no ClaimReview."))
        self.reasons = reasons


class UnreadableDocument(APIException):
    """A document sent as the body can't be read; `errors` says where."""

    status_code = 422
    default_code = "unreadable_document"

    def __init__(self, refusal: UnreadableManuscript) -> None:
        detail = gettext(refusal.template) % refusal.params
        super().__init__(_("The document can't be used as it is."))
        place: dict[str, str | int] = {}
        if refusal.pointer is not None:
            place = {"pointer": refusal.pointer}
        elif "line" in refusal.params:
            place = {"line": refusal.params["line"]}
        self.errors = [{**place, "detail": detail}]


class KeyUnusable(APIException):
    """The `Idempotency-Key` is empty, too long or not of visible characters."""

    status_code = 400
    default_code = "idempotency_key_unusable"

    def __init__(self) -> None:
        super().__init__(_("An Idempotency-Key has 1 to 255 visible ASCII characters."))


class KeyReused(APIException):
    """The `Idempotency-Key` was used for another request before."""

    status_code = 422
    default_code = "idempotency_key_reused"

    def __init__(self) -> None:
        super().__init__(_("This Idempotency-Key was used for another request; choose a new one."))


class StillRunning(APIException):
    """The first request with this `Idempotency-Key` is still running."""

    status_code = 409
    default_code = "still_running"

    def __init__(self) -> None:
        super().__init__(
            _(
                "The first request with this Idempotency-Key is still running; try again in a "
                "second."
            )
        )


class LengthRequired(APIException):
    """A chunked body has no length."""

    status_code = 411
    default_code = "length_required"

    def __init__(self) -> None:
        super().__init__(_("Send the length of the body as Content-Length."))


class EncodedBody(APIException):
    """The body has a `Content-Encoding`, which isn't supported."""

    status_code = 415
    default_code = "unsupported_media_type"

    def __init__(self) -> None:
        super().__init__(_("Send the body as it is, without Content-Encoding."))


class NoPdf(APIException):
    """The installation can't render PDF; the message says what it lacks."""

    status_code = 501
    default_code = "pdf_unavailable"
