"""The panel's groups: what an administrator does, and the models of each task.

Every registered model is in exactly one group (a test says so): a new model needs a line here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.permissions import Act, may

VERSIONS = "History"


@dataclass(frozen=True, slots=True)
class GroupPage:
    """A page of a group that is no list: its label, its URL's name, the right that it needs."""

    label: Any
    url_name: str
    act: Act


@dataclass(frozen=True, slots=True)
class Group:
    """A task of administrators. `models` are labels, "articles.User", in the order of the page.

    `slug` is its place on the first page. A group that takes every version of rows names no
    models.
    """

    slug: str
    name: Any
    note: Any
    models: tuple[str, ...] = ()
    pages: tuple[GroupPage, ...] = ()
    takes_versions: bool = False

    def takes(self, model: type[Model]) -> bool:
        """Return whether a model is in this group."""
        is_version = model.__name__.endswith(VERSIONS)
        return is_version if self.takes_versions else model._meta.label in self.models

    def as_app(self, models: Iterable[Mapping[str, Any]], user: Any) -> dict[str, Any]:
        """Return the group as an app of Django's templates, with pages that `user` may open."""
        rows = sorted(models, key=self._place)
        return {
            "app_label": self.slug,
            "app_url": f"{reverse('admin:index')}#{self.slug}",
            "name": self.name,
            "note": self.note,
            "is_folded": self.takes_versions,
            "has_module_perms": True,
            "models": rows,
            "pages": [
                {"label": page.label, "url": reverse(page.url_name)}
                for page in self.pages
                if may(user, page.act)
            ],
        }

    def _place(self, model: Mapping[str, Any]) -> Any:
        return model["name"] if self.takes_versions else self.models.index(_label(model))


GROUPS = (
    Group(
        "people",
        _("People and rights"),
        _("Who may sign in, what they may do, and what happened to accounts."),
        ("articles.User", "mfa.Authenticator", "articles.AuditEntry"),
        (GroupPage(_("Invite people by CSV"), "admin:articles_user_import", Act.KEEP_PEOPLE),),
    ),
    Group(
        "rules",
        _("Newsroom rules"),
        _("What verdicts there are, and what the desk requires before it clears a text."),
        (
            "articles.RatingScale",
            "articles.Rating",
            "articles.ErrorClass",
            "articles.EvidenceDemand",
            "articles.ConfirmationDemand",
            "articles.RiskDemand",
            "articles.Desk",
        ),
        (GroupPage(_("Newsroom settings"), "admin:house_settings", Act.USE_ADMIN),),
    ),
    Group(
        "sources",
        _("Sources and reference facts"),
        _("What claims are checked against, and what the newsroom already knows."),
        (
            "articles.Source",
            "articles.Origin",
            "articles.Person",
            "articles.ReferenceFact",
            "articles.SearchAddress",
            "articles.ImportedCheck",
        ),
        (
            GroupPage(
                _("Import fact checks"), "admin:articles_importedcheck_import", Act.IMPORT_CHECKS
            ),
        ),
    ),
    Group(
        "connections",
        _("Connections"),
        _("Programs that read and write here, and what is sent to them."),
        (
            "articles.ApiToken",
            "articles.Webhook",
            "articles.Delivery",
            "procrastinate.ProcrastinateJob",
        ),
    ),
    Group(
        "stored",
        _("What is stored"),
        _("Read-only. Changes are made at the desk and shown in the history."),
        (
            "articles.Article",
            "articles.Revision",
            "articles.Claim",
            "articles.Verdict",
            "articles.Evidence",
            "articles.EvidenceFile",
            "articles.Document",
            "articles.DocumentContent",
            "articles.DocumentFinding",
            "articles.DocumentTimestamp",
            "articles.Question",
            "articles.SignOff",
            "articles.Publication",
            "articles.ReaderReport",
            "articles.Assignment",
            "articles.ConflictOfInterest",
            "articles.Dismissal",
            "articles.RiskMark",
            "articles.SecondLookSample",
            "articles.SampledVerdict",
            "articles.Override",
            "articles.AuthorView",
            "articles.BlockRow",
            "articles.SourceNote",
            "articles.Placement",
            "articles.PassageSearch",
            "articles.Event",
        ),
    ),
    Group(
        "versions",
        _("Versions of rows"),
        _("Every earlier state of a row, recorded by the database itself."),
        takes_versions=True,
    ),
)


def group_apps(models: Iterable[Mapping[str, Any]], user: Any) -> list[dict[str, Any]]:
    """Sort the models that `user` may see into groups; leave out empty ones."""
    rows = list(models)
    apps = (
        group.as_app((row for row in rows if group.takes(row["model"])), user) for group in GROUPS
    )
    return [app for app in apps if app["models"]]


def group_of_path(apps: Iterable[dict[str, Any]], path: str) -> dict[str, Any] | None:
    """Return the group of the list or page at `path`, or None."""
    for app in apps:
        urls = [model["admin_url"] for model in app["models"]]
        if any(url and path.startswith(url) for url in [*urls, *(p["url"] for p in app["pages"])]):
            return app
    return None


def _label(model: Mapping[str, Any]) -> str:
    return model["model"]._meta.label
