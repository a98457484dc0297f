"""Notifications: the list behind the bell, and mail preferences."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles import workflow
from articles.models import Mailing, Notification, NotificationType, User
from articles.permissions import Act
from articles.queries.notifications import PAGE_SIZE, notifications_of

from .query_strings import number_in, posted
from .shortcuts import acting, current_user, permission_required


class MailForm(forms.Form):
    """Mail preferences, one choice per notification type."""

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for sort in NotificationType:
            self.fields[sort] = forms.ChoiceField(
                label=capfirst(sort.label), choices=Mailing.choices, initial=user.mailing(sort)
            )


@require_safe
@permission_required(Act.READ_NOTIFICATIONS)
def notifications(request: HttpRequest) -> HttpResponse:
    """List notifications, newest first; `?all=1` includes read ones, `?before=` pages on."""
    shows_all = "all" in request.GET
    rows = notifications_of(
        current_user(request), unread_only=not shows_all, before=number_in(request.GET, "before")
    )
    context = {
        "rows": rows,
        "shows_all": shows_all,
        "older": rows[-1].row.pk if len(rows) == PAGE_SIZE else None,
    }
    return render(request, "desk/notifications.html", context)


@require_POST
@permission_required(Act.READ_NOTIFICATIONS)
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one read and redirect to what it is about; with `stay` back to the list."""
    row = get_object_or_404(
        Notification.objects.select_related("comment"), reader=current_user(request), pk=pk
    )
    workflow.read_notifications(**acting(request), notification=row)
    return redirect("notifications") if "stay" in request.POST else redirect(row)


@require_POST
@permission_required(Act.READ_NOTIFICATIONS)
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all read."""
    workflow.read_notifications(**acting(request))
    return redirect("notifications")


@require_http_methods(["GET", "POST"])
@permission_required(Act.READ_NOTIFICATIONS)
def mailing(request: HttpRequest) -> HttpResponse:
    """Set the mail preferences."""
    form = MailForm(posted(request), user=current_user(request))
    if form.is_valid():
        workflow.choose_mailing(actor=current_user(request), choices=form.cleaned_data)
        messages.success(request, _("Your choice is saved."))
        return redirect("notifications")
    return render(request, "desk/notification_mail.html", {"form": form})
