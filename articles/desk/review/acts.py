"""Do a submitted act, or return why it was refused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from articles.desk.exception_handler import status_of
from articles.desk.stale import StaleView, stale_view
from articles.models import Claim
from articles.workflow import Invalid, SignOffRefused, WorkflowError


@dataclass(frozen=True, slots=True)
class Refusal:
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


def seen_claim(request: HttpRequest) -> int:
    """Return the claim's version that the page had shown; 0, which no claim has, without one."""
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


def seen_article(request: HttpRequest) -> str:
    """Return the article's version that the page had shown."""
    return request.POST.get("version", "")


def attempt(
    request: HttpRequest, name: str, form: forms.Form | forms.ModelForm, act: Callable[[], Any]
) -> Refusal | None:
    """Do `act` if `form` is valid; return why it was refused, or None."""
    if not form.is_valid():
        errors = {key: [str(text) for text in texts] for key, texts in form.errors.items()}
        return _invalid(name, request.POST, errors)
    try:
        act()
    except Invalid as error:
        return _invalid(name, request.POST, error.fields)
    except WorkflowError as error:
        return Refusal(
            form=name,
            typed=request.POST,
            status=status_of(error),
            message=str(error),
            stale=stale_view(request, error),
            blocking=error.claims if isinstance(error, SignOffRefused) else (),
        )
    return None


def _invalid(name: str, typed: QueryDict, errors: Mapping[str, Sequence[str]]) -> Refusal:
    sentences = [text for texts in errors.values() for text in texts]
    message = " ".join(sentences) or _("Something is missing or wrong.")
    return Refusal(form=name, typed=typed, status=422, message=message, errors=errors)
