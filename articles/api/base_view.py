"""A route declares the act of each of its methods; `rights` decides who may call it.

What holds for every route stands here: requests are counted before anybody's rights are
asked, answers tell how many are left, a POST with an `Idempotency-Key` is done once, and
who knows an answer by its ETag already gets 304.
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

    `repeats_itself` says that the view looks after `Idempotency-Key` on its own.
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
        """Sign in, and count the request whether that works or not."""
        try:
            super().perform_authentication(request)
        finally:
            super().check_throttles(request)

    def check_throttles(self, request) -> None:
        """Do nothing: the request is counted already, before its rights were asked."""

    def finalize_response(self, request, response, *args, **kwargs) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        if request.method in ("GET", "HEAD") and response.status_code == 200:
            response = _unless_known(request, response)
        if self.usage:
            for name, value in self.usage.headers.items():
                response[name] = value
        return response


def created_response(shape, *, location: str = "", etag: str = "") -> Response:
    """Answer 201 with `shape`, and say where it is from now on."""
    return answer(shape, status=201, location=location, etag=etag)


def answer(shape, *, status: int = 200, location: str = "", etag: str = "") -> Response:
    """Answer with `shape`; `location` and `etag`, that of its version, become headers."""
    headers = {"Location": location} if location else {}
    if etag:
        headers["ETag"] = etag_of(etag, shape)
    return Response(shape, status=status, headers=headers)


def _is_endless(request) -> bool:
    """Return whether a body came in chunks, without its length: it would be read as empty."""
    has_length = bool(request.META.get("CONTENT_LENGTH"))
    return bool(request.META.get("HTTP_TRANSFER_ENCODING")) and not has_length


def _is_encoded(request) -> bool:
    """Return whether a body says that it is compressed or otherwise encoded."""
    encoding = request.META.get("HTTP_CONTENT_ENCODING", "").strip().lower()
    return request.method in ("POST", "PATCH", "PUT") and encoding not in ("", "identity")


def _unless_known(request, response) -> HttpResponseBase:
    """Return 304 where `If-None-Match` names the answer's ETag, else the answer."""
    known = request.META.get("HTTP_IF_NONE_MATCH", "")
    if not known or "ETag" not in response or not is_known(known, response["ETag"]):
        return response
    headers = {name: response[name] for name in KEPT_BY_304 if name in response}
    return HttpResponseNotModified(headers=headers)
