"""A figure that only one text gives a kind helps to find the passage, and confirms nothing."""

import pytest

from articles.matching.features import PLACES, candidates_of
from articles.matching.written_figures import figures_in

from .texts import FILLER, claim_of, document, index_of

FAR = (
    "Am Nachmittag begann die Probe im Saal der alten Schule.",
    "Der Chor fuhr mit dem Bus zum Konzert nach Kaltenau.",
)


def figures(text, words, *sources):
    """Return the features of figures of the passages of a claim, by their text."""
    index, manuscript = index_of(text, *sources)
    claim = claim_of(manuscript, words)
    found = candidates_of(index, claim, [])
    return {c.passage.passage.text: c.features[PLACES["figure"]] for c in found}


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("Um 4.50 Uhr klopft jemand an die Tür.", "4.50", "Wecken 4.50, alle müde."),
        ("Um halb elf wird wieder gepackt.", "halb elf", "Kisten zu 22.30, alle fassen an."),
        ("Es ist der siebzehnte Tag der Reise.", "siebzehnte", "Reisetagebuch, Tag 17"),
        ("Der Fagottist Jonte Brahms ist 28 Jahre alt.", "28", "Brahms: achtundzwanzig, aus Uelz."),
    ],
)
def test_a_passage_with_the_figure_is_found(text, words, there):
    found = figures(text, words, document(*FILLER, there), document(*FAR, name="b.txt"))
    assert found[there] > 0
    assert not any(worth for passage, worth in found.items() if passage != there)


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("Es ist der siebte Tag der Reise.", "siebte", "Reisetagebuch, Tag 7"),
        ("Es kamen 28 Besucher.", "28", "Es waren am Ende 28 Besucher."),
        ("Um 4.50 Uhr klopft jemand an die Tür.", "4.50", "Aktenzeichen 4.501/12"),
    ],
)
def test_small_figures_agreeing_values_and_parts_of_longer_ones_say_nothing(text, words, there):
    found = figures(text, words, document(*FILLER, there))
    assert not any(found.values())


def test_figures_are_read_without_separators():
    assert figures_in("16:48 Notruf; 1.318 Unterschriften, 04.50 und 2027, A4, 0") == {
        "1648", "1318", "450", "2027",
    }  # fmt: skip
