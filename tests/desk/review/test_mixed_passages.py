"""A passage that contradicts one part of a sentence, agrees with another and mentions a third."""

import re

import pytest
from django.urls import reverse

from articles.models import Evidence
from articles.queries.history import entries_of_article
from tests.factories import ArticleFactory, DocumentFactory, FoundPassageFactory

from .conftest import ENGLISH

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"} | ENGLISH
REPORT = "Die Werft in Husum hat 298 Leute."
DIFFERS = {"relation": "differs", "reason": "other_value", "claimed": "312", "found": "298"}
SAME = {"relation": "same", "reason": "same_name"}
MENTIONS = {"relation": "mentions", "reason": "related"}


@pytest.fixture
def article(db):
    text = "Die Werft in Husum hat 312 Leute, sagt Erika Holm."
    return ArticleFactory.create(text=text, quotes=("Husum", "312 Leute", "Erika Holm"))


@pytest.fixture
def document(article):
    return DocumentFactory.create(article=article, title="Register", text=REPORT, read=True)


def find(article, document, **by_quote):
    for words, fields in by_quote.items():
        claim = article.claims.get(quote=words.replace("_", " "))
        FoundPassageFactory.create(claim=claim, document=document, quote=REPORT, **fields)


def shown(client, article):
    path = reverse("sentence_passages", args=[article.pk, 0])
    return client.get(path, headers=HTMX).content.decode()


def bare(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def fields_of(html):
    """Return what Enter sends for the only passage: the first option is chosen."""
    [form] = re.findall(r'<form(?:(?!</form>).)*?data-form="passage".*?</form>', html, re.DOTALL)
    fields = dict(re.findall(r'name="(\w+)"\s+value="([^"]*)"', form))
    options = re.findall(r'<option value="(\w*)"( selected)?>([^<]*)', form)
    chosen = next((one for one in options if one[1]), options[0])
    return fields | {"stance": chosen[0]}, chosen[2]


def take(client, article, **data):
    data.pop("csrfmiddlewaretoken", None)
    return client.post(reverse("take_passage", args=[article.pk, 0]), data, headers=HTMX)


def stances():
    return dict(Evidence.objects.current().values_list("claim__quote", "stance"))


MIXED = [
    (
        {"312_Leute": DIFFERS, "Husum": SAME, "Erika_Holm": MENTIONS},
        "contradicts b, supports a",
        {"312 Leute": "contradicts", "Husum": "supports"},
    ),
    ({"312_Leute": DIFFERS, "Husum": MENTIONS}, "contradicts b", {"312 Leute": "contradicts"}),
    ({"Husum": SAME, "Erika_Holm": MENTIONS}, "supports a", {"Husum": "supports"}),
    (
        {"Husum": SAME, "Erika_Holm": SAME},
        "supports",
        {"Husum": "supports", "Erika Holm": "supports"},
    ),
    (
        {"Husum": MENTIONS, "Erika_Holm": MENTIONS},
        "supports",
        {"Husum": "supports", "Erika Holm": "supports"},
    ),
]


@pytest.mark.parametrize(("found", "option", "expected"), MIXED)
def test_it_is_taken_for_each_part_with_what_it_says_of_it(
    client, checker, article, document, found, option, expected
):
    find(article, document, **found)

    fields, label = fields_of(shown(client, article))
    answer = take(client, article, **fields)

    assert (label, answer.status_code) == (option, 200)
    assert stances() == expected
    assert "is evidence already" in shown(client, article)


def test_it_is_listed_once_and_says_of_each_part_what_it_rests_on(
    client, checker, article, document
):
    find(article, document, **MIXED[0][0])

    html = shown(client, article)

    assert html.count('data-form="passage"') == 1
    text = bare(html)
    assert "b Another value: 312 ≠ 298 a Same name" in text
    assert "bears on a = same b ≠ differs c ~ mentions" in text


def test_a_stance_that_a_person_chooses_holds_for_all_parts_that_it_names(
    client, checker, article, document
):
    find(article, document, **MIXED[0][0])
    fields, _label = fields_of(shown(client, article))

    take(client, article, **fields | {"stance": "context"})

    assert stances() == dict.fromkeys(("Husum", "312 Leute", "Erika Holm"), "context")


def test_the_history_has_a_line_for_each_stance(client, checker, article, document):
    find(article, document, **MIXED[0][0])
    before = len(list(entries_of_article(article, checker)))

    take(client, article, **fields_of(shown(client, article))[0])

    entries = sorted(entries_of_article(article, checker), key=lambda entry: entry.pk)[before:]
    assert len(entries) == 2
    assert sorted(re.findall(r"\((\w+)\)", " ".join(entry.sentence for entry in entries))) == [
        "contradicts",
        "supports",
    ]


@pytest.mark.parametrize("stances", ["", "nonsense", "1:denies", "0:supports"])
def test_without_a_stance_on_a_claim_nothing_is_taken(client, checker, article, document, stances):
    find(article, document, **MIXED[0][0])
    fields, _label = fields_of(shown(client, article))

    assert take(client, article, **fields | {"stances": stances}).status_code == 422
    assert not Evidence.objects.exists()
