"""The lists of the desk as tables, with the filter that is set."""

import csv
import io
from datetime import UTC, datetime

import pytest

from tests.factories import ArticleFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db


def table(answer):
    assert answer.status_code == 200
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_queue_is_a_table_with_its_filter(client, chief, article):
    ArticleFactory(headline="=Hafen")
    client.force_login(chief)

    assert len(table(client.get("/queue.csv"))) == 3
    assert table(client.get("/queue.csv?q=Hafen"))[1][1] == "'=Hafen"
    assert client.get("/queue.xlsx")["Content-Type"].endswith("spreadsheetml.sheet")


def test_times_of_the_queue_are_in_the_time_zone_of_the_newsroom(client, chief):
    ArticleFactory(deadline=datetime(2026, 3, 20, 17, tzinfo=UTC))
    client.force_login(chief)

    assert table(client.get("/queue.csv"))[1][7] == "2026-03-20T18:00:00+01:00"


def test_the_archive_is_a_table_of_each_list(client, chief, article):
    SourceFactory(title="Werft-Register")
    SourceFactory(title="Werft-Informant", is_secret=True, known_to=[UserFactory()])
    client.force_login(chief)

    for shown in ("claims", "articles", "sources"):
        rows = table(client.get(f"/archive.csv?q=Werft*&in={shown}"))
        assert len(rows) >= 2
        assert "Informant" not in str(rows)
        assert "\x02" not in str(rows)


def test_authors_have_their_own_queue_and_no_archive(client, article):
    client.force_login(UserFactory(role="author"))

    assert len(table(client.get("/queue.csv"))) == 1
    assert client.get("/archive.csv").status_code == 403


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("/?q=Werft", "/queue.xlsx?q=Werft"),
        ("/archive/?q=Gewerkschaft", "/archive.csv?q=Gewerkschaft"),
        ("/sources/?q=Register", "/api/v1/sources/?q=Register&amp;kind=&amp;format=csv"),
    ],
)
def test_the_pages_lead_to_their_tables(client, chief, article, page, link):
    SourceFactory(title="Register")
    client.force_login(chief)

    assert f'href="{link}"' in client.get(page).content.decode()


def test_the_article_page_leads_to_the_claims_as_a_table(client, chief, article):
    client.force_login(chief)
    link = f"/api/v1/articles/{article.pk}/claims/?format=csv"

    assert f'href="{link}"' in client.get(f"/articles/{article.pk}/").content.decode()
    assert len(table(client.get(link))) > 2
