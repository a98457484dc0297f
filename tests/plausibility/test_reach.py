"""What an archive could know of planted errors at most."""

import pytest

from benchmarks.reach import Sentences, known_names
from benchmarks.support.planting import Planted
from tests.plausibility.marking import read

TEXT = "Karl Meerwald sprach in Husum über 147 Boote der Werft Norderkai."


@pytest.mark.parametrize(
    ("archive", "is_known"),
    [
        ("Die Werft Norderkai in Husum hat 147 Boote.", True),
        ("Die Werft Norderkai in Husum hat 150 Boote.", False),
        ("In Lübeck fahren 147 Boote.", False),
    ],
)
def test_a_figure_is_known_beside_two_names_of_its_sentence(archive, is_known):
    start = TEXT.index("147")
    error = Planted("digit", start, start + 3, "147", "142")

    assert Sentences([read(archive)]).may_know(read(TEXT), error) is is_known


@pytest.mark.parametrize(
    ("archive", "is_known"), [("Karl Meerwald kam.", True), ("Anna Meerwald kam.", False)]
)
def test_a_name_is_known_as_a_whole(archive, is_known):
    error = Planted("name", 5, 13, "Meerwald", "Meerwalt")

    assert Sentences([read(archive)]).may_know(read(TEXT), error) is is_known


def test_a_larger_archive_knows_more_names():
    texts = [read("Karl Meerwald kam."), read("Karl Meerwald ging."), read("Anna Ehlers blieb.")]

    assert dict(known_names(texts, [1, 2])) == {1: pytest.approx(1 / 3), 2: pytest.approx(2 / 3)}
