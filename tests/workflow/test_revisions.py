"""A new text carries the claims over; verdicts stay with the words they were about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.facts.blocks import Block, BlockKind
from articles.intake import ManuscriptNote
from articles.models import Claim
from articles.workflow import (
    Invalid,
    ManuscriptInput,
    NotAllowed,
    WrongState,
    receive_article,
)
from tests.acts import ask_author, change_article, change_claim, enter_corrections, give_verdict
from tests.factories import NOW, UserFactory
from tests.newsroom import TEXT, claim_on, clear, rating, revise, verbs


def test_the_same_text_again_is_the_same_revision(article, checker):
    assert revise(article, checker, TEXT) == article.revision
    assert verbs(article) == ["article.received"]


def test_claims_in_untouched_sentences_keep_their_verdicts(article, checker):
    clear(article, checker)
    revise(article, checker, "Ein neuer Anfang. " + TEXT)
    claim = claim_on(article, "40 Prozent")
    assert (claim.state, claim.verdict.status) == ("right", "live")
    assert claim.fate in ("unchanged", "moved")
    assert claim.revision.text[claim.start : claim.end] == "40 Prozent"


@pytest.mark.parametrize(("old", "new"), [("Rund 30", "Rund 34"), ("sind frei", "sind nicht frei")])
def test_a_claim_is_open_again_when_its_words_or_its_sentence_change(article, checker, old, new):
    clear(article, checker)
    verdict = claim_on(article, "30 Prozent").verdict
    revise(article, checker, TEXT.replace(old, new))
    claim = Claim.objects.get(pk=verdict.claim_id)
    verdict.refresh_from_db()
    assert (claim.state, claim.fate, verdict.status) == ("open", "touched", "void")
    assert claim.verdict is None


def test_no_value_stays_that_is_of_other_words(checker):
    text = "Im vergangenen Sommer wich die Zunge des Gletschers um 41 Meter zurück."
    article = receive_article(
        actor=checker,
        at=NOW,
        manuscript=ManuscriptInput(text=text),
        publication_date=NOW.date(),
    )
    summer = claim_on(article, "vergangenen Sommer")
    assert summer.value["timex"].endswith("-SU")

    revise(article, checker, text.replace("Im vergangenen Sommer", "In den letzten drei Sommern"))

    summer.refresh_from_db()
    assert (summer.fate, summer.state, summer.value) == ("touched", "open", None)
    assert claim_on(article, "drei Sommern").value["timex"] == "P3SU"


@pytest.mark.parametrize(
    ("now", "number"),
    [("Rund 34 Prozent", "34"), ("Gut manche", None), ("Meist 30 Prozent", "30.0")],
)
def test_a_persons_reading_stays_with_its_words(article, checker, now, number):
    claim = claim_on(article, "30 Prozent")
    change_claim(
        claim=claim,
        actor=checker,
        at=NOW,
        value={"number": "30.0", "unit": "%"},
    )

    revise(article, checker, TEXT.replace("Rund 30 Prozent", now))

    claim.refresh_from_db()
    assert (claim.value or {}).get("number") == number


def test_a_claim_whose_words_are_gone_is_listed_and_returns_with_them(article, checker):
    clear(article, checker)
    claim = claim_on(article, "40 Prozent")
    revise(article, checker, TEXT[: TEXT.index("Die Gewerkschaft")])
    claim.refresh_from_db()
    assert (claim.state, claim.quote) == ("lost", "40 Prozent")
    revise(article, checker, TEXT)
    claim.refresh_from_db()
    assert claim.state == "right"
    assert claim.verdict.status == "live"


def test_added_text_is_split(article, checker):
    revise(article, checker, TEXT + "\n\nIm Süden sind es 12 Prozent.")
    assert claim_on(article, "12 Prozent").fate == "new"


def test_earlier_places_of_a_claim_are_kept(article, checker):
    claim = claim_on(article, "40 Prozent")
    revise(article, checker, "Vorweg ein Satz. " + TEXT)
    placement = claim.placements.get()
    assert (placement.revision.number, placement.start) == (1, TEXT.index("40 Prozent"))


def test_a_question_survives_the_change_of_its_words(article, checker):
    claim = claim_on(article, "30 Prozent")
    ask_author(claim=claim, actor=checker, at=NOW, question="Wer zählt das?")
    revise(article, checker, TEXT.replace("Rund 30", "Rund 34"))
    claim.refresh_from_db()
    assert (claim.state, claim.fate) == ("query", "touched")


def test_corrections_go_into_the_text_and_their_claims_are_open_again(article, checker):
    clear(article, checker)
    claim = claim_on(article, "30 Prozent")
    false = {"rating": rating("false"), "correction": "34 Prozent"}
    give_verdict(claim=claim, actor=checker, at=NOW, **false)
    revision = enter_corrections(article=article, actor=checker, at=NOW)
    assert revision.text == TEXT.replace("30 Prozent", "34 Prozent")
    assert revision.channel == "corrected"
    blocks = [revision.text[b.start : b.end] for b in revision.blocks.order_by("start")]
    assert blocks == revision.text.split("\n\n")
    claim.refresh_from_db()
    assert (claim.quote, claim.state) == ("34 Prozent", "open")
    assert claim_on(article, "40 Prozent").state == "right"


def test_without_a_wording_there_is_nothing_to_enter(article, checker):
    with pytest.raises(WrongState):
        enter_corrections(article=article, actor=checker, at=NOW)


def test_an_author_sends_texts_for_their_own_article_only(article, author):
    assert revise(article, author, TEXT + " Ende.").number == 2
    with pytest.raises(NotAllowed):
        revise(article, UserFactory(role="author"), TEXT)


@pytest.mark.parametrize("text", ["", " \n ", "Ein\x00 Satz", "Ein \ud800 Satz"])
def test_a_text_that_cannot_be_stored_is_refused_with_a_sentence(article, checker, text):
    with pytest.raises(Invalid) as refused:
        revise(article, checker, text)
    assert refused.value.fields["text"]


GERMAN = (
    " Erika Holm (49) verkaufte 30 Prozent. Das ist nicht viel, und es war auch nicht der Plan, "
    "den sie im Herbst hatte, aber die Werft wird noch von ihr und ihrem Mann geführt. "
)


class TestAnyText(TestCase):
    @given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
    def test_spans_lie_inside_the_text_and_equal_their_quote(self, words):
        text = words + GERMAN + words
        actor = UserFactory(role="checker")
        article = receive_article(actor=actor, at=NOW, manuscript=ManuscriptInput(text=text))
        claims = list(article.claims.all())
        assert claims
        for claim in claims:
            assert article.revision.text[claim.start : claim.end] == claim.quote
            assert (
                claim.sentence_start <= claim.start < claim.end <= claim.sentence_end <= len(text)
            )


def test_a_pasted_text_keeps_the_kinds_of_its_blocks(checker):
    parts = ("Ein Deich", "Er misst 4 Kilometer.", "Er wird höher.", "Das dauert.")
    text, blocks = "", []
    for words, kind in zip(parts, ("headline", "teaser", "crosshead", "caption"), strict=True):
        blocks.append(Block(BlockKind(kind), len(text), len(text) + len(words)))
        text += f"{words}\n\n"
    manuscript = ManuscriptInput(text=text.rstrip(), blocks=blocks)
    article = receive_article(actor=checker, at=NOW, manuscript=manuscript)

    revise(article, checker, text.replace("4 Kilometer", "5 Kilometer"))

    kinds = article.current_revision.blocks.order_by("start").values_list("kind", flat=True)
    assert list(kinds) == ["headline", "teaser", "crosshead", "caption"]


def noted(article) -> list[tuple[str, str]]:
    article.refresh_from_db()
    revision = article.current_revision
    rows = revision.source_notes.order_by("start")
    return [(revision.text[row.start : row.end], row.text) for row in rows]


@pytest.fixture
def sourced(checker):
    """An article whose author noted a source at "4 Kilometer" and at "Das dauert"."""
    text = "Ein Deich\n\nEr misst 4 Kilometer. Er wird höher.\n\nDas dauert."
    spans = [(text.index(words), words) for words in ("4 Kilometer", "Das dauert")]
    notes = [ManuscriptNote(at, at + len(words), f"Akte {at}", "J. Brandt") for at, words in spans]
    manuscript = ManuscriptInput(text=text, notes=notes)
    return receive_article(actor=checker, at=NOW, manuscript=manuscript)


def test_the_authors_notes_go_over_to_a_text_that_brings_none(sourced, checker):
    text = sourced.current_revision.text
    first, second = (note for _words, note in noted(sourced))

    revise(sourced, checker, "Neu. " + text.replace("4 Kilometer", "5 Kilometer"))
    assert noted(sourced) == [("5 Kilometer", first), ("Das dauert", second)]

    revise(sourced, checker, "Ein Deich\n\nDas dauert.")
    assert noted(sourced) == [("Das dauert", second)]


def test_a_text_with_notes_of_its_own_has_only_those(sourced, checker):
    text = "Ein Deich\n\nEr misst 4 Kilometer."
    revise(sourced, checker, text, notes=[ManuscriptNote(0, 9, "Karte")])
    assert noted(sourced) == [("Ein Deich", "Karte")]


def test_a_headline_that_is_broken_in_the_file_is_one_line(checker):
    manuscript = ManuscriptInput(
        text="Die Fähre fährt.", headline=" Neue Fähre\nfährt 30\u00a0km\n"
    )

    article = receive_article(actor=checker, at=NOW, manuscript=manuscript)

    assert article.headline == article.revision.headline == "Neue Fähre fährt 30\u00a0km"


def test_the_headline_follows_the_text_until_a_person_changes_it(checker):
    def send(text, headline=""):
        revise(article, checker, text, headline=headline)
        article.refresh_from_db()
        return article.headline

    first = ManuscriptInput(text="Die Fähre fährt.", headline="Alt")
    article = receive_article(actor=checker, at=NOW, manuscript=first)

    assert send("Die Fähre fährt heute.") == "Alt"  # a first line is no headline
    assert send("Die Fähre fährt nicht.", headline="Neu") == "Neu"
    change_article(article=article, actor=checker, at=NOW, headline="Von Hand")
    assert send("Die Fähre fährt doch.", headline="Neuer") == "Von Hand"


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Die Fähre fährt wieder. Sie fuhr drei Jahre nicht.", "Die Fähre fährt wieder."),
        ("Dr. Jule Klein leitet die Werft. Sie ist neu.", "Dr. Jule Klein leitet die Werft."),
        ("The ferry is running again. It had not run for years.", "The ferry is running again."),
        (
            "Die Fähre zwischen Husum und Pellworm fährt nach drei Jahren, in denen sie repariert "
            "wurde, wieder. Das freut viele.",
            "Die Fähre zwischen Husum und Pellworm fährt nach drei Jahren, in denen sie…",
        ),
        ("船" * 200, "船" * 79 + "…"),
    ],
)
def test_an_untitled_text_gets_its_first_sentence_as_a_short_headline(checker, text, headline):
    blocks = [Block(BlockKind.PARAGRAPH, 0, len(text))]
    manuscript = ManuscriptInput(text=text, blocks=blocks)

    article = receive_article(actor=checker, at=NOW, manuscript=manuscript)

    assert article.headline == article.revision.headline == headline


def test_a_headline_of_the_text_is_not_cut(checker):
    words = "Die Fähre fährt wieder. Was das für die Inseln bedeutet, für Gäste und für Familien"
    blocks = [Block(BlockKind.HEADLINE, 0, len(words))]

    article = receive_article(
        actor=checker, at=NOW, manuscript=ManuscriptInput(text=words, blocks=blocks)
    )

    assert article.headline == words
