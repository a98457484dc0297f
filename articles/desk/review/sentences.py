"""Judge sentences, bring sources to them, ask about them."""

import re
from dataclasses import fields
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles.desk.shortcuts import acting, article_for, article_page_for, current_user
from articles.models import Article, Claim, ErrorClass, Rating, Revision
from articles.models.error_class import USUAL
from articles.permissions import Act
from articles.workflow import (
    Acting,
    Invalid,
    add_evidence_to,
    ask_author,
    dismiss_stretch,
    give_verdict,
    judge_sentence,
    judge_unmarked_sentence,
)
from articles.workflow.inputs import ClaimVersionInput, VerdictInput

from .attempts import acting_on_article, attempt, require_valid
from .forms import EvidenceForm, QuestionForm, SentenceVerdictForm, StretchForm
from .page import answer_sentence
from .page_view import PageView
from .panel import stepping
from .source_search import source_options

SEEN = re.compile(r"(?<!\S)(\d{1,18}):(\d{1,9})(?!\S)", re.ASCII)


@require_safe
def panel(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Show the panel of the sentence at `start` alone."""
    page = stepping(request, article_page_for(request, pk, Act.SEE_CLAIMS))
    view = PageView(page, request.user, start=start)
    return render(request, "desk/review/panel_or_marking.html", {"view": view})


@require_safe
def sources(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the sources that match `?q=`, most used first, as `<option>` elements."""
    article_for(request, pk, Act.ADD_EVIDENCE)
    return source_options(request)


@require_POST
def judge(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Judge a sentence, or a part of it, and go on to the next sentence."""
    article = article_for(request, pk, Act.JUDGE)
    form = SentenceVerdictForm(request.POST)
    with attempt(request, "sentence") as tried:
        require_valid(form)
        _judge(request, article, form.cleaned_data)
    return answer_sentence(request, pk, start, refusal=tried.refusal, goes_on=True)


@require_POST
def bring(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Bring a source to the claims of a sentence, or of several."""
    article_for(request, pk, Act.ADD_EVIDENCE)
    form = EvidenceForm(request.POST, user=current_user(request))
    with attempt(request, "evidence") as tried:
        require_valid(form)
        claims = seen_claims(request, "claim")
        if "in_block" in request.POST:
            claims += seen_claims(request, "claim_in_block")
        if not claims:
            text = _("No claim is marked here: judge the sentence, or mark words in it.")
            raise Invalid({"claims": [text]})
        add_evidence_to(claims=claims, evidence=form.evidence, **acting(request))
    return answer_sentence(request, pk, start, refusal=tried.refusal)


@require_POST
def ask(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Ask the author about a sentence: about its first statement or claim."""
    article = article_for(request, pk, Act.ASK)
    form = QuestionForm(request.POST)
    with attempt(request, "question") as tried:
        require_valid(form)
        about = seen_claims(request, "about")
        if not about:
            raise Invalid({"about": [_("Please mark the words that you are asking about.")]})
        ask_author(
            claim=get_object_or_404(article.claims, pk=about[0].pk),
            version=about[0].version,
            **form.cleaned_data,
            **acting(request),
        )
    return answer_sentence(request, pk, start, refusal=tried.refusal, goes_on=True)


def _judge(request: HttpRequest, article: Article, data: dict[str, Any]) -> None:
    part, only, seen = data.pop("part"), data.pop("only"), seen_claims(request, "claim")
    if part is None and len(seen) == 1:
        part = seen[0].pk
    claim = article.claims.filter(pk=part).first() if part else None
    verdict = VerdictInput(**data | {"error_class": _error_class(data["rating"], claim)})
    if only:
        _judge_part(claim, verdict, seen, acting(request))
    elif seen:
        whole, parts = _with_exception(verdict, part)
        judge_sentence(article=article, claims=seen, verdict=whole, parts=parts, **acting(request))
    elif verdict.rating.is_no_fact:
        _dismiss(request, article, verdict.explanation)
    else:
        place = _place(request)
        judge_unmarked_sentence(
            article=article,
            start=place["start"],
            end=place["end"],
            verdict=verdict,
            **acting_on_article(request),
        )


def _judge_part(
    claim: Claim | None, verdict: VerdictInput, seen: list[ClaimVersionInput], who: Acting
) -> None:
    if claim is None:
        raise Http404
    version = next((row.version for row in seen if row.pk == claim.pk), 0)
    given = {one.name: getattr(verdict, one.name) for one in fields(verdict)}
    give_verdict(claim=claim, version=version, **given, **who)


def _error_class(rating: Rating, claim: Claim | None) -> ErrorClass | None:
    """Return the usual class of an error in the claim, None for a rating that clears."""
    if rating.clears or claim is None:
        return None
    return ErrorClass.objects.offered().filter(code=USUAL.get(claim.kind)).first()


def _with_exception(
    verdict: VerdictInput, part: int | None
) -> tuple[VerdictInput, dict[int, VerdictInput]]:
    """Return the verdict on the sentence, and the one on a part, if only that is judged so."""
    if verdict.rating.clears:
        return verdict, {}
    if part is not None:
        return VerdictInput(rating=_right()), {part: verdict}
    if verdict.rating.needs_correction:
        raise Invalid({"part": [_("Please say which part of the sentence you mean.")]})
    return verdict, {}


def _right() -> Rating:
    """Return the rating of what is right in a sentence with a wrong part."""
    rows = Rating.objects.offered().filter(clears=True, is_no_fact=False)
    found = rows.first()
    if found is None:
        raise Invalid({"rating": [_("No active rating clears a claim.")]})
    return found


def _dismiss(request: HttpRequest, article: Article, reason: str) -> None:
    place = _place(request)
    read = get_object_or_404(Revision.objects.light(), article=article, pk=place["revision"])
    dismiss_stretch(
        article=article,
        revision=read,
        start=place["start"],
        end=place["end"],
        reason=reason,
        **acting_on_article(request),
    )


def _place(request: HttpRequest) -> dict[str, Any]:
    form = StretchForm(request.POST)
    require_valid(form)
    return form.cleaned_data


def seen_claims(request: HttpRequest, name: str) -> list[ClaimVersionInput]:
    """Return claims with the versions that the page had shown, sent as "pk:version …"."""
    found = SEEN.findall(" ".join(request.POST.getlist(name)))
    rows = {int(pk): int(version) for pk, version in found}
    return [ClaimVersionInput(pk, version) for pk, version in rows.items()]
