"""A sign-off of a text or of claims that changed meanwhile."""

import pytest

from articles.models import Claim
from tests.acts import change_article, version_of
from tests.factories import (
    NOW,
    ClaimFactory,
    SignOffFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import judge

from .overtaken import (
    ACTS,
    ENGLISH,
    IN_PLACE,
    SHOWN,
    TEXT,
    TYPED,
    judged,
    keyed_form,
    new_text,
    place,
)

pytestmark = pytest.mark.django_db


def signing(client, piece, **more):
    path, data, about = ACTS["sign_off"](piece)
    return path, data | {"version": version_of(about)} | more


def test_a_sign_off_lists_the_verdicts_that_changed_and_then_binds_to_them(client, piece):
    judged(piece)
    path, data = signing(client, piece)
    colleague = UserFactory()
    judge(piece.claim, colleague, "imprecise", explanation="Rund.")

    page = client.post(path, data, headers=ENGLISH).content.decode()

    assert "Claims of the article have changed since you read it." in page
    table = page.partition('<table class="since">')[2].partition("</table>")[0]
    assert "dreihundert Leute" in table
    assert str(colleague) in table
    assert SHOWN in page


def test_a_sign_off_lists_claims_that_were_marked_and_opened(client, piece):
    judged(piece)
    path, data = signing(client, piece)
    ClaimFactory(article=piece.article, quote="Anna Rohde", kind="person")

    page = client.post(path, data, headers=IN_PLACE).content.decode()

    table = page.partition('<table class="since">')[2].partition("</table>")[0]
    assert "not marked" in table
    assert ">Person</small>" in table
    assert "dreihundert" not in table


def test_a_sign_off_goes_through_by_one_key_where_nothing_blocks_it(client, piece):
    judged(piece)
    path, data = signing(client, piece)
    change_article(article=piece.article, actor=UserFactory(), at=NOW, scope_note="Ohne Bild")

    page = client.post(path, data, headers=ENGLISH).content.decode()
    again = keyed_form(page)
    client.post(*again)

    assert "Ohne Bild" in page
    assert piece.article.sign_offs.get().not_checked == TYPED


def test_words_named_unseen_stay_named_only_where_they_are_unchanged(client, piece):
    judged(piece)
    last, first = place(piece, "Sie vermietet ihn seit dem Frühling"), place(piece, "Die Werft")
    path, data = signing(client, piece, all_unseen=f"{first[0]}-{first[1]},{last[0]}-{last[1]}")
    new_text(piece, TEXT.replace("Die Werft", "Eine Werft"))
    for claim in Claim.objects.blocking(piece.article):
        VerdictFactory(claim=claim)

    refused = client.post(path, data, headers=ENGLISH)

    ticked = {row.quote for row in refused.context["view"].unseen.rows if row.is_ticked}
    assert not any("Werft" in quote for quote in ticked)
    assert not refused.context["view"].unseen.all_ticked


def test_a_late_sign_off_is_explained_in_the_head(client, piece):
    judged(piece)
    path, data = signing(client, piece)
    SignOffFactory(article=piece.article)

    page = client.post(path, data, headers=ENGLISH).content.decode()

    assert SHOWN in page
    assert "in work" in page.partition('<table class="since">')[2]
