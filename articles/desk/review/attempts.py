"""Do a submitted act, or return why it was refused."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from articles.desk.exception_handler import status_of
from articles.desk.shortcuts import acting
from articles.desk.stale import StaleView, stale_view
from articles.facts.whole_numbers import parse_number
from articles.models import Claim
from articles.workflow import ActingOnArticle, ActingOnClaim, Invalid, SignOffRefused, WorkflowError


@dataclass(frozen=True, slots=True)
class RefusedAct:
    """A refused act with the submitted input.

    `form` names the form on the page, `action` is its URL; `errors` are sentences by field;
    `stale` are the changes after a stale act, `blocking` is what blocks a sign-off.
    """

    form: str
    typed: QueryDict
    status: int
    message: str
    errors: Mapping[str, Sequence[str]] = field(default_factory=dict)
    stale: StaleView | None = None
    blocking: Sequence[Claim] = ()


def seen_claim_version(request: HttpRequest) -> int:
    """Return the claim's version that the page had shown; 0, which no claim has, without one."""
    return parse_number(request.POST.get("version")) or 0


def seen_article_version(request: HttpRequest) -> str:
    """Return the article's version that the page had shown."""
    return request.POST.get("version", "")


def acting_on_claim(request: HttpRequest) -> ActingOnClaim:
    """Return who acts, when, and the claim's version that the page had shown."""
    return {"version": seen_claim_version(request), **acting(request)}


def acting_on_article(request: HttpRequest) -> ActingOnArticle:
    """Return who acts, when, and the article's version that the page had shown."""
    return {"version": seen_article_version(request), **acting(request)}


@dataclass(slots=True)
class ActAttempt:
    """An act that a person sent; `refusal` says why it was refused, None if it was done."""

    refusal: RefusedAct | None = None


def require_valid(form: forms.BaseForm) -> None:
    """Raise `Invalid` with the form's errors, if it has any."""
    if not form.is_valid():
        errors = {key: [str(text) for text in texts] for key, texts in form.errors.items()}
        raise Invalid(errors)


@contextmanager
def attempt(request: HttpRequest, name: str) -> Iterator[ActAttempt]:
    """Catch what the workflow refuses inside; `name` is that of the form on the page."""
    tried = ActAttempt()
    try:
        yield tried
    except Invalid as error:
        tried.refusal = _invalid(name, request.POST, error.fields)
    except WorkflowError as error:
        tried.refusal = RefusedAct(
            form=name,
            typed=request.POST,
            status=status_of(error),
            message=str(error),
            stale=stale_view(request, error),
            blocking=error.claims if isinstance(error, SignOffRefused) else (),
        )


def _invalid(name: str, typed: QueryDict, errors: Mapping[str, Sequence[str]]) -> RefusedAct:
    sentences = [text for texts in errors.values() for text in texts]
    message = " ".join(sentences) or _("Something is missing or wrong.")
    return RefusedAct(form=name, typed=typed, status=422, message=message, errors=errors)
