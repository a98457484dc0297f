"""What only HTTP can get wrong: the exceptions of the API itself."""

from django.conf import settings
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException, ValidationError


class QueryError(ValidationError):
    """A parameter of the query string can't be used."""

    status_code = 400
    default_code = "invalid_query"


class TooLarge(APIException):
    """The body of a request passes the limit."""

    status_code = 413
    default_code = "too_large"

    def __init__(self, limit: int | None = None) -> None:
        megabytes = (limit or settings.UPLOAD_LIMIT_BYTES) // (1024 * 1024)
        super().__init__(_("The request is larger than %(limit)d MB.") % {"limit": megabytes})


class PreconditionRequired(APIException):
    """A change came without `If-Match`."""

    status_code = 428
    default_code = "if_match_required"

    def __init__(self) -> None:
        super().__init__(_("Send the ETag of what you are changing as If-Match."))


class StaleRepresentation(APIException):
    """`If-Match` names another state than the present one, which comes along."""

    status_code = 412
    default_code = "stale_edit"

    def __init__(self, present, etag: str) -> None:
        super().__init__(_("Somebody changed this in the meantime; here is how it stands now."))
        self.present = present
        self.etag = etag


class NotEligible(APIException):
    """A verdict that has no ClaimReview was asked for as ClaimReview; says why."""

    status_code = 406
    default_code = "no_claim_review"

    def __init__(self, reasons) -> None:
        super().__init__(_("This verdict has no ClaimReview."))
        self.reasons = reasons


class NoPdf(APIException):
    """The installation can't make PDF; the message says what it lacks."""

    status_code = 501
    default_code = "pdf_unavailable"
