"""While the database can't be reached, every address says so: 503, and when to come back.

Django hands what no view, no middleware and no form of the API has answered to `handler500`.
An outage shows anywhere (most often where the session is read), so it is told from a mistake
of ours there.
"""

import sys

from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.cache import add_never_cache_headers
from django.utils.html import escape
from django.utils.log import log_response
from django.utils.translation import get_language_from_request, override
from django.utils.translation import gettext as _
from django_htmx.http import reswap, retarget

from articles.api.problems import server_error, unavailable
from factcheck.postgres.outages import RETRY_AFTER_SECONDS, is_outage


def answer_error(request: HttpRequest) -> HttpResponse:
    """Answer 503 where the database can't be reached, else 500."""
    error = sys.exception()
    if not is_outage(error):
        return server_error(request)
    with override(get_language_from_request(request)):
        response = _unavailable(request)
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    add_never_cache_headers(response)
    # What is logged here Django doesn't log again, with a traceback for each of many requests.
    log_response("%s, no database: %s", request.path, error, response=response, request=request)
    return response


def _unavailable(request: HttpRequest) -> HttpResponse:
    """Answer in the form of the address: a problem, a page, or a line for the page's status."""
    sentence = _("The database can't be reached just now; please try again in a moment.")
    if request.path.startswith("/api/"):
        return unavailable(sentence)
    if "HX-Request" in request.headers:
        line = HttpResponse(escape(sentence), status=503)
        return reswap(retarget(line, "#page-status"), "innerHTML")
    # Without a request: what pages have around them is asked of the database.
    return HttpResponse(loader.get_template("503.html").render(), status=503)
