"""The page on which articles and their parts are given out."""

import pytest

from articles.models import Assignment, ConflictOfInterest
from tests.acts import assign_checker, version_of
from tests.factories import NOW, ArticleFactory, ClaimFactory, UserFactory
from tests.newsroom import revise

pytestmark = pytest.mark.django_db
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def chief(client):
    user = UserFactory(role="chief", language="en")
    client.force_login(user)
    return user


@pytest.fixture
def article():
    return ArticleFactory()


@pytest.fixture
def address(article):
    return f"/articles/{article.pk}/checkers/"


def test_a_claim_is_given_and_taken_back(client, chief, article, address):
    claim, other = ClaimFactory(article=article), UserFactory()
    assert f'value="c{claim.pk}"\n' in client.get(f"{address}?claim={claim.pk}").content.decode()

    client.post(address, {"part": f"c{claim.pk}", "assign": other.pk})
    row = Assignment.objects.get()
    assert (row.claim, row.user) == (claim, other)
    assert "Assigned parts" in client.get(address, headers=ENGLISH).content.decode()

    client.post(address, {"part": f"c{claim.pk}", "unassign": other.pk})
    assert not Assignment.objects.exists()


def test_a_block_is_given(client, chief, article, address):
    block = article.revision.blocks.first()
    client.post(address, {"part": f"b{block.start}", "assign": UserFactory().pk})
    assert Assignment.objects.get().start == block.start


def test_a_conflict_is_noted_and_lifted(client, chief, article, address):
    other = UserFactory()
    client.post(address, {"note": "1", "user": other.pk, "reason": "Verwandt."})
    conflict = ConflictOfInterest.objects.get()
    assert "Verwandt." in client.get(address).content.decode()

    client.post(address, {"lift": conflict.pk})
    assert not ConflictOfInterest.objects.exists()


@pytest.mark.parametrize("part", ["c" + "9" * 5000, "c0", "cx"])
def test_a_claim_that_is_none_is_not_found(client, chief, article, address, part):
    assert client.post(address, {"part": part, "assign": chief.pk}).status_code == 404


@pytest.mark.parametrize("count", [1, 7])
def test_it_takes_the_same_queries_for_any_number(
    client, chief, article, address, django_assert_num_queries, count
):
    claim = ClaimFactory(article=article)
    for _ in range(count):
        user = UserFactory()
        assign_checker(article=article, actor=chief, at=NOW, user=user, claim=claim)
    # session, person, article, assignments, conflicts, kinds, people, blocks
    with django_assert_num_queries(8):
        client.get(address)


def test_a_checker_of_the_whole_article_is_offered_no_part(client, chief, article, address):
    has, free = UserFactory(), UserFactory()
    assign_checker(article=article, actor=chief, at=NOW, user=has)
    page = client.get(address).content.decode()
    assert f'name="assign" value="{free.pk}"' in page
    assert f'name="assign" value="{has.pk}"' not in page


TEXT = """Ein Werk an der Küste

Die Werft in Husum hat dreihundert Leute.

Der Kai gehört der Stadt."""
NEW = "Ein neuer Vorspann.\n\n" + TEXT


def overtaken(client, article, act, text, part):
    """Post an act on a part of the text of before, after `text` came in."""
    before = version_of(article)
    revise(article, UserFactory(), text, language="de")
    sent = {"part": part, "version": before} | act
    return client.post(f"/articles/{article.pk}/checkers/", sent, headers=ENGLISH)


@pytest.mark.parametrize("words", ["Die Werft", "Der Kai"])
@pytest.mark.parametrize("name", ["assign", "unassign"])
def test_a_block_of_an_earlier_text_is_offered_where_it_is_now(client, chief, words, name):
    article, other = ArticleFactory(text=TEXT), UserFactory()
    if name == "unassign":
        block = TEXT.index(words)
        assign_checker(article=article, actor=chief, at=NOW, user=other, block=block)
    act = {name: other.pk}

    refused = overtaken(client, article, act, NEW, f"b{TEXT.index(words)}")
    page, part = refused.content.decode(), f"b{NEW.index(words)}"
    client.post(refused.request["PATH_INFO"], {"part": part, "version": version_of(article)} | act)

    assert refused.status_code == 409
    assert refused.context["refused"].part.value == refused.context["chosen"] == part
    assert f'<input type="hidden" name="{name}" value="{other.pk}">' in page
    assert "The text has changed since you read it" in page
    starts = [] if name == "unassign" else [NEW.index(words)]
    assert list(Assignment.objects.values_list("start", flat=True)) == starts


@pytest.mark.parametrize("part", ["b23", "b9999", "b²", "c0"])
def test_a_part_whose_words_are_gone_says_so(client, chief, part):
    article = ArticleFactory(text=TEXT)
    act = {"assign": UserFactory().pk}
    found = overtaken(client, article, act, "Ein Werk an der Küste\n\nNeues.", part)
    if part == "c0":
        assert found.status_code == 404
    elif part == "b²":
        assert found.context["refused"].part is None
    else:
        page = found.content.decode()
        assert "The words that you chose are no longer in the text." in page
        assert 'data-key="y"' not in page
    assert not Assignment.objects.exists()


def test_a_form_without_a_version_is_refused(client, chief, article, address):
    answer = client.post(address, {"assign": UserFactory().pk, "version": ""})
    assert answer.status_code == 409
    assert not Assignment.objects.exists()
