"""Add and change a source."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Document, Source, User
from articles.permissions import RIGHTS, Act, may
from articles.workflow import SourceInput
from factcheck.seen_values import SeenValuesMixin

from .declared import FieldRows, declared_form_fields

# The day is beside the author. An origin is asked for by its name.
FIRST = ("title", "kind", "publisher", "author", "published_date")
ORDERED = tuple(dict.fromkeys((*FIRST, *Source.declared.entered)))
ASKED = tuple({"origin": "origin_name"}.get(name, name) for name in ORDERED)
PRIVATE = Source.declared.private


@declared_form_fields(Source, (*ASKED, *PRIVATE))
class SourceForm(FieldRows, forms.Form):
    """The fields of a source; its URL is never fetched.

    Those of a conversation are there only for a `user` who may note one.
    """

    apart = ("title", *PRIVATE)
    origin_name = forms.CharField(
        label=_("Origin"),
        max_length=200,
        required=False,
        help_text=_("Where it comes from: copies of one press release have one origin."),
        widget=forms.TextInput(attrs={"list": "origins", "autocomplete": "off"}),
    )
    is_secret = forms.BooleanField(
        label=_("Secret (an informant): visible only to people with access"), required=False
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not may(user, Act.NOTE_CONVERSATIONS):
            for name in PRIVATE:
                del self.fields[name]

    @property
    def private(self) -> list[forms.BoundField]:
        """Return the fields of a call or an interview."""
        return [self[name] for name in PRIVATE if name in self.fields]

    @property
    def has_private(self) -> bool:
        """Return whether anything is in the fields of a conversation, or wrong with them."""
        return any(bound.value() or bound.errors for bound in self.private)

    def new_source(self) -> SourceInput:
        return SourceInput(**self.cleaned_data)


class SourceChangeForm(SeenValuesMixin, SourceForm):
    """The same for an existing source; `version` detects concurrent changes."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, source: Source, **kwargs: Any):
        known = {name: getattr(source, name) for name in self.base_fields if name != "origin_name"}
        known["origin_name"] = source.origin.name if source.origin else ""
        super().__init__(*args, **{"initial": known} | kwargs)

    def changes(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class ShareForm(forms.Form):
    """With whom to share what is secret: people who may do `act`, but don't see this one."""

    user = forms.ModelChoiceField(
        User.objects.none(), label=_("Person"), empty_label=_("Choose a person")
    )

    def __init__(
        self,
        *args: Any,
        secret: Source | Document,
        act: Act = Act.SEE_SOURCES,
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        self.secret = secret
        people = User.objects.active().filter(role__in=RIGHTS[act].roles)
        strangers = people.exclude(pk__in=secret.known_to.all())
        self.fields["user"].queryset = strangers  # type: ignore[attr-defined]

    def knowers(self) -> list[tuple[User, bool]]:
        """Return who sees it, and whether their access can be ended. One query."""
        secret = self.secret
        keeper = secret.created_by_id if isinstance(secret, Source) else secret.added_by_id
        people = list(secret.known_to.order_by("last_name", "first_name"))
        return [(user, user.pk != keeper and len(people) > 1) for user in people]
