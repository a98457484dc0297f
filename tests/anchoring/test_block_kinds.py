"""Blocks keep their kind from text to text."""

import pytest

from articles.anchoring import keep_kinds
from articles.facts.blocks import Block, BlockKind

HEAD = "Das Museum am Deich öffnet wieder"
LEAD = "Nach vier Jahren Umbau kehren 312 Bilder an ihre Wände zurück."
BODY = "Die Direktorin rechnet mit 80.000 Gästen. Das Haus hat nun drei Stockwerke."
OLD = [(HEAD, "headline"), (LEAD, "teaser"), (BODY, "paragraph")]


def blocks(parts) -> tuple[str, list[Block]]:
    """Return a text of these parts, a blank line between them, and its blocks."""
    text, found = "", []
    for words, kind in parts:
        text += "\n\n" if text else ""
        found.append(Block(BlockKind(kind), len(text), len(text) + len(words)))
        text += words
    return text, found


def kept(new, old=OLD) -> list[str]:
    return [block.kind.value for block in keep_kinds(*blocks(old), *blocks(new))]


def plain(*parts: str) -> list[tuple[str, str]]:
    return [(words, "paragraph") for words in parts]


def test_unchanged_blocks_keep_their_kinds():
    assert kept(plain(HEAD, LEAD, BODY)) == ["headline", "teaser", "paragraph"]


def test_a_block_keeps_its_kind_when_a_few_of_its_words_change():
    assert kept(plain(HEAD, LEAD.replace("312", "320"), BODY))[1] == "teaser"


def test_a_block_keeps_its_kind_when_only_its_quote_marks_change():
    old = [("Kapitel »Wasser«", "crosshead"), (BODY, "paragraph")]
    assert kept(plain('Kapitel "Wasser"', BODY), old)[0] == "crosshead"


def test_a_block_that_moved_takes_its_kind_along():
    assert kept(plain(HEAD, BODY, LEAD))[2] == "teaser"


def test_new_words_keep_the_kind_that_was_found():
    caption = ("Vor dem Haus: Gäste warten.", "caption")
    other = ("Ein Sturm deckt das Dach der Schule ab", "kicker")
    assert kept([other, *plain(LEAD), caption, *plain(BODY)]) == [
        "kicker",
        "teaser",
        "caption",
        "paragraph",
    ]


def test_a_block_of_which_most_is_new_keeps_the_kind_that_was_found():
    longer = f"{LEAD} {BODY} Am ersten Tag ist der Eintritt frei, auch für Schulklassen."
    assert kept(plain(HEAD, longer), OLD[:2])[1] == "paragraph"


@pytest.mark.parametrize("repeated", [0, 1])
def test_what_repeats_a_block_has_its_kind(repeated):
    text, found = blocks(plain(HEAD, LEAD, LEAD))
    again = [*found[:2], Block(found[2].kind, found[2].start, found[2].end, repeated)]
    kinds = [block.kind for block in keep_kinds(*blocks(OLD), text, again)]
    assert kinds[2] == kinds[repeated]


@pytest.mark.parametrize("text", ["", "Wort"])
def test_a_text_without_blocks_gives_none(text):
    assert keep_kinds(text, [], "Neu", [Block(BlockKind.TEASER, 0, 3)])[0].kind == "teaser"
    assert keep_kinds(*blocks(OLD), text, []) == []
