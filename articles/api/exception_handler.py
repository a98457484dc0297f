"""Exception handler: every error as RFC 9457 `application/problem+json`.

`code` is for programs and stable; `detail` is a sentence in the language of
`Accept-Language`. `errors` has the invalid fields of the body (`pointer`, RFC 6901) or
parameters of the query string (`parameter`).
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, RequestDataTooBig, SuspiciousOperation
from django.db import IntegrityError, InternalError, ProgrammingError
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.defaults import bad_request as plain_bad_request
from django.views.defaults import server_error as plain_server_error
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from articles import workflow
from articles.models import Claim
from factcheck.request_ids import request_id

from .etags import etag_of
from .exceptions import (
    EncodedBody,
    NotEligible,
    QueryError,
    StaleRepresentation,
    StillRunning,
    TooLarge,
    UnreadableDocument,
    VersionsRequired,
)
from .presenters.articles import article_detail, full_articles
from .presenters.claims import claim_detail, present_claims
from .renderers import to_json
from .schemas import ResponseSchema

logger = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
# The names of RFC 9110, which Python has since 3.13.
PHRASES = {413: "Content Too Large", 414: "URI Too Long", 422: "Unprocessable Content"}

STATUS_OF = {
    workflow.NotAllowed: 403,
    workflow.Invalid: 422,
    workflow.StaleEdit: 412,
    workflow.WrongState: 409,
    workflow.Collision: 409,
}


def problem(status: int, code: str, detail: str, **more: Any) -> dict[str, Any]:
    """Return the members of a problem document."""
    phrase = PHRASES.get(status) or HTTPStatus(status).phrase
    return {
        "type": "about:blank",
        "title": phrase,
        "status": status,
        "code": code,
        "detail": detail,
        **more,
    }


def answer_problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turn an exception of a view into a problem; None for server errors."""
    if isinstance(error, workflow.StaleClaim | workflow.StaleArticle):
        return _of_stale(error, context["request"].user)
    if isinstance(error, workflow.StaleClaims):
        return _of_stale_claims(error, context["request"].user)
    if isinstance(error, workflow.WorkflowError):
        return _respond(_of_workflow(error))
    if isinstance(error, IntegrityError) or _is_kept_row(error):
        logger.warning("The database refused a request: %s", _refusing(error))
        detail = _(
            "This conflicts with what is stored; nothing was changed. Reload it and try again."
        )
        return _respond(problem(409, "contradiction", detail))
    if isinstance(error, ObjectDoesNotExist):
        error = exceptions.NotFound()
    elif isinstance(error, RequestDataTooBig):
        error = TooLarge()
    elif isinstance(error, SuspiciousOperation):
        error = exceptions.ParseError(_("This request can't be read."))
    return _of_framework(error, context)


def problems_of(errors: Sequence[workflow.WorkflowError], user) -> list[Any]:
    """Return the problem of each line of a request, in order, as each alone would get it.

    One query for all claims that are stale.
    """
    stale = [e.present.pk for e in errors if isinstance(e, workflow.StaleClaim)]
    present = {row.id: row for row in present_claims(stale, {}, user)} if stale else {}
    return [_traced(_of_line(error, present)) for error in errors]


def _of_line(error: workflow.WorkflowError, present: Mapping[int, Any]) -> dict[str, Any]:
    if not isinstance(error, workflow.StaleClaim):
        return _of_workflow(error)
    seen = asdict(error.seen) if error.seen else None
    now = present[error.present.pk]
    return problem(412, error.code, str(error.message), present=now, seen=seen)


def bad_request(request, exception: Exception) -> HttpResponse:
    """Answer 400 before any view: as a problem under `/api/`, as a page elsewhere."""
    if not request.path.startswith("/api/"):
        return plain_bad_request(request, exception)
    return _plain(problem(400, "parse_error", _("This request can't be read.")))


