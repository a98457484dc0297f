"""A list of the panel is narrowed by its filters alone: nothing unseen is guessed by it."""

import re
from html import unescape

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.urls import reverse

from tests.factories import SourceFactory, UserFactory

pytestmark = pytest.mark.django_db
PANELS = [panel for model, panel in admin.site._registry.items() if model is not Permission]
NAMES = [panel.opts.model_name for panel in PANELS]


@pytest.fixture
def administrator(client):
    user = UserFactory(role="administrator")
    client.force_login(user)
    return user


def address(panel) -> str:
    return reverse(f"admin:{panel.opts.app_label}_{panel.opts.model_name}_changelist")


def offered(panel, html) -> dict[str, str]:
    """Return a query that the filters of a list offer for each parameter."""
    queries = [unescape(found) for found in re.findall(r'href="(\?[^"]+)"', html)]
    named = {query[1:].partition("=")[0]: query for query in queries}
    return {name: query for name, query in named.items() if name not in ("o", "p", "q", "all")}


@pytest.mark.parametrize("panel", PANELS, ids=NAMES)
def test_the_filters_of_a_list_work(client, administrator, panel):
    html = client.get(address(panel)).content.decode()

    answers = {
        query: client.get(address(panel) + query).status_code
        for query in offered(panel, html).values()
    }

    assert set(answers.values()) <= {200}


@pytest.mark.parametrize("panel", PANELS, ids=NAMES)
def test_no_list_is_narrowed_by_a_column_without_a_filter(rf, administrator, panel):
    request = rf.get(address(panel))
    request.user = administrator
    firsts = (found[0] if isinstance(found, tuple) else found for found in panel.list_filter)
    filtered = {getattr(first, "parameter_name", first) for first in firsts}
    names = {field.name for field in panel.opts.get_fields()} - filtered

    tried = [f"{name}{how}" for name in names for how in ("", "__gt", "__startswith", "__isnull")]

    assert [one for one in tried if panel.lookup_allowed(one, "a", request)] == []


@pytest.mark.parametrize(
    "guess",
    [
        "source/?said__startswith=Der",
        "sourcehistory/?contact__contains=0431",
        "readerreport/?email__endswith=example",
        "webhook/?secret__startswith=whsec_a",
        "question/?answer_key__lt=m",
        "claim/?document_findings=1",
        "claim/?evidence__source__title__startswith=K",
        "apitoken/?digest__startswith=7",
    ],
)
def test_what_nobody_is_shown_is_not_guessed_letter_by_letter(client, administrator, guess):
    assert client.get(f"/admin/articles/{guess}").status_code == 400


def test_a_note_of_a_call_narrows_no_list(client, administrator):
    SourceFactory(title="Gespräch", said="Der Vertrag ist nichtig.")
    guesses = [f"/admin/articles/source/?said__startswith={word}" for word in ("Der", "Die")]
    first, second = (client.get(guess) for guess in guesses)
    assert first.status_code == second.status_code
    assert b"Gespr" not in first.content
