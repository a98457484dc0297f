"""A page of the web comes from the browser, with the words marked on it."""

import pytest

from articles.models import Document, Event, Evidence
from tests.acts import archive_article
from tests.factories import NOW, ArticleFactory, UserFactory
from tests.newsroom import judge

pytestmark = pytest.mark.django_db
PAGE = {
    "html": "<!doctype html><p>In der Werft sind 30 Prozent der Plätze frei.</p>",
    "title": "Die Werft",
    "url": "https://werft.example.org/presse/7",
    "passage": "30 Prozent der Plätze",
}


@pytest.fixture
def at_hand(article, claim):
    return {"at_hand": article.pk, "sentence": claim.sentence_start}


def posted(page, article, **more):
    return PAGE | {"article": article.pk} | more


def seen_on(client, at_hand):
    """Return the claims of the sentence with their versions, as the page has them."""
    page = client.get("/capture/", at_hand)
    return page.context["sentence"].seen


def test_a_page_becomes_a_document(client, checker, article):
    client.force_login(checker)

    answer = client.post("/capture/", posted(PAGE, article))

    row = Document.objects.get()
    assert answer["Location"] == f"/articles/{article.pk}/"
    assert (row.title, row.url, row.channel) == (PAGE["title"], PAGE["url"], "captured")
    assert row.file.read().decode() == PAGE["html"]
    assert not Evidence.objects.exists()


def test_its_marked_words_become_evidence_for_the_sentence_at_hand(
    client, checker, article, claim, at_hand
):
    client.force_login(checker)
    seen = seen_on(client, at_hand)
    data = posted(PAGE, article, is_evidence="on", claim=seen, stance="contradicts") | at_hand

    answer = client.post("/capture/", data)

    row = Document.objects.get()
    evidence = Evidence.objects.get(claim=claim)
    assert answer["Location"] == f"/articles/{article.pk}/?sentence={claim.sentence_start}"
    assert (evidence.source, evidence.passage) == (row.source, PAGE["passage"])
    assert evidence.stance == "contradicts"
    assert row.source
    assert (row.source.kind, row.source.url) == ("web", PAGE["url"])
    assert Event.objects.filter(verb="evidence.shared").count() == 1


def test_a_claim_that_changed_since_stores_nothing_and_keeps_what_came(
    client, checker, colleague, article, claim, at_hand
):
    client.force_login(checker)
    data = posted(PAGE, article, is_evidence="on", claim=seen_on(client, at_hand)) | at_hand
    judge(claim, colleague)

    answer = client.post("/capture/", data)

    assert answer.status_code == 422
    assert not Document.objects.exists()
    assert answer.context["form"]["html"].value() == PAGE["html"]
    assert PAGE["passage"] in answer.content.decode()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"html": ""}, "html"),
        ({"title": ""}, "title"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"article": "999999"}, "article"),
        ({"is_evidence": "on", "passage": " "}, "passage"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_stored(
    client, checker, article, at_hand, change, field
):
    client.force_login(checker)
    seen = seen_on(client, at_hand)

    answer = client.post("/capture/", posted(PAGE, article, claim=seen) | at_hand | change)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not Document.objects.exists()


def test_a_sentence_of_another_article_gets_no_evidence(client, checker, article, claim, at_hand):
    other = ArticleFactory.create()
    client.force_login(checker)
    seen = seen_on(client, at_hand)

    answer = client.post("/capture/", posted(PAGE, other, is_evidence="on", claim=seen) | at_hand)

    assert list(answer.context["form"].errors) == ["article"]
    assert not Document.objects.exists()


def test_the_same_page_is_refused_a_second_time(client, checker, article):
    client.force_login(checker)
    client.post("/capture/", posted(PAGE, article))

    answer = client.post("/capture/", posted(PAGE, article))

    assert answer.status_code == 422
    assert Document.objects.count() == 1


def test_articles_in_work_are_offered_to_those_who_see_them(client, checker, author, article):
    other, shut = ArticleFactory.create(), ArticleFactory.create()
    archive_article(article=shut, actor=UserFactory.create(role="chief"), at=NOW)

    def offered(user):
        client.force_login(user)
        return {
            pk
            for pk, _name in client.get("/capture/").context["form"].fields["article"].choices
            if pk
        }

    assert offered(checker) == {article.pk, other.pk}
    assert offered(author) == {article.pk}


def test_an_article_is_chosen_for_nobody_who_has_none_at_hand(client, checker, article, at_hand):
    client.force_login(checker)

    def choices(data):
        return client.get("/capture/", data).context["form"].fields["article"].choices

    assert choices({}) == [(article.pk, article.headline)]
    other = ArticleFactory.create()
    assert choices({})[0] == ("", "---------")
    assert {pk for pk, _name in choices(at_hand)} == {article.pk, other.pk}
    refused = client.post("/capture/", posted(PAGE, article) | {"article": ""})
    assert list(refused.context["form"].errors) == ["article"]


def test_the_article_at_hand_is_offered_however_old_it_is(
    client, checker, article, at_hand, monkeypatch
):
    monkeypatch.setattr("articles.queries.captures.MOST", 1)
    ArticleFactory.create()
    client.force_login(checker)

    form = client.get("/capture/", at_hand).context["form"]
    answer = client.post("/capture/", posted(PAGE, article) | at_hand)

    assert form.fields["article"].choices == [(article.pk, article.headline)]
    assert answer.status_code == 302


def test_authors_bring_pages_and_no_evidence(client, author, article, claim, at_hand):
    client.force_login(author)

    page = client.get("/capture/", at_hand)
    answer = client.post("/capture/", posted(PAGE, article, is_evidence="on") | at_hand)

    assert page.context["sentence"] is None
    assert answer.status_code == 302
    assert Document.objects.exists()
    assert not Evidence.objects.exists()


def test_the_page_can_be_reached_by_the_window_that_opens_it(client, checker):
    client.force_login(checker)

    answer = client.get("/capture/")

    assert answer["Cross-Origin-Opener-Policy"] == "unsafe-none"
    bookmark = answer.context["bookmarklet"]
    assert bookmark.startswith("javascript:(()=>{function readPage() {")
    assert 'd="http://testserver",' in bookmark
    assert "%" not in bookmark  # a browser would decode it


def test_it_takes_the_same_queries_for_any_number_of_articles(
    client, checker, article, at_hand, django_assert_num_queries
):
    client.force_login(checker)
    client.get("/capture/", at_hand)
    ArticleFactory.create_batch(3)
    with django_assert_num_queries(8):
        client.get("/capture/", at_hand)
