"""The list of claims that block a sign-off, as HTML: a template takes six times as long."""

from collections.abc import Container, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Claim

LENGTH = 60
MOST = 100
ROW = (
    '<li><a class="c-{}" href="?claim={}#c{}" data-show="{}">{}</a> '
    '<small>{}</small></li>'
)  # fmt: skip


def blocking_list(claims: Sequence[Claim], waiting: Container[int]) -> SafeString:
    """Return an entry per claim with a link and what it lacks; "" for none.

    Of more than 100 the first ones, and how many more there are.

    `waiting` are the pks of those whose verdict waits for a second look.
    """
    labels = {state: str(label) for state, label in Claim.State.choices}
    waits = " · " + _("waiting for a second look")
    turned = " · " + _("context changed")
    rows = format_html_join(
        "",
        ROW,
        (
            (
                claim.state,
                *[claim.pk] * 3,
                _shortened(claim.quote),
                labels[claim.state]
                + (turned if claim.context_changed else "")
                + (waits if claim.pk in waiting else ""),
            )
            for claim in claims[:MOST]
        ),
    )
    if len(claims) > MOST:
        rows += format_html("<li>{}</li>", more_words(len(claims) - MOST))
    return format_html('<ul class="blocking">{}</ul>', rows) if rows else rows


def more_words(count: int) -> str:
    """Return what ends a list that leaves some out."""
    return ngettext("and %(count)d more", "and %(count)d more", count) % {"count": count}


def _shortened(words: str) -> str:
    return words if len(words) <= LENGTH else words[: LENGTH - 1] + "…"
