"""Context processors: the frame of every page with sections, languages, account menu."""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from articles.permissions import Act, may

SECTIONS = [
    (gettext_noop("Queue"), "queue", Act.SEE_ARTICLES),
    (gettext_noop("Archive"), "archive", Act.SEARCH_ARCHIVE),
    (gettext_noop("Sources"), "sources", Act.SEE_SOURCES),
    (gettext_noop("Reference facts"), "reference", Act.SEE_REFERENCE),
    (gettext_noop("Figures"), "figures", Act.SEE_STATISTICS),
    (gettext_noop("Published"), "verdicts", Act.SEE_ARTICLES),
    (gettext_noop("Rules"), "rules", Act.SEE_RULES),
]


@dataclass(frozen=True, slots=True)
class NavItem:
    """A section in the header bar."""

    label: str
    url: str
    is_current: bool


class PageFrame:
    """The frame of a page, computed lazily by the template."""

    languages = settings.LANGUAGES

    def __init__(self, request: HttpRequest):
        self.request = request

    @property
    def house_name(self) -> str:
        return settings.HOUSE_NAME

    @property
    def provider_name(self) -> str:
        """Return the name of the sign-in provider, "" without one."""
        return settings.SIGN_IN_PROVIDER.name if settings.SIGN_IN_PROVIDER else ""

    @cached_property
    def nav(self) -> list[NavItem]:
        """Return the sections that the person may open; none for a visitor.

        None either for people who must set up a second factor or a password first.
        """
        demand = getattr(self.request, "sign_in_demand", None)
        if demand and demand.is_barring:
            return []
        allowed = [row for row in SECTIONS if may(self.request.user, row[2])]
        return [
            NavItem(_(label), url := reverse(name), self._is_current(url))
            for label, name, _act in allowed
        ]

    def _is_current(self, url: str) -> bool:
        path = self.request.path
        if url == "/":
            return path == "/" or path.startswith(("/articles/", "/claims/"))
        return path.startswith(url)

    @property
    def may_make_tokens(self) -> bool:
        return may(self.request.user, Act.MAKE_TOKENS)

    @property
    def may_demand_second_looks(self) -> bool:
        return may(self.request.user, Act.DEMAND_CONFIRMATION)

    @property
    def may_see_samples(self) -> bool:
        return may(self.request.user, Act.SEE_SAMPLES)

    @property
    def may_see_reports(self) -> bool:
        return settings.READER_REPORTS and may(self.request.user, Act.SEE_REPORTS)

    @property
    def may_use_admin(self) -> bool:
        return may(self.request.user, Act.USE_ADMIN)


def page_frame(request: HttpRequest) -> dict[str, PageFrame]:
    """Give templates `shell` (a context processor)."""
    return {"shell": PageFrame(request)}
