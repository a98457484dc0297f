"""The word ledger as a page: stepping, dismissing, taking back."""

import re

import pytest

from articles.models import Dismissal
from tests.factories import ArticleFactory
from tests.newsroom import TEXT, clear

from .conftest import english

pytestmark = pytest.mark.usefixtures("figures_only")
QUERIES_OF_A_LEDGER = 8
LAST = "Das Werk ist toll."


@pytest.fixture
def place(article):
    return TEXT.index(LAST)


def url(article, rest=""):
    return f"/articles/{article.pk}/ledger/{rest}"


def dismiss(client, article, start, end, **more):
    data = {"revision": article.current_revision_id, "start": start, "end": end, **more}
    return client.post(url(article, "dismiss/"), data, headers={"Accept-Language": "en"})


def test_the_sums_on_the_page_add_up(client, checker, article):
    page = english(client, url(article))
    counts = page.split('class="counts"')[1].split("</div>")[0]
    *parts, total = (int(n) for n in re.findall(r"(\d+)(?=</b>| words)", counts))
    assert sum(parts) == total == article.revision.words


def test_head_and_ledger_name_the_same_share_as_unseen(client, checker, article):
    head = english(client, f"/articles/{article.pk}/")
    ledger = english(client, url(article))
    [percent] = set(re.findall(r"(\d+)% unseen", head))
    said = re.search(r"Nobody has looked at (\d+) of (\d+) words \((\d+) percent\)", ledger)
    counts = dict(re.findall(r"<b>(\d+)</b> (in open claims|in no claim)", ledger))
    assert said[3] == percent
    assert sum(map(int, counts)) == int(said[1])


def test_the_ledger_begins_with_the_first_uncovered_words(client, checker, article):
    assert "<b>Werft sucht Leute</b>" in english(client, url(article))


@pytest.mark.parametrize(
    ("whole", "left", "right"),
    [
        ("Husum hat dreihundert Leute", "Husum hat", "dreihundert Leute"),
        ("Anna Rohde", "Anna", "Rohde"),
        ("sagte Anna Rohde", "sagte", "Anna Rohde"),
    ],
)
def test_space_between_two_claims_inside_a_third_is_no_link(client, checker, whole, left, right):
    article = ArticleFactory(
        text="Die Werft in Husum hat dreihundert Leute, sagte Anna Rohde im Herbst.",
        quotes=(whole, left, right),
    )

    page = english(client, url(article))

    assert re.findall(r"<a [^>]*>\s*</a>", page) == []


def test_dismissing_moves_to_the_next_stretch_and_offers_an_undo(client, checker, article):
    answer = dismiss(client, article, 0, len("Werft sucht Leute"))
    page = english(client, answer.url)
    assert "No fact in “Werft sucht Leute”." in page
    assert "Unchecked words 1 of" in page
    assert "<b>leitet die Werft seit</b>" in page


def test_a_dismissal_is_taken_back(client, checker, article, place):
    dismiss(client, article, place, place + len(LAST))
    row = Dismissal.objects.get()
    client.post(url(article, "recall/"), {"dismissal": row.pk})
    assert not Dismissal.objects.exists()


def test_a_dismissed_place_says_who_and_why(client, checker, article, place):
    dismiss(client, article, place, place + len(LAST), reason="Nur Stimmung")
    page = english(client, url(article, f"?at={place}"))
    assert "Nur Stimmung" in page
    assert str(checker) in page


def test_a_refusal_keeps_what_was_typed(client, checker, article, place):
    dismiss(client, article, place, place + len(LAST))
    answer = dismiss(client, article, place, place + len(LAST), reason="Doppelt & sicher")
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "There are no unchecked words here." in page
    assert "Doppelt &amp; sicher" in page


def test_an_author_sees_the_ledger_and_dismisses_nothing(client, author, article, place):
    client.force_login(author)
    assert "No fact here" not in english(client, url(article))
    assert dismiss(client, article, place, place + 3).status_code == 403


def test_it_takes_the_same_queries_whatever_is_dismissed(
    client, checker, article, place, django_assert_num_queries
):
    clear(article, checker)
    dismiss(client, article, 0, len(TEXT))
    with django_assert_num_queries(QUERIES_OF_A_LEDGER):
        assert "Every word is covered" in english(client, url(article))
