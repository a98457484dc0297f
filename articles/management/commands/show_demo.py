"""Print the demo accounts and the URLs."""

import argparse
import os
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from articles.facts.describe import describe
from articles.management.demo.accounts import PASSWORD
from articles.management.demo.loading import is_loaded
from articles.management.demo.sign_in import active_accounts
from articles.management.demo.work import EXTERNAL_ID
from articles.management.text_tables import aligned
from articles.models import Article, Claim
from articles.queries.active_language import active_translator
from factcheck.serving.address import url

SHOWN = "danzig"
WIDTH = 36
VALUE_KEYS = (
    "modifier low high number unit direction timex name names role speaker source rank scope "
    "subject"
).split()


class Command(BaseCommand):
    """Print the demo accounts by role and the URLs; with --claims an article's claims too."""

    help = "Print the demo accounts and the addresses; with --claims the claims of an article."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--claims", action="store_true", help="print an article's claims first")

    def handle(self, *, claims: bool, **options: Any) -> None:
        if is_loaded():
            article = Article.objects.get(external_id=EXTERNAL_ID + SHOWN)
            parts = [_accounts(), _addresses(article)]
            if claims:
                parts.insert(0, _claims(article))
            self.stdout.write("\n\n".join(parts) + "\n")


def _claims(article: Article) -> str:
    claims = Claim.objects.filter(article=article).in_text().with_verdict()
    heads = (_("Words"), _("Kind"), _("Value"), _("State"), _("Verdict"))
    table = "\n".join(aligned([heads, *map(_row, claims)]))
    return f"{article.headline}\n\n{table}"


def _row(claim: Claim) -> tuple[str, ...]:
    verdict = claim.verdict.rating.label if claim.verdict else ""
    kind, state = str(claim.get_kind_display()), str(claim.get_state_display())
    return _shortened(claim.quote), kind, _shortened(_value(claim)), state, verdict


def _value(claim: Claim) -> str:
    """Return a claim's value as in its panel, without labels."""
    value = {key: part for key, part in (claim.value or {}).items() if key in VALUE_KEYS}
    if "low" in value and "high" in value:
        value.pop("number", None)
    return ", ".join(text for _label, text in describe(value, active_translator()))


def _shortened(text: str) -> str:
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def _addresses(article: Article) -> str:
    root = url(os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8000")))
    lines = [
        (_("Queue"), root),
        (_("An article"), root + article.get_absolute_url().lstrip("/")),
        (_("Admin panel"), f"{root}admin/"),
        (_("API, explained"), f"{root}api/v1/docs/"),
    ]
    return "\n".join(aligned(lines))


def _accounts() -> str:
    head = _("Sign in with one of these accounts, the password is %(password)s:")
    rows = [(label, ", ".join(names)) for label, names in active_accounts()]
    return "\n".join([head % {"password": PASSWORD}, *aligned(rows)])
