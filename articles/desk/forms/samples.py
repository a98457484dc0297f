"""Samples for a second look: what to draw, and the second verdict."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Desk, Rating
from articles.workflow import SampleInput
from articles.workflow.inputs import ClaimVersionInput

from .several import MOST_LISTED, SeveralFoundMixin

SEEN = re.compile(r"(?<!\S)(\d{1,18}):(\d{1,9})(?!\S)", re.ASCII)
NUMBER = re.compile(r"(?:.*/articles/)?(\d{1,9})(?:/.*)?", re.ASCII)  # alone, or in an address
USUAL_DAYS, USUAL_SIZE = 7, 10


def articles_in_work(words: str) -> list[Article]:
    """Return the articles in work that words mean: headline or words of it, address, or number."""
    in_work = Article.objects.in_work()
    if (number := NUMBER.fullmatch(words)) and (found := list(in_work.filter(pk=number[1]))):
        return found
    newest = in_work.select_related("desk", "author").order_by("-pk")
    most = MOST_LISTED + 1
    same = list(newest.filter(headline__iexact=words)[:most])
    return same or list(newest.filter(headline__icontains=words)[:most])


class SampleForm(SeveralFoundMixin):
    """An article, or a desk and days; how many sentences, or how many percent."""

    article = forms.CharField(
        required=False,
        label=_("Article"),
        help_text=_("Its headline or words of it, its address or its number."),
    )
    desk = forms.ModelChoiceField(
        Desk.objects.all(), required=False, label=_("Desk"), empty_label=_("no desk")
    )
    days = forms.IntegerField(
        required=False, min_value=1, max_value=92, initial=USUAL_DAYS, label=_("Days back")
    )
    amount = forms.IntegerField(min_value=1, max_value=200, initial=USUAL_SIZE, label=_("How many"))
    unit = forms.ChoiceField(
        choices=[("size", _("sentences")), ("percent", _("percent of the sentences"))],
        label=_("Unit"),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if words := data.get("article"):
            found = articles_in_work(words)
            data["article"] = self.one_of("article", found, _several_sentence(found))
            if not found:
                self.add_error("article", gettext("No article in work is called so."))
        return data

    @property
    def wanted(self) -> SampleInput:
        data = self.cleaned_data
        return SampleInput(
            article=data["article"] or None,
            desk=data["desk"],
            days=data["days"] if data["desk"] else None,
            **{data["unit"]: data["amount"]},
        )


def _several_sentence(found: Sequence[Article]) -> str:
    if len(found) > MOST_LISTED:
        text = gettext(
            "More than %(most)d articles in work are called so: type more words of the headline, "
            "or choose one of the newest."
        )
        return text % {"most": MOST_LISTED}
    return gettext("Several articles in work are called so: choose one.")


class LookForm(forms.Form):
    """A rating of the sentence; of one part alone where it doesn't clear it."""

    claims = forms.CharField(widget=forms.HiddenInput)
    rating = forms.ModelChoiceField(Rating.objects.none())
    part = forms.IntegerField(required=False, min_value=1)
    explanation = forms.CharField(required=False, max_length=5000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rating"].queryset = Rating.objects.offered()  # type: ignore[attr-defined]

    @property
    def seen(self) -> list[ClaimVersionInput]:
        """Return the claims with the versions that the page had shown."""
        found = SEEN.findall(self.cleaned_data["claims"])
        return [ClaimVersionInput(int(pk), int(version)) for pk, version in found]
