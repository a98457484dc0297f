"""Sign-offs: shown, and withdrawn with a reason."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import SignOff
from articles.workflow import withdraw_sign_off

from .options import ReadOnlyAdmin, ReasonActionForm, each, reason_in


@admin.register(SignOff)
class SignOffAdmin(ReadOnlyAdmin):
    list_display = ["article", "revision", "sha256", "signed_by", "signed_at", "fallen_at"]
    list_filter = ["signed_at", ("fallen_at", admin.EmptyFieldListFilter)]
    list_select_related = ["article", "revision", "signed_by"]
    search_fields = ["article__headline", "sha256"]
    exclude = ["fallen_code", "fallen_details", "fallen_reason"]
    readonly_fields = ["why_it_fell"]
    action_form = ReasonActionForm
    actions = ["withdraw"]

    @admin.display(description=_("why it fell"))
    def why_it_fell(self, sign_off: SignOff) -> str:
        return sign_off.why_it_fell

    @admin.action(description=_("Withdraw the selected sign-offs (reason needed)"))
    def withdraw(self, request: HttpRequest, sign_offs) -> None:
        each(self, request, sign_offs, withdraw_sign_off, reason=reason_in(request))
