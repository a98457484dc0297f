"""What holds of every splitting, whichever rules find the claims."""

import pytest

from articles.splitting import split


def test_the_same_words_are_not_both_a_direct_and_an_indirect_quote() -> None:
    text = "»Ich habe ihn gut gekannt«, sagt sie, »aber ich habe nie geglaubt, dass er geht.«"
    claims = split(text, language="de", published=None)
    places = [(claim.kind, claim.start, claim.end) for claim in claims]
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        ("de", "Es war 20 ℃ warm.", "measure", "20 ℃"),
        ("de", "Der Hof hat 300 ㎡ Fläche.", "measure", "300 ㎡"),
        ("en", "It weighs 30 ㎏ or more.", "measure", "30 ㎏"),
        ("de", "Nur 20 ％ der Leute kamen.", "share", "20 ％"),
        ("en", "The U. S. economy grew.", "place", "U. S."),
        ("en", "He left the U. K. for good.", "place", "U. K."),
    ],
)
def test_signs_and_abbreviations_are_read_as_they_are_mostly_written(language, text, kind, words):
    found = split(text, language=language, published=None)
    parts = [c for c in found if c.kind != "statement"]
    assert [(c.kind.value, text[c.start : c.end]) for c in parts] == [(kind, words)]


HYPHENATED = [
    ("de", "Das Werk in Polen läuft im Drei-Schicht-Betrieb mit 40 Leuten."),
    ("de", "Die Fünf-Prozent-Hürde gilt seit 1949."),
    ("de", "Das Zehn-Millionen-Euro-Haus gehört dem 44-jährigen Karl-Heinz Moll."),
    ("en", "The 68-year-old teacher Mary-Ann Holt won a three-week trip."),
    ("en", "A ten-million-dollar house was sold to Smith-Jones Ltd in Stoke-on-Trent."),
]


@pytest.mark.parametrize("hyphen", ["\u2010", "\u2011"])
@pytest.mark.parametrize(("language", "text"), HYPHENATED)
def test_hyphens_that_keep_a_line_together_are_hyphens(language, text, hyphen):
    other = text.replace("-", hyphen)
    plain, joined = (split(variant, language=language, published=None) for variant in (text, other))
    assert plain
    assert [(c.kind, c.start, c.end, c.value) for c in joined] == [
        (c.kind, c.start, c.end, c.value) for c in plain
    ]


@pytest.mark.parametrize(
    ("credit", "speaker"),
    [("Photograph: G. Pike", "Gordon Pike"), ("Photograph: H. Pike", "Pike")],
)
def test_an_initial_in_a_credit_makes_no_second_person(credit, speaker):
    text = f'New comet\n\n{credit}\n\nGordon Pike saw it.\n\n"It was dirt," Pike said.'
    quotes = [c for c in split(text, language="en", published=None) if c.kind.value == "quote"]
    assert [c.value.speaker for c in quotes] == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Wenn wir jetzt nicht anfangen, ist es aus“, sagte die Bürgermeisterin."),
        ("de", "„Das war damals so. Das versteht heutzutage keiner“, sagt er."),
        ("en", '"Now the bank calls us," Petersen said.'),
        ("en", '"They will build at the moment nothing," she said.'),
    ],
)
def test_a_vague_time_in_a_direct_quote_is_the_speakers_and_no_date(language, text):
    found = split(text, language=language, published=None)
    assert [c for c in found if c.kind.value == "date"] == []
    assert [c.start for c in found if c.kind.value == "quote"] == [0]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Jetzt sagte die Bürgermeisterin: „Das Haus ist voll.“", "Jetzt"),
        ("de", "„Am 3. Mai 2024 ist Schluss“, sagte die Bürgermeisterin.", "3. Mai 2024"),
        ("en", 'Petersen now said: "The bank calls us."', "now"),
        ("en", '"The bank called us two years ago," Petersen said.', "two years ago"),
    ],
)
def test_other_times_and_those_beside_a_quote_are_dates(language, text, words):
    found = split(text, language=language, published=None)
    assert [text[c.start : c.end] for c in found if c.kind.value == "date"] == [words]
