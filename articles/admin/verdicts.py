"""Verdicts with what others say of them: shown; chiefs confirm and withdraw."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import AuthorView, Override, SampledVerdict, SecondLookSample, Verdict
from articles.workflow import confirm_verdict, withdraw_verdict

from .options import ActsAdmin, ReadOnlyAdmin, ReasonActionForm, each, reason_in


@admin.register(Override)
class OverrideAdmin(ReadOnlyAdmin):
    list_display = ["verdict", "against", "decided_by", "decided_at", "reason"]
    list_select_related = ["verdict__rating", "against__rating", "decided_by"]
    search_fields = ["reason"]


@admin.register(AuthorView)
class AuthorViewAdmin(ReadOnlyAdmin):
    list_display = ["verdict", "agrees", "note", "given_by", "given_at"]
    list_filter = ["agrees", "given_at"]
    list_select_related = ["verdict__rating", "given_by"]
    search_fields = ["note", "verdict__claim__quote"]


@admin.register(SecondLookSample)
class SecondLookSampleAdmin(ReadOnlyAdmin):
    list_display = ["article", "desk", "days", "seed", "candidates", "drawn_by", "drawn_at"]
    list_filter = ["desk"]
    list_select_related = ["article", "desk", "drawn_by"]
    search_fields = ["article__headline", "desk__name"]


@admin.register(SampledVerdict)
class SampledVerdictAdmin(ReadOnlyAdmin):
    list_display = ["verdict", "sample", "position", "agrees", "rating", "looked_by", "looked_at"]
    list_filter = ["agrees"]
    list_select_related = [
        "verdict__rating",
        "sample__article",
        "sample__desk",
        "rating",
        "looked_by",
    ]
    search_fields = ["verdict__quote"]


@admin.register(Verdict)
class VerdictAdmin(ActsAdmin):
    list_display = [
        "quote",
        "rating",
        "error_class",
        "status",
        "judged_by",
        "judged_at",
        "confirmed_by",
    ]
    list_filter = [
        "status",
        "rating",
        "error_class",
        "judged_at",
        ("confirmed_by", admin.EmptyFieldListFilter),
    ]
    list_select_related = ["claim", "rating", "error_class", "judged_by", "confirmed_by"]
    search_fields = ["quote", "explanation", "correction", "judged_by__last_name"]
    action_form = ReasonActionForm
    actions = ["confirm", "withdraw"]

    def seen_version(self, row: Verdict) -> int:
        return row.claim.version

    @admin.action(description=_("Confirm the selected verdicts"))
    def confirm(self, request: HttpRequest, verdicts) -> None:
        each(self, request, verdicts, confirm_verdict)

    @admin.action(description=_("Withdraw the selected verdicts"))
    def withdraw(self, request: HttpRequest, verdicts) -> None:
        each(self, request, verdicts, withdraw_verdict, reason=reason_in(request))
