"""Words that somebody marked while the text changed: where they are now, or what they were."""

import pytest
from django.urls import reverse

from articles.models import Claim
from tests.acts import version_of

from .overtaken import ENGLISH, IN_PLACE, NEW, SHOWN, TEXT, TYPED, keyed_form, new_text, place

pytestmark = pytest.mark.django_db


def marking(piece, words="Anna Rohde"):
    start, end = place(piece, words)
    kind = "person" if words == "Anna Rohde" else "statement"
    data = {"start": start, "end": end, "kind": kind, "note": TYPED}
    return reverse("mark_claim", args=[piece.article.pk]), data | {
        "version": version_of(piece.article)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ein neuer Vorspann.\n\n" + TEXT,
        TEXT.replace("sagte", "sagte am Montag"),
        TEXT.replace("Die Werft in Husum", "Die alte Werft in Husum"),
    ],
)
def test_a_marking_whose_words_moved_is_offered_at_its_new_place(client, piece, text):
    path, data = marking(piece)
    new_text(piece, text)

    page = client.post(path, data, headers=ENGLISH).content.decode()
    path, again = keyed_form(page)
    client.post(path, again, headers=ENGLISH)

    assert "this is where they are now" in page
    claim = Claim.objects.get(quote="Anna Rohde")
    assert (claim.start, claim.kind) == (text.index("Anna Rohde"), "person")
    assert claim.events.get().reason == TYPED


@pytest.mark.parametrize("words", ["Sie vermietet ihn seit dem Frühling", "Frühling"])
def test_a_marking_whose_words_are_gone_says_so(client, piece, words):
    path, data = marking(piece, words)
    new_text(piece, TEXT.partition("\n\nSie")[0])

    page = client.post(path, data, headers=IN_PLACE).content.decode()

    assert "The words that you chose are no longer in the text." in page
    assert f'<q lang="de">{words}</q>' in page
    assert SHOWN in page
    assert keyed_form(page) is None


def test_a_marking_whose_words_are_others_shows_both(client, piece):
    path, data = marking(piece, "dreihundert Leute")
    new_text(piece, NEW)

    page = client.post(path, data, headers=IN_PLACE).content.decode()

    assert "The words that you chose were changed:" in page
    assert '<del lang="de">dreihundert Leute</del> <ins lang="de">vierhundert Leute</ins>' in page
