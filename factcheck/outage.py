"""Answer 503 with `Retry-After` during an outage of the database, the disk or the store of files.

Django calls `handler500` for unhandled exceptions, and `handler400` for a session that
could not be saved. An outage may occur anywhere (mostly when the session is read), so these
two handlers detect it.
"""

import sys

from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.cache import add_never_cache_headers
from django.utils.html import escape
from django.utils.log import log_response
from django.utils.translation import get_language_from_request, gettext_lazy, override
from django_htmx.http import reswap, retarget

from articles.api.exception_handler import bad_request, server_error, unavailable
from factcheck.postgres.deadlines import has_lost_connection
from factcheck.postgres.outages import RETRY_AFTER_SECONDS, Outage, is_outage, outage_of

SENTENCES = {
    Outage.DATABASE: gettext_lazy(
        "The database can't be reached just now; please try again in a moment."
    ),
    Outage.BUSY: gettext_lazy(
        "The database is too busy just now; nothing was changed. Please try again in a moment."
    ),
    Outage.STORAGE: gettext_lazy(
        "Nothing can be stored just now; nothing was changed. Please try again in a moment."
    ),
    Outage.FILES: gettext_lazy(
        "Files can't be stored or opened just now; nothing was changed. Please try again in a "
        "moment."
    ),
}


def answer_error(request: HttpRequest) -> HttpResponse:
    """Answer 503 if something outside is the reason, else 500."""
    error = sys.exception()
    outage = _outage_of_request(error)
    return answer_outage(request, outage, error) if outage else server_error(request)


def answer_bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 503 if a session could not be saved during an outage, else 400."""
    outage = _outage_of_request(exception)
    if outage:
        return answer_outage(request, outage, exception)
    return bad_request(request, exception)


def _outage_of_request(error: BaseException | None) -> Outage | None:
    """Return why a request failed, as far as the outside is the reason; else None.

    What fails after the connection was lost may not say so: where the first error was caught
    the next one has no cause, and Django connects again at the end of the transaction.
    """
    return outage_of(error) or (Outage.DATABASE if has_lost_connection() else None)


def answer_outage(
    request: HttpRequest, outage: Outage, error: BaseException | None
) -> HttpResponse:
    """Answer 503 in the language of the request, with one line in the log."""
    with override(get_language_from_request(request)):
        response = _unavailable(request, outage)
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    add_never_cache_headers(response)
    # Logged here, so that Django doesn't log a traceback for each request.
    log_response(
        "%s, outage (%s): %s",
        request.path,
        outage,
        error,
        response=response,
        request=request,
        exception=None if is_outage(error) else error,  # may be a fault of ours, too
    )
    return response


def _unavailable(request: HttpRequest, outage: Outage) -> HttpResponse:
    """Answer with a problem, a page, or a line for the page's status, by URL."""
    sentence = str(SENTENCES[outage])
    if request.path.startswith("/api/"):
        return unavailable(sentence)
    if "HX-Request" in request.headers:
        line = HttpResponse(escape(sentence), status=503)
        return reswap(retarget(line, "#page-status"), "innerHTML")
    # Without a request, since context processors would query the database.
    page = loader.get_template("503.html").render({"outage": outage.value})
    return HttpResponse(page, status=503)
