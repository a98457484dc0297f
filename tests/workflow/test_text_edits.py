"""The text edited block by block, and what that would change."""

from functools import partial

import pytest

from articles.models import Claim, Event, Placement, Revision
from articles.workflow import (
    Invalid,
    NotAllowed,
    StaleArticle,
    WrongState,
    edit_text,
    preview_corrections,
    preview_edit,
)
from tests.acts import archive_article, enter_corrections, version_of
from tests.factories import NOW
from tests.newsroom import TEXT, claim_on, clear, receive, revise, sign, suggest

pytestmark = pytest.mark.django_db
BLOCKS = TEXT.split("\n\n")


def wordings(**changed):
    return [changed.get(f"b{number}", words) for number, words in enumerate(BLOCKS)]


def edit(piece, actor, act=edit_text, **changed):
    version = version_of(piece)
    return act(article=piece, version=version, actor=actor, at=NOW, wordings=wordings(**changed))


preview = partial(edit, act=preview_edit)


def blocks_in(revision):
    return [(b.kind, revision.text[b.start : b.end]) for b in revision.blocks.order_by("start")]


def test_a_changed_block_becomes_the_next_revision_and_opens_its_claims(article, checker):
    clear(article, checker)
    revision = edit(article, checker, b1=BLOCKS[1].replace("30 Prozent", "34 Prozent")).revision
    assert (revision.number, revision.channel) == (2, "edited")
    assert revision.text == TEXT.replace("30 Prozent", "34 Prozent")
    assert claim_on(article, "34 Prozent").state == "open"
    assert claim_on(article, "40 Prozent").state == "right"


@pytest.mark.parametrize(
    ("changed", "kinds", "text"),
    [
        ({"b2": ""}, ["headline", "paragraph"], "\n\n".join(BLOCKS[:2]) + "\n\n"),
        (
            {"b2": BLOCKS[2] + "\r\n\r\nEin Satz."},
            ["headline", "paragraph", "paragraph", "paragraph"],
            TEXT + "\n\nEin Satz.",
        ),
        ({"b0": "Neu\n \nMehr"}, None, "\n\n".join(["Neu", "Mehr", *BLOCKS[1:]])),
        ({"b1": ""}, ["headline", "paragraph"], "\n\n".join([BLOCKS[0], BLOCKS[2]])),
    ],
)
def test_an_empty_wording_removes_a_block_and_a_blank_line_begins_one(
    article, checker, changed, kinds, text
):
    first = article.revision.blocks.order_by("start").first().kind
    revision = edit(article, checker, **changed).revision
    assert revision.text == text
    found = blocks_in(revision)
    assert [words for _kind, words in found] == text.strip().split("\n\n")
    assert found[0][0] == first
    assert kinds is None or [kind for kind, _words in found][1:] == kinds[1:]


def test_line_ends_of_a_form_are_no_change(checker):
    text = "Werft\n\nZeile eins\nZeile zwei sind 30 Prozent."
    piece = receive(checker, text)
    rows = piece.revision.blocks.order_by("start")
    sent = [text[row.start : row.end].replace("\n", "\r\n") for row in rows]
    received = edit_text(
        article=piece, version=version_of(piece), actor=checker, at=NOW, wordings=sent
    )
    assert not received.is_new
    assert piece.revisions.count() == 1


def test_source_notes_stay_with_their_words(article, checker):
    start = TEXT.index("Erika Holm")
    article.revision.source_notes.create(start=start, end=start + 10, text="Handelsregister")
    revision = edit(article, checker, b0="Werft sucht viele Leute").revision
    note = revision.source_notes.get()
    assert revision.text[note.start : note.end] == "Erika Holm"


@pytest.mark.parametrize("who", ["author", "checker", "chief"])
def test_authors_edit_their_own_article_and_the_desk_each(request, article, who):
    assert edit(article, request.getfixturevalue(who), b0="Werft wirbt").is_new


def test_an_author_may_not_edit_the_article_of_another(article, author, checker):
    other = receive(checker, TEXT, author=checker)
    for act in (edit, preview):
        with pytest.raises(NotAllowed):
            act(other, author, b0="Werft wirbt")


def test_a_text_that_was_replaced_meanwhile_is_not_overwritten(article, checker):
    seen = version_of(article)
    edit(article, checker, b0="Werft wirbt")
    for act in (edit_text, preview_edit):
        with pytest.raises(StaleArticle):
            act(article=article, version=seen, actor=checker, at=NOW, wordings=wordings(b0="Neu"))
    assert article.revisions.count() == 2


