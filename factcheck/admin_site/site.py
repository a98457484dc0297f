"""The admin panel's site: access, titles, order of its index."""

from collections.abc import Iterator
from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.views import shortcut
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.translation import gettext_lazy as _

from articles.permissions import Act, may

VERSIONS = "History"


class FactcheckAdminSite(AdminSite):
    """The admin panel, open to users with the right in the rights table."""

    site_header = _("Factcheck: administration")
    site_title = _("Factcheck")
    index_title = _("People, rights, ratings, sources and everything stored")

    def has_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """List the versions of rows, a table for each model, last."""
        apps = super().get_app_list(request, app_label)
        return [part for app in apps for part in _without_versions(app)] + [
            part for app in apps for part in _versions(app)
        ]

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
        return [shown, *super().get_urls()]

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


def _without_versions(app: dict[str, Any]) -> Iterator[dict[str, Any]]:
    models = [model for model in app["models"] if not _is_version(model)]
    if models:
        yield app | {"models": models}


def _versions(app: dict[str, Any]) -> Iterator[dict[str, Any]]:
    models = [model for model in app["models"] if _is_version(model)]
    if models:
        yield app | {"models": models, "name": _("Versions of every row")}


def _is_version(model: dict[str, Any]) -> bool:
    return model["object_name"].endswith(VERSIONS)
