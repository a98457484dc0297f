"""Published verdicts: shown, and withdrawn with a reason."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Publication
from articles.workflow import withdraw_publication

from .options import ActsAdmin, ReasonActionForm, each, reason_in


@admin.register(Publication)
class PublicationAdmin(ActsAdmin):
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
    list_select_related = ["verdict__rating", "verdict__claim", "published_by"]
    search_fields = ["claim_reviewed", "summary", "claimant"]
    action_form = ReasonActionForm
    actions = ["withdraw"]

    @admin.display(description=_("rating"), ordering="verdict__rating__position")
    def rating(self, publication: Publication) -> str:
        return publication.verdict.rating.label

    def seen_version(self, row: Publication) -> int:
        return row.verdict.claim.version

    @admin.action(description=_("Withdraw the selected publications (reason needed)"))
    def withdraw(self, request: HttpRequest, publications) -> None:
        each(self, request, publications, withdraw_publication, reason=reason_in(request))
