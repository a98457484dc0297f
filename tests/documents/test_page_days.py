"""A saved page has the day that it states for programs, where its text says none."""

from datetime import date

import pytest

from articles.documents import document_day, read_document

PUBLISHED = date(2026, 6, 5)
DAY = date(2026, 5, 18)
TEXT = "<p>Die Werft in Husum hat im vergangenen Jahr 312 Leute beschäftigt, sagt ihr Leiter.</p>"
LINKED = '<script type="application/ld+json">{"datePublished": "%s"}</script>'


def day(head="", body=TEXT * 5):
    page = f"<html lang=de><head><title>Werft</title>{head}</head><body><article>{body}"
    return document_day(read_document(page.encode(), "seite.html"), PUBLISHED)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-05-18T08:00:00+02:00">',
        '<meta name="DC.date.issued" content="2026-05-18">',
        '<meta itemprop="datePublished" content="2026/05/18">',
        '<meta name="date" content="2026-05-18">',
        LINKED % "2026-05-18T08:00:00Z",
        LINKED % "2026-05-18" + '<meta name="date" content="2026-06-01">',
    ],
)
def test_a_page_states_its_day(head):
    assert day(head) == DAY


def test_a_marked_time_states_it():
    body = f'<time itemprop="datePublished" datetime="2026-05-18">Montag</time>{TEXT * 5}'
    assert day(body=body) == DAY


@pytest.mark.parametrize(
    "head",
    [
        LINKED % "2026-05-18" + LINKED % "2026-05-19",
        LINKED % "2026-13-45",
        '<meta name="date" content="last Monday">',
        '<meta property="article:modified_time" content="2026-05-18">',
        '<meta name="date" content="2026-07-01">',
    ],
)
def test_several_days_wrong_ones_and_later_ones_are_none(head):
    assert day(head) is None


def test_the_day_that_readers_see_comes_first():
    head = '<meta name="date" content="2026-05-20">'
    assert day(head, f"<p>Husum, 18. Mai 2026</p>{TEXT * 5}") == DAY
