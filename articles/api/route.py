"""A route declares the act of each of its methods; `rights` decides who may call it."""

from typing import ClassVar

from rest_framework.response import Response
from rest_framework.views import APIView

from articles.permissions import Act


class Route(APIView):
    """Declare the act of each method in `acts`; a method that isn't in it is public."""

    acts: ClassVar[dict[str, Act]] = {}

    @property
    def act(self) -> Act | None:
        method = self.request.method
        return self.acts.get("GET" if method == "HEAD" else method or "")


def created(shape, *, location: str = "", etag: str = "") -> Response:
    """Answer 201 with `shape`, and say where it is from now on."""
    return answer(shape, status=201, location=location, etag=etag)


def answer(shape, *, status: int = 200, location: str = "", etag: str = "") -> Response:
    """Answer with `shape`; `location` and `etag` become headers."""
    headers = {"Location": location} if location else {}
    if etag:
        headers["ETag"] = etag
    return Response(shape, status=status, headers=headers)
