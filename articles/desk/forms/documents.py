"""Bring documents of an article, change one, replace it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Self

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.models import Document
from articles.queries.author_sources import AuthorSources
from articles.workflow.inputs import DocumentInput
from factcheck.seen_values import SeenValuesMixin

from .declared import FieldRows, declared_form_fields

MOST_NAMED = 30
"""Sentences that a question to the author names."""


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Several uploaded files; the value is a list."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(SeveralFilesField, self).clean(file, initial) for file in files]


class NewDocumentsForm(forms.Form):
    """Files or a pasted text, as documents of an article."""

    file = SeveralFilesField(
        label=gettext_lazy("Files"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy(
            "PDF, Word, Excel, PowerPoint (.pptx), OpenDocument, RTF, CSV, saved web pages, mails "
            "(.eml, .msg), appointments (.ics), transcripts, text, pictures."
        ),
    )
    text = forms.CharField(
        label=gettext_lazy("Or pasted text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Empty: the name of the file."),
    )
    own_date = forms.DateField(
        label=gettext_lazy("Date of the document"),
        required=False,
        help_text=gettext_lazy("Empty: as the document says itself."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    is_secret = forms.BooleanField(
        label=gettext_lazy("Secret: visible only to people with access"), required=False
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not data["file"] and not data["text"].strip():
            self.add_error("file", _("Please choose a file or paste a text."))
        return data

    def documents(self) -> Sequence[DocumentInput]:
        """Return the documents; only for a valid form. A title is that of a single one."""
        data = self.cleaned_data
        files, text = data["file"], data["text"]
        title = data["title"] if len(files) + bool(text.strip()) == 1 else ""
        more = {"own_date": data["own_date"], "is_secret": data["is_secret"]}
        found = [DocumentInput(*read_upload(file), title=title, **more) for file in files]
        if text.strip():
            found.append(DocumentInput.pasted(text, title=title, **more))
        return found


@declared_form_fields(Document, Document.declared.entered)
class DocumentChangeForm(SeenValuesMixin, FieldRows, forms.Form):
    """The details of a document; `version` detects concurrent changes."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, document: Document, **kwargs: Any):
        known = {name: getattr(document, name) for name in self.base_fields}
        super().__init__(*args, **{"initial": known} | kwargs)

    def changes(self) -> dict[str, str | date | bool | None]:
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class ReplacementForm(forms.Form):
    """A new version of a document."""

    file = forms.FileField(label=gettext_lazy("New version"), allow_empty_file=True)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def document(self) -> DocumentInput:
        return DocumentInput(*read_upload(self.cleaned_data["file"]))


class SourcesQuestionForm(forms.Form):
    """A question to the author about what is missing; it is about the first such claim."""

    question = forms.CharField(
        label=gettext_lazy("Question to the author"), widget=forms.Textarea(attrs={"rows": 8})
    )
    claim = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, found: AuthorSources, text: str) -> Self:
        """Return the form with a message that names what is missing."""
        about = found.about
        if about is None:
            return cls()
        parts = []
        if found.missing:
            names = [f"– {row.named.title}" for row in found.missing]
            parts.append("\n".join([_("These sources are not in the folder:"), *names]))
        if found.without:
            words = [_quoted(text[row.start : row.end]) for row in found.without[:MOST_NAMED]]
            more = len(found.without) - MOST_NAMED
            if more > 0:
                further = ngettext("and %(count)d more", "and %(count)d more", more)
                words.append(further % {"count": more})
            parts.append("\n".join([_("What are these sentences based on?"), *words]))
        return cls(initial={"question": "\n\n".join(parts), "claim": about.pk})


def _quoted(sentence: str) -> str:
    return f"– {Truncator(' '.join(sentence.split())).chars(120)}"


def read_upload(file: UploadedFile) -> tuple[str, bytes]:
    """Return name and content; one that is too large is truncated just above the limit."""
    return file.name or "", file.read(settings.EVIDENCE_LIMIT_BYTES + 1)
