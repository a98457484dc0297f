"""The forms of an article's page; templates render the fields by hand."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.desk.forms.declared import declared_form_fields
from articles.desk.forms.sources import ASKED
from articles.desk.forms.stale_edits import field_text
from articles.models import (
    Claim,
    Document,
    ErrorClass,
    Evidence,
    Publication,
    Question,
    Rating,
    Source,
    Verdict,
)
from articles.workflow import EvidenceInput, FileInput, PublicationInput, SourceInput

# A note beside a claim is the evidence's.
NEW_SOURCE = [name for name in ASKED if name != "note"]


class VerdictForm(forms.Form):
    """A rating with its reason.

    The form always has an error class; it is dropped for a rating that clears the claim.
    """

    rating = forms.ModelChoiceField(
        Rating.objects.none(), error_messages={"required": _("Choose a rating.")}
    )
    explanation = forms.CharField(required=False, max_length=5000)
    correction = forms.CharField(required=False, max_length=5000)
    text_stands = forms.BooleanField(required=False)
    # Django's forms have an attribute of this name, but fields don't become attributes.
    error_class = forms.ModelChoiceField(  # type: ignore[assignment]
        ErrorClass.objects.none(), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rating"].queryset = Rating.objects.offered()  # type: ignore[attr-defined]
        self.fields["error_class"].queryset = ErrorClass.objects.offered()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        rating = data.get("rating")
        return data | {"error_class": None} if rating and rating.clears else data


class SentenceVerdictForm(VerdictForm):
    """A rating of a sentence, or of one `part` of it (a claim's pk); the rest is right then.

    `only`: the part alone is judged.
    """

    part = forms.IntegerField(required=False)
    only = forms.BooleanField(required=False)


class OverrideForm(VerdictForm):
    """A decision against the checker."""

    reason = forms.CharField(
        max_length=5000, error_messages={"required": _("Please give a reason.")}
    )


@declared_form_fields(Source, NEW_SOURCE, required=False)
class EvidenceForm(forms.ModelForm):
    """An existing or new source with what it says and where.

    `document` becomes a source. Without both, `title` is a new one.
    """

    source = forms.ModelChoiceField(Source.objects.none(), required=False)
    document = forms.ModelChoiceField(Document.objects.none(), required=False)
    origin_name = forms.CharField(
        label=_("Origin"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"placeholder": _("Press release, wire report")}),
    )
    is_secret = forms.BooleanField(
        label=_("secret (informant): visible only to people with access"), required=False
    )
    accessed_date = forms.DateField(required=False)
    file = forms.FileField(required=False)

    class Meta:
        model = Evidence
        fields = Evidence.declared.entered

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].queryset = Source.objects.visible_to(user)  # type: ignore[attr-defined]
        self.fields["document"].queryset = Document.objects.visible_to(user)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        is_named = data.get("source") or data.get("document") or data.get("title")
        if not is_named and "title" not in self.errors:
            self.add_error("title", _("Choose a source or name a new one."))
        return data

    @property
    def evidence(self) -> EvidenceInput:
        """Return the evidence; only for a valid form."""
        data = self.cleaned_data
        return EvidenceInput(
            source=data["source"] or data["document"] or self._new_source(),
            **{name: data[name] for name in Evidence.declared.entered},
            file=self._file(),
        )

    def _file(self) -> FileInput | None:
        file = self.cleaned_data["file"]
        return FileInput.of(file) if file else None

    def _new_source(self) -> SourceInput:
        fields = {name: self.cleaned_data[name] for name in NEW_SOURCE}
        return SourceInput(**fields | {"kind": fields["kind"] or Source.Kind.DOCUMENT})


class FileForm(forms.Form):
    file = forms.FileField(
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")}
    )

    @property
    def new_file(self) -> FileInput:
        """Return the uploaded file; only for a valid form."""
        return FileInput.of(self.cleaned_data["file"])


class QuestionForm(forms.ModelForm):
    question = forms.CharField()

    class Meta:
        model = Question
        fields = ("due_at",)


class AnswerForm(forms.ModelForm):
    answer = forms.CharField(error_messages={"required": _("Please write an answer.")})

    class Meta:
        model = Question
        fields = ("answer",)


class SpanForm(forms.Form):
    """A span of the text in code points, and its kind of fact."""

    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)
    kind = forms.ChoiceField(choices=Claim.Kind)
    note = forms.CharField(required=False, max_length=2000)


class StretchForm(forms.Form):
    """A span without a fact, in code points of the revision that the person has read."""

    revision = forms.IntegerField()
    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)
    reason = forms.CharField(required=False, max_length=2000)


class SignOffForm(forms.Form):
    revision = forms.IntegerField()
    not_checked = forms.CharField(required=False, max_length=5000)
    language_reason = forms.CharField(required=False, max_length=5000)
    unseen_reason = forms.CharField(required=False, max_length=5000)


class WithdrawalForm(forms.Form):
    sign_off = forms.IntegerField()
    reason = forms.CharField(
        max_length=5000, error_messages={"required": _("Please give a reason.")}
    )


class LiftForm(forms.Form):
    reason = forms.CharField(
        max_length=5000, error_messages={"required": _("Please give a reason.")}
    )


class CommentForm(forms.Form):
    text = forms.CharField(required=False, max_length=4000)


class ReasonForm(forms.Form):
    reason = forms.CharField(required=False, max_length=5000)


class PublicationForm(forms.ModelForm):
    """The public text about a verdict, and the claimant."""

    claimant_type = forms.ChoiceField(choices=Publication.ClaimantType, required=False)
    claimant_url = forms.URLField(required=False, max_length=2000, assume_scheme="https")
    appearance_url = forms.URLField(required=False, max_length=2000, assume_scheme="https")
    changed_at = forms.DateTimeField(required=False)

    class Meta:
        model = Publication
        fields = (
            "claim_reviewed",
            "summary",
            "claimant",
            "claimant_type",
            "claimant_url",
            "claimed_date",
            "appearance_url",
        )

    @property
    def publication(self) -> PublicationInput:
        return PublicationInput(**{name: self.cleaned_data[name] for name in self.Meta.fields})

    def present_words(self, row: Publication, seen: Mapping[str, str]) -> dict[str, list[str]]:
        """Return the current value of each field in which the input differs from `row`.

        Fields that were corrected and still say what was `seen` get their current values.
        """
        present = {name: getattr(row, name) for name in self.Meta.fields}
        untouched = [name for name in seen if str(self.cleaned_data[name] or "") == seen[name]]
        data: Any = self.data
        self.data = data = data.copy()
        for name in untouched:
            data[name] = str(present[name] or "")
        typed = PublicationForm(self.data, initial=present).changed_data
        found = {}
        for name in self.Meta.fields:
            if name in typed:
                field: Any = Publication._meta.get_field(name)
                value = field_text(PublicationForm(initial=present)[name])
                hint = gettext("Current value: %(value)s") % {"value": value}
                found[name] = [f"{capfirst(str(field.verbose_name))}: {hint}"]
        return found


def first_words(verdict: Verdict) -> dict[str, str]:
    """Return the initial values of a publication: the verdict's sentence and explanation.

    A sentence that is too long is left to the person: its last words may be "denied the
    minister".
    """
    longest = Publication._meta.get_field("claim_reviewed").max_length or 0
    sentence = verdict.sentence if len(verdict.sentence) <= longest else ""
    return {"claim_reviewed": sentence, "summary": verdict.explanation}


def published_words(publication: Publication) -> dict[str, str]:
    """Return the initial values for an existing publication."""
    values = {name: getattr(publication, name) for name in PublicationForm.Meta.fields}
    day = publication.claimed_date
    return values | {"claimed_date": day.isoformat() if day else ""}
