"""A figure that sentence and passage share binds the day or the name beside it."""

import pytest

from articles.matching.anchors import judge_anchored

from .texts import FILLER, document, ranked, relation, table


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die Gruppe kaufte die Ruine 2019 für 18,4 Millionen Euro.",
            "2019",
            "Im März 2021 folgte die Brennerei zum Preis von 18,4 Millionen Euro.",
        ),
        (
            "Ihre höchste Wertung, 2715, erreichte sie im Januar 1981.",
            "Januar 1981",
            "Peak rating: 2715 (January 1980), at the time second in the world.",
        ),
        (
            "Bei der Wahl 2021 reichte es für 51,4 Prozent.",
            "2021",
            "Am 15. Mai 2022 kam Affeld auf 51,4 Prozent der Stimmen.",
        ),
    ],
)
def test_another_day_beside_the_figure_contradicts(text, words, source):
    assert relation(text, words, document(source, *FILLER))[0] == "differs"


def test_another_day_in_the_row_of_a_table_contradicts():
    rows = [("25. Mai 2014", "63,2 %"), ("15. Mai 2022", "51,4 %")]
    source = table(("Wahltag", "Stimmen"), *rows)
    found = relation("Bei der Wahl 2021 reichte es für 51,4 Prozent.", "2021", source)
    assert found[0] == "differs"


def anchored(text, words, *documents):
    index, found = ranked(text, *documents)
    one = next(one for one in found if words in one.claim.fact.text)
    verdict = judge_anchored(index, one, [other for other in found if other is not one])
    return verdict.reason.value if verdict else None


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die 1640 Stellen sind seit 2021 besetzt.",
            "2021",
            "Zum 31. Dezember 2025 zählte man 1.640 Stellen.",
        ),
        (
            "Die Gruppe kaufte die Ruine 2019 für 18,4 Millionen Euro.",
            "2019",
            "Für 18,4 Millionen Euro, vereinbart 2019 und gezahlt 2021, kam die Brennerei.",
        ),
        (
            "Die Gruppe kaufte die Ruine 2019 für 18 Millionen Euro.",
            "2019",
            "Im März 2021 kaufte sie 18 Wagen.",
        ),
    ],
)
def test_since_a_second_day_and_a_short_figure_do_not(text, words, source):
    assert anchored(text, words, document(source, *FILLER)) is None


@pytest.mark.parametrize(
    ("text", "words", "source", "reason"),
    [
        (
            "Gefördert wurde die Arbeit von der Lindhorst-Stiftung mit 1,8 Millionen Euro.",
            "Lindhorst",
            "Funding was provided by the State Environment Agency (grant 1.8 million euros).",
            "other_name",
        ),
        (
            "Die 4.812 Bäume pflanzte Siemens.",
            "Siemens",
            "Die Deutsche Bahn pflanzte 4.812 Bäume.",
            "other_name",
        ),
        (
            "Im Dezember fielen in Husum 214 Millimeter Regen.",
            "Husum",
            "Gemessen wurden 214 Millimeter Regen in Lindau.",
            "place",
        ),
    ],
)
def test_another_name_beside_the_figure_contradicts(text, words, source, reason):
    assert anchored(text, words, document(source), document(*FILLER, name="fest.txt")) == reason


@pytest.mark.parametrize(
    "source",
    [
        "Siemens und die Deutsche Bahn pflanzten 4.812 Bäume.",
        "Gepflanzt wurden 4.812 Bäume.",
        "Die Deutsche Bahn, die Caritas und Bosch pflanzten 4.812 Bäume.",
    ],
)
def test_the_name_itself_none_and_many_do_not(source):
    text = "Die 4.812 Bäume pflanzte Siemens."
    assert anchored(text, "Siemens", document(source, *FILLER)) is None
