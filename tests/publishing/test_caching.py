"""Answers for caches."""

from articles.publishing.caching import cacheable
from tests.factories import NOW


def test_an_answer_has_etag_and_last_modified(rf):
    answer = cacheable(rf.get("/"), b"a", content_type="text/plain", changed_at=NOW)

    assert answer["ETag"] != cacheable(rf.get("/"), b"b", content_type="text/plain")["ETag"]
    assert answer["Last-Modified"] == "Fri, 20 Mar 2026 12:00:00 GMT"
    assert set(answer["Cache-Control"].split(", ")) == {"public", "max-age=60"}
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_a_client_with_a_current_copy_gets_304(rf):
    etag = cacheable(rf.get("/"), b"a", content_type="text/plain")["ETag"]

    answer = cacheable(
        rf.get("/", headers={"If-None-Match": etag}), b"a", content_type="text/plain"
    )

    assert answer.status_code == 304
    assert answer.content == b""
