"""What people send from the page of an article. Templates lay the fields out by hand."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from articles.models import (
    Claim,
    ErrorClass,
    Evidence,
    Publication,
    Question,
    Rating,
    Source,
    Verdict,
)
from articles.workflow import EvidenceInput, FileInput, PublicationInput, SourceInput

NEW_SOURCE = (
    "title kind publisher author url archive_number published_date origin_name is_primary is_secret"
).split()


class VerdictForm(forms.Form):
    """A rating with its reason.

    The error class stands in the form whatever the rating; one that clears the claim has
    none.
    """

    rating = forms.ModelChoiceField(
        Rating.objects.none(), error_messages={"required": _("Choose a rating.")}
    )
    explanation = forms.CharField(required=False, max_length=5000)
    correction = forms.CharField(required=False, max_length=5000)
    text_stands = forms.BooleanField(required=False)
    # Django has an attribute of this name on forms; fields never become attributes.
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


class OverrideForm(VerdictForm):
    """A decision against the checker."""

    reason = forms.CharField(max_length=5000, error_messages={"required": _("Say why.")})


class EvidenceForm(forms.ModelForm):
    """A source, found or entered here, with what it says and where.

    Without a `source` the words in `title` are a new one.
    """

    source = forms.ModelChoiceField(Source.objects.none(), required=False)
    title = forms.CharField(required=False, max_length=300)
    kind = forms.ChoiceField(choices=Source.Kind, required=False)
    publisher = forms.CharField(required=False, max_length=200)
    author = forms.CharField(required=False, max_length=200)
    url = forms.URLField(required=False, max_length=2000, assume_scheme="https")
    archive_number = forms.CharField(required=False, max_length=120)
    published_date = forms.DateField(required=False)
    origin_name = forms.CharField(required=False, max_length=200)
    is_primary = forms.BooleanField(required=False)
    is_secret = forms.BooleanField(required=False)
    accessed_date = forms.DateField(required=False)
    file = forms.FileField(required=False)

    class Meta:
        model = Evidence
        fields = ("locator", "passage", "stance", "method", "accessed_date", "note")

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].queryset = Source.objects.visible_to(user)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("source") and not data.get("title") and "title" not in self.errors:
            self.add_error("title", _("Choose a source or name a new one."))
        return data

    @property
    def evidence(self) -> EvidenceInput:
        """Return what the form says; only of a valid one."""
        data = self.cleaned_data
        return EvidenceInput(
            source=data["source"] or self._new_source(),
            locator=data["locator"],
            passage=data["passage"],
            stance=data["stance"],
            method=data["method"],
            accessed_date=data["accessed_date"],
            note=data["note"],
            file=self._file(),
        )

    def _file(self) -> FileInput | None:
        file = self.cleaned_data["file"]
        return _read(file) if file else None

    def _new_source(self) -> SourceInput:
        given = {name: self.cleaned_data[name] for name in NEW_SOURCE}
        return SourceInput(**given | {"kind": given["kind"] or Source.Kind.DOCUMENT})


class FileForm(forms.Form):
    file = forms.FileField(
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")}
    )

    @property
    def new_file(self) -> FileInput:
        """Return the file that was sent; only of a valid form."""
        return _read(self.cleaned_data["file"])


def _read(file: UploadedFile) -> FileInput:
    """Return a file; of one that is too large only as much as shows that it is."""
    return FileInput(file.name or "", file.read(settings.EVIDENCE_LIMIT_BYTES + 1))


class QuestionForm(forms.ModelForm):
    class Meta:
        model = Question
        fields = ("question", "due_at")


class AnswerForm(forms.ModelForm):
    answer = forms.CharField(error_messages={"required": _("Write the answer.")})

    class Meta:
        model = Question
        fields = ("answer",)


class SpanForm(forms.Form):
    """Words of the text, as code points, and what sort of fact they state."""

    start = forms.IntegerField(min_value=0)
    end = forms.IntegerField(min_value=1)
    kind = forms.ChoiceField(choices=Claim.Kind)
    note = forms.CharField(required=False, max_length=2000)


class StretchForm(forms.Form):
    """Words that hold no fact, as code points of the revision that the person has read."""

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
    reason = forms.CharField(max_length=5000, error_messages={"required": _("Say why.")})


class LiftForm(forms.Form):
    reason = forms.CharField(max_length=5000, error_messages={"required": _("Say why.")})


class CommentForm(forms.Form):
    text = forms.CharField(required=False, max_length=4000)


class ReasonForm(forms.Form):
    reason = forms.CharField(required=False, max_length=5000)


class PublicationForm(forms.ModelForm):
    """What is said in public about a verdict, and who made the claim."""

    claimant_type = forms.ChoiceField(choices=Publication.ClaimantType, required=False)
    claimant_url = forms.URLField(required=False, max_length=2000, assume_scheme="https")
    appearance_url = forms.URLField(required=False, max_length=2000, assume_scheme="https")

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
        return PublicationInput(**self.cleaned_data)


def first_words(verdict: Verdict) -> dict[str, str]:
    """Return what a publication of `verdict` starts from: its sentence and explanation."""
    return {"claim_reviewed": verdict.sentence[:300], "summary": verdict.explanation}


def published_words(publication: Publication) -> dict[str, str]:
    """Return what is public, as the form shows it."""
    values = {name: getattr(publication, name) for name in PublicationForm.Meta.fields}
    day = publication.claimed_date
    return values | {"claimed_date": day.isoformat() if day else ""}
