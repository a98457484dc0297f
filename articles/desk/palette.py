"""Search over the whole desk: a dialog on every page (Ctrl+K), a page without script."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.models.labels import label_of
from articles.permissions import Act, may
from articles.queries.palette import find_articles_in_work, find_sources_by_name

from .context_processors import PageFrame
from .query_strings import words_in
from .shortcuts import current_user, permission_required


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """A place to go to, with a note in small type."""

    label: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PaletteGroup:
    """Entries of one sort; `key` is part of the id of its heading."""

    key: str
    label: str
    entries: Sequence[PaletteEntry]


@require_safe
@permission_required(Act.SEE_ARTICLES)
def palette(request: HttpRequest) -> HttpResponse:
    """Show what has the words of `?q=`: a page, or only the entries for `?part=entries`."""
    words = words_in(request.GET)
    is_part = request.GET.get("part") == "entries"
    context = {"words": words, "groups": palette_groups(request, words)}
    template = "desk/palette_entries.html" if is_part else "desk/palette_page.html"
    return render(request, template, context)


def palette_groups(request: HttpRequest, words: str) -> list[PaletteGroup]:
    """Return the groups that have entries: two queries with words, none without."""
    groups = (
        PaletteGroup("articles", _("Articles"), _articles(request, words)),
        PaletteGroup("sources", _("Sources"), _sources(request, words)),
        PaletteGroup("pages", _("Pages"), _named(_pages(request), words)),
        PaletteGroup("panel", _("Administration"), _named(_panel(request), words) if words else []),
        PaletteGroup("archive", _("Archive"), _archive(request, words)),
    )
    return [group for group in groups if group.entries]


def _articles(request: HttpRequest, words: str) -> list[PaletteEntry]:
    return [
        PaletteEntry(
            row.headline,
            f"/articles/{row.pk}/",
            " · ".join(filter(None, (row.number, row.desk, label_of(Article.State, row.state)))),
        )
        for row in find_articles_in_work(current_user(request), words)
    ]


def _sources(request: HttpRequest, words: str) -> list[PaletteEntry]:
    if not may(request.user, Act.SEE_SOURCES):
        return []
    return [
        PaletteEntry(
            row.title,
            reverse("source", args=[row.pk]),
            " · ".join(filter(None, (row.publisher, _("secret") if row.is_secret else ""))),
        )
        for row in find_sources_by_name(current_user(request), words)
    ]


def _pages(request: HttpRequest) -> Iterator[PaletteEntry]:
    shell = PageFrame(request)
    for item in shell.nav:
        yield PaletteEntry(item.label, item.url)
    own = (
        (_("New manuscript"), "new_manuscript", may(request.user, Act.SUBMIT_ARTICLES)),
        (_("Page from the browser"), "capture", may(request.user, Act.ADD_DOCUMENTS)),
        (_("Notifications"), "notifications", may(request.user, Act.READ_NOTIFICATIONS)),
        (_("My account"), "account", True),
        (_("Second look"), "second_looks", shell.may_demand_second_looks),
        (_("Random second looks"), "samples", shell.may_see_samples),
        (_("Readers' reports"), "reports", shell.may_see_reports),
        (_("API tokens"), "tokens", shell.may_make_tokens),
        (_("Administration"), "admin:index", shell.may_use_admin),
    )
    for label, name, is_allowed in own:
        if is_allowed:
            yield PaletteEntry(label, reverse(name))


def _panel(request: HttpRequest) -> Iterator[PaletteEntry]:
    """Yield the lists and pages of the admin panel that the person may open."""
    if not may(request.user, Act.USE_ADMIN):
        return
    for group in admin.site.get_app_list(request):
        for model in group["models"]:
            if model["admin_url"]:
                yield PaletteEntry(capfirst(model["name"]), model["admin_url"], str(group["name"]))
        for page in group.get("pages", ()):
            yield PaletteEntry(str(page["label"]), page["url"], str(group["name"]))


def _archive(request: HttpRequest, words: str) -> list[PaletteEntry]:
    if not words or not may(request.user, Act.SEARCH_ARCHIVE):
        return []
    label = _("Search the archive for “%(words)s”") % {"words": words}
    return [PaletteEntry(label, f"{reverse('archive')}?{urlencode({'q': words})}")]


def _named(entries: Iterable[PaletteEntry], words: str) -> list[PaletteEntry]:
    """Keep the entries whose label has all `words`; all without words."""
    wanted = words.casefold().split()
    return [row for row in entries if all(word in row.label.casefold() for word in wanted)]
