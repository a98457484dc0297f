"""The archive finds claims, articles and sources by words and facts."""

from datetime import date
from decimal import Decimal

import pytest

from articles.models import ClaimEntry, User
from articles.queries.archive import (
    BEGIN,
    END,
    claims_by_sentence,
    count_facets,
    find_and_count,
    find_articles,
    find_claims,
    find_sources,
    in_whole_sentences,
)
from articles.queries.archive_search import UNJUDGED, ArchiveSearch
from tests.acts import change_article, withdraw_verdict
from tests.factories import NOW, ArticleFactory, SourceFactory, UserFactory, VerdictFactory
from tests.newsroom import claim_on, revise

pytestmark = pytest.mark.django_db

SEARCHED_ONCE = 4  # a savepoint and its end, the limits, the search

WHOLE = "Rund 30 Prozent der Liegeplätze sind frei"
READER = User(pk=0)
TEXT = "Erika Holm (49) leitet die Werften. Rund 30 Prozent der Liegeplätze sind frei."


@pytest.fixture
def article():
    return ArticleFactory(text=TEXT)


def quotes(**wanted) -> set[str]:
    return {hit.quote for hit in find_claims(ArchiveSearch(**wanted), READER).rows}


@pytest.mark.parametrize(
    "words", ["Liegeplatz", '"sind frei"', "Liegepl*", "frei -Werft", "liegeplätze prozent"]
)
def test_words_are_found_by_stem_phrase_and_beginning(article, words):
    assert quotes(words=words) == {"30 Prozent", WHOLE}


@pytest.mark.parametrize("words", ["Eisberg", '"Liegeplätze Prozent"', "frei -Prozent", "k:age"])
def test_other_words_find_nothing(article, words):
    assert quotes(words=words) == set()


def test_a_search_without_letters_asks_for_no_words(article):
    assert quotes(words="' *", kind="share") == {"30 Prozent"}


def test_english_is_stemmed_as_english():
    ArticleFactory(text="The shipyards employ 312 people in Husum.", language="en")
    assert "312 people" in quotes(words="shipyard employed")


def test_kind_person_figure_and_unit_narrow(article):
    assert quotes(kind="share") == {"30 Prozent"}
    assert "49" in quotes(person="Holm", kind="age")
    assert quotes(person="Erika Hol", kind="share") == set()
    assert quotes(low=Decimal(29), high=Decimal(31), unit="%") == {"30 Prozent"}
    assert quotes(low=Decimal(31), unit="%") == set()


def test_a_verdict_and_its_withdrawal_show_at_once(article):
    claim, checker = claim_on(article, "30 Prozent"), UserFactory()
    assert "30 Prozent" in quotes(rating=UNJUDGED)
    verdict = VerdictFactory(claim=claim, actor=checker)
    assert quotes(rating=verdict.rating_id) == {"30 Prozent"}
    assert quotes(checker=checker.pk) == {"30 Prozent"}
    withdraw_verdict(verdict=verdict, actor=checker, at=NOW)
    assert quotes(checker=checker.pk) == set()
    assert "30 Prozent" in quotes(rating=UNJUDGED)


def test_another_text_shows_at_once(article):
    revise(article, UserFactory(), TEXT.replace("Liegeplätze", "Parkplätze"), language="de")
    assert quotes(words="Parkplatz") == {"30 Prozent", WHOLE.replace("Liege", "Park")}
    assert quotes(words="Liegeplatz") == set()
    assert len(find_articles(ArchiveSearch(words="Parkplatz")).rows) == 1


def test_another_publication_day_shows_at_once(article):
    change_article(article=article, actor=UserFactory(), at=NOW, publication_date=date(2019, 5, 4))
    assert "30 Prozent" in quotes(year=2019)
    assert quotes(since=date(2019, 5, 5)) == set()


def test_hits_are_marked(article):
    (hit,) = find_claims(ArchiveSearch(words="Liegeplatz", kind="share"), READER).rows
    assert f"{BEGIN}Liegeplätze{END}" in hit.sentence


def test_pages_hold_each_claim_once():
    for _ in range(3):
        ArticleFactory(text=TEXT)
    seen, cursor = [], ""
    while True:
        page = find_claims(ArchiveSearch(), READER, cursor, limit=2)
        seen += [hit.claim for hit in page.rows]
        cursor = page.cursor
        if not cursor:
            break
    assert sorted(seen) == sorted(ClaimEntry.objects.values_list("pk", flat=True))


