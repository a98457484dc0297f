"""Addresses are typed with or without "https://": no field is of the type that browsers check."""

import pytest
from django import forms

from articles.desk.forms import articles, captures, reports, sources

FORMS = [
    (articles.DetailsForm, "public_url"),
    (captures.CaptureForm, "url"),
    (reports.ReaderReportForm, "link"),
    (sources.SourceForm, "url"),
]


@pytest.mark.parametrize(("form", "name"), FORMS, ids=lambda one: getattr(one, "__name__", one))
def test_a_browser_takes_an_address_without_its_scheme(form, name):
    field = form.base_fields[name]
    assert isinstance(field, forms.URLField)
    assert field.widget.input_type == "text"
    assert field.widget.attrs["inputmode"] == "url"
    assert field.clean("register.example/7") == "https://register.example/7"
