"""Articles: received with all that came, changed, assigned, put away."""

import pytest

from articles.facts.blocks import Block, BlockKind
from articles.intake import ManuscriptNote
from articles.workflow import (
    Invalid,
    ManuscriptInput,
    StaleEdit,
    WrongState,
    receive_article,
)
from tests.acts import (
    archive_article,
    assign_checker,
    change_article,
    unassign_checker,
    version_of,
)
from tests.factories import NOW, UserFactory
from tests.newsroom import TEXT, judge, verbs


def receive(actor, text=TEXT, **kwargs):
    details = {k: kwargs.pop(k) for k in ("headline", "blocks", "notes", "language") if k in kwargs}
    manuscript = ManuscriptInput(text=text, **details)
    return receive_article(actor=actor, at=NOW, manuscript=manuscript, **kwargs)


def test_a_manuscript_is_stored_with_blocks_and_claims(article):
    revision = article.revision
    assert (revision.number, revision.text, revision.length) == (1, TEXT, len(TEXT))
    assert revision.blocks.first().kind == "headline"
    assert article.claims.filter(quote="30 Prozent", state="open").exists()
    assert article.headline == "Werft sucht Leute"


def test_words_of_a_caption_that_came_twice_are_claims_once(checker):
    caption = "Die Halle (2020)"
    text = f"{caption}\n\n{caption}"
    first = Block(BlockKind.CAPTION, 0, len(caption))
    again = Block(BlockKind.CAPTION, len(caption) + 2, len(text), repeat_of=0)
    article = receive(checker, text, blocks=[first, again])
    assert all(claim.start < len(caption) for claim in article.claims.all())
    assert article.revision.blocks.last().repeat_of == article.revision.blocks.first()


def test_the_authors_notes_are_kept_at_their_words(checker):
    start = TEXT.index("2019")
    article = receive(
        checker, notes=[ManuscriptNote(start, start + 4, "Handelsregister", "J. Brandt")]
    )
    note = article.revision.source_notes.get()
    assert article.revision.text[note.start : note.end] == "2019"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Werft ist in Husum und sie ist groß.", "de"),
        ("The yard is in Husum and it is old.", "en"),
    ],
)
def test_the_language_is_found_in_the_text_unless_given(checker, text, language):
    assert receive(checker, text).language == language
    assert receive(checker, "Emden, Husum, Kiel 2019", language="en-GB").language == "en-GB"


def test_who_submits_as_an_author_is_the_author(author):
    assert receive(author).author == author


def test_an_external_id_is_taken_once(checker):
    receive(checker, external_id="cms-7")
    with pytest.raises(Invalid) as refused:
        receive(checker, external_id="cms-7")
    assert "external_id" in refused.value.fields


def test_an_edit_without_changes_writes_nothing(article, checker):
    change_article(article=article, actor=checker, at=NOW, byline=article.byline)
    assert verbs(article) == ["article.received"]


def test_a_stale_change_is_refused_with_what_is_there_now(article, checker):
    seen = version_of(article)
    change_article(article=article, actor=checker, at=NOW, byline="L. Stein")
    with pytest.raises(StaleEdit) as stale:
        change_article(article=article, actor=checker, at=NOW, version=seen, byline="P. Okafor")
    assert stale.value.present.byline == "L. Stein"


def test_only_those_who_check_are_assigned(article, chief, checker, author):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assert [row.user for row in article.assignments.all()] == [checker]
    with pytest.raises(Invalid):
        assign_checker(article=article, actor=chief, at=NOW, user=author)
    unassign_checker(article=article, actor=chief, at=NOW, user=checker)
    with pytest.raises(WrongState):
        unassign_checker(article=article, actor=chief, at=NOW, user=checker)


def test_nothing_is_done_to_an_archived_article(article, claim, chief):
    archive_article(article=article, actor=chief, at=NOW)
    with pytest.raises(WrongState):
        judge(claim, chief)
    with pytest.raises(WrongState):
        assign_checker(article=article, actor=chief, at=NOW, user=UserFactory(role="checker"))
