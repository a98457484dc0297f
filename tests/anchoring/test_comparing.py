"""Two texts beside each other: what changed, block by block and word by word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import compare

OLD = "Werft sucht Leute\n\nErika Holm leitet sie.\n\nRund 30 Prozent der Plätze sind frei."


def blocks(text):
    return [match.span() for match in re.finditer(r"(?:[^\n]|\n(?!\n))+", text)]


def rows(old, new):
    return compare(old, blocks(old), new, blocks(new))


def word_changes(old, new):
    """Return the changed words of each row: (old words, new words)."""
    return [
        (old[c.old_start : c.old_end], new[c.new_start : c.new_end])
        for row in rows(old, new)
        for c in row.changes
    ]


def test_equal_texts_have_no_changes():
    assert all(row.is_same for row in rows(OLD, OLD))


@pytest.mark.parametrize(
    ("was", "now", "change"),
    [
        ("30 Prozent", "34 Prozent", ("30", "34")),
        ("sind frei", "sind nicht frei", ("", "nicht")),
        ("Rund 30", "30", ("Rund", "")),
    ],
)
def test_changed_words_are_beside_each_other(was, now, change):
    assert word_changes(OLD, OLD.replace(was, now)) == [change]


@pytest.mark.parametrize(
    ("was", "now", "before"),
    [
        ("sind frei", "sind nicht frei", "sind"),
        ("Plätze sind", "Plätze heute noch sind", "Plätze"),
        ("Werft", "Die Werft", ""),
        ("sie.", "sie. Punkt", "sie."),
    ],
)
def test_words_on_one_side_have_their_place_on_the_other(was, now, before):
    """It is the end of the word before, or the beginning of the block."""
    new = OLD.replace(was, now)
    place = OLD.index(was) + len(before)
    [added] = [change for row in rows(OLD, new) for change in row.changes]
    [removed] = [change for row in rows(new, OLD) for change in row.changes]
    assert (added.old_start, added.old_end) == (place, place)
    assert (removed.new_start, removed.new_end) == (place, place)


def test_a_paragraph_added_after_another_changes_nothing_in_it():
    new = OLD.replace("Erika", "Eva") + "\n\nDas ist alles."
    assert word_changes(OLD, new) == [("Erika", "Eva")]
    assert word_changes(new, OLD) == [("Eva", "Erika")]


def test_typography_alone_is_no_change():
    assert word_changes('Er sagte: "Ja" - mehr nicht.', "Er sagte: „Ja“ – mehr nicht.") == []


def test_a_new_paragraph_has_no_counterpart():
    new = OLD.replace("\n\nRund", "\n\nHier steht etwas ganz anderes.\n\nRund")
    assert [(row.old, row.new) for row in rows(OLD, new)] == [(0, 0), (1, 1), (None, 2), (2, 3)]


def test_a_moved_paragraph_is_distinguished_from_a_removed_one():
    first, second, third = OLD.split("\n\n")
    found = rows(OLD, f"{second}\n\n{third}\n\n{first}")
    assert [(row.old, row.new) for row in found if row.is_moved] == [(0, None), (None, 2)]


PIECES = st.sampled_from(["Werft", "30", "Prozent.", "„Ja“", "\n\n", "nicht", " ", "é", "\u00ad"])
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)


@given(TEXTS, TEXTS)
def test_every_block_is_in_one_row_and_every_change_inside_its_block(old, new):
    left, right = blocks(old), blocks(new)
    found = compare(old, left, new, right)
    assert [row.old for row in found if row.old is not None] == list(range(len(left)))
    assert [row.new for row in found if row.new is not None] == list(range(len(right)))
    for row in found:
        for change in row.changes:
            assert left[row.old][0] <= change.old_start <= change.old_end <= left[row.old][1]
            assert right[row.new][0] <= change.new_start <= change.new_end <= right[row.new][1]


@given(TEXTS, TEXTS)
def test_the_changes_make_the_new_words_of_the_old(old, new):
    for row in rows(old, new):
        if row.old is None or row.new is None:
            continue
        start, end = blocks(old)[row.old]
        parts, at = [], start
        for change in row.changes:
            parts += [old[at : change.old_start], new[change.new_start : change.new_end]]
            at = change.old_end
        made = " ".join([*parts, old[at:end]])
        assert words(made) == words(new[slice(*blocks(new)[row.new])])


def words(text):
    return re.findall(r"\w+|[^\w\s]", text.replace("\u00ad", ""))
