"""Where the house searches: what the setting takes, and what it refuses."""

import json

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck.search_addresses import parse_search_addresses

WIKI = "https://wiki.example/?q={quote}"


def test_addresses_have_a_name_and_the_kinds_they_are_for():
    text = json.dumps({"Wiki": WIKI, "person, role: Who": "http://who.example/{name}?s={sentence}"})

    wiki, who = parse_search_addresses(text)

    assert (wiki.name, wiki.is_for("count")) == ("Wiki", True)
    assert (who.name, who.is_for("role"), who.is_for("count")) == ("Who", True, False)
    words = {"quote": "x", "name": "Ä & B/ä", "sentence": "a b"}
    assert who.url(words) == "http://who.example/%C3%84%20%26%20B%2F%C3%A4?s=a%20b"


@pytest.mark.parametrize("text", ["", "  ", "{}"])
def test_without_the_setting_there_are_none(text):
    assert parse_search_addresses(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        "[]",
        json.dumps({"": WIKI}),
        json.dumps({"Wiki": 7}),
        *(
            json.dumps({"Wiki": address})
            for address in (
                "javascript:alert({quote})",
                "//wiki.example/{quote}",
                "https://wiki.example/",
                "https://{quote}.example/",
                "https://wiki.example/{other}",
                "https://wiki.example/{}",
                "https://wiki.example/{quote.__class__}",
                "https://wiki.example/{quote!r}",
                "https://wiki.example/{quote:>99}",
                "https://wiki.example/{quote",
            )
        ),
    ],
)
def test_what_is_no_such_address_is_refused(text):
    with pytest.raises(ImproperlyConfigured, match="SEARCH_ADDRESSES"):
        parse_search_addresses(text)
