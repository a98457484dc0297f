"""Sign off, withdraw a sign-off, lift a hold."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from articles.desk.shortcuts import article_for
from articles.facts.whole_numbers import parse_number
from articles.models import Article, Revision, SignOff
from articles.permissions import Act
from articles.workflow import lift_hold, sign_off, withdraw_sign_off

from .attempts import ActAttempt, acting_on_article, attempt, require_valid
from .forms import LiftForm, SignOffForm, WithdrawalForm
from .page import answer_act
from .uncovered_words import named_spans


@require_POST
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign off the revision that the person has read."""
    article = article_for(request, pk, Act.SIGN_OFF)
    form = SignOffForm(request.POST)
    with attempt(request, "sign_off") as tried:
        require_valid(form)
        read = get_object_or_404(
            Revision.objects.light(), article=article, pk=form.cleaned_data["revision"]
        )
        sign_off(
            article=article,
            revision=read,
            not_checked=form.cleaned_data["not_checked"],
            not_looked_at=named_spans(request.POST),
            not_looked_at_reason=form.cleaned_data["unseen_reason"],
            language_reason=form.cleaned_data["language_reason"],
            **acting_on_article(request),
        )
    return _answer(request, article, tried)


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw the sign-off that the page had shown."""
    article = article_for(request, pk, Act.WITHDRAW_SIGN_OFF)
    form = WithdrawalForm(request.POST)
    with attempt(request, "withdraw_sign_off") as tried:
        require_valid(form)
        row = get_object_or_404(SignOff, article=article, pk=form.cleaned_data["sign_off"])
        withdraw_sign_off(
            sign_off=row, reason=form.cleaned_data["reason"], **acting_on_article(request)
        )
    return _answer(request, article, tried)


@require_POST
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Lift the hold that the page had shown."""
    article = article_for(request, pk, Act.LIFT_HOLD)
    form = LiftForm(request.POST)
    with attempt(request, "lift_hold") as tried:
        require_valid(form)
        lift_hold(article=article, reason=form.cleaned_data["reason"], **acting_on_article(request))
    return _answer(request, article, tried)


def _answer(request: HttpRequest, article: Article, tried: ActAttempt) -> HttpResponse:
    """Answer with the claim that the page had shown."""
    shown = parse_number(request.POST.get("claim"))
    return answer_act(request, article.pk, shown, refusal=tried.refusal)
