"""The form by which readers report errors: no account, no script, no way around its limits."""

import re
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.test import Client
from lxml import html

from articles.models import Article, ReaderReport
from tests.acts import withdraw_publication
from tests.factories import NOW, ArticleFactory
from tests.publishing.published import CLAIM, publish

pytestmark = pytest.mark.django_db

URL = "https://zeitung.example/wirtschaft/werft"
GIVEN = {"quote": "hat 312 Leute", "text": "Es sind 298.", "email": ""}
GERMAN, ENGLISH = ({"Accept-Language": language} for language in ("de", "en"))


@pytest.fixture(autouse=True)
def switched_on(settings):
    settings.READER_REPORTS = True
    cache.clear()


@pytest.fixture
def article():
    return ArticleFactory(public_url=URL)


@pytest.fixture
def reader():
    return Client(enforce_csrf_checks=True)


def send(reader, path, **given):
    page = reader.get(path, headers=GERMAN).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    data = GIVEN | {"csrfmiddlewaretoken": token[1] if token else ""} | given
    return reader.post(path, data, headers=GERMAN)


def test_a_reader_reports_by_the_address_of_the_article(reader, article):
    answer = send(reader, f"/report/?article={URL}")

    assert (answer.status_code, answer.url) == (302, "/report/?sent=1&lang=de")
    row = ReaderReport.objects.get()
    assert (row.article, row.quote, row.text) == (article, GIVEN["quote"], GIVEN["text"])
    assert (row.language, row.publication, row.email) == ("de", None, "")
    assert "Vielen Dank" in reader.get(answer.url, headers=ENGLISH).content.decode()


def test_an_article_is_found_without_the_scheme_of_its_address(reader, article):
    answer = send(reader, f"/report/?article={URL.removeprefix('https://')}")
    assert answer.status_code == 302
    assert ReaderReport.objects.get().article == article


def test_a_reader_names_a_page_that_shows_it(reader, article):
    send(reader, f"/report/?article={URL}", link="werft.example/zahlen")
    assert ReaderReport.objects.get().link == "https://werft.example/zahlen"

    refused = send(reader, f"/report/?article={URL}", link="javascript:alert(1)")
    assert refused.status_code == 422
    assert 'value="javascript:alert(1)"' in refused.content.decode()
    assert ReaderReport.objects.count() == 1


def test_a_reader_reports_on_the_page_of_a_verdict_in_its_language(reader):
    row = publish()
    path = f"/verdicts/{row.public_id}/report/"
    page = reader.get(f"/verdicts/{row.public_id}/").content.decode()
    assert f'href="{path}"' in page

    form = reader.get(path, headers=ENGLISH).content.decode()
    assert (CLAIM in form, 'lang="de"' in form, "Fehler melden" in form) == (True, True, True)
    assert send(reader, path).status_code == 302
    report = ReaderReport.objects.get()
    assert (report.publication, report.article) == (row, row.verdict.claim.article)


@pytest.mark.parametrize("address", [f"{URL}?utm=1", f"{URL}#absatz-3", f" {URL} "])
def test_an_address_is_known_with_what_pages_add_to_it(reader, article, address):
    assert "<textarea" in reader.get("/report/", {"article": address}).content.decode()


def test_an_address_that_has_a_query_string_is_another_page(reader, article):
    other = ArticleFactory(public_url=f"{URL}?id=7")
    reader.get("/report/", {"article": f"{URL}?id=7"})
    send(reader, "/report/?article=https%3A//zeitung.example/wirtschaft/werft%3Fid%3D7")
    assert ReaderReport.objects.get().article == other


@pytest.mark.parametrize("address", ["https://zeitung.example/x", "javascript:alert(1)", "\0", "?"])
def test_an_unknown_address_is_said_and_stays_in_its_field(reader, article, address):
    answer = reader.get("/report/", {"article": address}, headers=GERMAN)
    page = answer.content.decode()
    assert answer.status_code == (200 if address == "\0" else 404)
    assert 'name="article"' in page
    assert "<textarea" not in page


def test_an_article_under_embargo_is_unknown_to_readers(reader, article):
    Article.objects.filter(pk=article.pk).update(embargoed_until="2999-01-01T00:00:00Z")
    assert reader.get("/report/", {"article": URL}).status_code == 404


def test_the_headline_and_the_words_of_the_desk_are_not_on_the_form(reader, article):
    page = reader.get("/report/", {"article": URL}).content.decode()
    assert article.headline not in page
    assert "180" in page


def test_what_a_program_fills_in_is_answered_alike_and_not_stored(reader, article):
    answer = send(reader, f"/report/?article={URL}", website="https://spam.example")
    assert answer.status_code == 302
    assert not ReaderReport.objects.exists()


def test_a_form_from_elsewhere_is_refused(reader, article):
    assert reader.post(f"/report/?article={URL}", GIVEN).status_code == 403
    page = reader.get(f"/report/?article={URL}")
    assert page["X-Frame-Options"] == "DENY"
    assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"text": " "}, "Dieses Feld ist zwingend erforderlich."),
        ({"text": "x" * 4_001}, "4000"),
        ({"email": "kein@"}, "gültige E-Mail-Adresse"),
    ],
)
def test_what_does_not_fit_is_said_and_stays_typed(reader, article, given, sentence):
    answer = send(reader, f"/report/?article={URL}", **given)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert GIVEN["quote"] in page
    assert not ReaderReport.objects.exists()


def test_an_address_sends_so_many_a_minute_and_keeps_what_it_typed(reader, article):
    path = f"/report/?article={URL}"
    assert [send(reader, path).status_code for _ in range(5)] == [302] * 5
    refused = send(reader, path, text="Der sechste.")
    assert refused.status_code == 429
    assert "Der sechste." in refused.content.decode()
    assert ReaderReport.objects.count() == 5
    elsewhere = Client(REMOTE_ADDR="203.0.113.9")
    assert elsewhere.post(path, GIVEN).status_code == 302


def test_switched_off_there_is_no_form_and_no_link(reader, article, settings):
    row = publish()
    settings.READER_REPORTS = False
    for path in (f"/report/?article={URL}", f"/verdicts/{row.public_id}/report/", "/report/"):
        assert reader.get(path).status_code == 404
        assert Client().post(path, GIVEN).status_code == 404
    for page in public_pages(row):
        assert "/report/" not in reader.get(page).content.decode()


def public_pages(row):
    return [
        "/verdicts/",
        "/verdicts/scale/",
        "/verdicts/corrections/",
        f"/verdicts/corrections/?article={URL}",
        f"/verdicts/{row.public_id}/",
    ]


def test_every_public_page_leads_to_the_form(reader, article):
    for page in public_pages(publish()):
        tree = html.fromstring(reader.get(page, headers=GERMAN).content.decode())
        [*_others, link] = [a for a in tree.iter("a") if "/report/" in a.get("href")]
        assert link.text_content() == "Fehler melden"
        form = reader.get(link.get("href"), headers=ENGLISH)
        assert (form.status_code, "Fehler melden" in form.content.decode()) == (200, True)
    about = reader.get(f"/verdicts/corrections/?article={URL}").content.decode()
    assert f"article={quote(URL, safe='')}" in about


def test_a_withdrawn_verdict_takes_no_reports(reader):
    row = publish()
    withdraw_publication(publication=row, actor=row.published_by, at=NOW, reason="War falsch.")
    path = f"/verdicts/{row.public_id}/report/"
    assert reader.get(path).status_code == 404
    assert path not in reader.get(f"/verdicts/{row.public_id}/").content.decode()
