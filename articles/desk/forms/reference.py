"""Add and change people and reference facts; the fields depend on the fact's property."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.facts.describe import number_text
from articles.models import Person, ReferenceFact, Source, SubjectKind
from articles.queries.active_language import active_translator
from articles.workflow import OF_PEOPLE, FactInput, PersonInput, is_day, office_fields
from factcheck.seen_values import SeenValuesMixin

from .articles import DAY
from .declared import declared_form_fields
from .numbers import NumberField
from .several import MOST_LISTED, SeveralFoundMixin

Property = ReferenceFact.Property
VALUE_FIELDS: dict[str, tuple[str, ...]] = {
    Property.BIRTH_DATE: ("day",),
    Property.DEATH_DATE: ("day",),
    Property.OFFICE: ("role", "organisation", "begins", "ends"),
    Property.SPELLING: ("spelling",),
    Property.FIGURE: ("number", "unit"),
}
GERMAN_DAY = re.compile(r"(?:(?:(\d\d?)\.\s*)?(\d\d?)\.\s*)?(\d{4})", re.ASCII)
SOURCE_NUMBER = re.compile(r"#(\d{1,9})\s*$", re.ASCII)


class PartialDayField(forms.CharField):
    """A day, month or year in ISO 8601 or German notation; cleans to TIMEX."""

    def __init__(self, **kwargs: Any):
        widget = forms.TextInput(attrs={"placeholder": "1971-06-28", "autocomplete": "off"})
        super().__init__(max_length=20, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        german = GERMAN_DAY.fullmatch(text)
        parts = [part for part in (german.groups()[::-1] if german else ()) if part]
        timex = "-".join(part.zfill(2) for part in parts) or text
        if timex and not is_day(timex):
            raise forms.ValidationError(
                _("Please enter a day, a month or a year: 1971-06-28, 1971-06 or 1971.")
            )
        return timex


class SourceTextInput(forms.TextInput):
    """A field with a list of sources that is updated during typing."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        offers = {
            "list": "source-choices",
            "autocomplete": "off",
            "hx-get": reverse("reference_sources"),
            "hx-trigger": "input changed delay:200ms",
            "hx-target": "#source-choices",
            "hx-swap": "innerHTML",
        }
        return super().get_context(name, value, offers | (attrs or {}))


