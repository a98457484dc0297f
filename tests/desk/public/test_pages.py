"""The public pages."""

import json
import re
from datetime import date, timedelta

import pytest

from articles.publishing.claimreview import claim_review
from articles.workflow import PublicationInput
from tests.acts import correct_publication, withdraw_publication
from tests.factories import NOW
from tests.publishing.published import CLAIM, PUBLIC, publish
from tests.queries.test_published import bring

pytestmark = pytest.mark.django_db

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def page_of(client, row):
    answer = client.get(f"/verdicts/{row.public_id}/")
    assert answer.status_code == (410 if row.withdrawn_at else 200)
    return answer, answer.content.decode()


def test_the_page_shows_claim_claimant_rating_and_summary(client):
    _answer, page = page_of(client, publish())

    for words in (CLAIM, "Gewerkschaft Hafen", "Falsch", PUBLIC["summary"]):
        assert words in page
    assert '<html lang="de">' in page


def test_the_page_holds_exactly_one_claimreview(client):
    row = publish()

    _answer, page = page_of(client, row)

    scripts = SCRIPT.findall(page)
    assert len(scripts) == page.count("<script") == 1
    assert json.loads(scripts[0]) == claim_review(row, base_url="http://testserver")


def test_a_claim_cant_break_out_of_the_script(client):
    claim = "Das </script><script>alert(1)</script> <!-- ist ein Satz & mehr."

    _answer, page = page_of(client, publish(claim_reviewed=claim))

    assert page.count("<script") == 1
    assert json.loads(SCRIPT.findall(page)[0])["claimReviewed"] == claim


def test_a_verdict_that_isnt_eligible_has_a_page_without_claimreview(client):
    _answer, page = page_of(client, publish(claimant=""))

    assert "<script" not in page
    assert CLAIM in page


def test_a_withdrawn_verdict_keeps_its_page_with_a_notice_and_noindex(client):
    row = publish()
    row = withdraw_publication(
        publication=row, actor=row.published_by, at=NOW, reason="Neue Zahlen."
    )

    _answer, page = page_of(client, row)

    assert "Neue Zahlen." in page
    assert '<meta name="robots" content="noindex">' in page
    assert "<script" not in page


def test_sources_are_linked_with_nofollow_and_secret_ones_left_out(client):
    row = publish()
    bring(row, title="Register der Werften", url="https://register.example/7")
    bring(row, title="Informant vom Hafen", is_secret=True)

    _answer, page = page_of(client, row)

    assert '<a href="https://register.example/7" rel="nofollow noopener">Register' in page
    assert "Informant" not in page


def test_the_page_shows_its_corrections(client):
    row = publish()
    correct_publication(
        publication=row,
        actor=row.published_by,
        at=NOW + timedelta(days=1),
        publication_fields=PublicationInput(**PUBLIC | {"claimed_date": date(2026, 3, 17)}),
        reason="Der Name war falsch geschrieben.",
    )

    answer, page = page_of(client, row)

    assert "Der Name war falsch geschrieben." in page
    assert "<del>18. März 2026</del>" in page
    assert answer["Last-Modified"] == "Sat, 21 Mar 2026 12:00:00 GMT"


def test_an_english_verdict_has_an_english_page(client):
    _answer, page = page_of(client, publish(language="en"))

    assert '<html lang="en">' in page
    assert "What the check found" in page
    assert ">False<" in page


def test_pages_set_no_cookie_and_may_be_kept(client):
    row = publish()

    for path in ("/verdicts/", f"/verdicts/{row.public_id}/", "/claimreview.json"):
        answer = client.get(path)
        assert not answer.cookies
        assert "Cookie" not in answer["Vary"]
        again = client.get(path, headers={"If-None-Match": answer["ETag"]})
        assert again.status_code == 304


def test_a_page_in_the_language_of_a_cookie_is_not_for_shared_caches(client):
    client.cookies["django_language"] = "en"

    answer = client.get("/verdicts/", headers={"Accept-Language": "de"})

    assert set(answer["Cache-Control"].split(", ")) == {"private", "max-age=60"}


def test_the_page_names_its_own_language_not_the_readers(client):
    path = f"/verdicts/{publish().public_id}/"

    pages = [client.get(path, headers={"Accept-Language": "en"}), client.get(path)]

    assert [page["Content-Language"] for page in pages] == ["de", "de"]


def test_the_list_links_to_older_verdicts(client):
    rows = [publish() for _ in range(31)]

    page = client.get("/verdicts/").content.decode()
    older = re.search(r"\?before=[0-9a-f-]+", page)
    rest = client.get("/verdicts/" + older[0]).content.decode()

    assert page.count("<li ") == 30
    assert str(rows[0].public_id) in rest


@pytest.mark.parametrize("path", ["verdicts/", "claimreview.json"])
@pytest.mark.parametrize("before", ["x", "00000000-0000-0000-0000-000000000000"])
def test_a_page_that_isnt_there_is_not_found(client, path, before):
    assert client.get(f"/{path}?before={before}").status_code == 404


def test_an_unknown_verdict_is_not_found(client):
    assert client.get("/verdicts/00000000-0000-0000-0000-000000000000/").status_code == 404


def test_the_feed_is_linked_data_and_links_to_the_next_page(client, monkeypatch):
    monkeypatch.setattr("articles.desk.public.views.FEED_LENGTH", 1)
    older, newer = publish(), publish(at=NOW + timedelta(hours=1))

    first = client.get("/claimreview.json")
    following = re.search(r"<http://testserver(.*?)>", first["Link"])[1]

    def urls(answer):
        return [item["item"]["url"] for item in answer.json()["dataFeedElement"]]

    assert first["Content-Type"] == "application/ld+json"
    assert str(newer.public_id) in urls(first)[0]
    assert str(older.public_id) in urls(client.get(following))[0]


@pytest.mark.parametrize("count", [1, 5])
def test_lists_take_a_fixed_number_of_queries(client, django_assert_num_queries, count):
    for _ in range(count):
        publish()

    with django_assert_num_queries(1):
        client.get("/verdicts/")
    with django_assert_num_queries(2):  # the verdicts, and when any was last changed
        client.get("/claimreview.json")


def test_a_page_takes_three_queries(client, django_assert_num_queries):
    row = publish()

    with django_assert_num_queries(3):  # publication, evidence, corrections
        page_of(client, row)
