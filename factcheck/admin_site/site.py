"""The admin panel's site: access, titles, groups of its first page."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.views import shortcut
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.permissions import Act, may

from .groups import group_apps, group_of_path
from .house_settings import house_settings
from .reminders import reminders
from .search import search_panel


class FactcheckAdminSite(AdminSite):
    """The admin panel, open to users with the right in the rights table."""

    site_header = _("Factcheck: administration")
    site_title = _("Factcheck")
    index_title = _("Administration")
    enable_nav_sidebar = False  # the bar and the tabs of a group lead everywhere

    def has_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """List models by what an administrator does, whatever app they are in."""
        apps = self._build_app_dict(request)
        models = (model for app in apps.values() for model in app["models"])
        return group_apps(models, request.user)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Add the group of the page."""
        context = super().each_context(request)
        return context | {"panel_group": group_of_path(context["available_apps"], request.path)}

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        """Show the groups, what needs attention, and what was searched for (`q`)."""
        words = request.GET.get("q", "").strip()
        context = {
            "reminders": reminders(request, timezone.now()),
            "words": words,
            "found": search_panel(self, request, words) if words else [],
        }
        return super().index(request, context | (extra_context or {}))

    def app_index(  # type: ignore[override]
        self, request: HttpRequest, app_label: str, extra_context: Any = None
    ) -> HttpResponse:
        """Redirect to the first page: nobody works by app."""
        return redirect("admin:index")

    def _build_app_dict(self, request: HttpRequest, label: Any = None) -> dict[str, Any]:
        """Evaluate lazy names once: sorting would translate each name many times."""
        apps = super()._build_app_dict(request, label)
        for app in apps.values():
            for model in app["models"]:
                model["name"] = str(model["name"])
        return apps

    def get_urls(self) -> list[Any]:
        """Limit "view on site" to models in the panel.

        Django's redirect queries any model, also one without a table.
        """
        shown = path(
            "r/<int:content_type_id>/<path:object_id>/",
            self.admin_view(self.view_on_site),
            name="view_on_site",
        )
        values = path("settings/", self.admin_view(self.show_settings), name="house_settings")
        return [shown, values, *super().get_urls()]

    def show_settings(self, request: HttpRequest) -> TemplateResponse:
        """Show the newsroom's settings, which come from the environment."""
        context = self.each_context(request) | {
            "title": _("Newsroom settings"),
            "house_settings": house_settings(),
        }
        return TemplateResponse(request, "admin/house_settings.html", context)

    def view_on_site(
        self, request: HttpRequest, content_type_id: int, object_id: str
    ) -> HttpResponse:
        """Redirect to a row's page; 404 without one or for other models."""
        kind = get_object_or_404(ContentType, pk=content_type_id)
        model = kind.model_class()
        if model is None or not model._meta.managed or not self.is_registered(model):
            raise Http404
        return shortcut(request, content_type_id, object_id)

    def login(self, request, extra_context=None):
        """Redirect to the desk's sign-in, with its second factor and rate limits."""
        return secure_admin_login(super().login)(request, extra_context)
