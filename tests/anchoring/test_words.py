"""Which marks are typography, and which are part of what is said."""

import pytest

from articles.anchoring import Anchored, Fate, carry

SAME = [
    ("kalt −5 Grad", "kalt -5 Grad"),
    ("kalt −5 Grad", "kalt –5 Grad"),
    ("kalt −5 Grad", "kalt ‑5 Grad"),
    ("kalt −5 Grad", "kalt − 5 Grad"),
    ("kalt – 5 Grad", "kalt — 5 Grad"),
    ("kalt – 5 Grad", "kalt -- 5 Grad"),
    ("kalt – 5 Grad", "kalt —5 Grad"),
    ("3–5 Grad", "3−5 Grad"),
    ("3–5 Grad", "3-5 Grad"),
    ("5 %–10 %", "5 % – 10 %"),
    ("bei −$5", "bei -$5"),
    ("bei ±5", "bei +/-5"),
    ("bei +5", "bei + 5"),
    ("6'000 Meter", "6’000 Meter"),
    ("30 000 Meter", "30\u2009000 Meter"),
    ("30 000 Meter", "30\u00a0000 Meter"),
    ("30 000 Meter", "30000 Meter"),
    ("3–10 000 Meter", "3–10000 Meter"),
    ("10 000,5 Meter", "10000,5 Meter"),
    ("5 % Rabatt", "5% Rabatt"),
    ("5 km weit", "5km weit"),
    ("3–5 km weit", "3–5km weit"),
    ("12m² Fläche", "12 m² Fläche"),
    ("1½ Meter", "1 ½ Meter"),
    ("am 3.10.2020", "am 3. 10. 2020"),
    ("am 3.10., also", "am 3. 10., also"),
    ("20 ℃ warm", "20°C warm"),
    ("5 ㎡ Fläche", "5 m² Fläche"),
    ("5 ％ Rabatt", "5 % Rabatt"),
    ("die U.S. Navy", "die U. S. Navy"),
    ("der CO2-Wert", "der CO₂-Wert"),
    ("H2O im Glas", "H₂O im Glas"),
    ("12 m² Fläche", "12 m2 Fläche"),
    ("12 km³ Wasser", "12 km3 Wasser"),
    ("3 x 4 Meter", "3 × 4 Meter"),
    ("5 µg Blei", "5 μg Blei"),
    ("er emp\ufb01ehlt", "er empfiehlt"),
    ("Brü\u00adcke", "Brücke"),
    ("Bru\u0308cke", "Brücke"),
    ("die „Möwe“", "die »Möwe«"),
    ("kostet 5,- Euro", "kostet 5,– Euro"),
    ("das war's", "das war’s"),
]
OTHER = [
    ("kalt – 5 Grad", "kalt −5 Grad"),
    ("kalt – 5 Grad", "kalt -5 Grad"),
    ("kalt – 5 Grad", "kalt –5 Grad"),
    ("kalt – 5 Grad", "kalt − 5 Grad"),
    ("kalt - 5 Grad", "kalt -5 Grad"),
    ("kalt −5 Grad", "kalt +5 Grad"),
    ("kalt −5 Grad", "kalt ±5 Grad"),
    ("kalt −5 Grad", "kalt 5 Grad"),
    ("Gewinn – $5", "Gewinn -$5"),
    ("Gewinn – ,5", "Gewinn –,5"),
    ("kalt – ½ Grad", "kalt –½ Grad"),
    ("(– 5 Grad)", "(–5 Grad)"),
    ("1–5 Grad", "1 −5 Grad"),
    (">5 Grad", "<5 Grad"),
    ("≥5 Grad", "≤5 Grad"),
    ("~5 Grad", "5 Grad"),
    ("5 ‰", "5 %"),
    ("10² Meter", "102 Meter"),
    ("10₂ gilt", "102 gilt"),
    ("m³ Holz", "m² Holz"),
    ("5′ lang", "5″ lang"),
    ("5' lang", '5" lang'),
    ("6' hoch und 5' breit", '6" hoch und 5" breit'),
    ("5‚5 Meter", "5'5 Meter"),
    ("1.500 Meter", "1,500 Meter"),
    ("1.500 Meter", "1. 500 Meter"),
    ("1½ Meter", "1 Meter"),
    ("3 000 Meter", "3000 Meter"),
    ("10 00 Meter", "1000 Meter"),
    ("10\t000 Meter", "10000 Meter"),
    ("10\n000 Meter", "10000 Meter"),
    ("2020 300 Meter", "2020300 Meter"),
    ("0 300 123", "0300123"),
    ("1,12 345 Meter", "1,12345 Meter"),
    ("5 6 Tore", "56 Tore"),
    ("1 1/2 Meter", "11/2 Meter"),
    ("1 1/2 Meter", "1½ Meter"),
    ("1 ½ Meter", "11/2 Meter"),
    ("12 m 2 Wege", "12 m2 Wege"),
    ("x² gilt", "x2 gilt"),
    ("5 MW Strom", "5mW Strom"),
    ("im 2 G", "im 2G"),
    ("5 in Rom", "5in Rom"),
    ("Version 3. 10 gilt", "Version 3.10 gilt"),
    ("3. 1. 02020", "3. 10. 2020"),
    ("① gilt", "1 gilt"),
    ("€5 mehr", "$5 mehr"),
    ("5° warm", "5 warm"),
    ("5 µg Blei", "5 mg Blei"),
    ("12–5", "12\u200f–5"),
]


def fate(old: str, new: str) -> Fate:
    old, new = f"Es war {old} dort.", f"Es war {new} dort."
    [carried] = carry([Anchored(1, 0, len(old), 0, len(old))], old, new)
    return carried.fate


@pytest.mark.parametrize(("old", "new"), SAME)
def test_typography_is_no_change(old, new):
    assert fate(old, new) is fate(new, old) is Fate.UNCHANGED


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_a_mark_that_changes_the_meaning_is_a_change(old, new):
    assert Fate.UNCHANGED not in (fate(old, new), fate(new, old))


def test_a_claim_without_its_sign_covers_its_own_words():
    old, new = "Es war kalt −5 Grad.", "Dort? Es war kalt -5 Grad."
    start = old.index("5 Grad")
    [carried] = carry([Anchored(1, start, start + 6, 0, len(old))], old, new)
    assert new[carried.start : carried.end] == "5 Grad"
