"""The card, oEmbed, the Atom feed and the page of ratings."""

from datetime import timedelta
from html import unescape
from xml.etree import ElementTree

import pytest
from django.conf import settings as project

from articles.models import Publication
from articles.workflow import PublicationInput
from tests.acts import correct_publication, withdraw_publication
from tests.factories import NOW, UserFactory
from tests.publishing.published import CLAIM, PUBLIC, publish

pytestmark = pytest.mark.django_db
HOST = "http://testserver"
ATOM = "{http://www.w3.org/2005/Atom}"
LATER = NOW + timedelta(hours=2)


def withdraw(row):
    actor = UserFactory(role="chief")
    withdraw_publication(publication=row, actor=actor, at=LATER, reason="Neue Zahlen.")


def correct(row, **changes):
    return correct_publication(
        publication=row,
        actor=UserFactory(role="chief"),
        at=LATER,
        publication_fields=PublicationInput(
            **(PUBLIC | {"claim_reviewed": row.claim_reviewed, "summary": "Jeder achte."} | changes)
        ),
        reason="Zahl ergänzt.",
    )


def test_the_card_may_be_framed_and_runs_no_script(client, settings):
    row = publish()

    answer = client.get(f"/verdicts/{row.public_id}/card/")

    assert CLAIM in answer.content.decode()
    assert "X-Frame-Options" not in answer
    assert answer["Content-Security-Policy"].endswith("frame-ancestors *")
    assert "script" not in answer["Content-Security-Policy"]
    assert b"<script" not in answer.content
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    settings.CARD_FRAME_ANCESTORS = ["https://blatt.example"]
    again = client.get(f"/verdicts/{row.public_id}/card/")
    assert again["Content-Security-Policy"].endswith("frame-ancestors https://blatt.example")


def test_the_card_is_kept_by_caches_until_it_changes(client):
    row = publish()
    address = f"/verdicts/{row.public_id}/card/"
    first = client.get(address)
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert first["Surrogate-Key"] == f"verdict-{row.public_id}"

    correct(row, summary="Es ist jeder sechste.")

    changed = client.get(address, headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200
    assert changed["Last-Modified"] != first["Last-Modified"]


def test_the_card_is_in_the_language_that_is_asked_for(client):
    row = publish()

    english = client.get(f"/verdicts/{row.public_id}/card/?lang=en")
    other = client.get(
        f"/verdicts/{row.public_id}/card/?lang=xx", headers={"Accept-Language": "en"}
    )

    assert "The whole check at" in english.content.decode()
    assert '<html lang="de">' in other.content.decode()
    assert (english["Content-Language"], other["Content-Language"]) == ("en", "de")


def test_control_characters_pasted_from_word_do_not_break_the_feed(client):
    row = publish(claim_reviewed="Die Werft\x0bist leer.", summary="Sie ist voll.\x07")

    feed = ElementTree.fromstring(client.get("/verdicts/feed.atom").content)
    address = f"/oembed/?format=xml&url={HOST}/verdicts/{row.public_id}/"
    embedded = ElementTree.fromstring(client.get(address).content)

    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "Die Werft ist leer. – Falsch"
    assert embedded.findtext("title") == "Die Werft ist leer. – Falsch"


def test_a_withdrawn_verdict_is_gone_and_says_why(client):
    row = publish()
    withdraw(row)

    page = client.get(f"/verdicts/{row.public_id}/")
    card = client.get(f"/verdicts/{row.public_id}/card/")

    assert (page.status_code, card.status_code) == (410, 410)
    assert "Neue Zahlen." in page.content.decode()
    assert "Falsch" not in card.content.decode().partition("<main")[2]
    assert Publication.objects.count() == 1


def test_the_page_says_what_was_corrected_when_and_why(client):
    row = publish()
    correct(row, summary="Es ist jeder sechste.")

    page = client.get(f"/verdicts/{row.public_id}/").content.decode()

    assert "Zahl ergänzt." in page
    assert f"<del>{PUBLIC['summary']}</del>" in page
    assert "<ins>Es ist jeder sechste.</ins>" in page


def test_the_page_says_in_its_language_that_the_type_of_the_claimant_was_corrected(client):
    row = publish(claimant_type="person")
    correct(row)

    page = client.get(f"/verdicts/{row.public_id}/").content.decode()

    assert "<del>Person</del>" in page
    assert "<ins>Organisation</ins>" in page


def oembed(client, row, query="", host=HOST):
    return client.get(f"/oembed/?url={host}/verdicts/{row.public_id}/{query}")


def test_oembed_gives_a_frame_that_fits(client):
    row = publish(claimant='Verein "Kai" <Husum>')

    body = oembed(client, row, "&maxwidth=300&maxheight=5000").json()

    assert (body["version"], body["type"]) == ("1.0", "rich")
    assert (body["width"], body["height"]) == (300, 320)
    assert f'src="{HOST}/verdicts/{row.public_id}/card/"' in body["html"]
    assert 'width="300"' in body["html"]


def test_oembed_answers_in_xml(client):
    row = publish(claim_reviewed="Der Kai & das <Meer>")

    answer = oembed(client, row, "&format=xml")

    root = ElementTree.fromstring(answer.content)
    assert answer["Content-Type"] == "text/xml"
    assert root.find("title").text == "Der Kai & das <Meer> – Falsch"


def test_oembed_refuses_as_its_specification_says(client):
    row = publish()

    assert oembed(client, row, "&format=yaml").status_code == 501
    for size in ("0", "-1", "x", "1e3", "²"):
        assert oembed(client, row, f"&maxwidth={size}").status_code == 400
    assert oembed(client, row, host="http://elsewhere.example").status_code == 404
    assert client.get("/oembed/").status_code == 404
    assert client.get(f"/oembed/?url=/verdicts/{row.public_id}/").status_code == 404
    withdraw(row)
    assert oembed(client, row).status_code == 404


def test_the_page_leads_to_oembed(client):
    row = publish()

    page = client.get(f"/verdicts/{row.public_id}/").content.decode()
    address = page.partition('type="application/json+oembed"')[2].partition('href="')[2]
    address = address.partition('"')[0].replace("&amp;", "&")

    assert client.get(address.removeprefix(HOST)).json()["type"] == "rich"


def test_the_feed_has_what_is_published_and_when_it_changed(client):
    withdrawn, row = publish(), publish(at=NOW + timedelta(minutes=1))
    correct(row)
    withdraw(withdrawn)

    answer = client.get("/verdicts/feed.atom")

    (entry,) = ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}id").text == f"urn:uuid:{row.public_id}"
    assert entry.find(f"{ATOM}link").get("href") == f"{HOST}/verdicts/{row.public_id}/"
    assert entry.find(f"{ATOM}updated").text.startswith("2026-03-20T14:00:00")
    assert answer["Content-Type"].startswith("application/atom+xml")
    etag = answer["ETag"]
    assert client.get("/verdicts/feed.atom", headers={"if-none-match": etag}).status_code == 304


