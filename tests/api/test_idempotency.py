"""A POST with an `Idempotency-Key` is done once, however often and from wherever it is sent."""

# ruff: noqa: S310  the address is that of our own server

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, Origin, StoredAnswer
from articles.tasks import forget_answers
from tests.factories import TEXT, ArticleFactory, ClaimFactory, UserFactory, token_for

ARTICLE = {"body": TEXT, "headline": "Werft"}


def twice(caller, path, data, **headers):
    return [caller.post(path, data, Idempotency_Key='"k-1"', **headers) for _ in range(2)]


def said(answer):
    own = ("RateLimit", "X-Request-ID")  # of each request, also of the second
    headers = {name: value for name, value in answer.items() if not name.startswith(own)}
    return answer.status_code, headers, answer.content


def test_a_repeated_request_gets_the_answer_of_the_first(as_checker):
    first, second = twice(as_checker, "articles/", ARTICLE)

    assert first.status_code == 201
    assert said(first) == said(second)
    assert Article.objects.count() == 1


def test_a_bare_word_is_the_same_key_as_the_quoted_one(as_checker):
    first = as_checker.post("origins/", {"name": "Agentur"}, Idempotency_Key='"k-1"')
    second = as_checker.post("origins/", {"name": "Agentur"}, Idempotency_Key="k-1")

    assert said(first) == said(second)


def test_a_refusal_is_repeated_too(as_checker):
    claim = ClaimFactory()
    path, verdict = f"claims/{claim.pk}/verdicts/", {"rating": "no such"}

    first, second = twice(as_checker, path, verdict)

    assert first.status_code == 422
    assert said(first) == said(second)


@pytest.mark.parametrize("status", [412, 428])
def test_an_act_without_the_present_version_leaves_its_key_free(as_checker, status):
    claim = ClaimFactory()
    stale = {"version": claim.version + 1} if status == 412 else {}
    path, verdict = f"claims/{claim.pk}/verdicts/", {"rating": "true"}

    without = {} if stale else {"If_Match": ""}
    first, again = twice(as_checker, path, verdict | stale, **without)
    done, replayed = twice(as_checker, path, verdict | {"version": claim.version})

    assert (first.status_code, again.status_code) == (status, status)
    assert (done.status_code, claim.verdicts.count()) == (201, 1)
    assert said(done) == said(replayed)


def test_a_corrected_if_match_does_not_make_another_request(as_checker):
    claim = ClaimFactory()
    path, verdict = f"claims/{claim.pk}/verdicts/", {"rating": "true"}
    key = {"Idempotency_Key": "k-1"}
    stale = as_checker.post(path, verdict, If_Match=f'"claim-{claim.pk}-99"', **key)

    done = as_checker.post(path, verdict, If_Match=claim.etag, **key)

    assert (stale.status_code, done.status_code) == (412, 201)


def test_a_stale_sign_off_stores_no_answer(as_chief):
    article = ArticleFactory()
    path = f"articles/{article.pk}/sign-off/"
    sent = {"revision": article.revision.number, "version": "9.9.9"}

    first, second = twice(as_chief, path, sent)

    assert (first.status_code, second.status_code) == (412, 412)
    assert not StoredAnswer.objects.exists()


def test_spaces_and_order_dont_make_another_request(as_checker):
    first = as_checker.call("POST", "origins/", b'{"name":"A","note":"b"}', Idempotency_Key="k")
    second = as_checker.call("POST", "origins/", b'{"note": "b", "name": "A"}', Idempotency_Key="k")

    assert said(first) == said(second)


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("origins/", {"name": "Another"}),
        ("origins/?x=1", {"name": "Agentur"}),
        ("people/", {"name": "Agentur"}),
    ],
)
def test_the_same_key_with_another_request_is_refused(as_checker, path, data):
    as_checker.post("origins/", {"name": "Agentur"}, Idempotency_Key="k")

    answer = as_checker.post(path, data, Idempotency_Key="k")

    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")


@pytest.mark.parametrize("key", ["", '""', "ä", "a" * 256, "a\tb", "a b"])
def test_an_invalid_key_is_refused(as_checker, key):
    answer = as_checker.post("origins/", {"name": "Agentur"}, Idempotency_Key=key)

    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_unusable")
    assert not Origin.objects.exists()


