"""Documents that say whether, from when and in which version their text may be used."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.utils import timezone

from articles.models import Article
from tests.api.test_bulk import send as send_lines
from tests.newsroom import clear, sign

pytestmark = pytest.mark.django_db
NINJS = "application/vnd.iptc.ninjs+json"
G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:w" version="9">
<itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>"""
NITF = """<nitf><head><docdata management-status="canceled"><doc-id id-string="urn:w"/></docdata>
</head></nitf>"""


def item(version: int, **more) -> dict:
    text = f"Die Werft hat 312 Leute. Fassung {version}."
    return {"uri": "urn:w", "headline": "Werft", "body_text": text, "version": str(version)} | more


def send(caller, document, media_type=NINJS, path="articles/"):
    body = document.encode() if isinstance(document, str) else json.dumps(document).encode()
    return caller.call("POST", path, body, Content_Type=media_type)


@pytest.fixture
def cleared(as_checker, checker, chief) -> Article:
    send(as_checker, item(2))
    article = Article.objects.get(external_id="urn:w")
    clear(article, checker)
    sign(article, chief)
    return article


def clearance(caller, article) -> dict:
    return caller.get(f"articles/{article.pk}/clearance/").json()


@pytest.mark.parametrize(
    ("document", "media_type"),
    [
        ({"uri": "urn:w", "pubstatus": "canceled"}, NINJS),
        (item(3, pubstatus="canceled"), NINJS),
        (item(3, ednote="MANDATORY KILL"), NINJS),
        (G2, "application/vnd.iptc.g2.newsitem+xml"),
        (NITF, "application/nitf+xml"),
        ({"external_id": "urn:w", "wire": {"signal": "kill"}}, "application/json"),
        ({"external_id": "urn:w", "body": "KILL"}, "application/json"),
    ],
)
def test_a_kill_by_its_identity_stops_what_was_cleared(as_checker, cleared, document, media_type):
    assert send(as_checker, document, media_type).status_code == 201

    body = clearance(as_checker, cleared)
    assert (body["cleared"], body["reason"], body["fallen_code"]) == (False, "killed", "killed")
    assert send(as_checker, document, media_type).status_code == 200


@pytest.mark.parametrize("body", ["{}\n\nDie Ruhr sinkt.", "<p>{}</p><p>Die Ruhr sinkt.</p>"])
@pytest.mark.parametrize("more", [{}, {"wire": {"version": "2"}}])
def test_an_embargo_in_the_first_line_of_our_own_json_holds(as_checker, body, more):
    form = "html" if body.startswith("<") else "text"
    document = {"body": body.format("Sperrfrist: 5.4.2030, 18 Uhr"), "format": form, **more}
    answer = send(as_checker, document, "application/json").json()
    assert answer["embargoed_until"] == "2030-04-05T16:00:00Z"


def test_a_kill_sent_to_the_article_stops_it_too(as_checker, cleared):
    path = f"articles/{cleared.pk}/revisions/"
    answer = send(as_checker, {"uri": "urn:other", "pubstatus": "canceled"}, path=path)
    assert (answer.status_code, answer.json()["arrival"]) == (201, "notice")
    assert clearance(as_checker, cleared)["reason"] == "killed"


def test_a_kill_of_what_is_unknown_keeps_its_text_out(as_checker):
    answer = send(as_checker, {"uri": "urn:w", "pubstatus": "canceled", "version": "3"})
    assert (answer.status_code, answer.json()["hold"]) == (201, "killed")

    article = Article.objects.get(external_id="urn:w")
    send(as_checker, item(2))
    assert clearance(as_checker, article)["reason"] == "killed"
    [_late, notice] = as_checker.get(f"articles/{article.pk}/revisions/").json()["results"]
    assert (notice["arrival"], notice["is_current"]) == ("notice", True)


