"""The page and the feeds of corrections, and what other sites show of a verdict."""

import re
from datetime import timedelta
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest

from articles.models import Article
from articles.workflow import PublicationInput
from tests.acts import correct_publication, withdraw_publication
from tests.factories import NOW
from tests.publishing.published import CLAIM, PUBLIC, publish

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "/verdicts/corrections.atom"


def correct(row, minutes=1, **changes):
    fields = PublicationInput(**PUBLIC | {"claim_reviewed": row.claim_reviewed} | changes)
    at = NOW + timedelta(minutes=minutes)
    actor = row.published_by
    correct_publication(
        publication=row, actor=actor, at=at, publication_fields=fields, reason="Neue Zahl."
    )


def withdraw(row, minutes=1):
    at = NOW + timedelta(minutes=minutes)
    withdraw_publication(publication=row, actor=row.published_by, at=at, reason="War falsch.")


def entries(client, path=FEED):
    root = ElementTree.fromstring(client.get(path).content)
    return root.findall(f"{ATOM}entry")


def test_the_page_says_what_was_said_before_and_after(client):
    row = publish(at=NOW)
    correct(row, summary="Das Register nennt <298>.")

    page = client.get("/verdicts/corrections/").content.decode()

    assert f"<del>{PUBLIC['summary']}</del>" in page
    assert "<ins>Das Register nennt &lt;298&gt;.</ins>" in page
    assert "Neue Zahl." in page
    assert f'href="/verdicts/{row.public_id}/"' in page


def test_a_verdict_that_nobody_changed_is_not_on_the_page(client):
    publish(at=NOW)

    assert CLAIM not in client.get("/verdicts/corrections/").content.decode()


def test_a_withdrawn_verdict_is_on_the_page_with_its_reason(client):
    withdraw(publish(at=NOW))

    assert "War falsch." in client.get("/verdicts/corrections/").content.decode()


def test_pages_have_every_change_once(client, monkeypatch):
    monkeypatch.setattr("articles.desk.public.views.PAGE_LENGTH", 2)
    rows = [publish(at=NOW) for _ in range(5)]
    for row in rows:
        correct(row, summary="Anders.")

    seen, path = [], "/verdicts/corrections/"
    while path:
        page = client.get(path).content.decode()
        seen += re.findall(r'<a href="/verdicts/([0-9a-f-]{36})/"', page)
        onward = re.search(r'rel="next"\s+href="(\?before=[^"]+)"', page)
        path = f"/verdicts/corrections/{onward[1]}" if onward else None

    assert seen == [str(row.public_id) for row in reversed(rows)]


@pytest.mark.parametrize("before", ["x", "7b2c9a54-3f1e-4c58-9d0a-5b6f6f1f2a11"])
def test_a_page_before_nothing_is_not_there(client, before):
    assert client.get(f"/verdicts/corrections/?before={before}").status_code == 404


@pytest.mark.parametrize("count", [1, 4])
def test_the_page_takes_two_queries(client, django_assert_num_queries, count):
    for _ in range(count):
        correct(publish(at=NOW), summary="Anders.")

    with django_assert_num_queries(2):
        client.get("/verdicts/corrections/")


def test_the_feed_has_an_entry_for_each_change_the_newest_first(client):
    row = publish(at=NOW)
    correct(row, 1, summary="Erst so.")
    row.refresh_from_db()
    correct(row, 2, summary="Dann so.")
    row.refresh_from_db()
    withdraw(row, 3)

    found = entries(client)

    words = [entry.find(f"{ATOM}summary").text for entry in found]
    assert ["War falsch." in words[0], "Dann so." in words[1], "Erst so." in words[2]] == [True] * 3
    assert "<del>Erst so.</del>" in words[1]
    assert len({entry.find(f"{ATOM}id").text for entry in found}) == 3


def test_the_feed_of_one_verdict_has_only_its_changes(client):
    one, other = publish(at=NOW), publish(at=NOW)
    for row in (one, other):
        correct(row, summary="Anders.")

    assert len(entries(client)) == 2
    assert len(entries(client, f"/verdicts/{one.public_id}/corrections.atom")) == 1
    unchanged = publish(at=NOW)
    assert entries(client, f"/verdicts/{unchanged.public_id}/corrections.atom") == []
    nobody = "/verdicts/7b2c9a54-3f1e-4c58-9d0a-5b6f6f1f2a11/corrections.atom"
    assert client.get(nobody).status_code == 404


def test_page_and_feed_of_an_article_have_only_its_changes(client, django_assert_num_queries):
    address = "https://gazette.example/hafen?a=1&b=2"
    one, other = publish(at=NOW), publish(at=NOW)
    for row in (one, other):
        correct(row, summary="Anders.")
    of_one = Article.objects.filter(pk=one.verdict.claim.article_id)
    of_one.update(public_url=address)
    query = f"?{urlencode({'article': address})}"

    with django_assert_num_queries(2):
        page = client.get(f"/verdicts/corrections/{query}").content.decode()

    assert (str(one.public_id) in page, str(other.public_id) in page) == (True, False)
    assert len(entries(client, f"{FEED}{query}")) == 1
    assert entries(client, f"{FEED}?article=https://gazette.example/") == []
    assert client.get("/verdicts/corrections/?article=%00").status_code == 404


def meta(page: str) -> dict[str, str]:
    return dict(re.findall(r'<meta property="([^"]+)"\s+content="([^"]*)">', page))


def test_other_sites_show_claim_rating_and_summary(client):
    row = publish(at=NOW, claim_reviewed='Die "Fähre" fährt zwölfmal.')
    correct(row, claim_reviewed='Die "Fähre" fährt zwölfmal.', summary="Anders.")

    found = meta(client.get(f"/verdicts/{row.public_id}/").content.decode())

    assert found["og:title"] == "Die &quot;Fähre&quot; fährt zwölfmal. – Falsch"
    assert found["og:description"] == "Anders."
    assert found["og:url"] == f"http://testserver/verdicts/{row.public_id}/"
    assert (found["og:type"], found["og:locale"]) == ("article", "de_DE")
    assert found["article:published_time"] < found["og:updated_time"]


def test_nothing_is_shown_of_a_withdrawn_verdict(client):
    row = publish(at=NOW)
    withdraw(row)

    assert meta(client.get(f"/verdicts/{row.public_id}/").content.decode()) == {}
