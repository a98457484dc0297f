"""Accounts: create, set the role, close; never deleted if they acted."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import (
    AdminPasswordChangeForm,
    SetUnusablePasswordMixin,
    UserChangeForm,
)
from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import User
from articles.permissions import Act
from articles.queries.attention import UNUSED_AFTER
from articles.workflow import (
    anonymise_person,
    repeat_invitation,
    reset_second_factor,
    unlink_provider,
)

from .account_pages import AccountPagesMixin
from .edit_forms import EditForm
from .invitations import InvitingMixin
from .names import SECOND_FACTOR, name_model
from .options import EditableAdmin, actor_of, each, reason_in

for model in (Group, EmailAddress, Authenticator, SocialAccount, SocialApp, SocialToken):
    admin.site.unregister(model)
name_model(Authenticator, _("second factor"), _("second factors"), SECOND_FACTOR)


class AccountEditForm(EditForm, UserChangeForm):
    """An account; its password has a page of its own."""


def _help_of_password(help_text: Any, warning: Any) -> str:
    """Return the help with the warning that the panel's script shows."""
    warned = '<ul id="id_unusable_warning" class="messagelist"><li class="warning">{}</li></ul>'
    return format_html("{}" + warned, help_text, warning)


class PasswordForm(AdminPasswordChangeForm):
    """A new password; Django's own help is English whatever the language of the page."""

    usable_password_help_text = lazy(_help_of_password, str)(
        SetUnusablePasswordMixin.usable_password_help_text,
        _("If disabled, the current password for this user will be lost."),
    )


class AccountFilter(admin.SimpleListFilter):
    """Filter accounts that need an administrator."""

    title = _("needs attention")
    parameter_name = "account"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("no_factor", _("second factor is missing")),
            ("unused", _("not used for six months")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "no_factor":
            return queryset.without_second_factor(settings.SECOND_FACTOR_ROLES)
        if self.value() == "unused":
            return queryset.unused_since(timezone.now() - UNUSED_AFTER)
        return queryset


@admin.register(User)
class AccountAdmin(InvitingMixin, AccountPagesMixin, UserAdmin, EditableAdmin):
    """People and their roles; `articles.permissions` has the rights of each role."""

    keeping = Act.KEEP_PEOPLE
    form = AccountEditForm
    change_password_form = PasswordForm
    list_display = [
        "username",
        "first_name",
        "last_name",
        "email",
        "role",
        "is_active",
        "last_login",
    ]
    list_filter = ["role", "is_active", AccountFilter, "language"]
    search_fields = ["username", "first_name", "last_name", "email"]
    ordering = ["last_name", "first_name", "username"]
    filter_horizontal = ()
    readonly_fields = ["last_login", "date_joined"]
    actions = ["repeat_invitation", "reset_second_factor", "unlink_provider", "anonymise"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["first_name", "last_name", "email", "language", "expertise"]}),
        (_("Rights"), {"fields": ["role", "is_active"]}),
        (_("Times"), {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "fields": [
                    "username",
                    "first_name",
                    "last_name",
                    "email",
                    "role",
                    "language",
                    "usable_password",
                    "password1",
                    "password2",
                ]
            },
        ),
    ]

    @admin.action(description=_("Reset the second factor of the selected people"))
    def reset_second_factor(self, request: HttpRequest, people: Any) -> None:
        each(self, request, people, reset_second_factor)

    @admin.action(description=_("Remove the link of the selected people to the sign-in provider"))
    def unlink_provider(self, request: HttpRequest, people: Any) -> None:
        each(self, request, people, unlink_provider)

    @admin.action(description=_("Resend the invitation to the selected people"))
    def repeat_invitation(self, request: HttpRequest, people: Any) -> None:
        each(self, request, people, repeat_invitation)

    has_add_permission = EditableAdmin.has_add_permission
    has_change_permission = EditableAdmin.has_change_permission

    @admin.action(description=_("Anonymise people who have left …"), permissions=["change"])
    def anonymise(self, request: HttpRequest, people: Any) -> TemplateResponse | None:
        """Ask for confirmation and a reason, then anonymise people."""
        if "confirmed" in request.POST:
            each(self, request, people, anonymise_person, reason=reason_in(request))
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Anonymise people who have left"),
            "opts": self.opts,
            "people": people,
        }
        return TemplateResponse(request, "admin/anonymise.html", context)


@admin.register(Authenticator)
class SecondFactorAdmin(EditableAdmin):
    """Second factors: an administrator resets those of somebody who lost theirs."""

    keeping = Act.KEEP_PEOPLE
    deletable = True
    fields = readonly_fields = ("user", "type", "created_at", "last_used_at")
    list_display = ["user", "type", "created_at", "last_used_at"]
    list_filter = ["type"]
    list_select_related = ["user"]
    search_fields = ["user__username", "user__last_name"]

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def delete_model(self, request: HttpRequest, obj: Authenticator) -> None:
        self.delete_queryset(request, [obj])

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        """Reset all factors of the selected people, recovery codes too."""
        people = {row.user_id: row.user for row in queryset}
        for person in people.values():
            reset_second_factor(person=person, actor=actor_of(request), at=timezone.now())
