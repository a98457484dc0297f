"""Words marked as a claim on the page, and claims changed."""

import pytest

from .sending import send

pytestmark = pytest.mark.django_db


def test_words_are_marked_as_a_claim_by_code_points(client, checker, piece):
    text = piece.article.revision.text
    start = text.index("der Zeitung")
    assert "🚢" in text[:start]

    send(
        client,
        f"/articles/{piece.article.pk}/claims/",
        start=start,
        end=start + len("der Zeitung"),
        kind="attribution",
    )

    claim = piece.article.claims.get(kind="attribution")
    assert (claim.quote, claim.marked_by) == ("der Zeitung", checker)


def test_a_span_outside_the_text_is_refused(client, checker, piece):
    url = f"/articles/{piece.article.pk}/claims/"
    response = send(client, url, True, start=1, end=99_999, kind="age")
    assert response.status_code == 422


def test_changing_a_claim_s_words_opens_it_again(client, checker, piece):
    send(
        client,
        f"/claims/{piece.right.pk}/change/",
        start=piece.right.start,
        end=piece.right.end,
        kind="place",
        version=piece.right.version,
    )

    piece.right.refresh_from_db()
    assert (piece.right.kind, piece.right.state) == ("place", "open")


def test_a_change_of_what_somebody_changed_is_refused(client, checker, piece):
    response = send(
        client,
        f"/claims/{piece.open.pk}/change/",
        start=piece.open.start,
        end=piece.open.end,
        kind="count",
        version=piece.open.version - 1,
    )
    assert response.status_code == 409
    page = response.content.decode()
    assert "Nothing was saved." in page
    assert f'name="version" value="{piece.open.version}"' in page
