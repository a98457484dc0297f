"""Require a second factor or a longer password before other pages."""

from typing import Any

from allauth.account.signals import password_changed
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.workflow import SHORT_PASSWORD, SHORTEST_ALONE, SignInDemand, sign_in_demand

from .shortcuts import current_user


def demand_of(request: HttpRequest) -> SignInDemand | None:
    """Return what the signed-in person still has to set up."""
    return sign_in_demand(user=request.user, session=request.session, at=timezone.now())


def page_of_demand(next_url: str) -> str:
    """Return the URL of the page that says what is missing and continues to `next_url`."""
    return f"{reverse('second_factor')}?{urlencode({'next': next_url})}"


@require_safe
@never_cache
def second_factor(request: HttpRequest) -> HttpResponse:
    """Show what is missing, until when, and how to set it up; redirect if nothing is."""
    next_url = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(next_url, {request.get_host()}):
        next_url = "/"
    demand = demand_of(request)
    if demand is None:
        return redirect(next_url)
    context = {
        "demand": demand,
        "next_url": next_url,
        "role": current_user(request).get_role_display(),
        "shortest": SHORTEST_ALONE,
    }
    return render(request, "desk/second_factor.html", context)


@receiver(password_changed)
def _forget_short_password(request: HttpRequest, **_given: Any) -> None:
    request.session.pop(SHORT_PASSWORD, None)
