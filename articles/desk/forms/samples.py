"""Samples for a second look: what to draw, and the second verdict."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Desk, Rating
from articles.workflow import SampleInput
from articles.workflow.inputs import ClaimVersionInput

SEEN = re.compile(r"(?<!\S)(\d{1,18}):(\d{1,9})(?!\S)", re.ASCII)
NUMBER = re.compile(r"(?:.*/articles/)?(\d{1,9})(?:/.*)?", re.ASCII)  # alone, or in an address
USUAL_DAYS, USUAL_SIZE = 7, 10


class ArticleInWorkField(forms.CharField):
    """An article in work as a person names it: headline or words of it, address, or number."""

    def clean(self, value: Any) -> Article | None:
        words = super().clean(value)
        if not words:
            return None
        in_work = Article.objects.in_work()
        number = NUMBER.fullmatch(words)
        found = list(in_work.filter(pk=number[1])[:1]) if number else []
        found = found or list(in_work.filter(headline__iexact=words)[:2])
        found = found or list(in_work.filter(headline__icontains=words)[:2])
        if len(found) == 1:
            return found[0]
        if found:
            raise forms.ValidationError(gettext("Several articles in work are called so."))
        raise forms.ValidationError(gettext("No article in work is called so."))


class SampleForm(forms.Form):
    """An article, or a desk and days; how many sentences, or how many percent."""

    article = ArticleInWorkField(
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

    @property
    def wanted(self) -> SampleInput:
        data = self.cleaned_data
        return SampleInput(
            article=data["article"],
            desk=data["desk"],
            days=data["days"] if data["desk"] else None,
            **{data["unit"]: data["amount"]},
        )


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
