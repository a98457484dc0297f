"""Read a pasted text or an uploaded file, with errors in the form."""

from dataclasses import replace
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from articles.facts.blocks import Block, BlockKind
from articles.facts.languages import language_choices, language_name
from articles.intake import (
    FILE_SUFFIXES,
    IntakeWarning,
    Manuscript,
    UnreadableManuscript,
    WarningCode,
    items_in,
    read_manuscript,
)
from articles.workflow import ArticleInput, ManuscriptInput, why_unreadable

BETWEEN = "\n\n"
HEADLINE_STANDS_WITHIN = 600


class ManuscriptFields(forms.Form):
    """A pasted text or a file, exactly one of them."""

    text = forms.CharField(
        label=gettext_lazy("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"class": "manuscript", "rows": 16, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a file"),
        required=False,
        help_text=gettext_lazy(
            "Word (.docx), OpenDocument (.odt), RTF, PDF, HTML, Markdown, plain text, mail or news "
            "of an agency, at most 10 MB."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(FILE_SUFFIXES)}),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=lambda: [("", _("as the text is")), *languages_by_name()],
        required=False,
    )

    def clean_file(self) -> UploadedFile | None:
        file = self.cleaned_data["file"]
        if file and file.size > settings.UPLOAD_LIMIT_BYTES:
            raise forms.ValidationError(_("The file is larger than 10 MB."))
        return file

    def clean(self) -> dict[str, Any]:
        """Read the manuscript into `cleaned_data["manuscript"]`."""
        data = super().clean() or {}
        if self.errors:
            return data
        text, file = data.get("text") or "", data.get("file")
        if bool(text.strip()) == bool(file):
            message = _("Paste the text or choose a file.")
            both = _("You sent both a text and a file; please send only one.")
            self.add_error("text", both if file else message)
            return data
        try:
            if file and (items := self._message(file)):
                data["items"] = items
                return data
            data["manuscript"] = self._read(text, file)
        except UnreadableManuscript as refusal:
            self.add_error("file" if file else "text", why_unreadable(refusal))
        return data

    def _message(self, file: UploadedFile) -> list[ArticleInput]:
        """Return the texts of a message with several; empty where a form takes only one."""
        return []

    def _read(self, text: str, file: UploadedFile | None) -> ManuscriptInput:
        received = _content(file) if file else None
        filename = (file.name or "") if file else ""
        read = read_manuscript(text if received is None else received, filename=filename or None)
        read = with_headline(read, self.cleaned_data.get("headline") or "")
        return ManuscriptInput.of(
            read,
            channel="uploaded" if file else "pasted",
            headline=self.cleaned_data.get("headline") or "",
            language=self.cleaned_data.get("language") or "",
            filename=filename,
            received=received,
            media_type=(file.content_type or "") if file else "text/plain",
        )


def message_of(file: UploadedFile) -> list[ArticleInput]:
    """Return the texts of a message of an agency, if there are several.

    Raises UnreadableManuscript where one of them can't be read.
    """
    documents = items_in(_content(file))
    if len(documents) < 2:
        return []
    name = file.name or ""
    found = [(read_manuscript(one, filename=name), one) for one in documents]
    return [
        ArticleInput(
            ManuscriptInput.of(
                read,
                channel="uploaded",
                filename=name,
                received=document,
                media_type=file.content_type or "",
            ),
            byline=(read.byline or "")[:200],
            publication_date=read.publication_date,
            external_id=read.external_id,
        )
        for read, document in found
    ]


def _content(file: UploadedFile) -> bytes:
    file.seek(0)
    return file.read()


def with_headline(read: Manuscript, headline: str) -> Manuscript:
    """Return the manuscript with a separately entered headline at its top.

    The headline is checked like the rest, so it is part of the text.
    """
    headline = " ".join(headline.split())
    if not headline or headline in " ".join(read.text[:HEADLINE_STANDS_WITHIN].split()):
        return read
    shift = len(headline) + len(BETWEEN)
    blocks = (
        None
        if read.blocks is None
        else (
            Block(BlockKind.HEADLINE, 0, len(headline)),
            *(_moved(block, shift) for block in read.blocks),
        )
    )
    notes = tuple(replace(n, start=n.start + shift, end=n.end + shift) for n in read.notes)
    return replace(read, text=headline + BETWEEN + read.text, blocks=blocks, notes=notes)


def _moved(block: Block, shift: int) -> Block:
    """Return the block moved after a new first one."""
    repeat = None if block.repeat_of is None else block.repeat_of + 1
    return replace(block, start=block.start + shift, end=block.end + shift, repeat_of=repeat)


def warnings_in_words(warnings: list[dict[str, Any]]) -> list[str]:
    """Return the warnings of intake in the active language."""
    rows = [IntakeWarning(w["code"], w["params"]) for w in warnings]
    return [_(row.template) % _in_words(row) for row in rows]


def languages_by_name(*present: str) -> list[tuple[str, str]]:
    """Return languages with their names in the active language, `present` ones among them."""
    spoken = get_language() or settings.LANGUAGE_CODE
    choices = language_choices(spoken)
    known = {tag for tag, _name in choices}
    return [*((tag, language_name(tag, spoken)) for tag in present if tag not in known), *choices]


def _in_words(warning: IntakeWarning) -> dict[str, Any]:
    """Return a warning's parameters, with names of languages."""
    if warning.code != WarningCode.LANGUAGE_CONTRADICTED:
        return dict(warning.params)
    spoken = get_language() or settings.LANGUAGE_CODE
    return {name: language_name(str(tag), spoken) for name, tag in warning.params.items()}
