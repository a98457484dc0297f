"""Permissions: the act of a method decides, by the rights table."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import BasePermission

from articles.permissions import RIGHTS, Act, may, scope_allows
from articles.workflow import ManuscriptInput, sign_in_demand

DEMANDED = {
    "second_factor_required": gettext_lazy("Your role needs a second factor: set it up first."),
    "password_too_short": gettext_lazy("Your password is too short: choose a longer one first."),
}


class ActPermission(BasePermission):
    """Check the act of the called method in the rights table: role first, then scope."""

    def has_permission(self, request, view) -> bool:
        act = view.act
        if act is None:  # a public view, or a method that this view lacks
            return not view.acts or request.user.is_authenticated
        if not request.user.is_authenticated:
            return False
        refuse_unfinished_sign_in(request)
        if not may(request.user, act):
            raise PermissionDenied(_("Your role may not do this."), code="role_may_not")
        if request.auth is not None and not scope_allows(request.auth.scopes, act):
            raise PermissionDenied(missing_scope(act), code="scope_missing")
        return True


def refuse_unfinished_sign_in(request) -> None:
    """Raise PermissionDenied for a session whose person must set up a factor or password first.

    Tokens still work: they have scopes of their own, and people who can't use the pages
    can't create any.
    """
    if request.auth is not None:
        return
    demand = sign_in_demand(user=request.user, session=request.session, at=timezone.now())
    if demand and demand.is_barring:
        raise PermissionDenied(DEMANDED[demand.code], code=demand.code)


def require_scope_of_return(request, manuscript: ManuscriptInput) -> None:
    """Raise PermissionDenied if a token may not answer, but a Word file that it sends may."""
    is_token = request.auth is not None and manuscript.returned is not None
    if is_token and not scope_allows(request.auth.scopes, Act.ANSWER):
        raise PermissionDenied(missing_scope(Act.ANSWER), code="scope_missing")


def missing_scope(act: Act) -> str:
    """Return a sentence about the scope that a token lacks for `act`."""
    scope = RIGHTS[act].scope
    if scope is None:
        return _("This can't be done with a token; sign in on the website.")
    return _("This token lacks the scope %(scope)s.") % {"scope": scope}
