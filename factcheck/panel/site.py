"""The admin panel's site: who may enter, what it is called, how its index is ordered."""

from collections.abc import Iterator
from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.permissions import Act, may

VERSIONS = "History"


class Panel(AdminSite):
    """The admin panel, open to those whom the table of rights lets in."""

    site_header = _("Factcheck: administration")
    site_title = _("Factcheck")
    index_title = _("People, rights, ratings, sources and everything stored")

    def has_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Show the versions of rows, a table for each model, behind everything else."""
        apps = super().get_app_list(request, app_label)
        return [part for app in apps for part in _without_versions(app)] + [
            part for app in apps for part in _versions(app)
        ]

    def login(self, request, extra_context=None):
        """Send people to the desk's own sign-in, with its second factor and rate limits."""
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
