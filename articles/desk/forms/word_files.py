"""The form for a Word file that comes back from the author."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.workflow import article_of_word

from .manuscripts import ManuscriptFields


class ReturnedWordForm(ManuscriptFields):
    """A Word file that was made from the article, and whose words count in a conflict."""

    file = forms.FileField(
        label=gettext_lazy("Word file"),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
    )
    in_conflict = forms.ChoiceField(
        label=gettext_lazy("Where the file and the article changed the same words"),
        choices=[
            ("", gettext_lazy("ask")),
            ("file", gettext_lazy("the words of the file count")),
            ("article", gettext_lazy("the words of the article count")),
        ],
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name in ("text", "language"):
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Read the file, which has to say that it was made from this article."""
        data = super().clean()
        manuscript = data.get("manuscript")
        if manuscript is None:
            return data
        if article_of_word(manuscript) is None:
            message = _(
                "This file was not made from this article, or has another text by now. "
                "Send it as a new revision."
            )
            self.add_error("file", message)
        data["manuscript"] = replace(manuscript, in_conflict=data.get("in_conflict") or "")
        return data
