"""A text that comes back is merged with what changed meanwhile; nothing is lost silently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.word_files import Differences, is_same_text, merge_texts

BASE = "Werft\n\nRund 30 Prozent sind frei.\n\nSie hat 312 Leute."
TEXTS = st.lists(
    st.sampled_from(["Werft", "30", "Prozent", "Leute.", "\n\n", "frei"]), max_size=12
).map(" ".join)


@pytest.mark.parametrize(
    ("returned", "current", "merged"),
    [
        (BASE.replace("30", "35"), BASE, BASE.replace("30", "35")),
        (BASE, BASE.replace("30", "35"), BASE.replace("30", "35")),
        (BASE.replace("30", "35"), BASE.replace("30", "35"), BASE.replace("30", "35")),
        (
            BASE.replace("30", "35"),
            BASE.replace("312", "313"),
            BASE.replace("30", "35").replace("312", "313"),
        ),
        (BASE + "\n\nNeu.", "Oben.\n\n" + BASE, "Oben.\n\n" + BASE + "\n\nNeu."),
        (BASE.replace("\n\n", "\n\n\n"), BASE, BASE),
    ],
)
def test_what_one_side_changed_is_in_the_merged_text(returned, current, merged):
    found = merge_texts(BASE, returned, current)

    assert (found.text, list(found.conflicts)) == (merged, [])


def test_words_that_both_sides_changed_are_a_conflict():
    returned, current = BASE.replace("30", "35"), BASE.replace("30", "40")

    found = merge_texts(BASE, returned, current)

    assert [(c.before, c.returned, c.current) for c in found.conflicts] == [("30", "35", "40")]
    assert found.text == returned
    assert merge_texts(BASE, returned, current, keeps_current=True).text == current


@given(TEXTS, TEXTS)
def test_a_text_merged_with_its_base_is_itself(base, other):
    assert merge_texts(base, base, other).text == other
    assert is_same_text(merge_texts(base, other, base).text, other)
    assert not merge_texts(base, other, other).conflicts


@given(TEXTS, TEXTS, TEXTS)
def test_places_of_the_returned_text_rise_within_the_merged_one(base, returned, current):
    found = merge_texts(base, returned, current)
    places = [found.place_of(offset) for offset in range(len(returned) + 1)]

    assert places == sorted(places)
    assert all(0 <= place <= len(found.text) for place in places)


@pytest.mark.parametrize(
    ("returned", "there"),
    [
        (BASE, "30 Prozent"),
        (BASE.replace("30", "35"), "35 Prozent"),
        (BASE.replace("Rund 30 Prozent", "Kein Platz"), "Kein Platz"),
        (BASE.replace("30 Prozent", "30 Prozent der Plätze"), "30 Prozent der Plätze"),
        (BASE.replace("30 Prozent ", ""), ""),
        (BASE.replace("30 Prozent", "fast 30 Prozent"), "fast 30 Prozent"),
        ("Oben.\n\n" + BASE, "30 Prozent"),
    ],
)
def test_what_is_in_place_of_words(returned, there):
    start = BASE.index("30 Prozent")
    found = Differences(BASE, returned)

    assert found.in_place_of(start, start + len("30 Prozent")).strip() == there


def test_how_much_of_a_text_is_left():
    assert Differences(BASE, BASE).kept == 1
    assert Differences(BASE, "Ganz anderes steht hier").kept == 0
