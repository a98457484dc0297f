"""Deadlines in words, in both languages and on both sides of midnight."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from articles.desk.deadlines import deadline_in_words

NOON = datetime(2026, 3, 20, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("left", "relative"),
    [
        (timedelta(hours=1, minutes=12), "1:12 h left"),
        (timedelta(seconds=-40), "due now"),
        (timedelta(seconds=40), "due now"),
        (timedelta(minutes=-1), "0:01 h overdue"),
        (timedelta(hours=-1, minutes=-5), "1:05 h overdue"),
        (timedelta(days=-2), "2 days overdue"),
        (timedelta(hours=-13), "1 day overdue"),
        (timedelta(hours=11, minutes=59), "11:59 h left"),
        (timedelta(hours=20), "tomorrow"),
        (timedelta(days=3), "in 3 days"),
        (timedelta(days=40), ""),
    ],
)
def test_the_time_left_is_in_words_that_people_use(left, relative):
    with override("en"):
        assert deadline_in_words(NOON + left, NOON).relative == relative


@pytest.mark.parametrize(
    ("language", "moment", "exact"),
    [
        ("de", NOON.replace(hour=18), "Fr, 20.3., 18:00"),
        ("en", NOON.replace(hour=18), "Fri 20 Mar, 18:00"),
        ("de", NOON.replace(year=2027), "Sa, 20.3.2027, 12:00"),
        ("en", NOON.replace(year=2027), "Sat 20 Mar 2027, 12:00"),
    ],
)
def test_the_exact_time_is_written_in_the_language(language, moment, exact):
    with override(language):
        assert deadline_in_words(moment, NOON).exact == exact


@pytest.mark.parametrize(("hours", "is_late"), [(-1, True), (1.9, True), (2.1, False)])
def test_a_deadline_is_flagged_two_hours_before(hours, is_late):
    assert deadline_in_words(NOON + timedelta(hours=hours), NOON).is_late is is_late


def test_an_article_without_a_deadline_shows_none():
    assert deadline_in_words(None, NOON) is None


def test_a_finished_article_shows_its_day_without_a_warning():
    with override("en"):
        done = deadline_in_words(NOON - timedelta(days=2), NOON, is_done=True)
    assert (done.relative, done.exact, done.is_late) == ("", "Wed 18 Mar, 12:00", False)
