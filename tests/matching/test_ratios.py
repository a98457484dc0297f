"""An amount a head and a share of a table's total follow from figures that belong together."""

import pytest

from articles.matching.computed import confirm_computed

from .texts import FILLER, document, judged_by, table

CLAIMS = table(
    ("Kreis", "Aufwand (Mio. EUR)", "Fälle"), ("Tamm", "31,2", "1.480"), ("Lohe", "8,4", "610")
)
COSTS = table(("Posten", "Euro"), ("Dach", "41.600"), ("Fenster", "20.300"), ("Summe", "83.900"))


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("In Tamm betrug der Schaden im Schnitt rund 21.100 Euro.", "21.100", CLAIMS),
        (
            "Die Kasse zahlte 605.000 Euro zurück, 96 Euro je Haushalt.",
            "96",
            document("Die Kasse erstattete rund 6.300 Haushalten 605.000 Euro.", *FILLER),
        ),
        ("Fast die Hälfte entfällt auf das Dach.", "Hälfte", COSTS),
        ("Die Fenster kosten ein Viertel.", "Viertel", COSTS),
    ],
)
def test_they_confirm(text, words, source):
    assert judged_by(confirm_computed, text, words, source) == "derived"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("In Tamm betrug der Schaden rund 21.100 Euro.", "21.100", CLAIMS),
        ("In Lohe betrug der Schaden im Schnitt rund 21.100 Euro.", "21.100", CLAIMS),
        (
            "Die Kasse zahlte 96 Euro je Haushalt.",
            "96",
            document("Die Kasse erstattete rund 6.300 Haushalten 605.000 Euro.", *FILLER),
        ),
        (
            "Die Kasse zahlte 605.000 Euro zurück, 96 Euro je Firma.",
            "96",
            document("Die Kasse erstattete rund 6.300 Haushalten 605.000 Euro.", *FILLER),
        ),
        ("Ein Viertel entfällt auf den Keller.", "Viertel", COSTS),
        ("Die Hälfte entfällt auf die Fenster.", "Hälfte", COSTS),
    ],
)
def test_figures_that_do_not_belong_together_confirm_nothing(text, words, source):
    assert judged_by(confirm_computed, text, words, source) is None
