"""The archive page."""

import re
from html import unescape

import pytest
from django.utils.html import strip_tags

from tests.factories import ArticleFactory, SourceFactory, UserFactory, VerdictFactory
from tests.newsroom import claim_on

pytestmark = pytest.mark.django_db

TEXT = "Rund 30 Prozent der <b>Liegeplätze</b> sind frei."


@pytest.fixture
def signed_in(client):
    client.force_login(UserFactory(role="checker", language="en"))
    return client


def shown(client, query: str = "") -> str:
    response = client.get(f"/archive/?{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_hits_are_marked_and_markup_in_a_text_stays_text(signed_in):
    ArticleFactory(text=TEXT)
    page = shown(signed_in, "q=Liegeplatz")
    assert "<strong>Liegeplätze</strong>" in page
    assert "&lt;b&gt;" in page


def test_counts_link_to_a_narrower_search(signed_in):
    ArticleFactory(text=TEXT)
    assert "q=frei&amp;kind=share" in shown(signed_in, "q=frei")


@pytest.mark.parametrize("which", ["claims", "articles", "sources"])
def test_each_list_says_when_it_is_empty(signed_in, which):
    assert "Nichts gefunden." in shown(signed_in, f"in={which}&q=Eisberg")


@pytest.mark.parametrize(
    ("query", "is_said"),
    [
        ("q=der+sind", True),
        ("in=articles&q=%22das+ist%22", True),
        ("q=der+Eisberg", False),
        ("in=sources&q=der", False),
    ],
)
def test_words_that_are_not_searched_are_named(signed_in, query, is_said):
    ArticleFactory(text=TEXT)
    page = shown(signed_in, query)
    assert "Nichts gefunden." in page
    assert ("so häufig sind" in page) == is_said


def test_articles_and_sources_are_lists_of_their_own(signed_in):
    article, source = ArticleFactory(text=TEXT), SourceFactory(title="Hafenbericht")
    assert article.headline in shown(signed_in, "in=articles&q=Liegeplatz")
    assert source.title in shown(signed_in, "in=sources&q=Hafenbericht")


@pytest.mark.parametrize(
    ("query", "kept", "fault"),
    [
        ("low=viel", 'value="viel"', "Zahl von: Bitte geben Sie eine Zahl ein."),
        ("low=50&high=20", 'value="20"', "Zahl bis: Das ist kleiner als der Anfang der Spanne."),
        ("since=gestern", 'value="gestern"', "Vom: "),
        (
            "since=2026-02-01&until=2026-01-01",
            'value="2026-01-01"',
            "Das liegt vor dem ersten Tag.",
        ),
        ("q=%00", "", "Wörter: "),
        ("kind=none&year=0&rating=-1&high=1e99&cursor=1.2.3", "", "Wertung: "),
    ],
)
def test_an_invalid_filter_is_reported_kept_in_the_form_and_not_searched(
    signed_in, query, kept, fault
):
    ArticleFactory(text=TEXT)
    response = signed_in.get(f"/archive/?{query}", headers={"accept-language": "de"})
    page = response.content.decode()
    assert response.status_code == 422
    assert kept in page
    assert fault in page
    assert "Liegeplätze" not in page
    assert signed_in.get(f"/archive.csv?{query}").status_code == 404


@pytest.mark.parametrize(
    ("query", "is_said"),
    [("in=articles&kind=age", True), ("in=articles&desk=1", False), ("in=sources&desk=1", True)],
)
def test_a_list_says_what_it_is_not_narrowed_by(signed_in, query, is_said):
    assert ("eingegrenzt" in shown(signed_in, query)) is is_said


def test_a_search_of_punctuation_alone_finds_all(signed_in):
    shown(signed_in, "q=%27%22*-")


@pytest.mark.parametrize("figure", ["30", "30,0", "29,5", "0.030"])
def test_a_figure_is_read_with_the_marks_of_the_language(signed_in, figure):
    ArticleFactory(text=TEXT)
    assert "Liegeplätze" in shown(signed_in, f"high=40&low={figure}")
    assert "Liegeplätze" not in shown(signed_in, "low=1.000")


@pytest.mark.parametrize(("role", "status"), [("author", 403), ("administrator", 200)])
def test_authors_have_no_access(client, role, status):
    client.force_login(UserFactory(role=role))
    assert client.get("/archive/").status_code == status


def test_it_takes_a_fixed_number_of_queries(signed_in, django_assert_num_queries):
    for _ in range(3):
        VerdictFactory(claim=claim_on(ArticleFactory(text=TEXT), "30 Prozent"))
    # session, user; hits with counts, savepoint and time limit; desks, ratings, checkers
    with django_assert_num_queries(9):
        shown(signed_in, "q=frei")


def test_a_sentence_is_a_hit_once_with_all_its_claims(signed_in):
    text = "Eins.\n\nErika Holm (49) leitet die Werft in Husum seit 2019."
    article = ArticleFactory(text=text)
    VerdictFactory(claim=claim_on(article, "49"))
    VerdictFactory(claim=claim_on(article, "Husum"))

    page = shown(signed_in, "q=Werft")

    sentence, *others = page.split('<p class="says"')[1:]
    parts = strip_tags(sentence.split('<p class="judged">')[1].split("</p>")[0])
    assert not others
    assert "Stimmt 49, Husum" in " ".join(parts.split())
    assert "offen Erika Holm, 2019" in " ".join(parts.split())


def test_no_sentence_is_on_two_pages(signed_in, monkeypatch):
    monkeypatch.setattr("articles.desk.archive.CLAIMS_A_PAGE", 8)
    for _ in range(4):
        ArticleFactory(text="Erika Holm (49) leitet die Werft in Husum seit 2019.")
    query, pages = "q=Werft", []
    while query:
        page = shown(signed_in, query)
        pages.append(page.count('<p class="says"'))
        following = re.search(r'rel="next" href="[^"?]*\?([^"]*)"', page)
        query = unescape(following[1]) if following else ""

    assert sum(pages) == 4
    assert len(pages) > 1
