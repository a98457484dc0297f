"""The DataFeed."""

from dataclasses import replace
from datetime import UTC, datetime

from articles.publishing.claimreview import claim_review
from articles.publishing.feed import data_feed
from tests.publishing.test_claimreview import BASE, ROW


def test_the_feed_lists_verdicts_with_a_claimreview():
    changed_at = datetime(2026, 3, 22, tzinfo=UTC)
    feed = data_feed([ROW, replace(ROW, claimant="")], base_url=BASE, changed_at=changed_at)

    assert feed["@type"] == "DataFeed"
    assert feed["dateModified"] == "2026-03-22T00:00:00+00:00"
    assert [item["item"] for item in feed["dataFeedElement"]] == [claim_review(ROW, base_url=BASE)]
    assert feed["dataFeedElement"][0]["dateCreated"] == "2026-03-20T12:00:00+00:00"


def test_a_feed_without_verdicts_is_valid():
    feed = data_feed([], base_url=BASE, changed_at=None)

    assert feed["dataFeedElement"] == []
    assert "dateModified" not in feed
