import pytest

from articles.anchoring import Selector, selectors


def test_a_selector_quotes_the_words_and_32_characters_on_both_sides():
    text = "a" * 40 + "Hafen" + "b" * 40
    assert selectors(text, 40, 45) == Selector("Hafen", "a" * 32, "b" * 32)


def test_a_selector_at_the_edges_has_less_around_it():
    assert selectors("Der Hafen", 0, 3) == Selector("Der", "", " Hafen")


def test_a_selector_counts_code_points():
    assert selectors("🚢🚢 Hafen", 3, 8) == Selector("Hafen", "🚢🚢 ", "")


@pytest.mark.parametrize("span", [(2, 2), (-1, 2), (3, 10)])
def test_a_selector_needs_a_span_inside_the_text(span):
    with pytest.raises(ValueError, match="not inside"):
        selectors("Der Hafen", *span)
