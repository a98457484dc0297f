"""A route: each of its methods is an act, and the act decides who may call it."""

from typing import ClassVar

from django.utils.translation import gettext as _
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.permissions import RIGHTS, Act, may, scope_allows


class ActPermission(BasePermission):
    """Ask the rights table about the act of the called method: role first, then scope."""

    def has_permission(self, request, view) -> bool:
        act = view.act
        if act is None:
            return True
        if not request.user.is_authenticated:
            return False
        if not may(request.user, act):
            raise PermissionDenied(_("Your role may not do this."), code="role_may_not")
        if request.auth is not None and not scope_allows(request.auth.scopes, act):
            raise PermissionDenied(missing_scope(act), code="scope_missing")
        return True


def missing_scope(act: Act) -> str:
    """Return the sentence that says which scope a token lacks for `act`."""
    scope = RIGHTS[act].scope
    if scope is None:
        return _("No token may do this; sign in on the page.")
    return _("This token lacks the scope %(scope)s.") % {"scope": scope}


class Route(APIView):
    """Declare the act of each method in `acts`; a method that isn't in it is public."""

    acts: ClassVar[dict[str, Act]] = {}

    @property
    def act(self) -> Act | None:
        method = self.request.method
        return self.acts.get("GET" if method == "HEAD" else method or "")


def checked(serializer_class, request, *, partial: bool = False) -> dict:
    """Return the checked body of `request`; raises a validation error that names fields."""
    serializer = serializer_class(
        data=request.data, partial=partial, context={"user": request.user}
    )
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)


def checked_query(serializer_class, request) -> dict:
    """Return the checked query string of `request`."""
    serializer = serializer_class(data=request.GET)
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)


def created(shape, *, location: str = "", etag: str = "") -> Response:
    """Answer 201 with `shape`, and say where it is from now on."""
    return answer(shape, status=201, location=location, etag=etag)


def answer(shape, *, status: int = 200, location: str = "", etag: str = "") -> Response:
    """Answer with `shape`; `location` and `etag` become headers."""
    headers = {"Location": location} if location else {}
    if etag:
        headers["ETag"] = etag
    return Response(shape, status=status, headers=headers)
