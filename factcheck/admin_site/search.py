"""Search over the panel: people, articles, sources, tokens … and the names of lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.admin.utils import quote
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

SHOWN = 6
# In the order of the page; each has search fields (a test says so).
SEARCHED = (
    "articles.User",
    "articles.Article",
    "articles.Source",
    "articles.Origin",
    "articles.Person",
    "articles.ReferenceFact",
    "articles.ApiToken",
    "articles.Webhook",
    "articles.Desk",
    "articles.Rating",
    "articles.ErrorClass",
    "articles.EvidenceFile",
)


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row or a list by its name, with the address of its page."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """What was found of one kind; `more_url` is the whole list if it has more rows."""

    name: str
    rows: Sequence[FoundRow]
    more_url: str = ""


def search_panel(site: AdminSite, request: HttpRequest, words: str) -> list[FoundGroup]:
    """Return what the person may see that has `words`; one query for each searched model."""
    lists = [*_lists(site, request, words)]
    found = [FoundGroup(_("Lists"), lists)] if lists else []
    for label in SEARCHED:
        panel = site._registry[apps.get_model(label)]
        if panel.has_view_permission(request):
            found.extend(_rows(panel, request, words))
    return found


def _lists(site: AdminSite, request: HttpRequest, words: str) -> Iterator[FoundRow]:
    for group in site.get_app_list(request):
        for model in group["models"]:
            if words.lower() in model["name"].lower() and not group["is_folded"]:
                yield FoundRow(capfirst(model["name"]), model["admin_url"])


def _rows(panel: ModelAdmin, request: HttpRequest, words: str) -> Iterator[FoundGroup]:
    """Search as the list of the model does, with the rights of its list."""
    rows = panel.get_queryset(request)
    if isinstance(panel.list_select_related, Sequence):
        rows = rows.select_related(*panel.list_select_related)
    rows, has_doubles = panel.get_search_results(request, rows, words)
    rows = rows.distinct() if has_doubles else rows
    hits = list(rows.order_by("-pk")[: SHOWN + 1])
    if not hits:
        return
    named = f"admin:{panel.opts.app_label}_{panel.opts.model_name}"
    more = reverse(f"{named}_changelist", query={"q": words}) if len(hits) > SHOWN else ""
    shown = [
        FoundRow(str(row), reverse(f"{named}_change", args=[quote(row.pk)])) for row in hits[:SHOWN]
    ]
    yield FoundGroup(str(capfirst(panel.opts.verbose_name_plural)), shown, more)
