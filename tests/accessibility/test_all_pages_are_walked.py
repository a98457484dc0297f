"""No page is forgotten: each URL name is measured, or exempted with a reason that holds."""

import re
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, get_resolver, resolve

from tests.factories import UserFactory
from tests.test_addresses import names_of

from .pages import (
    EXEMPT,
    POST_ONLY,
    is_like_another,
    lists_of_the_panel,
    reason_against,
    walked,
)

EXAMPLE = "00000000-0000-0000-0000-000000000000"
ALL = names_of(get_resolver())


def name_at(path: str) -> str | None:
    """Return the URL name at an address with names in braces, which stand for rows."""
    example = urlsplit(path).path
    for key in ("answer_key", "talk_key"):
        example = example.replace(f"{{{key}}}", "key")
    example = example.replace("{public_id}", EXAMPLE)
    try:
        return resolve(re_number(example)).view_name
    except Resolver404:
        return None


def re_number(path: str) -> str:
    return "/".join("1" if part.startswith("{") else part for part in path.split("/"))


MEASURED = {name_at(path) for _role, path in walked()} - {None}


def test_every_page_is_measured_or_exempted():
    forgotten = {name for name in ALL - MEASURED if not reason_against(name)}

    assert not forgotten, f"add to tests/accessibility/pages.py: {sorted(forgotten)}"


def test_a_url_that_is_measured_is_not_exempted_too():
    shared = "a form of the panel"  # some of each sort are measured

    assert not {
        name for name in MEASURED if (reason_against(name) or shared)[: len(shared)] != shared
    }


def test_two_lists_of_the_panel_are_measured_as_all_other_pages_are():
    alike = {path for _role, path in walked() if is_like_another(path)}

    assert alike < set(lists_of_the_panel())
    assert len(alike) == len(lists_of_the_panel()) - 2


def test_no_exemption_outlives_its_url():
    patterns = [pattern for patterns in EXEMPT.values() for pattern in patterns.split()]

    assert not {one for one in patterns if not any(re.fullmatch(one, name) for name in ALL)}
    assert not set(POST_ONLY) - ALL


def address_of(name: str) -> str:
    """Return an address with the URL name, each of its parameters being 1."""
    template, parameters = get_resolver().reverse_dict.getlist(name)[0][0][0]
    return "/" + template % dict.fromkeys(parameters, 1)


@pytest.mark.django_db
def test_what_takes_only_forms_shows_no_page(client):
    client.force_login(UserFactory(role="chief"))

    assert {client.get(address_of(name)).status_code for name in POST_ONLY} == {405}