def test_a_verdict_given_meanwhile_does_not_keep_an_author_from_saving(article, author, checker):
    seen = version_of(article)
    clear(article, checker)
    changed = wordings(b0="Werft wirbt")
    received = edit_text(article=article, version=seen, actor=author, at=NOW, wordings=changed)
    assert received.is_new


@pytest.mark.parametrize("sent", [[], BLOCKS[:2], ["", "", ""], ["\n", " ", "\t"]])
def test_a_text_without_words_or_with_other_blocks_is_refused(article, checker, sent):
    with pytest.raises(Invalid):
        edit_text(
            article=article, version=version_of(article), actor=checker, at=NOW, wordings=sent
        )


def test_an_archived_text_is_not_edited(article, checker, chief):
    archive_article(article=article, actor=chief, at=NOW)
    with pytest.raises(WrongState):
        edit(article, checker, b0="Werft wirbt")


def test_a_preview_names_what_opens_again_and_stores_nothing(article, checker, chief):
    clear(article, checker)
    judged = article.claims.filter(state="right").count()
    sign(article, chief)
    rows = (Revision, Event, Claim, Placement)
    before = [model.objects.count() for model in rows]
    states = list(article.claims.order_by("pk").values_list("state", "version"))

    found = preview(article, checker, b2="Die Gewerkschaft nennt 42 Prozent. Das Werk schweigt.")

    assert [
        (row.quote, row.state_before, row.state_after)
        for row in found.reopened
        if "40" in row.quote
    ]
    assert all("Gewerkschaft" in row.sentence for row in found.reopened)
    assert found.kept == judged - len(found.reopened)
    assert found.revokes_sign_off
    assert found.comparison.new.revision.text.endswith("42 Prozent. Das Werk schweigt.")
    assert [model.objects.count() for model in rows] == before
    assert list(article.claims.order_by("pk").values_list("state", "version")) == states
    article.refresh_from_db()
    assert (article.revision.number, article.state) == (1, "cleared")


@pytest.mark.parametrize(
    "changed",
    [
        {"b1": BLOCKS[1].replace("30 Prozent", "34 Prozent")},
        {"b2": ""},
        {"b0": "Werft wirbt um Leute"},
        {"b2": BLOCKS[2] + " Im Süden sind es 12 Prozent."},
    ],
)
def test_what_is_saved_opens_what_its_preview_said(article, checker, changed):
    clear(article, checker)
    said = preview(article, checker, **changed)
    judged = set(article.claims.filter(state="right"))
    before = article.claims.in_text().count()
    edit(article, checker, **changed)
    opened = [c for c in judged if c not in set(article.claims.filter(state="right"))]
    assert len(said.reopened) == len(opened)
    added = article.claims.in_text().count() - before
    assert said.added == added + sum(c.state == "lost" for c in article.claims.all())


def test_a_preview_of_the_same_text_says_that_nothing_changes(article, checker):
    assert preview(article, checker) is None


def test_only_the_chosen_corrections_are_entered_and_shown_before(article, checker):
    clear(article, checker)
    suggest(article, checker, "30 Prozent", "34 Prozent")
    chosen = suggest(article, checker, "40 Prozent", "42 Prozent").pk
    text = TEXT.replace("40 Prozent", "42 Prozent")

    found = preview_corrections(article=article, actor=checker, at=NOW, claims=[chosen])
    assert found.comparison.new.revision.text == text
    assert article.revisions.count() == 1

    revision = enter_corrections(article=article, actor=checker, at=NOW, claims=[chosen])
    assert (revision.text, revision.channel) == (text, "corrected")
    assert claim_on(article, "30 Prozent").state == "wrong"


def test_choosing_no_correction_is_refused(article, checker):
    suggest(article, checker, "30 Prozent", "34 Prozent")
    with pytest.raises(Invalid):
        enter_corrections(article=article, actor=checker, at=NOW, claims=[])


def test_a_text_edited_again_by_paste_keeps_its_kinds(article, checker):
    edited = edit(article, checker, b1=BLOCKS[1].replace("30", "34")).revision
    pasted = revise(article, checker, edited.text.replace("34", "35"))
    assert [kind for kind, _ in blocks_in(pasted)] == [kind for kind, _ in blocks_in(edited)]
