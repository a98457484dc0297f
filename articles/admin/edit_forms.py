"""Forms of the panel: nobody overwrites what they haven't seen, and nothing typed is lost."""

import hashlib
from typing import Any

from django import forms
from django.db.models import Model
from django.forms.models import model_to_dict
from django.utils.translation import gettext as _

from factcheck.seen_values import SeenValuesMixin, adopt_present_values, differing

SEEN = "seen_version"


class EditForm(SeenValuesMixin, forms.ModelForm):
    """A form that refuses once to overwrite what somebody else changed meanwhile.

    It is shown again with what the person changed and, beside each field that differs, what is
    stored by now; the other fields have the values of now. Sent again, it is stored: the person
    has seen the other's values.
    """

    seen_version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A formset adds fields of its own later: they are not part of the version.
        self.edited = [name for name in self.fields if name != SEEN]
        if self.instance.pk:
            self.initial[SEEN] = self._version_of(self.instance)

    def clean(self) -> dict[str, Any]:
        """Lock the row until the end of the request."""
        data = super().clean() or self.cleaned_data
        seen = data.pop(SEEN, "")
        if self.instance.pk:
            rows = type(self.instance)._default_manager.select_for_update()
            present = rows.get(pk=self.instance.pk)
            if seen != self._version_of(present):
                self._show_present(present)
        return data

    def _show_present(self, present: Model) -> None:
        """Say what is stored by now, and send its version with the form when it is sent again."""
        self.add_error(
            None,
            _(
                "Somebody has changed this in the meantime. Nothing was overwritten: your entries "
                "are still here, and what is stored now is beside each that differs. Save again "
                "to store yours."
            ),
        )
        now = type(self)(instance=present, prefix=self.prefix)
        for name in adopt_present_values(self, now):
            self.add_error(name, _("Changed by somebody else meanwhile."))
        stored = model_to_dict(present, fields=self.edited)
        for name in [name for name in differing(self, now) if name in stored]:
            value = _shown(self.fields[name], stored[name])
            self.add_error(name, _("Stored now: %(value)s") % {"value": value})
        data: Any = self.data
        self.data = data = data.copy()
        data[self.add_prefix(SEEN)] = self._version_of(present)

    @property
    def is_of_new_row(self) -> bool:  # type: ignore[override]
        return self.instance.pk is None

    def _version_of(self, row: Model) -> str:
        """Return a digest of the values that the form edits."""
        values = sorted(model_to_dict(row, fields=self.edited).items())
        return hashlib.blake2b(repr(values).encode(), digest_size=8).hexdigest()


def _shown(field: forms.Field, value: Any) -> str:
    """Return a stored value as a person reads it in the form."""
    if isinstance(field, forms.BooleanField):
        return _("yes") if value else _("no")
    if value in (None, "", []):
        return _("nothing")
    if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
        return str(field.queryset.filter(pk=value).first() or "")
    if isinstance(field, forms.ChoiceField):
        offered: Any = field.choices
        labels = {str(key): str(label) for key, label in offered}
        values = value if isinstance(value, list) else [value]
        return ", ".join(labels.get(str(one), str(one)) for one in values)
    return str(field.prepare_value(value))
