"""Forms for articles: a new one, its details, a new text."""

from dataclasses import replace
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Desk, User
from articles.workflow import ArticleInput
from factcheck.seen_values import SeenValuesMixin

from .addresses import AddressInput
from .manuscripts import ManuscriptFields, languages_by_name, message_of

DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
MOMENT = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})


class WhoAndWhen(forms.Form):
    """The fields of an article beside its text."""

    headline = forms.CharField(
        label=_("Headline"),
        max_length=300,
        required=False,
        help_text=_("Left empty, it is taken from the text."),
    )
    desk = forms.ModelChoiceField(
        Desk.objects.all(), label=_("Desk"), required=False, empty_label=_("none")
    )
    author = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Author"),
        required=False,
        empty_label=_("without an account"),
        help_text=_("Who answers questions."),
    )
    byline = forms.CharField(
        label=_("Byline"),
        max_length=200,
        required=False,
        help_text=_("Left empty, the author's name."),
    )
    publication_date = forms.DateField(
        label=_("Planned publication day"), required=False, widget=DAY
    )
    deadline = forms.DateTimeField(label=_("Check needed by"), required=False, widget=MOMENT)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "author" in self.fields:
            self.fields["author"].queryset = User.objects.authors()  # type: ignore[attr-defined]


class NewArticleForm(ManuscriptFields, WhoAndWhen):
    """A manuscript with the article's fields."""

    field_order = ["headline", "text", "file"]

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if user.role == User.Role.AUTHOR:
            del self.fields["author"]

    def _message(self, file: UploadedFile) -> list[ArticleInput]:
        return message_of(file)

    def arrivals(self) -> list[ArticleInput]:
        """Return the articles of a message; what is entered overrides what each item says."""
        given = {name: value for name, value in self.details().items() if value}
        return [replace(item, **given) for item in self.cleaned_data["items"]]

    def details(self) -> dict[str, Any]:
        """Return the arguments of `receive_article` beside the manuscript."""
        names = ("desk", "author", "byline", "publication_date", "deadline")
        return {name: self.cleaned_data[name] for name in names if name in self.fields}


class NewRevisionForm(ManuscriptFields):
    """Another text of an article; its language stays."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        del self.fields["language"]


class DetailsForm(SeenValuesMixin, WhoAndWhen):
    """Change an article's fields; its text changes by a new revision only."""

    public_url = forms.URLField(
        label=_("Public address"),
        max_length=2000,
        required=False,
        assume_scheme="https",
        widget=AddressInput,
        help_text=_("Where readers find it."),
    )
    language = forms.ChoiceField(label=_("Language"))
    is_partial_check = forms.BooleanField(label=_("Only parts are checked"), required=False)
    demands_full_coverage = forms.BooleanField(
        label=_("Every word must be covered"),
        required=False,
        help_text=_(
            "Can be signed off only when every word is in a claim, dismissed by a person, or "
            "listed in the sign-off as not looked at."
        ),
    )
    scope_note = forms.CharField(
        label=_("What is not checked"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    embargoed_until = forms.DateTimeField(
        label=_("Embargoed until"),
        required=False,
        widget=MOMENT,
        help_text=_("Nothing may be published before then, even if the text is signed off."),
    )
    version = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, article: Article, **kwargs: Any):
        names = set(DetailsForm.base_fields) - {"desk", "author", "version"}
        known = {name: getattr(article, name) for name in names}
        known["version"] = article.seen_version
        known |= {"desk": article.desk_id, "author": article.author_id}
        super().__init__(*args, **{"initial": known} | kwargs)
        self.fields["headline"].required = True
        self.fields["language"].choices = languages_by_name(article.language)  # type: ignore[attr-defined]
        self.fields["headline"].help_text = ""

    def changes(self) -> dict[str, Any]:
        """Return the arguments of `change_article`."""
        names = set(self.fields) - {"version"}
        if "embargoed_until" not in self.data:  # a form from an earlier release has none
            names.discard("embargoed_until")
        return {name: self.cleaned_data[name] for name in sorted(names)}
