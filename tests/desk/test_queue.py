"""The queue page."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article
from articles.models.article import WAITING
from articles.queries.queue import PAGE_SIZE
from articles.workflow import ManuscriptInput, receive_article
from tests.acts import assign_checker, mark_risk
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    QuestionFactory,
    SignOffFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import clear

pytestmark = pytest.mark.django_db
QUERIES_OF_A_PAGE = 6


@pytest.fixture
def checker(client):
    user = UserFactory(language="en")
    client.force_login(user)
    return user


def test_the_queue_lists_articles_that_are_due(client, checker):
    due = timezone.now() + timedelta(minutes=72, seconds=30)
    article = ArticleFactory(headline="Ein <Werk>", deadline=due, byline="P. Okafor")
    VerdictFactory(claim=ClaimFactory(article=article), rating="false")

    page = client.get("/", headers={"Accept-Language": "en"}).content.decode()

    assert "Ein &lt;Werk&gt;" in page
    assert "P. Okafor · revision 1" in page
    assert "1:12 h left" in page
    assert "1 wrong" in page
    assert f'<a href="/articles/{article.pk}/checkers/">nobody</a>' in page


@pytest.mark.parametrize("claims", [1, 5])
def test_it_takes_eight_queries_whatever_the_number_of_claims(
    client, checker, django_assert_num_queries, claims
):
    article = ArticleFactory()
    for quote in ("Die", "Werft", "in", "Husum", "hat")[:claims]:
        VerdictFactory(claim=ClaimFactory(article=article, quote=quote))
    assign_checker(article=article, actor=checker, at=NOW, user=checker)

    with django_assert_num_queries(QUERIES_OF_A_PAGE):
        assert client.get("/").status_code == 200


def test_fifty_articles_stay_under_twenty_kilobytes(client, checker):
    for number in range(PAGE_SIZE):
        ArticleFactory(
            headline=f"Ein Werk in Husum verschiebt die Gewichte {number}",
            deadline=timezone.now() + timedelta(hours=number),
            byline="P. Okafor",
        )

    page = client.get("/").content

    rows = page[page.index(b"<tbody>") : page.index(b"</tbody>")]
    assert rows.count(b"<tr>") == PAGE_SIZE
    assert len(rows) <= 20_000


def test_the_second_page_goes_on(client, checker):
    ArticleFactory.create_batch(PAGE_SIZE + 1)

    first, second = client.get("/?q=Werk"), client.get("/?q=Werk&page=2")

    assert b'href="/?q=Werk&amp;page=2"' in first.content
    assert second.content.count(b"<tr><td>") == 1


@pytest.mark.parametrize(
    "query", ["tab=x", "desk=x", "checker=-1", "state=x", "page=0", "page=99999999999", "q=%00"]
)
def test_invalid_filters_in_the_address_show_everything(client, checker, query):
    article = ArticleFactory()

    assert article.headline in client.get(f"/?{query}").content.decode()


def test_questions_about_one_sentence_name_it_once(client):
    article = ArticleFactory(author=UserFactory(role="author"))
    for words in ("Die Werft in Husum", "312 Leute"):
        QuestionFactory(claim=ClaimFactory(article=article, quote=words))
    client.force_login(article.author)

    page = client.get("/").content.decode()

    assert page.count("Die Werft in Husum hat 312 Leute.") == 1
    assert page.count(">Woher stammt die Zahl?<") == 2


def test_authors_see_the_questions_that_wait_for_them(client):
    author = UserFactory(role="author")
    question = QuestionFactory(claim__article__author=author, question="Woher?")
    QuestionFactory(question="Nicht seine")
    client.force_login(author)

    page = client.get("/").content.decode()

    assert f'href="/questions/{question.pk}/"' in page
    assert "Nicht seine" not in page


def test_a_cleared_article_is_not_late(client, checker):
    signed = SignOffFactory(article__deadline=timezone.now() - timedelta(days=2))

    queue = client.get("/").content.decode()
    page = client.get(f"/articles/{signed.article.pk}/").content.decode()

    assert "<i>" in queue
    for shown in (queue, page):
        assert 'class="late"' not in shown
        assert "überfällig" not in shown


def test_nobody_is_offered_what_they_may_not_do(client):
    client.force_login(UserFactory(role="administrator"))
    ArticleFactory()

    assert b"/checkers/" not in client.get("/").content


@pytest.fixture
def risky(checker):
    """Three articles by deadline; the last two have a risk, the third two."""
    articles = []
    for number in range(3):
        text = "Die Werft hat 312 Leute. Rund 30 Prozent fehlen."
        article = receive_article(
            actor=checker,
            at=NOW,
            manuscript=ManuscriptInput(text=text, headline=f"Werft {number}", language="de"),
            deadline=timezone.now() + timedelta(hours=number + 1),
        )
        for start in (0, text.index("Rund"))[:number]:
            mark_risk(article=article, actor=checker, at=NOW, start=start, risk="legal")
        articles.append(article)
    return articles


def shown(client, query=""):
    page = client.get(f"/{query}", headers={"Accept-Language": "en"}).content.decode()
    return re.findall(r"Werft (\d)", page)


def test_the_queue_is_sorted_by_open_risks_and_says_how_many(client, checker, risky):
    page = client.get("/", headers={"Accept-Language": "en"}).content.decode()

    assert "2 with a risk" in page
    assert shown(client) == ["0", "1", "2"]
    assert shown(client, "?order=risk") == ["2", "1", "0"]
    assert shown(client, "?order=x") == ["0", "1", "2"]


def test_a_decided_sentence_no_longer_puts_its_article_first(client, checker, risky):
    clear(risky[2], checker)
    assert shown(client, "?order=risk") == ["1", "0", "2"]


def test_sorted_by_risk_it_takes_as_many_queries(client, checker, risky, django_assert_num_queries):
    with django_assert_num_queries(QUERIES_OF_A_PAGE):
        client.get("/?order=risk")


def test_authors_are_not_shown_risks(client, risky):
    author = UserFactory(role="author", language="en")
    Article.objects.update(author=author)
    client.force_login(author)

    assert "with a risk" not in client.get("/").content.decode()
    assert shown(client, "?order=risk") == ["0", "1", "2"]


def test_an_imported_article_is_being_split_until_its_claims_are_there(client, checker):
    article = ArticleFactory()
    known = article.splitter
    Article.objects.filter(pk=article.pk).update(splitter=WAITING)

    assert "<small>wird zerlegt" in client.get("/").content.decode()
    assert "wird noch zerlegt" in client.get(f"/articles/{article.pk}/").content.decode()

    Article.objects.filter(pk=article.pk).update(splitter=known)
    assert "zerlegt" not in client.get("/").content.decode()
    assert "zerlegt" not in client.get(f"/articles/{article.pk}/").content.decode()