def test_feeds_say_that_something_was_withdrawn(client):
    publish()
    withdraw(publish())

    feed = ElementTree.fromstring(client.get("/verdicts/feed.atom").content)

    withdrawn_at = Publication.objects.get(withdrawn_at__isnull=False).changed_at
    assert feed.find(f"{ATOM}updated").text == withdrawn_at.isoformat()
    assert client.get("/claimreview.json").json()["dateModified"] == withdrawn_at.isoformat()


def test_the_feed_names_its_author_and_keeps_signs_of_the_summary(client):
    publish(summary="Bei 5 < 7 & 3 > 1 stimmt es.")

    feed = ElementTree.fromstring(client.get("/verdicts/feed.atom").content)

    assert feed.find(f"{ATOM}author/{ATOM}name").text == project.HOUSE_NAME
    summary = feed.find(f"{ATOM}entry/{ATOM}summary")
    assert (summary.get("type"), unescape(summary.text)) == ("html", "Bei 5 < 7 & 3 > 1 stimmt es.")
    assert "&lt;" in summary.text


@pytest.mark.parametrize("count", [1, 4])
def test_the_feed_takes_two_queries(client, django_assert_num_queries, count):
    for _ in range(count):
        publish()

    with django_assert_num_queries(2):  # the verdicts, and when any was last changed
        client.get("/verdicts/feed.atom")


def test_the_ratings_are_shown_with_their_numbers(client):
    page = client.get("/verdicts/scale/", headers={"accept-language": "en"}).content.decode()

    assert "False" in page
    assert "1 on a scale from 1 to 5" in page


def test_the_markup_is_on_its_own_page_once_and_says_what_the_page_says(client):
    row = publish()

    page = client.get(f"/verdicts/{row.public_id}/").content.decode()

    assert page.count('"@type": "ClaimReview"') == 1
    for words in (PUBLIC["claim_reviewed"], "Falsch", PUBLIC["claimant"], PUBLIC["summary"]):
        assert words in page.partition("<main")[2]
    for path in ("/verdicts/", f"/verdicts/{row.public_id}/card/", "/verdicts/scale/"):
        assert '"@type": "ClaimReview"' not in client.get(path).content.decode()