def test_a_page_of_sentences_ends_with_a_whole_one():
    for _ in range(3):
        ArticleFactory(text=TEXT)
    sentences, cursor = [], ""
    while True:
        page = in_whole_sentences(find_claims(ArchiveSearch(), READER, cursor, limit=4))
        sentences += [(hits[0].article, hits[0].sentence) for hits in claims_by_sentence(page.rows)]
        cursor = page.cursor
        if not cursor:
            break

    assert len(sentences) == len(set(sentences))
    rest = find_claims(ArchiveSearch(), READER, limit=1)
    assert in_whole_sentences(rest) == rest


def test_hits_of_many_years_come_newest_first_and_page_by_page():
    years = [2026, 2025, 2023, 2020, 2019, 1998, 1954]
    for year in years:
        ArticleFactory(text=TEXT, publication_date=date(year, 12, 31))
    wanted = ArchiveSearch(words="Liegeplatz", kind="share")
    assert [hit.day.year for hit in find_claims(wanted, READER).rows] == years

    first = find_claims(wanted, READER, limit=3)
    rest = find_claims(wanted, READER, first.cursor)
    assert [hit.day.year for hit in (*first.rows, *rest.rows)] == years
    since = ArchiveSearch(words="Liegeplatz", kind="share", since=date(1998, 12, 31))
    assert [hit.day.year for hit in find_claims(since, READER).rows] == years[:-1]


def test_a_prefix_is_combined_with_words_of_either_language():
    ArticleFactory(text="The harbour employs 312 people in Husum.", language="en")
    ArticleFactory(text="Die Hafenkasse zahlt 312 Euro an die Werft.")
    assert quotes(words="harb* employed", kind="count") == {"312 people"}
    assert quotes(words="die Hafenka* Werften", kind="money") == {"312 Euro"}
    assert quotes(words="Euro -Hafenka*") == set()


def test_the_first_page_comes_with_the_counts(article):
    VerdictFactory(claim=claim_on(article, "30 Prozent"))
    for wanted in (ArchiveSearch(), ArchiveSearch(words="Liegeplatz"), ArchiveSearch(year=1900)):
        assert find_and_count(wanted, READER) == (
            find_claims(wanted, READER),
            count_facets(wanted, READER),
        )


@pytest.mark.parametrize("counted", [1000, 3], ids=["all counted", "some counted"])
@pytest.mark.parametrize("wanted", [ArchiveSearch(), ArchiveSearch(words="Liegeplatz")])
def test_each_page_comes_with_the_same_counts(monkeypatch, wanted, counted):
    monkeypatch.setattr("articles.queries.archive.COUNTED", counted)
    for _ in range(3):
        ArticleFactory(text=TEXT)
    counts, cursor, pages = count_facets(wanted, READER), "", 0
    while cursor or not pages:
        page = find_and_count(wanted, READER, 2, cursor)
        assert page == (find_claims(wanted, READER, cursor, 2), counts)
        cursor, pages = page[0].cursor, pages + 1
    assert pages > 2


def test_no_page_follows_the_last_claim(article):
    behind = "1900-01-01.1"
    hits, counts = find_and_count(ArchiveSearch(), READER, 2, behind)
    assert (hits.rows, counts) == ([], count_facets(ArchiveSearch(), READER))


def test_a_later_page_takes_one_query_where_all_hits_are_counted(
    article, django_assert_num_queries
):
    first, _counts = find_and_count(ArchiveSearch(), READER, 1)
    with django_assert_num_queries(SEARCHED_ONCE):
        find_and_count(ArchiveSearch(), READER, 1, first.cursor)


def test_a_cursor_of_somebody_else_begins_at_the_start(article):
    assert find_claims(ArchiveSearch(), READER, "rubbish").rows


def test_counts_are_by_kind_rating_desk_and_year(article):
    verdict = VerdictFactory(claim=claim_on(article, "30 Prozent"))
    counts = count_facets(ArchiveSearch(), READER)
    assert counts.total == ClaimEntry.objects.count()
    assert counts.kinds["share"] == 1
    assert counts.ratings[verdict.rating_id] == 1
    assert counts.desks == {article.desk_id: counts.total}
    assert counts.years == {2026: counts.total}


def test_counts_stop_at_a_thousand(article, monkeypatch):
    monkeypatch.setattr("articles.queries.archive.COUNTED", 2)
    counts = count_facets(ArchiveSearch(), READER)
    assert counts.is_more
    assert counts.total == 2


def test_a_secret_source_is_found_only_by_people_who_know_it():
    insider = UserFactory()
    secret = SourceFactory(title="Vermerk der Reederei", is_secret=True, known_to=[insider])
    wanted = ArchiveSearch(words="Reederei")
    assert [hit.source for hit in find_sources(insider, wanted).rows] == [secret.pk]
    assert find_sources(UserFactory(role=User.Role.CHIEF), wanted).rows == []