def server_error(request) -> HttpResponse:
    """Answer 500 as a problem under `/api/`, as a page elsewhere."""
    if not request.path.startswith("/api/"):
        return plain_server_error(request)
    detail = _("Something went wrong; the error was logged.")
    return _plain(problem(500, "server_error", detail))


def unavailable(detail: str) -> HttpResponse:
    """Answer 503 while the database is unavailable."""
    return _plain(problem(503, "unavailable", detail))


def _plain(document: dict[str, Any]) -> HttpResponse:
    return HttpResponse(
        to_json(_traced(document)), status=document["status"], content_type=MEDIA_TYPE
    )


def _respond(document: dict[str, Any], headers: dict[str, str] | None = None) -> Response:
    set_rollback()
    traced = _traced(document)
    return Response(traced, status=document["status"], headers=headers, content_type=MEDIA_TYPE)


def _traced(document: dict[str, Any]) -> dict[str, Any]:
    """Add the request ID that the log has."""
    return {**document, "request_id": request_id()} if request_id() else document


def _of_workflow(error) -> dict[str, Any]:
    status = next(status for kind, status in STATUS_OF.items() if isinstance(error, kind))
    document = problem(status, error.code, str(error.message))
    if isinstance(error, workflow.Invalid):
        document["errors"] = list(_field_errors(error.fields, "", "pointer"))
    if isinstance(error, workflow.SignOffRefused):
        document["claims"] = [claim.pk for claim in error.claims]
        document["sentences"] = [asdict(sentence) for sentence in error.sentences]
        document["stretches"] = [asdict(stretch) for stretch in error.stretches]
    if isinstance(error, workflow.CorrectionsOverlap):
        document["overlapping"] = [[row.claim_id for row in rows] for rows in error.groups]
    if isinstance(error, workflow.WordConflict):
        document["conflicts"] = [asdict(conflict) for conflict in error.conflicts]
    if isinstance(error, workflow.OriginsMissingOnClaims):
        document["missing"] = [
            {"claim": missing.claim.pk, "needed": missing.needed, "present": missing.present}
            for missing in error.each
        ]
    if error.claim:
        document["claim"] = error.claim.pk
    return document


def _of_stale(error: workflow.StaleClaim | workflow.StaleArticle, user) -> Response:
    """Answer a stale act with the current state and the one that was seen."""
    set_rollback()
    shown = _stale_claim(error, user) if isinstance(error, workflow.StaleClaim) else None
    present, seen, etag = shown or _stale_article(error, user)
    document = problem(412, error.code, str(error.message), present=present, seen=seen)
    return _respond(document, {"ETag": etag_of(etag, present)})


def _of_stale_claims(error: workflow.StaleClaims, user) -> Response:
    """Answer a stale act on several claims: each stale claim, as it is and as it was seen."""
    set_rollback()
    schemas = {
        row.id: row for row in present_claims([stale.present.pk for stale in error.each], {}, user)
    }
    stale = [
        {
            "claim": stale.present.pk,
            "seen": asdict(stale.seen) if stale.seen else None,
            "present": schemas[stale.present.pk],
        }
        for stale in error.each
    ]
    return _respond(problem(412, error.code, str(error.message), stale=stale))


def _stale_claim(error: workflow.StaleClaim, user) -> tuple[ResponseSchema, dict | None, str]:
    row = Claim.objects.get(pk=error.present.pk)
    return claim_detail(row, user), asdict(error.seen) if error.seen else None, row.etag


def _stale_article(error: Any, user) -> tuple[ResponseSchema, dict | None, str]:
    row = full_articles().get(pk=error.present.pk)
    seen = {"version": str(error.seen)} if error.seen else None
    return article_detail(row, user), seen, row.etag


