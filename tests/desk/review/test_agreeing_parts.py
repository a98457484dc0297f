"""Which words of a sentence a passage agrees with, where it doesn't with all."""

import re

import pytest
from django.db.models import F

from articles.models import ArticleComparison
from tests.factories import ArticleFactory, ClaimFactory, DocumentFactory, FoundPassageFactory

from .conftest import ENGLISH

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(db):
    text = "Die Werft in Husum hat 312 Leute. Sie sucht 14 Gesellen."
    return ArticleFactory.create(text=text, quotes=("312 Leute", "Husum"))


@pytest.fixture
def claim(article):
    return article.claims.get(quote="312 Leute")


@pytest.fixture
def document(article):
    return DocumentFactory.create(article=article, text="Die Werft hat 298 Leute.", read=True)


def passages(client, article):
    path = f"/articles/{article.pk}/sentences/0/passages/"
    return client.get(path, headers={"HX-Request": "true"} | ENGLISH)


def mark_of(html):
    """Return the words of the first passage's relation."""
    mark = html[html.index('<span class="rel') : html.index('<span class="at"')]
    return " ".join(re.sub(r"<[^>]+>", " ", mark).split()).replace(" :", ":")


def bears_of(html):
    """Return what each passage says of the parts that it is about."""
    rows = re.findall(
        r'<span class="bears">(.*?)</span></span>|<span class="bears">(.*)</span>', html
    )
    return [" ".join(re.sub(r"<[^>]+>", "", "".join(row)).split()) for row in rows]


def test_a_passage_that_agrees_with_one_part_says_nothing_of_the_others(
    client, checker, article, document, claim
):
    town = article.claims.get(quote="Husum")
    quote = {"document": document, "quote": "Die Werft hat 298 Leute."}
    FoundPassageFactory.create(claim=town, relation="same", reason="same_name", **quote)
    FoundPassageFactory.create(claim=claim, **quote)

    html = passages(client, article).content.decode()

    strip = html[html.index('class="strip"') : html.index("</ol>", html.index('class="strip"'))]
    signs = [re.sub(r"<[^>]+>|\s+", " ", row).split()[-1] for row in strip.split("<li>")[1:]]
    assert signs == ["=", "~"]
    assert bears_of(html) == ["bears on a= same b~ mentions"]
    assert mark_of(html) == "= same: Husum"


def test_a_passage_that_agrees_with_every_part_is_the_same_as_a_whole(
    client, checker, article, document, claim
):
    quote = {"document": document, "quote": "Die Werft hat 298 Leute."}
    for row in article.claims.all():
        FoundPassageFactory.create(claim=row, relation="same", reason="same_words", **quote)
    assert mark_of(passages(client, article).content.decode()) == "= same"


def test_a_statement_is_not_the_same_because_a_name_in_it_is(
    client, checker, article, document, claim
):
    whole = ClaimFactory.create(article=article, quote="Die Werft in Husum hat 312 Leute")
    town = {"claim": article.claims.get(quote="Husum"), "relation": "same", "reason": "same_name"}
    FoundPassageFactory.create(document=document, quote="Die Werft hat 298 Leute.", **town)
    ArticleComparison.objects.update(compared=F("asked"))

    html = passages(client, article).content.decode()

    strip = html[html.index('class="strip"') : html.index("</ol>", html.index('class="strip"'))]
    part = next(row for row in strip.split("<li>") if whole.quote[:20] in row)
    assert "=" not in re.sub(r"<[^>]+>", "", part)
    assert "not found" not in part
    assert mark_of(html) == "= same: Husum"


def test_parts_that_begin_alike_show_their_kind(client, checker, article, document):
    text = "Die Werft in Husum hat 312 Leute"
    for kind in ("statement", "quote"):
        ClaimFactory.create(article=article, quote=text, kind=kind)

    html = passages(client, article).content.decode()

    strip = html[html.index('class="strip"') : html.index("</ol>", html.index('class="strip"'))]
    rows = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in strip.split("<li>")[1:]]
    named = [row for row in rows if "Die Werft in Husum hat 312 …" in row]
    assert sorted(row.split()[-1] for row in named) == ["Quote", "Statement"]
    assert not any(row.endswith(("Count", "Place")) for row in rows)
