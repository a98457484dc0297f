"""The page of an article's assignments and conflicts of interest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.facts.whole_numbers import parse_number
from articles.models import Article, Assignment, BlockRow, Claim, ConflictOfInterest, User
from articles.permissions import Act, may
from articles.queries.carried_spans import carry_blocks
from articles.queries.checkers import checkers_of

from .query_strings import number_in
from .review.attempts import seen_article_version
from .shortcuts import acting, article_for, current_user
from .stale import StaleArticleView, stale_view

WORDS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """A part of an article that can be assigned: its value in the form, and its words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class RefusedAssignment:
    """An assignment, or its end, that was refused since another text was received.

    `act` is the name of its button; `part` is what it was about in the current text, None
    if those words are gone.
    """

    act: str
    user: User
    part: CheckedPart | None


@require_http_methods(["GET", "POST"])
def article_checkers(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the article's assignments; assign it or a part to somebody, or unassign.

    `?claim=` selects a claim as the part.
    """
    rows = Article.objects.with_related().with_version()
    article = article_for(request, pk, Act.ASSIGN, rows)
    if request.method == "POST":
        try:
            _act(request, article)
        except workflow.StaleArticle as error:
            return _page(request, rows.get(pk=pk), stale_view(request, error))
        return redirect(request.get_full_path())
    return _page(request, article)


def _page(
    request: HttpRequest, article: Article, stale: StaleArticleView | None = None
) -> HttpResponse:
    claim = _claim(article, number_in(request.GET, "claim"))
    found = checkers_of(article)
    text = article.revision.text
    parts = _parts(article, claim)
    refused = _refused_assignment(request, stale, parts) if stale else None
    chosen = f"c{claim.pk}" if claim else ""
    context = {
        "article": article,
        "found": found,
        "given": [(row, _words(row, text), _value(row)) for row in found.parts],
        "parts": parts,
        "chosen": refused.part.value if refused and refused.part else chosen,
        "stale": stale,
        "refused": refused,
        "may_lift": may(request.user, Act.OVERRIDE, article),
        "may_note_others": may(request.user, Act.OVERRIDE, article),
    }
    return render(request, "desk/article_checkers.html", context, status=409 if stale else 200)


def _act(request: HttpRequest, article: Article) -> None:
    """Do the act of the button; return the error message if it is refused."""
    acts: dict[str, Callable[..., Any]] = {
        "assign": _assign,
        "unassign": _unassign,
        "note": _note,
        "lift": _lift,
    }
    named = [name for name in acts if name in request.POST]
    if len(named) != 1:
        raise BadRequest("One of the buttons must be named.")
    acts[named[0]](request, article)


def _assign(request: HttpRequest, article: Article) -> None:
    user = _user(request, "assign")
    workflow.assign_checker(**_given(request, article), user=user)
    messages.success(request, _("%(person)s is now checking this.") % {"person": user})


def _unassign(request: HttpRequest, article: Article) -> None:
    user = _user(request, "unassign")
    workflow.unassign_checker(**_given(request, article), user=user)
    messages.success(request, _("%(person)s is no longer checking this.") % {"person": user})


def _note(request: HttpRequest, article: Article) -> None:
    user = _user(request, "note")
    reason = request.POST.get("reason", "")
    workflow.note_conflict(article=article, **acting(request), user=user, reason=reason)
    messages.success(request, _("The conflict of interest is noted."))


def _lift(request: HttpRequest, article: Article) -> None:
    conflict = get_object_or_404(
        ConflictOfInterest, article=article, pk=number_in(request.POST, "lift")
    )
    workflow.lift_conflict(conflict=conflict, **acting(request))
    messages.success(request, _("The conflict of interest is lifted."))


def _user(request: HttpRequest, act: str) -> User:
    """Return the person named under `user`, or by the value of the button."""
    pk = number_in(request.POST, "user" if "user" in request.POST else act)
    user = User.objects.who_check().filter(pk=pk).first()
    if user is None:
        raise workflow.Invalid({"user": [_("There is no such person on the desk.")]})
    return user


def _given(request: HttpRequest, article: Article) -> dict[str, Any]:
    """Return the form value of an assignment: "" for all, "b12" for a block, "c7" for a claim."""
    part = request.POST.get("part", "")
    number = parse_number(part[1:])
    is_claim, is_block = part.startswith("c"), part.startswith("b")
    return {
        "article": article,
        "version": seen_article_version(request),
        "actor": current_user(request),
        "at": timezone.now(),
        "claim": get_object_or_404(Claim, article=article, pk=number) if is_claim else None,
        "block": number if is_block else None,
    }


def _refused_assignment(
    request: HttpRequest, stale: StaleArticleView, parts: Sequence[CheckedPart]
) -> RefusedAssignment:
    act = "assign" if "assign" in request.POST else "unassign"
    value = _value_now(request.POST.get("part", ""), stale)
    part = next((part for part in parts if part.value == value), None)
    return RefusedAssignment(act, _user(request, act), part)


def _value_now(value: str, stale: StaleArticleView) -> str | None:
    """Return the value of the same part in the current text; None if its words are gone."""
    if not value.startswith("b") or parse_number(value[1:]) is None:
        return value
    home = _home(stale, value[1:])
    return f"b{home[0]}" if home else None


def _home(stale: StaleArticleView, start: str) -> tuple[int, int] | None:
    """Return the current block of the one that starts there in the text that was seen."""
    seen, article = stale.error.seen, stale.article
    rows = BlockRow.objects.filter(revision__article=article).values_list("start", "end")
    then = rows.filter(revision__number=seen.revision, start=start).first() if seen else None
    if then is None or stale.text is None:
        return None
    now = rows.filter(revision=article.current_revision_id).order_by("start")
    return carry_blocks([then], stale.text, article.revision.text, list(now))[0]


def _claim(article: Article, pk: int | None) -> Claim | None:
    return Claim.objects.filter(article=article).in_text().filter(pk=pk).first() if pk else None


def _parts(article: Article, claim: Claim | None) -> list[CheckedPart]:
    text = article.revision.text
    blocks = BlockRow.objects.filter(revision=article.current_revision_id).order_by("start")
    parts = [CheckedPart("", _("the whole article"))]
    if claim:
        parts.append(CheckedPart(f"c{claim.pk}", _shortened(claim.quote)))
    for block in blocks:
        label = f"{block.get_kind_display()}: {_shortened(text[block.start : block.end])}"
        parts.append(CheckedPart(f"b{block.start}", label))
    return parts


def _words(row: Assignment, text: str) -> str:
    return _shortened(row.claim.quote if row.claim else text[row.start or 0 : row.end])


def _value(row: Assignment) -> str:
    return f"c{row.claim_id}" if row.claim_id else f"b{row.start}"


def _shortened(words: str) -> str:
    return Truncator(" ".join(words.split())).chars(WORDS_SHOWN)
