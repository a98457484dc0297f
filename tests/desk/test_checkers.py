"""The page on which articles and their parts are given out."""

import pytest

from articles.models import Assignment, ConflictOfInterest
from articles.workflow import assign_checker
from tests.factories import NOW, ArticleFactory, ClaimFactory, UserFactory

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
    assert "Parts given out" in client.get(address, headers=ENGLISH).content.decode()

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


def test_who_has_the_whole_article_is_given_nothing_more(client, chief, article, address):
    has, free = UserFactory(), UserFactory()
    assign_checker(article=article, actor=chief, at=NOW, user=has)
    page = client.get(address).content.decode()
    assert f'name="assign" value="{free.pk}"' in page
    assert f'name="assign" value="{has.pk}"' not in page
