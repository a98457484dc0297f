"""Cursors."""

import base64

import orjson
import pytest

from articles.api.exceptions import QueryError
from articles.api.pagination import IN_TEXT, NEWEST_FIRST, Key, take_page
from articles.models import Claim, Origin
from tests.factories import ArticleFactory, ClaimFactory, OriginFactory

pytestmark = pytest.mark.django_db


def test_the_last_page_has_no_cursor():
    OriginFactory()

    page = take_page(Origin.objects.all(), NEWEST_FIRST, cursor="", limit=1)

    assert len(page.rows) == 1
    assert page.cursor is None


def test_a_page_isnt_shifted_by_rows_that_come_in_meanwhile():
    first, second, third = (OriginFactory() for _ in range(3))
    page = take_page(Origin.objects.all(), NEWEST_FIRST, cursor="", limit=1)
    OriginFactory()

    rest = take_page(Origin.objects.all(), NEWEST_FIRST, cursor=page.cursor, limit=5)

    assert page.rows == [third]
    assert rest.rows == [second, first]


def test_rows_with_equal_first_keys_are_distinguished_by_the_last():
    article = ArticleFactory(text="Die Werft in Husum wartet.", quotes=())
    for kind in ("count", "share", "money"):
        ClaimFactory(article=article, kind=kind)

    seen, cursor = [], ""
    while cursor is not None:
        page = take_page(Claim.objects.all(), IN_TEXT, cursor=cursor, limit=1)
        seen += [claim.kind for claim in page.rows]
        cursor = page.cursor

    assert seen == ["count", "share", "money"]


@pytest.mark.parametrize(
    "values", [[], ["x"], [None], [1, 2], {"id": 1}, [[1]], ["2026"], "\ud800"]
)
def test_a_cursor_that_we_didnt_make_is_refused(values):
    try:
        text = base64.urlsafe_b64encode(orjson.dumps(values)).decode()
    except orjson.JSONEncodeError:
        text = "%%%"

    if values == ["2026"]:  # a number is a number, also in quotation marks
        assert take_page(Origin.objects.all(), NEWEST_FIRST, cursor=text, limit=1).rows == []
        return
    with pytest.raises(QueryError):
        take_page(Origin.objects.all(), NEWEST_FIRST, cursor=text, limit=1)


def test_a_sort_key_has_a_descending_order():
    assert Key("id", is_descending=True).order == "-id"
    assert Key("id").order == "id"
