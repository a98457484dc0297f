"""Print what a newcomer wants to see first: claims, addresses, accounts."""

import os
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.facts.describe import describe
from articles.management.demo.accounts import ACCOUNTS, PASSWORD
from articles.management.demo.loading import is_loaded
from articles.management.demo.work import EXTERNAL_ID
from articles.models import Article, Claim, User
from factcheck.serving.address import url

SHOWN = "danzig"
WIDTH = 36
VALUE_KEYS = (
    "modifier low high number unit direction timex name names role speaker source rank scope "
    "subject"
).split()


class Command(BaseCommand):
    """Print one demo article's claims as a table, the addresses and the demo accounts."""

    help = "Print the claims of a demo article, the addresses and the demo accounts."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        if is_loaded():
            article = Article.objects.get(external_id=EXTERNAL_ID + SHOWN)
            parts = [_claims(article), _addresses(article), _accounts()]
            self.stdout.write("\n\n".join(parts) + "\n")


def _claims(article: Article) -> str:
    claims = Claim.objects.filter(article=article).in_text().with_verdict()
    heads = (_("Words"), _("Kind"), _("Value"), _("State"), _("Verdict"))
    table = "\n".join(_lines([heads, *map(_row, claims)]))
    return f"{article.headline}\n\n{table}"


def _row(claim: Claim) -> tuple[str, ...]:
    verdict = claim.verdict.rating.label if claim.verdict else ""
    kind, state = str(claim.get_kind_display()), str(claim.get_state_display())
    return _shortened(claim.quote), kind, _shortened(_value(claim)), state, verdict


def _value(claim: Claim) -> str:
    """Return how the words are read, as the claim's panel says it, without its labels."""
    value = {key: part for key, part in (claim.value or {}).items() if key in VALUE_KEYS}
    if "low" in value and "high" in value:
        value.pop("number", None)
    return ", ".join(text for _label, text in describe(value, get_language() or "de"))


def _shortened(text: str) -> str:
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def _addresses(article: Article) -> str:
    root = url(os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8000")))
    lines = [
        (_("Queue"), root),
        (_("This article"), root + article.get_absolute_url().lstrip("/")),
        (_("Admin panel"), f"{root}admin/"),
        (_("API, explained"), f"{root}api/v1/docs/"),
    ]
    return "\n".join(_lines(lines))


def _accounts() -> str:
    roles = dict(User.Role.choices)
    names = [
        (a.username, f"{a.first_name} {a.last_name}", str(roles[a.role.value])) for a in ACCOUNTS
    ]
    head = _("Sign in with one of these accounts, the password is %(password)s:")
    return "\n".join([head % {"password": PASSWORD}, *_lines(names)])


def _lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield each row as a line, in columns as wide as their widest cell."""
    widths = [max(map(len, map(str, column))) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (str(cell).ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
