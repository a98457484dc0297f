"""Values of another matter, another precision or read in part contradict nothing."""

import pytest

from articles.matching.incomparable import is_of_other_matter

from .texts import FILLER, document, ranked, relation, table

INTRO = "Der Ruderverein Kalmsee hat ein neues Bootshaus am Kalmsee."


def is_flagged(text, words, *documents):
    found = relation(text, words, *documents)
    return bool(found) and found[0] == "differs"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die Kosten des Verfahrens trägt der Ruderverein zu drei Vierteln.",
            "drei Viertel",
            "Die Kosten des Verfahrens trägt zu einem Viertel die Kasse, sonst der Ruderverein.",
        ),
        (
            "Ein Drittel der Mitglieder im Ruderverein rudert im Winter.",
            "Ein Drittel",
            "Zwei Drittel der Mitglieder im Ruderverein rudern im Winter nicht.",
        ),
        (
            "Zwei Fünftel der Boote im Ruderverein sind neu.",
            "Zwei Fünftel",
            "Drei Fünftel der Boote im Ruderverein sind alt.",
        ),
    ],
)
def test_the_two_parts_of_one_whole_do_not_contradict(text, words, source):
    assert not is_flagged(text, words, document(INTRO, source, *FILLER))


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Das Bootshaus hat den zweiten Steg am Kalmsee.",
            "zweiten",
            "Das Bootshaus am Kalmsee feiert sein sechstes Jahr.",
        ),
        (
            "Es war die dritte Medaille für den Ruderverein Kalmsee.",
            "dritte",
            "Für den Ruderverein Kalmsee war es der erste Sieg.",
        ),
        (
            "Der vierte Umbau im Bootshaus beginnt.",
            "vierte",
            "Im Bootshaus beginnt die fünfte Saison.",
        ),
    ],
)
def test_ordinals_of_different_things_do_not_contradict(text, words, source):
    assert not is_flagged(text, words, document(INTRO, source, *FILLER))


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Ein Ruderkurs kostet im Bootshaus 55 Euro.",
            "55 Euro",
            "Der Ruderkurs im Bootshaus kostet zwei Euro siebenundvierzig.",
        ),
        (
            "Um 7.40 Uhr legt im Bootshaus das erste Boot ab.",
            "7.40 Uhr",
            "Das erste Boot legt im Bootshaus um sieben Uhr vierzig ab.",
        ),
        (
            "Der Steuermann war rund 19 Stunden auf dem Kalmsee.",
            "19 Stunden",
            "Der Steuermann war zwischen 18,5 und 19,5 Stunden auf dem Kalmsee.",
        ),
    ],
)
def test_a_number_that_is_read_in_part_does_not_contradict(text, words, source):
    assert not is_flagged(text, words, document(INTRO, source, *FILLER))


@pytest.mark.parametrize(
    "source",
    [
        "Der Ruderverein zahlte 3,1 Millionen Euro für das Bootshaus am Kalmsee.",
        "Für das Bootshaus am Kalmsee zahlte der Ruderverein damals 3,7 Millionen Euro.",
        "3,8 Millionen Euro zahlte der Ruderverein für das Bootshaus am Kalmsee.",
    ],
)
def test_a_value_that_another_document_has_exactly_is_not_contradicted(source):
    text = "3,9 Millionen Euro zahlte der Ruderverein für das Bootshaus am Kalmsee."
    known = document(f"{INTRO} Ausgezahlt wurden rund 3,9 Mio. Euro.", name="b.txt")
    assert not is_flagged(text, "3,9", document(source, *FILLER), known)


