"""Pages of an account: hand over its work, end it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.models import User
from articles.permissions import Act, may
from articles.queries.open_work import is_ended, open_work
from articles.workflow import (
    EndedAccount,
    Handover,
    WorkflowError,
    end_account,
    hand_over_work,
)

from .options import actor_of


class HandOverForm(forms.Form):
    """Who takes over somebody's work, and why."""

    to = forms.ModelChoiceField(User.objects.none(), label=gettext_lazy("Who takes over"))
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Shown in the history beside each entry."),
    )

    def __init__(self, person: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        receivers: Any = self.fields["to"]
        receivers.queryset = User.objects.who_check().exclude(pk=person.pk)


class EndAccountForm(HandOverForm):
    """Whose account ends: who takes over is only asked where work is open."""

    def __init__(self, person: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(person, *args, **kwargs)
        if open_work(person).is_empty:
            del self.fields["to"]


class AccountPagesMixin(admin.ModelAdmin):
    """Two pages of an account, each for one act."""

    def get_urls(self) -> list[Any]:
        pages = [
            path(
                f"<int:pk>/{name}/", self.admin_site.admin_view(view), name=f"articles_user_{code}"
            )
            for name, code, view in (
                ("hand-over", "hand_over", self.hand_over),
                ("end", "end", self.end),
            )
        ]
        return [*pages, *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any):
        """Tell the template which pages the person may open, and that have something to do."""
        person = context.get("original")
        if person:
            hands_over = may(request.user, Act.HAND_OVER)
            context["may_hand_over"] = hands_over and not _has_left_nothing(person)
            context["may_end"] = may(request.user, Act.KEEP_PEOPLE) and not is_ended(person)
        return super().render_change_form(request, context, *args, **kwargs)

    def hand_over(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Hand over a person's work."""
        person = self._person(request, pk, Act.HAND_OVER)
        if _has_left_nothing(person):
            self.message_user(request, _("No work is open."), messages.INFO)
            return redirect("admin:articles_user_change", pk)
        form = HandOverForm(person, _sent(request))
        handed = self._act(request, form, hand_over_work)
        if handed is None:
            title = _("Hand over the work of %(person)s") % {"person": person}
            return self._page(request, form, title, "admin/articles/user/hand_over.html")
        self.message_user(request, _said(handed), messages.SUCCESS)
        return redirect("admin:articles_user_change", pk)

    def end(self, request: HttpRequest, pk: int) -> HttpResponse:
        """End an account."""
        person = self._person(request, pk, Act.KEEP_PEOPLE)
        if is_ended(person):
            self.message_user(request, _("This account is closed already."), messages.INFO)
            return redirect("admin:articles_user_change", pk)
        form = EndAccountForm(person, _sent(request))
        ended = self._act(request, form, end_account)
        if ended is None:
            title = _("Close the account of %(person)s") % {"person": person}
            return self._page(request, form, title, "admin/articles/user/end.html")
        self.message_user(request, _said_of_end(person, ended), messages.SUCCESS)
        return redirect("admin:articles_user_change", pk)

    def _person(self, request: HttpRequest, pk: int, act: Act) -> User:
        if not may(request.user, act):
            raise PermissionDenied
        return get_object_or_404(User, pk=pk)

    def _act(self, request: HttpRequest, form: HandOverForm, act: Callable[..., Any]) -> Any:
        """Call the act if a valid form was sent; None shows the form."""
        if request.method != "POST" or not form.is_valid():
            return None
        try:
            return act(
                person=form.person,
                actor=actor_of(request),
                at=timezone.now(),
                **{"to": None, **form.cleaned_data},
            )
        except WorkflowError as error:
            form.add_error(None, str(error))
            return None

    def _page(
        self, request: HttpRequest, form: HandOverForm, title: str, template: str
    ) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "object": form.person,
            "form": form,
            "work": open_work(form.person),
        }
        return TemplateResponse(request, template, context)


def _has_left_nothing(person: User) -> bool:
    """Return whether somebody whose account is closed has no open work."""
    return not person.is_active and open_work(person).is_empty


def _sent(request: HttpRequest) -> Any:
    """Return the submitted data; None if no form was submitted. An empty form may be submitted."""
    return request.POST if request.method == "POST" else None


def _said(handed: Handover) -> str:
    """Return a sentence about what was handed over, and what was not."""
    said = _("Handed over: %(assignments)d assignments, %(questions)d open questions.") % {
        "assignments": handed.assignments,
        "questions": handed.questions,
    }
    if not handed.kept_back:
        return said
    kept = ngettext(
        "This article was not handed over, because the new person can't check it: %(names)s.",
        "These articles were not handed over, because the new person can't check them: %(names)s.",
        len(handed.kept_back),
    )
    return f"{said} {kept % {'names': ', '.join(handed.kept_back)}}"


def _said_of_end(person: User, ended: EndedAccount) -> str:
    text = _(
        "The account of %(person)s is closed. Sessions: %(sessions)d, API tokens: %(tokens)d, "
        "second factors: %(factors)d."
    )
    counts = {"sessions": ended.sessions, "tokens": ended.tokens, "factors": ended.factors}
    said = text % {"person": person, **counts}
    return f"{said} {_said(ended.handover)}" if ended.handover else said
