"""Random samples for a second look that doesn't show the first verdict."""

from string import ascii_lowercase
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from articles import workflow
from articles.models import Claim, Rating, SecondLookSample
from articles.permissions import Act, may
from articles.queries.samples import SampledSentence, SampleView, evidence_of, sample_views

from .forms.samples import LookForm, SampleForm
from .forms.workflow_errors import add_workflow_error
from .query_strings import posted
from .review.rating_buttons import no_fact_of, rating_buttons
from .shortcuts import acting, current_user, permission_required, require_permission

SHOWN = 50


@require_http_methods(["GET", "POST"])
@permission_required(Act.SEE_SAMPLES)
def samples(request: HttpRequest) -> HttpResponse:
    """List the newest samples; chiefs draw another one. Two queries for the list."""
    initial = {"article": request.GET.get("article")} if "article" in request.GET else {}
    form = SampleForm(posted(request), initial=initial)
    if request.method == "POST":
        require_permission(request, Act.DRAW_SAMPLES)
    if form.is_valid():
        try:
            sample = workflow.draw_sample(wanted=form.wanted, **acting(request))
        except workflow.WorkflowError as error:
            add_workflow_error(form, error)
        else:
            return redirect("sample", sample.pk)
    rows = SecondLookSample.objects.select_related("article", "desk", "drawn_by")[:SHOWN]
    context = {
        "form": form,
        "samples": sample_views(rows),
        "may_draw": may(request.user, Act.DRAW_SAMPLES),
    }
    return render(request, "desk/samples.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET"])
@permission_required(Act.SEE_SAMPLES)
def sample(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a sample: what is to be looked at, and both verdicts on what was."""
    view = _view(pk)
    return render(request, "desk/sample.html", _sample_context(request, view))


@require_http_methods(["GET", "POST"])
@permission_required(Act.CONFIRM)
def sample_sentence(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """Show a sentence of a sample without its verdict, and take the second one."""
    view = _view(pk)
    sentence = view.at(position)
    if sentence is None:
        raise Http404
    form = LookForm(posted(request))
    if form.is_bound:
        if form.is_valid() and _look(request, view, sentence, form):
            return _next(request, view, position)
    elif not sentence.is_for(current_user(request)):
        return redirect("sample", pk)
    ratings = list(Rating.objects.offered())
    context = {
        "view": view,
        "sentence": sentence,
        "form": form,
        "parts": list(zip(ascii_lowercase, sentence.claims, strict=False)),
        "seen": " ".join(f"{claim.pk}:{claim.version}" for claim in sentence.claims),
        "evidence": evidence_of(sentence, current_user(request)),
        "ratings": rating_buttons(ratings),
        "no_fact": no_fact_of(ratings),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/sample_sentence.html", context, status=status)


@require_POST
@permission_required(Act.CONFIRM)
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave a sample to others, and see its first verdicts from then on."""
    view = _view(pk)
    workflow.leave_sample(sample=view.sample, **acting(request))
    messages.success(request, _("You have left this sample to others. You see its verdicts now."))
    return redirect(view.sample.article or "samples")


def _view(pk: int) -> SampleView:
    rows = SecondLookSample.objects.select_related("article", "desk", "drawn_by")
    return sample_views([get_object_or_404(rows, pk=pk)])[0]


def _sample_context(request: HttpRequest, view: SampleView) -> dict[str, Any]:
    user = current_user(request)
    may_look = may(user, Act.CONFIRM)
    return {
        "view": view,
        "next": view.next_for(user) if may_look else None,
        "may_leave": may_look and any(row.is_for(user) for row in view.sentences),
        "rows": [(row, may_look and row.is_for(user)) for row in view.sentences],
    }


def _look(
    request: HttpRequest, view: SampleView, sentence: SampledSentence, form: LookForm
) -> bool:
    """Store the second verdict; add what was refused to the form."""
    data = form.cleaned_data
    try:
        rating, parts = _ratings(sentence.claims, data["rating"], data["part"])
        workflow.look_again(
            sample=view.sample,
            position=sentence.position,
            claims=form.seen,
            rating=rating,
            parts=parts,
            explanation=data["explanation"],
            **acting(request),
        )
    except workflow.WorkflowError as error:
        add_workflow_error(form, error)
        return False
    return True


def _ratings(
    claims: list[Claim], rating: Rating, part: int | None
) -> tuple[Rating, dict[int, Rating]]:
    """Return the rating of the sentence, and of the part that alone is rated otherwise.

    As at the desk: what doesn't clear the sentence is about one part, the rest is right.
    """
    if rating.clears or len(claims) == 1:
        return rating, {}
    if part not in {claim.pk for claim in claims}:
        raise workflow.Invalid({"part": [_("Please say which part of the sentence you mean.")]})
    right = Rating.objects.offered().filter(clears=True, is_no_fact=False).first()
    if right is None:
        raise workflow.Invalid({"rating": [_("No active rating clears a claim.")]})
    return right, {part: rating}


def _next(request: HttpRequest, view: SampleView, position: int) -> HttpResponse:
    messages.success(request, _("Your verdict is stored."))
    following = _view(view.sample.pk).next_for(current_user(request), position)
    if following is None:
        return redirect("sample", view.sample.pk)
    return redirect("sample_sentence", view.sample.pk, following.position)
