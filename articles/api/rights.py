"""Who may call a method: its act decides, by the rights table."""

from django.utils.translation import gettext as _
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import BasePermission

from articles.permissions import RIGHTS, Act, may, scope_allows


class ActPermission(BasePermission):
    """Ask the rights table about the act of the called method: role first, then scope."""

    def has_permission(self, request, view) -> bool:
        act = view.act
        if act is None:  # a public route, or a method that this route lacks
            return not view.acts or request.user.is_authenticated
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
