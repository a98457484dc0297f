"""Two texts of an article beside each other, and what came of suggested wordings."""

import re

import pytest

from articles.desk.review import comparison
from articles.queries.comparison import ClaimOutcome, compare_revisions
from articles.workflow import ManuscriptInput, receive_revision
from tests.acts import enter_corrections
from tests.factories import NOW, ArticleFactory
from tests.newsroom import TEXT, claim_on, clear, judge

from .conftest import english

pytestmark = pytest.mark.django_db
QUERIES_OF_A_COMPARISON = 11


def revise(piece, actor, text):
    return receive_revision(
        article=piece, actor=actor, at=NOW, manuscript=ManuscriptInput(text=text)
    ).revision


def suggest(piece, actor, words, wording):
    judge(claim_on(piece, words), actor, "false", correction=wording)


@pytest.fixture
def reader(client, author):
    client.force_login(author)
    return client


def outcome(piece):
    piece.refresh_from_db()
    first = piece.revisions.get(number=1)
    return [row.outcome for row in compare_revisions(piece, first, piece.revision).corrections]


def test_the_author_sees_which_corrections_went_in_and_which_did_not(reader, article, checker):
    suggest(article, checker, "30 Prozent", "34 Prozent")
    suggest(article, checker, "40 Prozent", "42 Prozent")
    revise(article, checker, TEXT.replace("30 Prozent", "34 Prozent"))
    page = english(reader, f"/articles/{article.pk}/compare/")
    assert re.search(r'class="entered">.*?34 Prozent', page, re.DOTALL)
    assert re.search(r'class="ignored">.*?42 Prozent', page, re.DOTALL)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("30 Prozent", "34 Prozent", ClaimOutcome.ENTERED),
        ("30 Prozent", "33 Prozent", ClaimOutcome.OTHERWISE),
        ("Das Werk ist toll.", "Das Werk ist toll weiter.", ClaimOutcome.IGNORED),
        (" Rund 30 Prozent der Plätze sind frei.", "", ClaimOutcome.GONE),
    ],
)
def test_a_wording_is_entered_worded_otherwise_ignored_or_gone(
    article,
    checker,
    old,
    new,
    expected,
):
    suggest(article, checker, "30 Prozent", "34 Prozent")
    revise(article, checker, TEXT.replace(old, new))
    assert outcome(article) == [expected]


def test_removed_and_added_words_are_marked_in_one_text(reader, article, checker):
    revise(article, checker, TEXT.replace("Rund 30", "Etwa 34"))
    page = english(reader, f"/articles/{article.pk}/compare/?view=inline")
    assert '<del><span class="said">deleted: </span>Rund 30</del>' in page
    assert '<ins><span class="said">new: </span>Etwa ' in page


@pytest.mark.parametrize("view", ["inline", "side"])
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Rund 30", "Etwa 34", ["changed", "deleted: ", "new: "]),
        (" Das Werk ist toll.", "", ["changed", "deleted: "]),
        ("toll.", "toll.\n\nDer Rat tagt am Freitag in Kiel.", ["new", "new: "]),
        ("\n\nDie Gewerkschaft nennt 40 Prozent. Das Werk ist toll.", "", ["deleted"] * 2),
    ],
)
def test_what_differs_is_said_once_in_words(reader, article, checker, view, old, new, said):
    revise(article, checker, TEXT.replace(old, new))
    page = english(reader, f"/articles/{article.pk}/compare/?view={view}")
    found = re.findall(r'<b>(\w+)</b>|<span class="said">(\w+: )</span>', page)
    assert [(a or b).removesuffix(": ") for a, b in found] == [s.removesuffix(": ") for s in said]


def test_claims_are_in_place_on_both_sides(reader, article, checker):
    clear(article, checker)
    pk = claim_on(article, "30 Prozent").pk
    revise(article, checker, TEXT.replace("Rund 30", "Rund 34"))
    page = english(reader, f"/articles/{article.pk}/compare/")
    states = re.findall(rf'data-claim="{pk}" data-state="(\w+)"', page)
    assert states == ["right", "open"]


def test_it_takes_the_same_queries_whatever_the_number_of_claims(
    reader,
    article,
    checker,
    django_assert_num_queries,
):
    revise(article, checker, TEXT + "\n\n" + " ".join(f"Es waren {n} Leute." for n in range(2, 40)))
    with django_assert_num_queries(QUERIES_OF_A_COMPARISON):
        english(reader, f"/articles/{article.pk}/compare/?old=1&new=2")


def test_words_that_look_like_markup_are_shown_as_words(reader, article, checker):
    revise(article, checker, TEXT.replace("sind frei", "sind <b>frei</b> & leer"))
    page = english(reader, f"/articles/{article.pk}/compare/?view=inline")
    assert "&lt;" in page
    assert "<b>frei" not in page


@pytest.mark.parametrize("query", ["old=9", "new=x", "old=1&new=0"])
def test_a_text_that_does_not_exist_is_not_found(reader, article, query):
    assert reader.get(f"/articles/{article.pk}/compare/?{query}").status_code == 404


def test_corrections_entered_at_the_desk_show_as_entered(article, checker):
    suggest(article, checker, "30 Prozent", "34 Prozent")
    enter_corrections(article=article, actor=checker, at=NOW)
    assert outcome(article) == [ClaimOutcome.ENTERED]


def test_a_withdrawn_wording_is_not_shown(article, checker):
    suggest(article, checker, "30 Prozent", "34 Prozent")
    clear(article, checker)
    judge(claim_on(article, "30 Prozent"), checker)
    revise(article, checker, TEXT + " Ende.")
    assert outcome(article) == []


@pytest.mark.parametrize("count", [2, 20])
def test_each_part_looks_only_at_its_own_claims(client, checker, monkeypatch, count):
    text = "\n\n".join(f"Der Kai {n} ist {n + 20} Meter lang." for n in range(count))
    article = ArticleFactory(text=text)
    manuscript = ManuscriptInput(text=f"{text} Ende.", language="de")
    receive_revision(article=article, actor=checker, at=NOW, manuscript=manuscript)
    seen, real = [], comparison.cut_into_marks
    monkeypatch.setattr(
        comparison, "cut_into_marks", lambda *args: seen.append(len(args[2])) or real(*args)
    )

    client.get(f"/articles/{article.pk}/compare/")

    assert seen
    assert max(seen) <= 6
