"""A long manuscript comes in portions: each page is small, and nothing of the text is lost."""

import re

import pytest

from articles.desk.review import portions
from articles.queries.article_page import article_page
from tests.factories import ArticleFactory, UserFactory, VerdictFactory
from tests.newsroom import revise

from .conftest import english

pytestmark = pytest.mark.django_db
PARAGRAPH = (
    "Der Kai {n} in Husum ist {m} Meter lang, und er wurde nach langem Streit im Rat gebaut. "
    "So etwas dauert überall, wo viele mitreden, und nirgends so lange wie hier an der Küste. "
)
LENGTH = 36_000
MOST_BYTES = 400_000


@pytest.fixture(scope="module")
def stored_book(module_rows):
    parts = [PARAGRAPH.format(n=n, m=n + 20) * 3 for n in range(LENGTH // 530)]
    return ArticleFactory(text="\n\n".join(["Neue Kais", *parts]))


@pytest.fixture
def book(db, stored_book):
    return type(stored_book).objects.get(pk=stored_book.pk)


def blocks_in(html):
    return [int(start) for start in re.findall(r' data-start="(\d+)"', html)]


def links_in(html):
    return [int(number) for number in re.findall(r' data-portion="(\d+)"', html)]


def portion(client, book, number):
    address = f"/articles/{book.pk}/portions/{number}/?revision={book.current_revision_id}"
    return client.get(address, headers={"accept-language": "en"})


@pytest.mark.parametrize("place", [0, 18_000, 35_000])
def test_the_page_of_a_long_text_is_small(client, checker, book, place):
    page = english(client, f"/articles/{book.pk}/?sentence={place}")
    assert len(page.encode()) < MOST_BYTES


def test_it_shows_the_portion_at_hand_and_links_to_the_others(client, checker, book):
    rows = portions.portions_of(article_page(book))
    page = english(client, f"/articles/{book.pk}/?sentence={rows[3].start}")

    assert blocks_in(page) == [block.start for block in rows[3].blocks]
    assert links_in(page) == [row.number for row in rows if row.number != 4]
    near = re.findall(r'class="portion near" data-portion="(\d+)"', page)
    assert near == ["3", "5"]


def test_the_portions_are_the_whole_text(client, checker, book):
    rows = portions.portions_of(article_page(book))
    found = [blocks_in(portion(client, book, row.number).content.decode()) for row in rows]

    assert [start for starts in found for start in starts] == list(
        book.revision.blocks.order_by("start").values_list("start", flat=True)
    )


def test_without_script_a_link_shows_the_next_portion(client, checker, book):
    page = english(client, f"/articles/{book.pk}/?portion=2")
    rows = portions.portions_of(article_page(book))

    assert blocks_in(page) == [block.start for block in rows[1].blocks]
    shown = re.search(r'id="claim-panel".*?data-sentence="(\d+)"', page, re.DOTALL)
    assert rows[1].start <= int(shown[1]) < rows[1].end


@pytest.mark.parametrize("number", [0, 999])
def test_a_portion_that_does_not_exist_is_empty(client, checker, book, number):
    assert portion(client, book, number).content == b""


def test_a_portion_of_another_text_is_refused(client, checker, book):
    before = book.current_revision_id
    revise(book, UserFactory(), book.revision.text + " Ende.", language="de")
    new = type(book).objects.get(pk=book.pk).current_revision_id
    address = f"/articles/{book.pk}/portions/1/?revision="

    assert new != before
    assert [client.get(f"{address}{pk}").status_code for pk in (before, new)] == [409, 200]


def test_a_portion_says_which_event_it_knows(client, checker, book):
    assert portion(client, book, 1).headers["X-Event"] == str(article_page(book).last_event)


def test_authors_of_other_articles_get_no_portion(client, book):
    client.force_login(UserFactory(role="author"))
    assert portion(client, book, 1).status_code == 404


@pytest.mark.parametrize(("loaded", "count"), [("1", 1), ("1 2", 2), ("2", 1), ("7", 0)])
def test_only_portions_that_a_page_has_come_again(client, checker, book, loaded, count):
    rows = portions.portions_of(article_page(book))
    places = [rows[0].start, rows[1].start]
    claims = [next(c for c in article_page(book).claims if c.start >= at) for at in places]
    since = article_page(book).last_event
    for claim in claims:
        VerdictFactory(claim=book.claims.get(pk=claim.pk))

    response = client.get(
        f"/articles/{book.pk}/changes/?since={since}", headers={"X-Portions": loaded}
    )

    assert len(blocks_in(response.content.decode())) == count


def test_a_new_text_comes_with_one_portion(client, checker, book):
    since = article_page(book).last_event
    revise(book, UserFactory(), book.revision.text + " Ende.", language="de")

    response = client.get(
        f"/articles/{book.pk}/changes/?since={since}", headers={"X-Portions": "1 2 3 4 5"}
    )

    assert len(response.content) < MOST_BYTES
    assert 'id="sheet"' in response.content.decode()


def test_a_panel_of_a_long_text_lists_only_the_parts_near(client, checker, book):
    page = english(client, f"/articles/{book.pk}/sentences/0/panel/")
    assert 0 < page.count("<option value=") < 60


@pytest.mark.parametrize("length", [100, portions.WHOLE])
def test_a_short_text_is_one_portion(client, checker, length):
    article = ArticleFactory(text=("Der Kai ist lang. \n\n" * 900)[:length].strip())
    page = english(client, f"/articles/{article.pk}/")

    assert links_in(page) == []
    assert "data-portions" not in page
    assert 'name="find"' not in page


@pytest.mark.parametrize(
    ("words", "count"), [("husum", 201), ("Kai 7 in", 3), ("KAI   7\nin", 3), ("Emden", 0)]
)
def test_words_are_found_in_the_whole_text(client, checker, book, words, count):
    response = client.get(
        f"/articles/{book.pk}/", {"find": words}, headers={"accept-language": "en"}
    )
    page = response.content.decode()

    assert (f"1 of {count}" in page) if count else ("Not in the text." in page)
    if count:
        at = int(re.search(r'<span class="s"[^>]*data-sentence="(\d+)"[^>]*aria-current', page)[1])
        text = " ".join(book.revision.text[at : at + 200].split()).lower()
        assert " ".join(words.split()).lower() in text


def test_found_places_are_gone_through_both_ways(client, checker, book):
    def go(query):
        page = english(client, f"/articles/{book.pk}/?{query}")
        return [
            re.search(r"(\d+ of 201)", page)[1],
            *re.findall(r'href="\?(find=husum[^"]*)"', page.replace("&amp;", "&")),
        ]

    first, back, on = go("find=husum")
    second, back_again, _on = go(on)

    assert (first, second) == ("1 of 201", "2 of 201")
    assert go(back_again)[0] == "1 of 201"
    assert go(back)[0] == "201 of 201"


@pytest.mark.parametrize(
    "text",
    [
        "Der Kai ist 20 Meter lang. " * 2_000,
        "und " * 12_000,
        "ä" * 50_000,
        "Kai\n\n" + "x y, " * 9_000,
    ],
    ids=["sentences", "one-sentence", "one-word", "a-long-part"],
)
def test_long_parts_are_cut_into_pieces(text):
    article = ArticleFactory(text=text.strip(), language="de")
    page = article_page(article)
    rows = portions.portions_of(page)
    pieces = [block for row in rows for block in row.blocks]

    assert all(piece.end - piece.start <= portions.LONGEST_PIECE for piece in pieces)
    assert "".join(page.revision.text[b.start : b.end] for b in pieces) == "".join(
        page.revision.text[b.start : b.end] for b in page.blocks
    )
    assert all(row.end - row.start < portions.PORTION + portions.LONGEST_PIECE for row in rows)


def test_a_piece_is_no_part_of_its_own(client, checker):
    article = ArticleFactory(text=("Der Kai ist 20 Meter lang. " * 2_000).strip())
    page = english(client, f"/articles/{article.pk}/?portion=2")

    assert re.findall(r'class="paragraph rest"', page)
    assert len(page.encode()) < MOST_BYTES


def test_lists_beside_a_long_text_say_how_much_they_leave_out(client, chief, book):
    client.force_login(chief)
    page = english(client, f"/articles/{book.pk}/")
    blocking = re.search(r'<ul class="blocking">.*?more</li></ul>', page, re.DOTALL)[0]

    assert blocking.count("data-show=") == 100
    assert re.search(r"and \d+ more", blocking)


def test_the_word_ledger_of_a_long_text_shows_a_portion(client, checker, book):
    page = english(client, f"/articles/{book.pk}/ledger/?portion=3")

    assert len(page.encode()) < MOST_BYTES
    assert re.findall(r'class="portion near" href="\?portion=(\d+)"', page) == ["2", "4"]


def test_a_claim_in_another_portion_is_marked_there(client, checker, book):
    rows = portions.portions_of(article_page(book))
    claim = next(c for c in article_page(book).claims if c.start >= rows[5].start)

    page = english(client, f"/articles/{book.pk}/?claim={claim.pk}")

    assert f'<mark id="c{claim.pk}"' in page
