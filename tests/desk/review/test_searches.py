"""The newsroom's search addresses at a sentence, filled with the words of its claims."""

import re
from urllib.parse import unquote

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from articles.models import SearchAddress
from articles.models.search_address import filled, require_template
from tests.admin.seen import seen_on
from tests.factories import ArticleFactory, ClaimFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(db):
    SearchAddress.objects.all().delete()
    article = ArticleFactory(text="Die Werft in Husum hat 312 Leute.", quotes=())
    value = {"number": "312", "unit": "Leute"}
    ClaimFactory(article=article, quote="312 Leute", kind="count", value=value)
    ClaimFactory(article=article, quote="Husum", kind="place")
    return article


def panel_of(client, article):
    url = reverse("sentence_panel", args=[article.pk, 0])
    return client.get(url, headers={"HX-Request": "true"}).content.decode()


def test_each_claim_has_the_addresses_of_its_kind(client, checker, article):
    SearchAddress.objects.create(name="Wiki", address="https://wiki.example/?q={quote}")
    SearchAddress.objects.create(
        name="Karte", address="https://map.example/{name}", kinds=["place"], position=1
    )

    html = panel_of(client, article)

    assert 'href="https://wiki.example/?q=312%20Leute"' in html
    assert 'href="https://map.example/Husum"' in html
    assert "https://map.example/312" not in html
    assert html.index("wiki.example/?q=Husum") < html.index("map.example/Husum")
    assert html.count('rel="noreferrer"') == 3


def test_the_list_says_what_each_claim_is_of_several_with_the_same_words(client, checker, article):
    ClaimFactory(article=article, quote="Husum", kind="organisation")
    SearchAddress.objects.create(name="Wiki", address="https://wiki.example/?q={quote}")
    html = panel_of(client, article)
    for kind in ("Ort", "Organisation"):
        assert f"Husum</b> <small>{kind}</small>" in html
    assert html.count("</b> <small>") == 2


def test_an_address_takes_value_and_sentence(client, checker, article):
    SearchAddress.objects.create(
        name="Amt", address="https://amt.example/{value}?s={sentence}", kinds=["count"]
    )
    sentence = "Die%20Werft%20in%20Husum%20hat%20312%20Leute."
    assert f"https://amt.example/312%20Leute?s={sentence}" in panel_of(client, article)


@pytest.mark.parametrize(
    ("quote", "searched"),
    [
        ("„Hafen & Kai“ #1", "Hafen & Kai #1"),
        ('Änne "Anni" Groß', "Änne Anni Groß"),
        ("«Das bleibt so»", "Das bleibt so"),
        (f"„{'Größe ' * 70}“", ("Größe " * 50).strip()),
        ("x" * 400, "x" * 300),
    ],
)
def test_words_are_whole_and_without_quotation_marks(client, checker, article, quote, searched):
    SearchAddress.objects.create(name="Wiki", address="https://wiki.example/?q={quote}")
    long = ArticleFactory(text=f"{quote} steht dort.", quotes=())
    ClaimFactory(article=long, quote=quote, kind="statement")
    urls = re.findall(r'href="https://wiki.example/\?q=([^"]*)"', panel_of(client, long))
    assert [unquote(url) for url in urls] == [searched]


def test_addresses_out_of_use_and_a_newsroom_without_any_have_no_button(client, checker, article):
    assert 'data-key="+"' not in panel_of(client, article)
    SearchAddress.objects.create(
        name="Wiki", address="https://wiki.example/?q={quote}", is_active=False
    )
    assert 'data-key="+"' not in panel_of(client, article)


def test_a_new_installation_has_addresses_that_are_valid(db):
    names = list(SearchAddress.objects.values_list("name", flat=True))
    assert names == ["Wikipedia", "Wikidata", "OpenStreetMap", "DuckDuckGo"]
    for row in SearchAddress.objects.all():
        row.full_clean()


def test_words_are_encoded():
    words = {"quote": "x", "name": "Ä & B/ä", "sentence": "a b", "value": "1"}
    url = filled("http://who.example/{name}?s={sentence}", words)
    assert url == "http://who.example/%C3%84%20%26%20B%2F%C3%A4?s=a%20b"


@pytest.mark.parametrize(
    "address",
    [
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
        "https://[/{quote}",
    ],
)
def test_what_is_no_such_address_is_refused(address):
    with pytest.raises(ValidationError):
        require_template(address)


@pytest.mark.parametrize("role", ["chief", "administrator"])
def test_addresses_are_kept_in_the_panel(client, db, role):
    client.force_login(UserFactory(role=role))
    add = reverse("admin:articles_searchaddress_add")
    data = {"name": "Wiki", "kinds": ["place"], "position": 7, "is_active": "on"}

    refused = client.post(add, data | {"address": "https://{quote}.example/"})
    assert 'value="https://{quote}.example/"' in refused.content.decode()
    assert not SearchAddress.objects.filter(name="Wiki").exists()

    client.post(add, data | {"address": "https://wiki.example/{quote}"})
    row = SearchAddress.objects.get(name="Wiki")
    assert (row.kinds, row.position) == (["place"], 7)
    page = reverse("admin:articles_searchaddress_change", args=[row.pk])
    client.post(
        page,
        {"name": "Wiki", "address": "https://wiki.example/?{name}", "position": 7}
        | seen_on(client, page),
    )
    row.refresh_from_db()
    assert (row.address, row.kinds, row.is_active) == ("https://wiki.example/?{name}", [], False)