def test_each_token_has_keys_of_its_own(calling, checker):
    first, second = calling(checker), calling(checker)

    first.post("origins/", {"name": "One"}, Idempotency_Key="k")
    answer = second.post("origins/", {"name": "Two"}, Idempotency_Key="k")

    assert answer.status_code == 201


def test_without_rights_there_is_no_replay(calling, checker):
    calling(checker).post("origins/", {"name": "One"}, Idempotency_Key="k")
    answer = calling(checker, "claims:read").post("origins/", {"name": "One"}, Idempotency_Key="k")

    assert answer.status_code == 403


def test_an_upload_with_another_boundary_is_the_same_request(as_checker):
    def upload(boundary, text):
        body = (
            f"--{boundary}\r\nContent-Disposition: form-data; name=file; filename=a.txt\r\n"
            f"Content-Type: text/plain\r\n\r\n{text}\r\n--{boundary}--\r\n"
        )
        kind = f"multipart/form-data; boundary={boundary}"
        return as_checker.call(
            "POST", "articles/", body.encode(), Content_Type=kind, Idempotency_Key="k"
        )

    first, second, other = upload("aaa", TEXT), upload("bbb", TEXT), upload("ccc", TEXT + ".")

    assert first.status_code == 201
    assert said(first) == said(second)
    assert other.status_code == 422
    assert Article.objects.count() == 1


def test_a_key_expires_after_a_day_and_is_deleted_by_the_nightly_job(as_checker):
    twice(as_checker, "origins/", {"name": "One"})
    StoredAnswer.objects.update(created_at=timezone.now() - timedelta(hours=24, seconds=1))

    again = as_checker.post("origins/", {"name": "Two"}, Idempotency_Key="k-1")
    stored = StoredAnswer.objects.count()
    StoredAnswer.objects.update(created_at=timezone.now() - timedelta(hours=24, seconds=1))
    forget_answers(0)

    assert again.status_code == 201
    assert stored == 1
    assert not StoredAnswer.objects.exists()


def test_requests_without_the_header_make_no_query_for_keys(as_checker):
    with CaptureQueriesContext(connection) as seen:
        as_checker.post("origins/", {"name": "One"})

    assert seen.captured_queries
    assert "storedanswer" not in str(seen.captured_queries)
    assert "lock_timeout" not in str(seen.captured_queries)


FAIL = """
CREATE FUNCTION break_down() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'power cut'; END $$;
CREATE TRIGGER break_down BEFORE UPDATE ON articles_storedanswer
    FOR EACH ROW EXECUTE FUNCTION break_down();
"""


def test_a_request_that_fails_before_its_answer_is_stored_is_rolled_back(as_checker):
    as_checker.client.raise_request_exception = False
    with connection.cursor() as cursor:
        cursor.execute(FAIL)

    answer = as_checker.post("origins/", {"name": "One"}, Idempotency_Key="k")

    assert answer.status_code == 500
    assert not Origin.objects.exists()
    assert not StoredAnswer.objects.exists()


def test_simultaneous_requests_with_one_external_id_make_one_article(live_server):
    token = token_for(UserFactory())
    request = Request(
        f"{live_server.url}/api/v1/articles/",
        data=b'{"body": "Die Werft hat 312 Leute.", "external_id": "cms-1"}',
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )

    def send(_number):
        try:
            with urlopen(request) as answer:
                return answer.status, ""
        except HTTPError as refusal:
            return refusal.status, refusal.read()

    with ThreadPoolExecutor(8) as pool:
        answers = sorted(pool.map(send, range(16)))

    assert answers == [(200, "")] * 15 + [(201, "")]
    assert Article.objects.count() == 1


def test_simultaneous_requests_with_one_key_get_the_same_answer(live_server):
    token = token_for(UserFactory())
    request = Request(
        f"{live_server.url}/api/v1/articles/",
        data=b'{"body": "Die Werft hat 312 Leute."}',
        headers={
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            "Idempotency-Key": '"5bd5a0b6"',
        },
    )

    def send(_number):
        with urlopen(request) as answer:
            return answer.status, answer.headers["Location"], answer.headers["ETag"], answer.read()

    with ThreadPoolExecutor(12) as pool:
        answers = set(pool.map(send, range(36)))

    assert [status for status, *_ in answers] == [201]
    assert Article.objects.count() == 1
