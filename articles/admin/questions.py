"""Questions to authors: shown, and withdrawn by chiefs."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Question
from articles.workflow import withdraw_question

from .options import ActsAdmin, each


@admin.register(Question)
class QuestionAdmin(ActsAdmin):
    list_display = ["text", "state", "asked_by", "asked_at", "due_at", "answered_at"]
    list_filter = ["state", "asked_at", "due_at"]
    list_select_related = ["asked_by", "claim"]
    search_fields = ["text", "answer"]
    actions = ["withdraw"]

    def seen_version(self, row: Question) -> int:
        return row.claim.version

    @admin.action(description=_("Withdraw the selected questions"))
    def withdraw(self, request: HttpRequest, questions) -> None:
        each(self, request, questions, withdraw_question)
