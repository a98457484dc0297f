"""A rank is that of the named row in its table, or contradicts it."""

import pytest

from articles.matching.table_ranks import judge_table_rank

from .texts import FILLER, document, judged_by, table

DONORS = table(
    ("Verein", "Geld", "Stunden", "gesamt"),
    ("Imkerbund", "410", "90", "1.410"),
    ("Chorkreis", "520", "35", "1.870"),
    ("Turnerschaft", "390", "80", "2.655"),
    ("Schützenhof", "610", "20", "980"),
)
RACE = table(
    ("Platz", "Boot", "Minuten"),
    ("1", "Seeschwalbe", "61"),
    ("2", "Kormoran", "64"),
    ("3", "Silbermöwe", "66"),
    ("4", "Austernfischer", "71"),
)
TREES = table(
    ("Gattung", "Bäume 2025", "Bäume 2015", "Anteil 2025 (%)"),
    ("Erle", "8.215", "9.640", "41"),
    ("Birke", "5.798", "4.310", "29"),
    ("Ulme", "4.350", "4.395", "22"),
    ("Weide", "1.450", "1.105", "7"),
)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Der Chorkreis gab am meisten, nämlich 1.870 Euro.", "am meisten", DONORS),
        ("Der Kormoran kam auf Platz drei ins Ziel.", "drei", RACE),
        ("An zweiter Stelle steht die Ulme.", "zweiter", TREES),
        ("Am häufigsten ist die Birke.", "häufigsten", TREES),
    ],
)
def test_another_place_of_the_row_contradicts(text, words, source):
    assert judged_by(judge_table_rank, text, words, source, document(*FILLER)) == "other_value"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Turnerschaft gab am meisten, nämlich 2.655 Euro.", "am meisten", DONORS),
        ("Der Kormoran kam auf Platz zwei ins Ziel.", "zwei", RACE),
        ("An dritter Stelle steht die Ulme.", "dritter", TREES),
        ("Am seltensten ist die Weide.", "seltensten", TREES),
    ],
)
def test_the_place_of_the_row_confirms(text, words, source):
    assert judged_by(judge_table_rank, text, words, source, document(*FILLER)) == "derived"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Der Chorkreis hilft am meisten.", "am meisten", DONORS),
        ("Die älteste ist die Birke.", "älteste", TREES),
        ("Am meisten sank die Zahl bei der Weide.", "meisten", TREES),
        ("Am häufigsten sind Birke und Erle.", "häufigsten", TREES),
        ("Der Pelikan kam auf Platz zwei ins Ziel.", "zwei", RACE),
        ("Am meisten gab der Chorkreis.", "meisten", table(*[
            ("Verein", "gesamt"), ("Chorkreis", "90"), ("Imkerbund", "95"), ("Turner", "80"),
        ])),
    ],
)  # fmt: skip
def test_two_columns_other_qualities_and_few_rows_say_nothing(text, words, source):
    assert judged_by(judge_table_rank, text, words, source, document(*FILLER)) is None
