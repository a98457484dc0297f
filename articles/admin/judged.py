"""Verdicts, questions, publications, tokens: with the acts that chiefs need here."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import ApiToken, Publication, Question, Verdict
from articles.workflow import (
    confirm_verdict,
    revoke_token,
    withdraw_publication,
    withdraw_question,
    withdraw_verdict,
)

from .options import ReadOnlyAdmin, ReasonActionForm, each, reason_in


@admin.register(Verdict)
class VerdictAdmin(ReadOnlyAdmin):
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
    list_select_related = ["rating", "error_class", "judged_by", "confirmed_by"]
    search_fields = ["quote", "explanation", "correction", "judged_by__last_name"]
    action_form = ReasonActionForm
    actions = ["confirm", "withdraw"]

    @admin.action(description=_("Confirm the selected verdicts"))
    def confirm(self, request: HttpRequest, verdicts) -> None:
        each(self, request, verdicts, confirm_verdict)

    @admin.action(description=_("Withdraw the selected verdicts"))
    def withdraw(self, request: HttpRequest, verdicts) -> None:
        each(self, request, verdicts, withdraw_verdict, reason=reason_in(request))


@admin.register(Question)
class QuestionAdmin(ReadOnlyAdmin):
    list_display = ["question", "state", "asked_by", "asked_at", "due_at", "answered_at"]
    list_filter = ["state", "asked_at", "due_at"]
    list_select_related = ["asked_by"]
    search_fields = ["question", "answer"]
    actions = ["withdraw"]

    @admin.action(description=_("Take the selected questions back"))
    def withdraw(self, request: HttpRequest, queries) -> None:
        each(self, request, queries, withdraw_question)


@admin.register(Publication)
class PublicationAdmin(ReadOnlyAdmin):
    list_display = [
        "claim_reviewed",
        "rating",
        "claimant",
        "claimant_type",
        "published_by",
        "published_at",
        "withdrawn_at",
    ]
    list_filter = [
        "language",
        "claimant_type",
        "published_at",
        ("withdrawn_at", admin.EmptyFieldListFilter),
    ]
    list_select_related = ["verdict__rating", "published_by"]
    search_fields = ["claim_reviewed", "summary", "claimant"]
    action_form = ReasonActionForm
    actions = ["withdraw"]

    @admin.display(description=_("rating"))
    def rating(self, publication: Publication) -> str:
        return publication.verdict.rating.label

    @admin.action(description=_("Withdraw the selected publications (reason needed)"))
    def withdraw(self, request: HttpRequest, publications) -> None:
        each(self, request, publications, withdraw_publication, reason=reason_in(request))


@admin.register(ApiToken)
class ApiTokenAdmin(ReadOnlyAdmin):
    list_display = [
        "name",
        "hint",
        "user",
        "scopes",
        "created_at",
        "last_used_at",
        "expires_at",
        "revoked_at",
    ]
    list_filter = [("revoked_at", admin.EmptyFieldListFilter), "created_at"]
    list_select_related = ["user"]
    search_fields = ["name", "user__username", "user__last_name"]
    exclude = ["digest"]
    actions = ["revoke"]

    @admin.action(description=_("Revoke the selected tokens"))
    def revoke(self, request: HttpRequest, tokens) -> None:
        each(self, request, tokens, revoke_token)
