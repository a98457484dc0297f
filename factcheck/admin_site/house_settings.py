"""The newsroom's settings, from the environment: values and consequences, read-only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import User


@dataclass(frozen=True, slots=True)
class HouseSetting:
    """A setting as an administrator reads it; `name` is that of the environment."""

    name: str
    label: str
    value: str
    effect: str


def house_settings() -> list[HouseSetting]:
    """Return the settings that affect the newsroom's work, no secrets; docs/settings.md has all."""
    return [*_of_house(), *_of_clearance(), *_of_accounts(), *_of_retention(), *_of_connections()]


def _of_house() -> Iterator[HouseSetting]:
    yield HouseSetting(
        "HOUSE_NAME",
        _("Name of the newsroom"),
        settings.HOUSE_NAME,
        _("Shown on certificates, published verdicts and emails."),
    )
    yield HouseSetting(
        "PUBLIC_URL",
        _("Public address"),
        settings.PUBLIC_URL or _("not set"),
        _("Links in emails and on public pages begin with it."),
    )
    yield HouseSetting(
        "TIME_ZONE",
        _("Time zone"),
        settings.TIME_ZONE,
        _("Applies to deadlines and dates."),
    )


def _of_clearance() -> Iterator[HouseSetting]:
    yield HouseSetting(
        "WHOLE_COVERAGE",
        _("Every word must be looked at"),
        _("on") if settings.WHOLE_COVERAGE else _("off"),
        _(
            "On: a new article can be cleared only when every word is in a claim, marked as no "
            "fact, or listed as not looked at. Off: words outside claims never hold up a "
            "sign-off. Articles keep the setting that applied when they were received."
        ),
    )
    yield HouseSetting(
        "CLAIMS_PER_TEXT",
        _("Claims in one text, at most"),
        number_format(settings.CLAIMS_PER_TEXT, force_grouping=True),
        _("A text with more is rejected."),
    )
    yield HouseSetting(
        "EVIDENCE_LIMIT_MB",
        _("Size of a file of evidence, at most"),
        filesizeformat(settings.EVIDENCE_LIMIT_BYTES),
        _("A larger file is rejected; the rest of the form is kept."),
    )


def _of_accounts() -> Iterator[HouseSetting]:
    labels = dict(User.Role.choices)
    roles = ", ".join(str(labels[role]) for role in settings.SECOND_FACTOR_ROLES)
    days = settings.SECOND_FACTOR_GRACE_DAYS
    yield HouseSetting(
        "SECOND_FACTOR_ROLES",
        _("Roles that need a second factor"),
        roles or _("no role"),
        _(
            "After the grace period, people without one can do nothing but set one up. API "
            "tokens keep working."
        ),
    )
    yield HouseSetting(
        "SECOND_FACTOR_GRACE_DAYS",
        _("Grace period"),
        ngettext("%(count)d day", "%(count)d days", days) % {"count": days},
        _("Counted from each person's first sign-in after their role began to need one."),
    )


def _of_retention() -> Iterator[HouseSetting]:
    for name, label, effect in (
        (
            "manuscripts",
            _("Manuscripts are kept"),
            _("Then the words of archived articles are masked for good; hashes stay."),
        ),
        (
            "evidence_files",
            _("Files of evidence are kept"),
            _("Then files of archived articles are deleted for good."),
        ),
        (
            "reader_reports",
            _("Readers' reports are kept"),
            _("Then their words and addresses are erased; an undecided one is declined."),
        ),
        (
            "logs",
            _("Logs are kept"),
            _("Then lines of the audit log and notifications that were read are deleted."),
        ),
    ):
        yield HouseSetting(f"RETAIN_{name.upper()}_DAYS", label, _kept(name), effect)


def _kept(name: str) -> str:
    days = settings.RETENTION_DAYS[name]
    return (
        ngettext("%(count)d day", "%(count)d days", days) % {"count": days}
        if days
        else _("forever")
    )


def _of_connections() -> Iterator[HouseSetting]:
    networks: Any = settings.WEBHOOK_ALLOWED_NETWORKS
    yield HouseSetting(
        "WEBHOOK_ALLOWED_NETWORKS",
        _("Internal networks that webhooks may reach"),
        ", ".join(map(str, networks)) or _("no network"),
        _("Everything else must be on the Internet and encrypted."),
    )
    yield HouseSetting(
        "API_REQUESTS_PER_MINUTE",
        _("Requests a minute"),
        str(settings.API_REQUESTS_PER_MINUTE),
        _("Per token, person or address; further requests get status 429."),
    )
    yield HouseSetting(
        "CARD_FRAME_ANCESTORS",
        _("Sites that may show a verdict's card"),
        ", ".join(settings.CARD_FRAME_ANCESTORS),
        _("Elsewhere the card stays empty. * is any site."),
    )
