"""A text with more claims than a desk can carry is refused, and nothing of it is stored."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Claim, Revision
from articles.workflow import (
    ClaimInput,
    Invalid,
    ManuscriptInput,
    receive_article,
    receive_revision,
)
from tests.factories import NOW, UserFactory
from tests.newsroom import revise

pytestmark = pytest.mark.django_db


def text_with(numbers, start: int = 100) -> str:
    return "\n\n".join(f"Die Werft {n} hat {start + n} Leute." for n in range(numbers))


def received(text, actor, **more):
    manuscript = ManuscriptInput(text=text, headline="Werften", language="de", **more)
    return receive_article(actor=actor, at=NOW, manuscript=manuscript)


@pytest.fixture
def chief():
    return UserFactory(role="chief")


@pytest.fixture
def few(settings):
    """Let the limit be what a text of ten sentences has."""
    settings.CLAIMS_PER_TEXT = 10_000
    article = received(text_with(10), UserFactory(role="chief"))
    settings.CLAIMS_PER_TEXT = Claim.objects.filter(article=article).count()
    return article


def test_a_text_at_the_limit_is_taken(few, chief):
    assert received(text_with(10), chief).pk


def test_a_text_beyond_it_is_refused_with_both_numbers(few, chief, settings):
    with pytest.raises(Invalid) as refusal:
        received(text_with(20), chief)

    [sentence] = refusal.value.fields["body"]
    assert str(settings.CLAIMS_PER_TEXT) in sentence
    assert Article.objects.count() == 1


def test_a_new_text_beyond_it_is_refused_and_the_old_one_is_kept(few, chief):
    claims = set(Claim.objects.values_list("pk", "state", "start"))

    with pytest.raises(Invalid):
        revise(few, chief, text_with(20))

    assert Revision.objects.count() == 1
    assert set(Claim.objects.values_list("pk", "state", "start")) == claims


def test_given_claims_count_beside_those_that_are_found(few, chief):
    claims = [ClaimInput(kind="organisation", start=0, end=len("Die Werft 0"))]

    with pytest.raises(Invalid, match="21 Behauptungen"):
        received(text_with(10), chief, claims=claims)


def test_given_claims_alone_are_counted_before_the_text_is_split(chief, settings):
    settings.CLAIMS_PER_TEXT = 1
    claims = [ClaimInput(kind="statement", start=n, end=n + 3) for n in range(2)]

    with pytest.raises(Invalid) as refusal:
        received(text_with(10), chief, claims=claims, split=False)

    assert "claims" in refusal.value.fields


def test_many_claims_are_moved_with_as_many_statements_as_few(chief):
    few, many = received(text_with(5), chief), received(text_with(305), chief)

    statements = [moved_by_a_line(article, chief) for article in (few, many)]

    assert statements[0] == statements[1]
    assert Claim.objects.filter(article=many, revision__number=2).count() >= 305


def moved_by_a_line(article, actor) -> int:
    """Return how many statements a new text of `article` took."""
    manuscript = ManuscriptInput(text="Neu.\n\n" + article.revision.text)
    with CaptureQueriesContext(connection) as taken:
        receive_revision(article=article, actor=actor, at=NOW, manuscript=manuscript)
    return len(taken)
