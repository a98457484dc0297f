"""Articles and revisions through the API."""

import hashlib
from datetime import timedelta
from urllib.parse import quote

import pytest

from articles.intake import MAX_CHARACTERS
from articles.models import Article, Hold, Revision
from tests.acts import version_of
from tests.factories import NOW, ArticleFactory, ClaimFactory, DeskFactory, UserFactory
from tests.newsroom import revise

pytestmark = pytest.mark.django_db

TEXT = "Neue Fähre\n\nDie Reederei Holm hat 312 Leute. Sie zahlt 40 Prozent mehr als 2019."


def test_a_submitted_article_is_split_into_claims(as_checker):
    desk = DeskFactory()

    answer = as_checker.post(
        "articles/",
        {
            "body": TEXT,
            "desk": desk.name,
            "external_id": "cms-1",
            "publication_date": "2026-03-21",
            "deadline": "2026-03-20T18:00:00+01:00",
        },
    )

    body = answer.json()
    assert answer.status_code == 201
    assert answer["Location"] == f"/api/v1/articles/{body['id']}/"
    assert body["headline"] == "Neue Fähre"
    assert body["desk"] == desk.name
    assert body["revision"]["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert body["revision"]["channel"] == "api"
    assert body["claims"]["open"] == Article.objects.get().claims.count() > 0


@pytest.mark.parametrize("deadline", ["2026-03-20T18:00:00+01:00", "2026-03-20T18:00:00"])
def test_a_time_is_answered_in_utc_at_once_as_later(as_checker, deadline):
    body = as_checker.post("articles/", {"body": TEXT, "deadline": deadline}).json()
    later = as_checker.get(f"articles/{body['id']}/")
    changed = as_checker.patch(
        f"articles/{body['id']}/",
        {"deadline": "2026-03-21T09:00:00+02:00"},
        If_Match=later["ETag"],
    )
    assert body["deadline"] == later.json()["deadline"] == "2026-03-20T17:00:00Z"
    assert changed.json()["deadline"] == "2026-03-21T07:00:00Z"


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+12:00", "0001-01-01", "9999-12-31T23:00Z"])
def test_a_time_outside_all_calendars_is_refused(as_checker, moment):
    answer = as_checker.post("articles/", {"body": TEXT, "deadline": moment})
    assert answer.status_code in (201, 422)
    assert as_checker.get(f"articles/?deadline_after={moment}").status_code in (200, 400)


def test_the_same_external_id_and_text_answers_with_the_same_revision(as_checker):
    first = as_checker.post("articles/", {"body": TEXT, "external_id": "cms-1"}).json()

    again = as_checker.post("articles/", {"body": TEXT, "external_id": "cms-1"})

    assert again.status_code == 200
    assert again.json()["id"] == first["id"]
    assert Revision.objects.count() == 1


def test_the_same_external_id_with_another_text_becomes_a_new_revision(as_checker):
    first = as_checker.post("articles/", {"body": TEXT, "external_id": "cms-1"}).json()

    again = as_checker.post("articles/", {"body": TEXT + " Mehr.", "external_id": "cms-1"})

    assert again.status_code == 201
    assert again.json()["id"] == first["id"]
    assert again.json()["revision"]["number"] == 2


def test_a_text_survives_to_the_character(as_checker):
    text = "Die Fähre\u00ad linie\u00a0312 \U0001f6a2 e\u0301 <b>&amp;</b>\r\n\tEnde "

    pk = as_checker.post("articles/", {"body": text}).json()["id"]

    revision = as_checker.get(f"articles/{pk}/revisions/1/").json()
    assert revision["text"] == text
    assert revision["length"] == len(text)


def test_a_file_is_read(as_checker):
    file = ("text.html", "<h1>Fähre</h1><p>312 Leute.</p>".encode(), "text/html")

    answer = as_checker.upload("articles/", file, external_id="cms-2")

    revision = answer.json()["revision"]
    assert answer.status_code == 201
    assert revision["filename"] == "text.html"
    assert revision["headline"] == "Fähre"


def test_a_text_comes_back_with_its_source_notes(as_checker):
    note = {"start": 0, "end": 9, "text": "Fahrplan, S. 2", "author": "stein"}

    pk = as_checker.post("articles/", {"body": "Die Fähre fährt.", "notes": [note]}).json()["id"]

    known = as_checker.get(f"articles/{pk}/revisions/1/").json()["notes"]
    assert known == [note | {"names_source": True, "is_reply": False, "is_resolved": False}]


def test_markup_in_the_body_is_read_when_the_format_says_so(as_checker):
    body = "# Fähre\n\n312 Leute sind *an Bord*."

    pk = as_checker.post("articles/", {"body": body, "format": "markdown"}).json()["id"]

    text = as_checker.get(f"articles/{pk}/revisions/1/").json()["text"]
    assert "312 Leute sind an Bord." in text


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/body"),
        ({"body": " "}, "/body"),
        ({"body": TEXT, "desk": "Nirgends"}, "/desk"),
        ({"body": TEXT, "deadline": "gestern"}, "/deadline"),
        ({"body": TEXT, "langauge": "de"}, "/langauge"),
        ({"body": TEXT, "blocks": [{"kind": "teaser", "start": 5, "end": 900}]}, "/blocks"),
        ({"body": TEXT, "notes": [{"start": 0, "text": ""}]}, "/notes/0/end"),
        ({"body": "a\x00b"}, "/body"),
    ],
)
def test_an_article_that_cant_be_used_says_which_field_and_why(as_checker, body, pointer):
    answer = as_checker.post("articles/", body)

    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert pointer in [error["pointer"] for error in answer.json()["errors"]]
    assert not Article.objects.exists()


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_text_longer_than_any_manuscript_is_refused(as_checker, article, form):
    longest = "Wort " * (MAX_CHARACTERS // 5)
    body = {"body": f"{longest}Wort", "format": form}

    for path in ("articles/", f"articles/{article.pk}/revisions/"):
        answer = as_checker.post(path, body)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/body"
        assert str(MAX_CHARACTERS) in answer.json()["errors"][0]["detail"]
    assert Article.objects.count() == Revision.objects.count() == 1


def test_a_file_that_cant_be_read_is_refused_with_its_reason(as_checker):
    answer = as_checker.upload("articles/", ("text.pdf", b"%PDF-1.7 ...", "application/pdf"))

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/file"


def test_an_authors_article_is_theirs(as_author):
    body = as_author.post("articles/", {"body": TEXT}).json()

    assert body["author"] == as_author.user.username


def test_authors_list_only_their_own_articles(as_author, author):
    own = ArticleFactory(author=author)
    ArticleFactory()

    results = as_author.get("articles/").json()["results"]

    assert [row["id"] for row in results] == [own.pk]


def test_another_authors_external_id_is_not_found(as_author):
    ArticleFactory(external_id="cms-1")

    answer = as_author.post("articles/", {"body": TEXT, "external_id": "cms-1"})

    assert answer.status_code == 404


def test_articles_are_filtered(as_checker):
    desk, writer = DeskFactory(name="Sport"), UserFactory(role="author")
    wanted = ArticleFactory(desk=desk, author=writer, headline="Die Fähre sinkt", deadline=NOW)
    wanted.state = "cleared"
    wanted.save()
    ArticleFactory(headline="Der Hafen wächst", deadline=NOW + timedelta(days=9))

    for query in (
        "state=cleared",
        "desk=Sport",
        f"author={writer.username}",
        "q=fähre",
        f"deadline_before={(NOW + timedelta(days=1)).strftime('%Y-%m-%dT%H:%M:%SZ')}",
    ):
        results = as_checker.get(f"articles/?{query}").json()["results"]
        assert [row["id"] for row in results] == [wanted.pk], query


ADDRESS = "https://gazette.example/hafen/faehre-sinkt-312"


def test_an_article_is_found_by_its_public_address(as_checker):
    ArticleFactory()
    sent = as_checker.post("articles/", {"body": TEXT, "public_url": ADDRESS}).json()
    later = as_checker.post("articles/", {"body": f"{TEXT} Neu."}).json()
    assert (sent["public_url"], later["public_url"]) == (ADDRESS, "")

    as_checker.patch(f"articles/{later['id']}/", {"public_url": f"{ADDRESS}?b"})

    for url, wanted in ((ADDRESS, sent), (f"{ADDRESS}?b", later)):
        [row] = as_checker.get(f"articles/?url={quote(url, safe='')}").json()["results"]
        assert (row["id"], row["public_url"]) == (wanted["id"], url)
    assert as_checker.get("articles/?url=https://gazette.example/").json()["results"] == []


def test_a_public_address_may_have_two_thousand_characters_and_must_be_one(as_checker):
    longest = f"https://gazette.example/{'ä' * 1976}"

    answer = as_checker.post("articles/", {"body": TEXT, "public_url": longest})
    refused = as_checker.post("articles/", {"body": TEXT, "public_url": "javascript:alert(1)"})

    assert answer.json()["public_url"] == longest
    assert refused.json()["errors"][0]["pointer"] == "/public_url"


@pytest.mark.parametrize("query", ["state=gone", "limit=0", "limit=9999", "cursor=abc", "x=1"])
def test_a_query_that_cant_be_used_names_its_parameter(as_checker, query):
    answer = as_checker.get(f"articles/?{query}")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["parameter"] == query.split("=")[0]


def test_pages_hold_every_article_once(as_checker):
    articles = [ArticleFactory() for _ in range(5)]

    seen, url = [], "articles/?limit=2"
    while url:
        page = as_checker.get(url.removeprefix("http://testserver")).json()
        seen += [row["id"] for row in page["results"]]
        url = page["next"]

    assert seen == [article.pk for article in reversed(articles)]


@pytest.mark.parametrize("count", [1, 20])
def test_a_list_of_articles_takes_two_queries(as_checker, django_assert_num_queries, count):
    for _ in range(count):
        ArticleFactory()
    as_checker.get("articles/")

    with django_assert_num_queries(2):  # token, articles with their counts
        answer = as_checker.get("articles/")

    assert answer.json()["results"][0]["claims"]["open"] > 0


def test_a_change_needs_if_match(as_checker, article):
    as_checker.reads_first = False

    answer = as_checker.patch(f"articles/{article.pk}/", {"headline": "Neu"})

    assert answer.status_code == 428
    assert answer.json()["code"] == "version_required"


def test_a_change_with_the_present_etag_is_made(as_checker, article):
    etag = as_checker.get(f"articles/{article.pk}/")["ETag"]

    answer = as_checker.patch(f"articles/{article.pk}/", {"headline": "Neu"}, If_Match=etag)

    assert answer.status_code == 200
    assert answer.json()["headline"] == "Neu"
    assert answer["ETag"] != etag


def test_a_stale_change_answers_with_the_present_state(as_checker, article):
    etag = as_checker.get(f"articles/{article.pk}/")["ETag"]
    as_checker.patch(f"articles/{article.pk}/", {"headline": "Neu"}, If_Match=etag)

    answer = as_checker.patch(f"articles/{article.pk}/", {"headline": "Alt"}, If_Match=etag)

    assert answer.status_code == 412
    assert answer.json()["present"]["headline"] == "Neu"
    assert answer["ETag"] != etag


def test_a_new_revision_carries_the_claims_over(as_checker, article):
    text = article.current_revision.text.replace("30 Prozent", "31 Prozent")

    answer = as_checker.post(f"articles/{article.pk}/revisions/", {"body": text})

    assert answer.status_code == 201
    assert answer.json()["number"] == 2
    numbers = [
        row["number"]
        for row in as_checker.get(f"articles/{article.pk}/revisions/").json()["results"]
    ]
    assert numbers == [2, 1]


def test_the_present_text_again_is_no_new_revision(as_checker, article):
    body = {"body": article.current_revision.text}

    answer = as_checker.post(f"articles/{article.pk}/revisions/", body)

    assert answer.status_code == 200
    assert Revision.objects.filter(article=article).count() == 1


def test_revisions_are_listed_in_a_fixed_number_of_queries(
    as_checker, article, django_assert_num_queries
):
    as_checker.get(f"articles/{article.pk}/revisions/")

    with django_assert_num_queries(3):  # token, article, revisions
        as_checker.get(f"articles/{article.pk}/revisions/")


def test_an_unknown_revision_is_not_found(as_checker, article):
    assert as_checker.get(f"articles/{article.pk}/revisions/9/").status_code == 404


def test_a_block_is_assigned_and_taken_back(as_chief, as_checker, as_author, article):
    address = f"articles/{article.pk}/assignments/"
    body = {"user": as_checker.user.username, "block": article.revision.blocks.last().start}

    given = as_chief.post(address, body)

    assert given.status_code == 201
    assert as_checker.get(address).json()["results"] == [given.json()]
    assert as_author.get(address).status_code == 403
    assert as_chief.call("DELETE", f"assignments/{given.json()['id']}/").status_code == 204
    assert as_checker.get(address).json()["results"] == []


def test_an_assignment_names_the_text_that_was_read(as_chief, as_checker, article):
    address = f"articles/{article.pk}/assignments/"
    body = {"user": as_checker.user.username, "block": article.revision.blocks.last().start}
    row = as_chief.post(address, body).json()
    seen = version_of(article)
    revise(article, as_chief.user, "Neu.\n\n" + article.revision.text)

    as_chief.reads_first = False
    for method, path, sent in (
        ("POST", address, body),
        ("DELETE", f"assignments/{row['id']}/", None),
    ):
        assert as_chief.call(method, path, sent).status_code == 428
        stale = as_chief.call(method, path, sent, **{"If-Match": f'"{seen}"'})
        assert (stale.status_code, stale.json()["code"]) == (412, "stale")
        assert stale.json()["present"]["id"] == article.pk


def test_a_conflict_of_interest_is_noted(as_checker, as_chief, article):
    address = f"articles/{article.pk}/conflicts/"
    body = {"user": as_checker.user.username, "reason": "Verwandt."}

    noted = as_checker.post(address, body)
    refused = as_chief.post(f"articles/{article.pk}/assignments/", {"user": body["user"]})

    assert noted.status_code == 201
    assert as_chief.get(address).json()["results"] == [noted.json()]
    assert refused.status_code == 422


def test_the_first_page_of_all_articles_has_the_entries_of_a_filtered_one(as_chief):
    """Both are read by statements of their own, which must not differ."""
    plain = ArticleFactory(headline="Werft eins")
    full = ArticleFactory(
        headline="Werft zwei", desk=DeskFactory(), author=UserFactory(role="author")
    )
    for article in (plain, full):
        ClaimFactory(article=article)
    Article.objects.filter(pk=full.pk).update(
        external_id="dpa-1",
        byline="Ada Lovelace",
        public_url="https://example.org/werft",
        publication_date=NOW.date(),
        deadline=NOW + timedelta(microseconds=5),
        hold=Hold.WITHHELD,
        embargoed_until=NOW + timedelta(days=1),
    )

    first = as_chief.get("articles/?limit=2").json()
    filtered = as_chief.get("articles/?limit=2&q=Werft").json()

    assert [row["id"] for row in first["results"]] == [full.pk, plain.pk]
    assert first["results"] == filtered["results"]
