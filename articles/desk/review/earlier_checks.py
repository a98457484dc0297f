"""Earlier checks of the same, and copying their evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles.desk.shortcuts import claim_for, current_user
from articles.facts.whole_numbers import parse_number
from articles.models import Article, Claim, Rating, User
from articles.models.labels import label_of
from articles.permissions import Act, may
from articles.queries.archive import TooBroad
from articles.queries.earlier_checks import EarlierCheck, MatchReason, every_earlier_check
from articles.workflow import take_over_evidence

from .attempts import acting_on_claim, attempt, require_valid
from .forms import ReasonForm
from .page import answer_act
from .rating_buttons import COLOURS


@dataclass(frozen=True, slots=True)
class EarlierEntry:
    """An earlier verdict in words; `is_keyed`: the key copies the evidence of this one."""

    found: EarlierCheck
    kind: str
    rating: Rating
    tone: str
    checker: str
    why: str
    is_keyed: bool


@require_safe
def earlier(request: HttpRequest, pk: int) -> HttpResponse:
    """Show earlier verdicts on the same, best first: alone, or in the article's page.

    In the panel, `?version=` is the version that the panel shows.
    """
    claim = claim_for(request, pk, Act.SEE_EVIDENCE)
    shown = parse_number(request.GET.get("version")) or 0
    context: dict[str, Any] = {
        "claim": claim,
        "seen": shown if request.htmx else claim.version,  # type: ignore[attr-defined]
        "article": claim.article,
        "entries": None,
        "can_take": _can_take(request, claim),
        "can_delete": may(request.user, Act.IMPORT_CHECKS),
    }
    try:
        ours, theirs = every_earlier_check(claim, current_user(request))
        context["entries"] = earlier_entries(ours)
        context["outside"] = [(row, reasons_in_words(row.reasons)) for row in theirs]
    except TooBroad:
        context["too_broad"] = True
    name = "earlier_list" if request.htmx else "earlier_page"  # type: ignore[attr-defined]
    return render(request, f"desk/review/{name}.html", context)


@require_POST
def take_over(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Copy the evidence of an earlier claim to this one, without its verdict."""
    claim = claim_for(request, pk, Act.ADD_EVIDENCE)
    from_claim = get_object_or_404(Claim.objects.visible_to(current_user(request)), pk=other)
    with attempt(request, "earlier") as tried:
        require_valid(ReasonForm(request.POST))
        take_over_evidence(claim=claim, from_claim=from_claim, **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


def earlier_entries(found: list[EarlierCheck]) -> list[EarlierEntry]:
    """Return the verdicts in the active language. Two queries."""
    ratings = Rating.objects.select_related("scale").in_bulk({row.rating for row in found})
    people = User.objects.in_bulk({row.judged_by for row in found})
    first = next((row for row in found if row.evidence), None)
    return [
        EarlierEntry(
            found=row,
            kind=label_of(Claim.Kind, row.kind),
            rating=ratings[row.rating],
            tone=COLOURS[ratings[row.rating].tone],
            checker=people[row.judged_by].short_name,
            why=reasons_in_words(row.reasons),
            is_keyed=row is first,
        )
        for row in found
    ]


def reasons_in_words(reasons: Sequence[MatchReason]) -> str:
    """Return why something is shown, in the active language."""
    return ", ".join(reason_label(reason) for reason in reasons)


def reason_label(reason: MatchReason) -> str:
    """Return why a verdict is shown, in the active language."""
    return {
        MatchReason.SUBJECT: _("same person and kind"),
        MatchReason.FIGURE: _("same figure"),
        MatchReason.SENTENCE: _("similar sentence"),
    }[reason]


def _can_take(request: HttpRequest, claim: Claim) -> bool:
    is_open = claim.article.state != Article.State.ARCHIVED and claim.state != Claim.State.LOST
    return is_open and may(request.user, Act.ADD_EVIDENCE, claim.article)