def test_a_value_that_resembles_another_one_still_contradicts_where_no_document_has_it():
    text = "3,9 Millionen Euro zahlte der Ruderverein für das Bootshaus am Kalmsee."
    source = "3,1 Millionen Euro zahlte der Ruderverein für das Bootshaus am Kalmsee."
    assert is_flagged(text, "3,9", document(INTRO, source, *FILLER))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("She leads the firm in the fifth generation.", "She leads the firm in fourth generation."),
        ("Er kam im dritten Anlauf in den Rat.", "Er kam im zweiten Anlauf in den Rat."),
        ("Es ist schon das neunte Fest am See.", "Es ist erst das achte Fest am See."),
    ],
)
def test_ordinals_of_one_thing_are_compared(text, source):
    language = "en" if text.startswith("She") else "de"
    index, found = ranked(text, document(source), language=language)
    one = next(one for one in found if one.claim.fact.kind.value == "ordinal")
    first = next(c for c in one.candidates if c.difference)
    assert not is_of_other_matter(index, one.claim, first, first.difference)


def test_a_cell_without_the_noun_that_is_counted_does_not_contradict():
    rows = table(("Merkmal", "Einheit", "2025"), ("Überflutete Fläche am Kalmsee", "ha", "41.200"))
    text = "Überflutet war am Kalmsee eine Fläche von rund 54.000 Fußballfeldern."
    assert not is_flagged(text, "54.000", document(INTRO, *FILLER), rows)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die größte Gruppe kam aus Husum.", "größte", "Die Gruppe aus Husum ist in Klasse 3."),
        ("Der älteste Kahn kam aus Husum.", "älteste", "Der längste Kahn kam aus Husum."),
        ("Die meisten Boote kamen aus Husum.", "meisten", "Boote aus Husum waren Dritte."),
    ],
)
def test_ranks_of_two_qualities_do_not_contradict(text, words, source):
    assert not is_flagged(text, words, document(INTRO, source, *FILLER))


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Im Ruderverein Kalmsee rudern 443 Menschen im neuen Bootshaus.",
            "443",
            "Im Ruderverein Kalmsee und seinen Partnern rudern 6940 Menschen.",
        ),
        (
            "Das Bootshaus hat mit 64 Booten zusammen 704 Sitze.",
            "704",
            "Das Bootshaus hat 64 Boote mit je 11 Sitzen.",
        ),
        (
            "Die Zahl der Gäste im Bootshaus sank um gut 40 Prozent.",
            "40 Prozent",
            "Die Zahl der Gäste im Bootshaus liegt um 6,4 Prozent unter dem Plan.",
        ),
    ],
)
def test_a_value_many_times_as_large_is_of_something_else(text, words, source):
    assert not is_flagged(text, words, document(INTRO, source, *FILLER))


YEARS = (
    ("2023", "903.200", "74.800"),
    ("2024", "918.600", "71.500"),
    ("2025", "941.300", "80.100"),
)


@pytest.mark.parametrize("rows", [YEARS, YEARS[::-1], (*YEARS[1:], YEARS[0])])
def test_another_row_of_a_table_that_has_the_value_does_not_contradict(rows):
    text = "80.000 Hektoliter gingen ins Ausland."
    head = ("Jahr", "gesamt (hl)", "Ausland (hl)")
    assert not is_flagged(text, "80.000", table(head, *rows))


YEARS = ("Jahr", "Container", "Zollfälle")
ROWS = (("2020", "3.904", "211"), ("2024", "4.120", "208"), ("2025", "4.310", "230"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das Zollamt zählte 4.310 Container. Hedda Maurischat leitet es seit 2021.", "2021"),
        ("Das Zollamt hat 4.120 Container. Das Gebäude wurde 2022 eröffnet.", "2022"),
        ("Das Zollamt Brask zählt Container. Seit 2015 gibt es 12 Tore.", "2015"),
    ],
)
def test_the_year_at_the_head_of_a_row_contradicts_no_other_matter(text, words):
    assert not is_flagged(text, words, table(YEARS, *ROWS))


def test_the_year_at_the_head_of_a_row_contradicts_beside_another_value_of_it():
    text = "Das Zollamt zählte im Jahr 2021 genau 4.310 Container und 230 Zollfälle."
    assert is_flagged(text, "2021", table(YEARS, *ROWS))
