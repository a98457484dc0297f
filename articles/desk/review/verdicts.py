"""Give, confirm, reject, withdraw, override and publish verdicts."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.desk.shortcuts import claim_for, current_user
from articles.models import Claim, Publication, Verdict
from articles.permissions import Act
from articles.publishing.addresses import base_url
from articles.publishing.claimreview import Eligibility, draft_eligibility
from articles.queries.corrected_verdicts import words_at
from articles.workflow import (
    Invalid,
    StaleClaim,
    StaleEdit,
    confirm_verdict,
    correct_publication,
    give_verdict,
    override_verdict,
    publish_verdict,
    reject_verdict,
    withdraw_publication,
    withdraw_verdict,
)
from articles.workflow import confirm_context as workflow_confirm_context

from .attempts import acting_on_claim, attempt, require_valid, seen_claim_version
from .forms import OverrideForm, PublicationForm, ReasonForm, VerdictForm
from .page import answer_act


@require_POST
def judge(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a verdict and go on to the next open claim.

    `accept` keeps a concurrent change by somebody else: nothing is written.
    """
    claim = claim_for(request, pk, Act.JUDGE)
    if "accept" in request.POST:
        return answer_act(request, claim.article_id, claim.pk, goes_on=True)
    form = VerdictForm(request.POST)
    with attempt(request, "verdict") as tried:
        require_valid(form)
        give_verdict(claim=claim, **form.cleaned_data, **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal, goes_on=True)


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm the verdict of somebody else."""
    claim = claim_for(request, pk, Act.CONFIRM)
    verdict, form = live(claim), ReasonForm(request.POST)
    with attempt(request, "confirm") as tried:
        require_valid(form)
        confirm_verdict(verdict=verdict, **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


@require_POST
def confirm_context(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm the verdict in its changed context; go on to the next open claim."""
    claim = claim_for(request, pk, Act.JUDGE)
    with attempt(request, "context") as tried:
        require_valid(ReasonForm(request.POST))
        workflow_confirm_context(claim=claim, **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal, goes_on=True)


@require_POST
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Reject the verdict of somebody else, with a comment."""
    claim = claim_for(request, pk, Act.CONFIRM)
    verdict, form = live(claim), ReasonForm(request.POST)
    with attempt(request, "reject") as tried:
        require_valid(form)
        reject_verdict(
            verdict=verdict, reason=form.cleaned_data["reason"], **acting_on_claim(request)
        )
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw the verdict on a claim."""
    claim = claim_for(request, pk, Act.JUDGE)
    return _withdraw(request, live(claim))


@require_POST
def override(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide a dispute against the checker."""
    claim = claim_for(request, pk, Act.OVERRIDE)
    verdict, form = live(claim), OverrideForm(request.POST)
    with attempt(request, "override") as tried:
        require_valid(form)
        override_verdict(
            verdict=verdict,
            rating=form.cleaned_data["rating"],
            reason=form.cleaned_data["reason"],
            correction=form.cleaned_data["correction"],
            error_class=form.cleaned_data["error_class"],
            **acting_on_claim(request),
        )
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


@require_POST
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish the live verdict, or correct its publication."""
    claim = claim_for(request, pk, Act.PUBLISH)
    verdict, form = live(claim), PublicationForm(request.POST)
    present = verdict.publications.public().first()
    actor, now, seen = current_user(request), timezone.now(), seen_claim_version(request)
    with attempt(request, "publication") as tried:
        require_valid(form)
        new = form.publication
        if "check" in request.POST:
            verdict.claim = claim
            found = draft_eligibility(verdict, new, at=now, base_url=base_url(request))
            raise Invalid({"check": _eligibility_errors(found)})
        if present is None:
            publish_verdict(verdict=verdict, version=seen, actor=actor, at=now, publication=new)
        else:
            with _naming_present_words(request, form):
                correct_publication(
                    publication=present,
                    version=seen,
                    actor=actor,
                    at=now,
                    publication_fields=new,
                    reason=request.POST.get("reason", ""),
                    seen_at=form.cleaned_data["changed_at"],
                )
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


@require_POST
def unpublish(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a published verdict; its page stays and says so."""
    claim = claim_for(request, pk, Act.PUBLISH)
    rows = Publication.objects.filter(verdict__claim=claim)
    public = rows.public().first() or rows.order_by("-pk").first()
    if public is None:
        raise Http404
    form = ReasonForm(request.POST)
    with attempt(request, "unpublish") as tried:
        require_valid(form)
        withdraw_publication(
            publication=public, reason=form.cleaned_data["reason"], **acting_on_claim(request)
        )
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


@contextmanager
def _naming_present_words(request: HttpRequest, form: PublicationForm) -> Iterator[None]:
    """Show beside the input what somebody else's correction says now.

    The form then has the publication as it is now, so sending it again replaces that; words
    that the person left as they were are those of the correction.
    """
    try:
        yield
    except StaleClaim:
        raise
    except StaleEdit as error:
        seen = words_at(error.present, form.cleaned_data["changed_at"])
        words = form.present_words(error.present, seen)
        request.POST = form.data  # type: ignore[assignment]
        raise Invalid({"changed_at": [str(error)], **words}) from error


def _eligibility_errors(found: Eligibility) -> list[str]:
    """Show the result of a publication without publishing."""
    if not found.ok:
        return [_("Without ClaimReview for search engines:"), *found.sentences]
    return [_("This will have a ClaimReview. Nothing is published yet."), *found.hints]


def live(claim: Claim) -> Verdict:
    """Return the live verdict, else the last one; 404 without any.

    The workflow refuses an act on one that no longer counts, with the changes.
    """
    verdict = claim.verdict or claim.verdicts.order_by("-pk").first()
    if verdict is None:
        raise Http404
    return verdict


def _withdraw(request: HttpRequest, verdict: Verdict) -> HttpResponse:
    form = ReasonForm(request.POST)
    with attempt(request, "withdraw") as tried:
        require_valid(form)
        withdraw_verdict(
            verdict=verdict, reason=form.cleaned_data["reason"], **acting_on_claim(request)
        )
    return answer_act(request, verdict.claim.article_id, verdict.claim_id, refusal=tried.refusal)
