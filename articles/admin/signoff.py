"""Sign-offs: shown, and withdrawn with a reason."""

from django.contrib import admin
from django.db.models import Prefetch
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Article, SignOff
from articles.workflow import withdraw_sign_off

from .options import ActsAdmin, ReasonActionForm, ShortHashMixin, each, reason_in


@admin.register(SignOff)
class SignOffAdmin(ShortHashMixin, ActsAdmin):
    list_display = ["article", "revision", "short_hash", "signed_by", "signed_at", "fallen_at"]
    list_filter = ["signed_at", ("fallen_at", admin.EmptyFieldListFilter)]
    list_select_related = ["revision", "signed_by"]
    search_fields = ["article__headline", "sha256"]
    exclude = ["fallen_code", "fallen_details", "fallen_reason"]
    readonly_fields = ["why_revoked"]
    action_form = ReasonActionForm
    actions = ["withdraw"]

    def get_queryset(self, request: HttpRequest):
        """Fetch the articles with the versions that acts name."""
        articles = Prefetch("article", Article.objects.with_version())
        return super().get_queryset(request).prefetch_related(articles)

    def seen_version(self, row: SignOff) -> str:
        return row.article.seen_version

    @admin.display(description=_("why it was revoked"))
    def why_revoked(self, sign_off: SignOff) -> str:
        return sign_off.why_revoked

    @admin.action(description=_("Withdraw the selected sign-offs (reason needed)"))
    def withdraw(self, request: HttpRequest, sign_offs) -> None:
        each(self, request, sign_offs, withdraw_sign_off, reason=reason_in(request))
