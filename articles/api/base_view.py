"""Base view: a view declares the act of each method; `permissions` decides who may call it.

Common to all views: requests are throttled before permissions are checked, responses have
rate limit headers, a POST with an `Idempotency-Key` is done once, and a matching
`If-None-Match` is answered with 304.
"""

from typing import Any, ClassVar

from django.http import HttpResponseNotModified
from django.http.response import HttpResponseBase
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.permissions import Act

from .etags import etag_of, is_known
from .exceptions import EncodedBody, LengthRequired
from .idempotency import META_NAME, repeatable
from .throttling import Usage

KEPT_BY_304 = ("ETag", "Vary", "Cache-Control", "Content-Location", "Expires")


class BaseView(APIView):
    """Declare the act of each method in `acts`; a method that isn't in it is public.

    `repeats_itself`: the view handles `Idempotency-Key` itself.
    """

    acts: ClassVar[dict[str, Act]] = {}
    repeats_itself: ClassVar[bool] = False
    usage: Usage | None = None
    http_method_names = ["get", "head", "post", "patch", "put", "delete"]

    @property
    def act(self) -> Act | None:
        method = self.request.method
        return self.acts.get("GET" if method == "HEAD" else method or "")

    def initial(self, request, *args, **kwargs) -> None:
        super().initial(request, *args, **kwargs)
        if _is_endless(request):
            raise LengthRequired
        if _is_encoded(request):
            raise EncodedBody
        if META_NAME in request.META and request.method == "POST" and not self.repeats_itself:
            name = "post"
            setattr(self, name, repeatable(self, getattr(self, name)))

    def perform_authentication(self, request) -> None:
        """Authenticate, and count the request whether that succeeds or not."""
        try:
            super().perform_authentication(request)
        finally:
            super().check_throttles(request)

    def check_throttles(self, request) -> None:
        """Do nothing: the request is counted already, before permissions were checked."""

    def finalize_response(self, request, response, *args, **kwargs) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        if request.method in ("GET", "HEAD") and response.status_code == 200:
            response = _unless_known(request, response)
        if self.usage:
            for name, value in self.usage.headers.items():
                response[name] = value
        return response


def created_response(schema, *, location: str = "", etag: str = "") -> Response:
    """Answer 201 with `schema` and its `Location`."""
    return answer(schema, status=201, location=location, etag=etag)


def answer(schema, *, status: int = 200, location: str = "", etag: str = "") -> Response:
    """Answer with `schema`; set the headers `Location` and `ETag`."""
    headers = {"Location": location} if location else {}
    if etag:
        headers["ETag"] = etag_of(etag, schema)
    return Response(schema, status=status, headers=headers)


def _is_endless(request) -> bool:
    """Return whether a body came in chunks, without its length: it would be read as empty."""
    has_length = bool(request.META.get("CONTENT_LENGTH"))
    return bool(request.META.get("HTTP_TRANSFER_ENCODING")) and not has_length


def _is_encoded(request) -> bool:
    """Return whether a body says that it is compressed or otherwise encoded."""
    encoding = request.META.get("HTTP_CONTENT_ENCODING", "").strip().lower()
    return request.method in ("POST", "PATCH", "PUT") and encoding not in ("", "identity")


def _unless_known(request, response) -> HttpResponseBase:
    """Return 304 if `If-None-Match` names the response's ETag, else the response."""
    known = request.META.get("HTTP_IF_NONE_MATCH", "")
    if not known or "ETag" not in response or not is_known(known, response["ETag"]):
        return response
    headers = {name: response[name] for name in KEPT_BY_304 if name in response}
    return HttpResponseNotModified(headers=headers)