def test_a_chief_lifts_a_kill_that_they_have_seen(as_chief, as_checker, cleared):
    send(as_checker, {"uri": "urn:w", "pubstatus": "canceled", "ednote": "Falsche Zahlen"})
    path = f"articles/{cleared.pk}/hold/lift/"
    detail = as_chief.get(f"articles/{cleared.pk}/")
    assert detail.json()["hold_note"] == "Falsche Zahlen"

    as_chief.reads_first = False
    assert as_chief.post(path, {"reason": "Doch richtig"}).status_code == 428
    assert as_chief.post(path, {"reason": "x"}, If_Match='"article-1-1.1.1"').status_code == 412
    assert as_chief.post(path, {"reason": " "}, If_Match=detail["ETag"]).status_code == 422
    answer = as_chief.post(path, {"reason": "Doch richtig"}, If_Match=detail["ETag"])
    assert (answer.status_code, answer.json()["hold"]) == (200, None)
    again = as_chief.post(path, {"reason": "Doch richtig"}, If_Match=answer["ETag"])
    assert (again.status_code, again.json()["code"]) == (409, "not_held")
    stale = {"reason": "x", "version": "1.1.1"}
    assert as_checker.post(path, stale).status_code == 403


def test_a_held_article_is_not_signed_off(as_chief, as_checker, cleared):
    send(as_checker, item(2, pubstatus="withheld"))
    answer = as_chief.post(f"articles/{cleared.pk}/sign-off/", {"revision": 1})
    assert (answer.status_code, answer.json()["code"]) == (409, "withheld")


def test_before_an_embargo_ends_nothing_is_called_cleared(as_checker, cleared):
    until = (timezone.now() + timedelta(hours=1)).replace(microsecond=0)
    send(as_checker, item(3, body_text=cleared.revision.text, embargoed=until.isoformat()))
    Article.objects.filter(pk=cleared.pk).update(embargoed_until=until)

    body = clearance(as_checker, cleared)
    assert body["cleared"] is False
    assert body["embargoed_until"] is not None
    Article.objects.filter(pk=cleared.pk).update(embargoed_until=until - timedelta(hours=2))
    assert clearance(as_checker, cleared)["reason"] != "embargoed"


def test_notices_in_lines_of_many_articles_are_applied_too(as_checker, cleared):
    text = "Die Werft hat 400 Leute."
    _answer, answers = send_lines(
        as_checker,
        {"external_id": "urn:w", "body": text, "wire": {"version": "1"}},
        {"external_id": "urn:w", "wire": {"status": "canceled", "note": "KILL"}},
        {"external_id": "urn:n", "wire": {"status": "canceled"}},
        {"external_id": "urn:o"},
    )
    assert [answer["status"] for answer in answers] == [201, 201, 201, 422]
    cleared.refresh_from_db()
    assert (cleared.hold, cleared.revision.number) == ("killed", 1)
    assert Article.objects.get(external_id="urn:n").hold == "killed"


def test_what_a_revision_says_of_itself_is_shown(as_checker, cleared):
    document = item(3, ednote="KORREKTUR: 2. Satz", versioncreated="2026-03-20T12:00:00Z")
    send(as_checker, document)
    [newest, _first] = as_checker.get(f"articles/{cleared.pk}/revisions/").json()["results"]
    assert newest["wire"] == {
        "status": "",
        "signal": "correction",
        "version": "3",
        "version_created_at": "2026-03-20T12:00:00Z",
        "note": "KORREKTUR: 2. Satz",
    }
    events = as_checker.get("events/?type=revision.received").json()["results"]
    assert events[-1]["data"]["signal"] == "correction"


def test_kills_are_public_events(as_checker, cleared):
    send(as_checker, {"uri": "urn:w", "pubstatus": "canceled"})
    [event] = as_checker.get("events/?type=article.killed").json()["results"]
    assert event["external_id"] == "urn:w"
    assert event["data"] == {"revision": 2, "published": 0}
    assert as_checker.get("articles/?external_id=urn:w").json()["results"][0]["hold"] == "killed"


@pytest.mark.django_db(transaction=True)
def test_of_versions_that_come_at_once_the_newest_is_current(as_checker):
    def post(version: int) -> int:
        try:
            return send(as_checker, item(version)).status_code
        finally:
            connections.close_all()

    for _round in range(4):
        Article.objects.filter(external_id="urn:w").update(external_id=None)
        with ThreadPoolExecutor(4) as pool:
            statuses = list(pool.map(post, (3, 1, 4, 2)))
        assert set(statuses) == {201}
        article = Article.objects.get(external_id="urn:w")
        assert "Fassung 4" in article.revision.text
        assert article.revisions.count() == 4