class SourceChoiceField(forms.CharField):
    """A public source by its title, or by "#" and its number; empty for none."""

    def __init__(self, **kwargs: Any):
        super().__init__(max_length=400, widget=SourceTextInput, required=False, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        number = SOURCE_NUMBER.search(text)
        public = Source.objects.public()
        found = list((public.filter(pk=number[1]) if number else public.filter(title=text))[:2])
        if len(found) != 1:
            several = _("Several sources have this title; choose one from the list.")
            none = _("There is no such source. Enter it under Sources first.")
            raise forms.ValidationError(several if found else none)
        return found[0]


def source_choice(source: Source) -> str:
    """Return a source as the form names it."""
    return f"{source.title} #{source.pk}"


class FactForm(SeveralFoundMixin):
    """A reference fact with the fields of its property."""

    subject = forms.CharField(label=gettext_lazy("Who or what"), max_length=200)
    subject_kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=SubjectKind.choices)
    day = PartialDayField(
        label=gettext_lazy("Day"),
        help_text=gettext_lazy("A month or a year will do: 1971-06, 1971."),
    )
    role = forms.CharField(label=gettext_lazy("Office"), max_length=200)
    organisation = forms.CharField(label=gettext_lazy("Of what"), max_length=200, required=False)
    begins = PartialDayField(label=gettext_lazy("From"), required=False)
    ends = PartialDayField(label=gettext_lazy("Until"), required=False)
    spelling = forms.CharField(label=gettext_lazy("Official spelling"), max_length=200)
    number = NumberField(label=gettext_lazy("Number"))
    unit = forms.CharField(
        label=gettext_lazy("Unit"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("What is counted, %, EUR, m …"),
    )
    as_of = forms.DateField(
        label=gettext_lazy("As of"),
        widget=DAY,
        help_text=gettext_lazy("The day for which it is true, or on which it was looked up."),
    )
    source = SourceChoiceField(
        label=gettext_lazy("Source"),
        help_text=gettext_lazy("Not a secret source: everybody at the desk can read this."),
    )

    def __init__(self, *args: Any, property_: str, person: Person | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.property, self.person = property_, person
        wanted = VALUE_FIELDS[property_]
        for name in {name for names in VALUE_FIELDS.values() for name in names} - set(wanted):
            del self.fields[name]
        if person:
            del self.fields["subject"]
        if person or property_ in OF_PEOPLE:
            del self.fields["subject_kind"]

    def clean_subject(self) -> str:
        return " ".join(self.cleaned_data["subject"].split())

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "begins" in data and not self.errors and self._is_turned(self.value_fields()):
            self.add_error("ends", _("The end is before the beginning."))
        kind = data.get("subject_kind", SubjectKind.PERSON)
        if self.person is None and kind == SubjectKind.PERSON and data.get("subject"):
            self._find_person(data["subject"])
        return data

    @property
    def property_label(self) -> str:
        return str(Property(self.property).label)

    @property
    def value_names(self) -> tuple[str, ...]:
        return VALUE_FIELDS[self.property]

    @property
    def value_bound_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.value_names]

    def value_fields(self) -> dict[str, Any]:
        """Return value and, for an office, its term, as arguments of acts."""
        data = self.cleaned_data
        match self.property:
            case Property.OFFICE:
                return office_fields(*(data[name] for name in self.value_names))
            case Property.SPELLING:
                return {"value": {"name": data["spelling"]}}
            case Property.FIGURE:
                unit = {"unit": data["unit"]} if data["unit"] else {}
                return {"value": {"number": data["number"]} | unit}
            case _:
                return {"value": {"timex": data["day"], "type": "DATE"}}

    def new_fact(self) -> FactInput:
        """Return the fact; an unknown name is a new person."""
        data = self.cleaned_data
        subject = self.person.name if self.person else data["subject"]
        kind = data.get("subject_kind", SubjectKind.PERSON)
        is_new = self.person is None and kind == SubjectKind.PERSON
        return FactInput(
            subject=subject,
            subject_kind=kind,
            property=self.property,
            as_of=data["as_of"],
            person=PersonInput(name=subject) if is_new else self.person,
            source=data["source"],
            **self.value_fields(),
        )

    def _find_person(self, name: str) -> None:
        found = list(Person.objects.named([name])[: MOST_LISTED + 1])
        text = _("Several people go by this name: choose one.")
        self.person = self.one_of("subject", found, text)

    def _is_turned(self, fields: dict[str, Any]) -> bool:
        first, last = fields["valid_from"], fields["valid_until"]
        return bool(first and last and last < first)


class FactChangeForm(SeenValuesMixin, FactForm):
    """The same for an existing fact; `version` detects concurrent changes."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, fact: ReferenceFact, **kwargs: Any):
        self.fact = fact
        initial = known_values(fact) | {"version": fact.version}
        super().__init__(
            *args,
            property_=fact.property,
            person=fact.person,
            **{"initial": initial} | kwargs,
        )

    def changes(self) -> dict[str, Any]:
        """Return the arguments of `change_fact`."""
        data = self.cleaned_data
        about = ("subject", "subject_kind")
        named: dict[str, Any] = {name: data[name] for name in about if name in data}
        if self.person and not self.fact.person_id:
            named = {"person": self.person, "subject": self.person.name}
        named["as_of"] = data["as_of"]
        if data["source"] or not self._has_hidden_source():
            named["source"] = data["source"]
        return named | self._kept_value()

    def _kept_value(self) -> dict[str, Any]:
        """Return the value with the members that the form doesn't have."""
        fields = self.value_fields()
        shown = {"timex", "type", "role", "organisation", "from", "until", "name", "number", "unit"}
        beside = {k: v for k, v in self.fact.value.items() if k not in shown}
        return fields | {"value": fields["value"] | beside}

    def _has_hidden_source(self) -> bool:
        """Return whether the fact's source became secret: it isn't shown, but stays."""
        source = self.fact.source
        return source is not None and source.is_secret


def known_values(fact: ReferenceFact) -> dict[str, Any]:
    """Return the initial values of the form for an existing fact."""
    source, first, last = fact.source, fact.valid_from, fact.valid_until
    start = starting_values(fact.value)
    return start | {
        "subject": fact.subject,
        "subject_kind": fact.subject_kind,
        "begins": start["begins"] or (first.isoformat() if first else ""),
        "ends": start["ends"] or (last.isoformat() if last else ""),
        "as_of": fact.as_of,
        "source": source_choice(source) if source and not source.is_secret else "",
    }


def starting_values(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return the initial form values for the value of a fact."""
    number = value.get("number")
    return {
        "day": value.get("timex", ""),
        "role": value.get("role", ""),
        "organisation": value.get("organisation", ""),
        "begins": value.get("from", ""),
        "ends": value.get("until", ""),
        "spelling": value.get("name", ""),
        "number": number_text(number, active_translator()) if number else "",
        "unit": value.get("unit", ""),
    }


@declared_form_fields(Person, Person.declared.entered)
class PersonForm(forms.Form):
    """A person in the news."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=200,
        help_text=gettext_lazy("In house style."),
    )
    spellings = forms.CharField(
        label=gettext_lazy("Other spellings"),
        required=False,
        max_length=10_000,
        help_text=gettext_lazy("One per line, correct or not: each refers to this person."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    wikidata_id = forms.RegexField(
        r"^Q[1-9]\d*$",
        label="Wikidata",
        max_length=20,
        required=False,
        help_text="Q42",
    )

    def clean_spellings(self) -> list[str]:
        lines = [" ".join(line.split()) for line in self.cleaned_data["spellings"].splitlines()]
        names = list(dict.fromkeys(line for line in lines if line))
        if any(len(name) > 200 for name in names):
            raise forms.ValidationError(_("A spelling has at most 200 characters."))
        return names

    def new_person(self) -> PersonInput:
        return PersonInput(**self.cleaned_data)


class PersonChangeForm(SeenValuesMixin, PersonForm):
    """The same for an existing person; `version` detects concurrent changes."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, person: Person, **kwargs: Any):
        known = {name: getattr(person, name) for name in ("name", "wikidata_id", "note", "version")}
        known["spellings"] = "\n".join(person.spellings)
        super().__init__(*args, **{"initial": known} | kwargs)

    def changes(self) -> dict[str, Any]:
        """Return the arguments of `change_person`."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return data | {"wikidata_id": data["wikidata_id"] or None}
