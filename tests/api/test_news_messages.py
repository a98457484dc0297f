"""Messages of several texts through the API: all of them or none."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from tests.intake.test_messages import item, message
from tests.intake.test_newsml1 import document
from tests.intake.test_newsml1 import item as older_item

pytestmark = pytest.mark.django_db
G2 = "application/vnd.iptc.g2.newsmessage+xml"


def send(caller, data: bytes, media_type=G2, query=""):
    return caller.call("POST", f"articles/{query}", data, Content_Type=media_type)


@pytest.mark.parametrize(
    "data",
    [
        message(item(1), item(2)),
        document(older_item(number=1), older_item(number=2)).encode(),
    ],
)
def test_each_text_becomes_an_article_in_their_order(as_checker, data):
    answer = send(as_checker, data, "application/xml")

    assert answer.status_code == 207
    found = answer.json()["results"]
    articles = list(Article.objects.order_by("pk"))
    assert sorted(one["id"] for one in found) == [one.pk for one in articles]
    assert [one["external_id"][-1] for one in found] == ["1", "2"]


def test_a_text_that_is_refused_keeps_out_the_others(as_checker):
    data = message(item(1), item(2, content="<inlineData/>"), item(3))

    answer = send(as_checker, data)

    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    fault = data.decode().splitlines().index("<contentSet><inlineData/></contentSet></newsItem>")
    assert error["line"] == fault + 1
    assert not Article.objects.exists()


def test_a_later_message_brings_revisions_and_new_articles(as_checker):
    send(as_checker, message(item(1), item(2)))
    later = item(2).replace("Er misst 2", "Er misst 22").replace('version="2"', 'version="3"')

    answer = send(as_checker, message(later, item(4)))

    assert answer.status_code == 207
    assert [one["revision"] for one in answer.json()["results"]] == [2, 1]
    assert Article.objects.count() == 3


def test_the_same_message_again_changes_nothing(as_checker):
    first = send(as_checker, message(item(1), item(2))).json()
    again = send(as_checker, message(item(1), item(2))).json()
    assert [one["version"] for one in first["results"]] == [
        one["version"] for one in again["results"]
    ]


def test_a_kill_in_a_message_stops_its_article_only(as_checker):
    send(as_checker, message(item(1), item(2)))
    status = '<pubStatus qcode="stat:canceled"/></itemMeta>'
    kill = item(1, content="").replace("</itemMeta>", status)

    send(as_checker, message(kill, item(2)))

    holds = Article.objects.order_by("external_id").values_list("hold", flat=True)
    assert list(holds) == ["killed", ""]


@pytest.mark.parametrize("field", ["external_id=a", "headline=a"])
def test_a_field_that_only_one_can_have_is_refused(as_checker, field):
    answer = send(as_checker, message(item(1), item(2)), query=f"?{field}")
    assert answer.status_code == 422
    assert not Article.objects.exists()


def test_texts_that_are_too_long_together_are_refused(as_checker, settings):
    settings.JOB_CHARACTERS = 50
    answer = send(as_checker, message(item(1), item(2), item(3)))
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/items/0/body"


def test_the_answer_takes_as_many_queries_for_ten_as_for_two(as_checker):
    def queries(count: int) -> int:
        send(as_checker, message(*(item(number) for number in range(count))))
        with CaptureQueriesContext(connection) as found:
            send(as_checker, message(*(item(number) for number in range(count))))
        reading = [q for q in found if "articles_claim" in q["sql"] and "GROUP BY" in q["sql"]]
        return len(reading)

    assert queries(2) == queries(10)
