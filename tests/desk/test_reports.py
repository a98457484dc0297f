"""Readers' reports at the desk: the list, and what is decided about each."""

import pytest

from articles.models import ReaderReport
from articles.workflow import answer_reader, decline_report
from tests.factories import NOW, ArticleFactory, ReaderReportFactory
from tests.newsroom import revise

pytestmark = pytest.mark.django_db

ENGLISH = {"Accept-Language": "en"}


def page(client, path):
    return " ".join(client.get(path, headers=ENGLISH).content.decode().split())


@pytest.fixture
def report(article):
    return ReaderReportFactory(
        article=article, quote="Rund 30 Prozent der Plätze", text="<a href='x'>20</a> x.example"
    )


@pytest.fixture
def desk(client, checker):
    client.force_login(checker)
    return client


def test_the_list_counts_each_state_and_shows_words_as_text(desk, report):
    shown = page(desk, "/reports/")
    assert 'Open <span class="num">1</span>' in shown
    assert 'Declined <span class="num">0</span>' in shown
    assert "&lt;a href=&#x27;x&#x27;&gt;20&lt;/a&gt; x.example" in shown
    assert 'href="x' not in shown


@pytest.mark.parametrize("count", [1, 8])
def test_the_list_takes_the_same_queries_however_long(
    desk, article, django_assert_num_queries, count
):
    for _ in range(count):
        ReaderReportFactory(article=ArticleFactory())
    desk.get("/reports/")
    with django_assert_num_queries(4):
        desk.get("/reports/")


def test_the_list_pages_on(desk, article):
    rows = [ReaderReportFactory(article=article) for _ in range(32)]
    first = page(desk, "/reports/")
    assert f'href="?state=open&amp;before={rows[2].pk}"' in first
    assert page(desk, f"/reports/?before={rows[2].pk}").count('class="card item"') == 2


def test_a_report_is_accepted_at_the_words_that_were_found(desk, report, article):
    path = report.get_absolute_url()
    shown = page(desk, path)
    assert "<mark>Rund 30 Prozent der Plätze</mark> sind frei." in shown
    start = article.revision.text.index("Rund")
    place = f"{start}:{start + 26}"
    assert f'value="{place}" checked' in shown

    answer = desk.post(f"{path}accept/", {"place": place, "words": "", "kind": "statement"})
    claim = ReaderReport.objects.get().claim
    assert answer.url == claim.get_absolute_url()
    assert claim.quote == "Rund 30 Prozent der Plätze"
    assert f'href="{path}"' in page(desk, answer.url)


def test_the_address_that_a_reader_named_is_text_until_it_is_a_source(desk, article):
    link = "https://www.werft.example/zahlen"
    report = ReaderReportFactory(article=article, quote="Rund 30 Prozent der Plätze", link=link)
    path = report.get_absolute_url()
    shown = page(desk, path)
    assert link in shown
    assert f'href="{link}"' not in shown

    desk.post(f"{path}accept/", {"place": "", "words": report.quote, "kind": "statement"})
    beside = page(desk, f"/claims/{ReaderReport.objects.get().claim_id}/panel/")
    assert f'href="{link}"' in beside
    assert "werft.example/zahlen" in beside


def test_words_that_are_not_in_the_text_get_the_nearest_sentences(desk, article):
    report = ReaderReportFactory(article=article, quote="", text="Die Gewerkschaft sagt 45 Prozent")
    shown = page(desk, report.get_absolute_url())
    assert "<mark>Die Gewerkschaft nennt 40 Prozent</mark>." in shown


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"words": ""}, "Please choose a place"),
        ({"words": "Plätzchen"}, "not in the current text"),
        ({"words": "Die"}, "add more of the words around them"),
        ({"words": "toll", "kind": "none"}, "Select a valid choice"),
        ({"words": "", "place": "9:9999"}, "not inside the text"),
        ({"words": "", "place": "x"}, "Please choose a place"),
    ],
)
def test_a_wrong_place_is_said_and_stays_typed(desk, report, article, data, sentence):
    data = {"kind": "statement", "place": ""} | data
    revise(article, article.created_by, f"{article.revision.text} Die Werft steht.")
    answer = desk.post(f"/reports/{report.pk}/accept/", data, headers=ENGLISH)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in shown
    assert f'value="{data["words"]}"' in shown or not data["words"]
    assert ReaderReport.objects.open().exists()


def test_an_acceptance_of_another_text_shows_the_report_again(desk, report, article):
    seen = {"version": "1.1.1", "place": "0:5", "words": "", "kind": "statement"}
    revise(article, article.created_by, article.revision.text.replace("toll", "groß"))
    answer = desk.post(f"/reports/{report.pk}/accept/", seen, headers=ENGLISH)
    assert "The text has changed since you read it" in answer.content.decode()
    assert "Rund 30 Prozent der Plätze" in answer.content.decode()


def test_a_report_is_declined_and_answered_by_mail(desk, article):
    report = ReaderReportFactory(article=article, email="a@example.org")
    path = report.get_absolute_url()
    assert desk.post(f"{path}decline/", {"reason": " "}).status_code == 422
    assert desk.post(f"{path}decline/", {"reason": "Stimmt."}).url == path
    shown = page(desk, path)
    assert "Tell the reader the result" in shown
    assert "a@example.org" not in shown
    assert desk.post(f"{path}answer/", {"text": "Danke."}).url == "/reports/"
    assert "The reader was told the result" in page(desk, path)
    assert desk.post(f"{path}answer/", {"text": "Noch einmal."}).status_code == 422


def test_authors_see_no_reports_anywhere(client, report, article, author):
    client.force_login(author)
    for path in ("/reports/", report.get_absolute_url()):
        assert client.get(path).status_code == 403
    assert client.post(f"{report.get_absolute_url()}decline/", {"reason": "x"}).status_code == 403
    assert "x.example" not in page(client, f"/articles/{article.pk}/history/")


def test_the_menu_leads_to_the_reports_where_readers_may_report(desk, settings):
    assert "/reports/" not in page(desk, "/account/")
    settings.READER_REPORTS = True
    assert "/reports/" in page(desk, "/account/")


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("decline", {"reason": "Der Bericht sagt 30."}),
        ("accept", {"words": "Der Bericht sagt 30.", "kind": "share"}),
    ],
)
def test_what_was_written_on_a_report_decided_meanwhile_is_shown(desk, chief, report, act, said):
    decline_report(report=report, actor=chief, at=NOW, reason="Stimmt so.")

    answer = desk.post(f"/reports/{report.pk}/{act}/", said, headers=ENGLISH)

    shown = answer.content.decode()
    assert answer.status_code in (409, 422)
    assert 'role="alert"' in shown
    assert "Der Bericht sagt 30." in shown


def test_an_answer_to_a_reader_who_got_one_meanwhile_is_shown(desk, chief, article):
    report = ReaderReportFactory(article=article, email="leser@example.org")
    decline_report(report=report, actor=chief, at=NOW, reason="Stimmt so.")
    report.refresh_from_db()
    answer_reader(report=report, actor=chief, at=NOW, text="Danke.")

    answer = desk.post(f"/reports/{report.pk}/answer/", {"text": "Vielen Dank."}, headers=ENGLISH)

    assert answer.status_code == 422
    assert "Vielen Dank." in answer.content.decode()
