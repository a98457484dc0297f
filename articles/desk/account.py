"""The account page: name, language, and how the person signs in."""

from typing import Any

from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.decorators.http import require_http_methods

from articles.models import Claim, Desk, User
from articles.permissions import Act, may
from articles.workflow import PROVIDER_SESSION

from .language import remember
from .query_strings import posted
from .shortcuts import current_user


class AccountForm(forms.ModelForm):
    """What people change about themselves; the rest is for administrators."""

    expert_kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Kinds of claims you know well"),
        choices=Claim.Kind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    expert_desks = forms.MultipleChoiceField(
        label=gettext_lazy("Desks you know well"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = User
        fields = ("language", "expertise", "shows_presence", "expert_kinds", "expert_desks")
        help_texts = {
            "expertise": gettext_lazy("What you know well; shown where work is assigned.")
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        names = Desk.objects.values_list("name", flat=True)
        self.fields["expert_desks"].choices = [(n, n) for n in names]  # type: ignore[attr-defined]
        if self.instance.role == User.Role.AUTHOR:
            del self.fields["expert_kinds"], self.fields["expert_desks"]
        if not may(self.instance, Act.SEE_ASSIGNMENTS):
            del self.fields["shows_presence"]


@require_http_methods(["GET", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Show and change the account of the signed-in person."""
    user = current_user(request)
    form = AccountForm(posted(request), instance=user)
    if form.is_valid():
        form.save()
        with override(user.language):
            messages.success(request, _("Your account is saved."))
        return remember(HttpResponseRedirect(reverse("account")), user.language)
    factors = Authenticator.objects.filter(user=user).values_list("type", flat=True)
    context = {
        "form": form,
        "has_app": Authenticator.Type.TOTP in factors,
        "passkeys": sum(kind == Authenticator.Type.WEBAUTHN for kind in factors),
        "may_make_tokens": may(user, Act.MAKE_TOKENS),
        "is_from_provider": PROVIDER_SESSION in request.session,
    }
    return render(request, "desk/account.html", context)