def _of_framework(error: Exception, context: dict[str, Any]) -> Response | None:
    """Let the framework set status and headers, then turn the body into a problem."""
    response = exception_handler(error, context)
    if response is None:
        return None
    headers = {
        name: response[name]
        for name in ("WWW-Authenticate", "Retry-After", "Allow")
        if name in response
    }
    document = problem(_status(error, response), _code(error), _detail(error, context.get("view")))
    if isinstance(error, exceptions.ValidationError):
        place = "parameter" if isinstance(error, QueryError) else "pointer"
        document["errors"] = list(_field_errors(error.detail, "", place))
    if isinstance(error, StaleRepresentation):
        document["present"] = error.present
        headers["ETag"] = error.etag
    if isinstance(error, UnreadableDocument | VersionsRequired):
        document["errors"] = error.errors
    if isinstance(error, EncodedBody):
        headers["Accept-Encoding"] = "identity"  # RFC 9110, 15.5.16
    if isinstance(error, StillRunning):
        headers["Retry-After"] = "1"
    if isinstance(error, NotEligible):
        document["reasons"] = error.reasons
    return _respond(document, headers)


def _status(error: Exception, response: Response) -> int:
    """Return 422 for a body that was parsed but is invalid, 400 for one that wasn't parsed."""
    is_unusable = isinstance(error, exceptions.ValidationError)
    return 422 if is_unusable and not isinstance(error, QueryError) else response.status_code


def _code(error: Exception) -> str:
    if isinstance(error, QueryError):
        return "invalid_query"
    if isinstance(error, exceptions.ValidationError):
        return "invalid"
    if isinstance(error, exceptions.APIException):
        codes = error.get_codes()
        return codes if isinstance(codes, str) else error.default_code
    return "not_found" if type(error).__name__ == "Http404" else "permission_denied"


def _detail(error: Exception, view: Any) -> str:
    if isinstance(error, QueryError):
        return _("A query parameter is invalid.")
    if isinstance(error, exceptions.ValidationError):
        return _("Some fields are invalid.")
    if isinstance(error, exceptions.Throttled):
        seconds = getattr(error, "wait", None) or 1
        return _("Too many requests; try again in %(seconds)d s.") % {"seconds": seconds}
    if isinstance(error, exceptions.NotAcceptable):
        return _("None of the formats named in Accept is available.")
    if isinstance(error, exceptions.NotAuthenticated):
        return _("Send a token: `Authorization: Bearer fc_…`.")
    if isinstance(error, exceptions.UnsupportedMediaType) and view:
        types = ", ".join(sorted({parser.media_type for parser in view.parser_classes}))
        return _("This media type is not read here. Possible: %(types)s.") % {"types": types}
    if isinstance(error, exceptions.APIException):
        return str(error.detail)
    if type(error).__name__ == "Http404":
        return str(exceptions.NotFound.default_detail)
    return str(exceptions.PermissionDenied.default_detail)


def _field_errors(detail: Any, path: str, place: str) -> Iterator[dict[str, str]]:
    """Flatten nested errors; `non_field_errors` belong to their parent."""
    if isinstance(detail, dict):
        for name, inner in detail.items():
            is_whole = name in ("non_field_errors", "__all__")
            step = f"/{name}" if place == "pointer" else str(name)
            yield from _field_errors(inner, path if is_whole else path + step, place)
        return
    for index, inner in enumerate(detail if isinstance(detail, list) else [detail]):
        if isinstance(inner, dict | list):
            if inner:
                yield from _field_errors(inner, f"{path}/{index}", place)
        else:
            yield {place: path, "detail": str(inner)}


def _refusing(error: Exception) -> str:
    """Return the constraint, column or trigger that refused; the values stay out of the log."""
    diagnosis = getattr(error.__cause__, "diag", None)
    names = (
        getattr(diagnosis, name, None) for name in ("constraint_name", "column_name", "sqlstate")
    )
    return next(filter(None, names), type(error).__name__)


def _is_kept_row(error: Exception) -> bool:
    """Return whether an append-only trigger refused."""
    return isinstance(error, ProgrammingError | InternalError) and "pgtrigger" in str(error)
