"""A page that was sent from the browser."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from articles.models import Evidence
from articles.workflow.inputs import DocumentInput

from .addresses import AddressInput

LONGEST_PASSAGE = 5_000


@dataclass(frozen=True, slots=True)
class SentenceAtHand:
    """The sentence that the marked words are evidence for.

    `start` is an offset into the article's text; `seen` has its claims with the versions that
    are shown, as "pk:version …".
    """

    article: int
    start: int
    words: str
    seen: str


class PageInput(forms.HiddenInput):
    """A page of any size, sent as a file (`take-page.js`); Django limits what a field holds."""

    needs_multipart_form = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return the text of the file, which the form shows again after an error."""
        if (file := files.get(name)) is None:
            return super().value_from_datadict(data, files, name)
        file.seek(0)  # a form reads it more than once
        return file.read().decode(errors="replace")


class CaptureForm(forms.Form):
    """A page as a document of an article, and the words that were marked on it."""

    article = forms.TypedChoiceField(label=gettext_lazy("Article"), coerce=int)
    html = forms.CharField(
        strip=False,
        widget=PageInput,
        error_messages={
            "required": gettext_lazy("No page has come. Use the bookmark on the page once more.")
        },
    )
    title = forms.CharField(label=gettext_lazy("Title"), max_length=300)
    url = forms.URLField(
        label=gettext_lazy("Address"),
        max_length=2000,
        required=False,
        assume_scheme="https",
        widget=AddressInput,
    )
    passage = forms.CharField(
        label=gettext_lazy("Marked words"),
        required=False,
        max_length=LONGEST_PASSAGE,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    is_evidence = forms.BooleanField(
        label=gettext_lazy("The marked words are evidence for this sentence:"), required=False
    )
    stance = forms.TypedChoiceField(
        label=pgettext_lazy("of a passage", "Stance"),
        choices=Evidence.Stance.choices,
        required=False,
        empty_value=Evidence.Stance.SUPPORTS.value,
    )
    is_secret = forms.BooleanField(
        label=gettext_lazy("Secret: visible only to people with access"), required=False
    )

    def __init__(
        self,
        *args: Any,
        articles: Sequence[tuple[int, str]],
        sentence: SentenceAtHand | None,
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        # Nobody is to store a page at an article that happens to be the first.
        is_known = self.initial.get("article") is not None or len(articles) == 1
        none = [] if is_known else [("", "---------")]
        self.fields["article"].choices = [*none, *articles]  # type: ignore[attr-defined]
        self.sentence = sentence

    @property
    def is_for_sentence(self) -> bool:
        """Return whether the page becomes evidence; only for a valid form."""
        return bool(self.sentence and self.cleaned_data["is_evidence"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.sentence and data.get("is_evidence"):
            if data.get("article") not in (None, self.sentence.article):
                self.add_error("article", _("The sentence is in another article."))
            if not data.get("passage", "").strip():
                self.add_error("passage", _("Which words of the page are the evidence?"))
        return data

    def page(self) -> DocumentInput:
        data = self.cleaned_data
        return DocumentInput.pasted(
            data["html"],
            title=data["title"],
            suffix=".html",
            channel="captured",
            url=data["url"],
            is_secret=data["is_secret"],
        )
