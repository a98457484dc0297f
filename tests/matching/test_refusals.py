"""An equal value is not confirmed where a sign says that it is another one's."""

import pytest

from articles.matching.features import candidates_of
from articles.matching.refusals import (
    counts_nothing,
    has_other_unit,
    has_rival,
    is_better_elsewhere,
    is_by_chance,
    is_in_one_phrase,
    is_in_other_column,
    is_one_of_two,
    is_small_and_unlinked,
)

from .texts import FILLER, agreement, claim_of, document, index_of, relation, table


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die Probe wiegt 3,4 Kilogramm.",
            "3,4",
            "Die Gewichte sind in Gramm gemessen: Die Probe hat 3,4.",
        ),
        ("Der Weg ist 12,5 Kilometer lang.", "12,5", "In Meter gemessen ist der Weg 12,5 lang."),
        ("Die Anlage liefert 48,2 GWh.", "48,2", "Die Anlage liefert (in MWh) im Jahr 48,2."),
        ("Der Tank fasst 140 Liter.", "140", "Auf den Tank der Halle entfallen 140."),
    ],
)
def test_a_number_beside_another_unit_of_the_measure_is_refused(text, words, source):
    _, claim, candidate, pair = agreement(text, words, document(source))
    assert has_other_unit(claim, candidate, pair)
    assert relation(text, words, document(source, *FILLER))[0] != "same"


def test_a_number_beside_the_claims_unit_is_not_refused():
    text = "Die Probe wiegt 3,4 Gramm."
    _, claim, candidate, pair = agreement(
        text, "3,4", document("Die Gewichte sind in Gramm gemessen: Die Probe hat 3,4.")
    )
    assert not has_other_unit(claim, candidate, pair)


HEAD = ("Schäden", "vorläufige Rechnung", "revidierte Rechnung")


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("12.300 Gebäude wurden nach der revidierten Rechnung beschädigt.", True),
        ("12.300 Gebäude wurden nach der vorläufigen Rechnung beschädigt.", False),
        ("12.300 Gebäude wurden beschädigt.", False),
    ],
)
def test_the_words_of_another_columns_head_refuse_a_cell(text, is_other):
    source = table(HEAD, ("Gebäude", "12.300", "13.870"))
    assert is_in_other_column(*agreement(text, "12.300", source)) == is_other


@pytest.mark.parametrize(
    ("text", "is_refused"),
    [("Verkauft wurden 164.000 Karten.", True), ("Verkauft wurden 164.000 Flaschen.", False)],
)
def test_a_cell_in_another_scale_must_count_what_the_claim_counts(text, is_refused):
    source = table(("Ware", "Flaschen"), ("Most", "164"))
    index, claim, candidate, pair = agreement(text, "164.000", source)
    assert (pair.verdict == "converted" and counts_nothing(index, claim, candidate, pair)) == (
        is_refused
    )


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Die Halle wurde nicht 2019 gebaut.", "Die Halle wurde 2019 gebaut."),
        ("Die Wehr kam zu 4812 Einsätzen.", "Die Wehr kam nie zu 4812 Einsätzen."),
        ("Er zahlte 3870 Euro.", "Er zahlte keine 3870 Euro."),
    ],
)
def test_a_value_that_one_of_the_two_denies_is_not_confirmed(claim, source):
    words = next(w for w in claim.split() if w[0].isdigit())
    assert relation(claim, words, document(source, *FILLER))[0] in ("mentions", "differs")


def test_a_year_is_confirmed_by_a_passage_that_leads():
    text = "Die neue Halle in Unterrode wurde 2019 nach drei Jahren Bauzeit eröffnet."
    right = "Nach drei Jahren Bauzeit wurde die neue Halle in Unterrode 2019 eröffnet."
    other = "Der Trainer kam 2019 aus Husum."
    assert relation(text, "2019", document(right, *FILLER))[0] == "same"
    assert relation(text, "2019", document(other, right.replace("2019", "2021"), *FILLER))[0] in (
        "mentions",
        "differs",
    )


def test_a_rounded_cell_must_count_what_the_claim_counts():
    source = table(("Stand", "Kosten"), ("Bad am Markt", "14,5"))
    index, claim, candidate, pair = agreement("Die Stadt hat 14 Ortsteile.", "14", source)
    assert pair.verdict == "rounded"
    assert counts_nothing(index, claim, candidate, pair)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("Es gab elf Brände.", "other"), ("Es gab 11 Brände.", "digits")],
)
def test_a_number_in_words_has_no_wrong_digit(text, verdict):
    index, manuscript = index_of(text, document("Es gab 14 Brände."))
    claim = claim_of(manuscript, "Brände")
    (found,) = (c for c in candidates_of(index, claim, ()) if c.difference)
    assert found.difference
    assert found.difference.verdict == verdict


def test_the_number_of_a_paragraph_is_no_value():
    text = "Es gab doppelt so viele Brände."
    source = document("2. Zu den Ursachen der Brände ist nichts bekannt.", *FILLER)
    assert relation(text, "doppelt", source)[0] in ("mentions", "related")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die Hotels verdoppelten ihre Preise.",
            "verdoppelten",
            "Zäune kosten das Doppelte.",
        ),
        (
            "Die Zahl der Gäste hat sich am Kalmsee verdreifacht.",
            "verdreifacht",
            "Der Strom kostet dreimal so viel.",
        ),
        ("Er setzte sich gegen zwei Rivalen durch.", "zwei Rivalen", "Gezählt wurden 2 Stimmen."),
    ],
)
def test_a_small_number_in_a_passage_about_something_else_is_refused(text, words, source):
    _, claim, candidate, pair = agreement(text, words, document(source))
    assert is_small_and_unlinked(claim, candidate, pair)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Es kamen zwei Boote.", "zwei Boote", "Gezählt wurden zwei Boote."),
        ("Es kamen 22 Rivalen.", "22 Rivalen", "Gezählt wurden 22 Stimmen."),
        (
            "Am Kalmsee starteten zwei Rivalen im Rennen.",
            "zwei Rivalen",
            "Am Kalmsee starteten im Rennen zwei Boote.",
        ),
    ],
)
def test_a_small_number_of_the_same_things_is_not(text, words, source):
    _, claim, candidate, pair = agreement(text, words, document(source))
    assert not is_small_and_unlinked(claim, candidate, pair)


@pytest.mark.parametrize(
    ("text", "words", "is_refused"),
    [
        ("Das Haus zahlt 31.400 Euro.", "31.400", False),
        ("Das Haus hat 21 Boote.", "21 Boote", True),
        ("Das Haus hat drei Stege.", "drei", True),
    ],
)
def test_a_passage_that_others_precede_counts_only_with_many_digits(text, words, is_refused):
    _, manuscript = index_of(text, document(text))
    claim = claim_of(manuscript, words)
    assert is_better_elsewhere(claim, {"rank": 0.7, "blind_rank": 1.5}) is is_refused
    assert not is_better_elsewhere(claim, {"rank": 0.7, "blind_rank": 0.0})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das Haus hat 21 Boote.", "21 Boote"),
        ("Das Haus hat drei Stege.", "drei"),
        ("Die Fähre fährt seit 1987.", "1987"),
    ],
)
def test_the_first_passage_counts_with_few_digits(text, words):
    _, manuscript = index_of(text, document(text))
    claim = claim_of(manuscript, words)
    assert not is_better_elsewhere(claim, {"rank": 0.0, "blind_rank": 1.5})


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Ein Drittel der Häuser im Dorf gehört Auswärtigen.",
            "Ein Drittel",
            "Drei Bahnen laufen in Kanada, neun in Chile.",
        ),
        (
            "Der Tagespass kostet in der Hochsaison 64 Euro.",
            "64 Euro",
            "Angestellt sind bei der Firma ganzjährig 64.",
        ),
        ("Die Miete beträgt 850 Dollar.", "850 Dollar", "Auf der Wiese sind es 850, sagt er."),
    ],
)
def test_a_share_or_an_amount_that_agrees_by_chance_is_refused(text, words, source):
    index, claim, candidate, pair = agreement(text, words, document(source))
    assert is_by_chance(index, claim, candidate, pair)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Ein Drittel der Häuser im Dorf gehört Auswärtigen.",
            "Ein Drittel",
            "Von neun Häusern im Dorf gehören drei Häuser Auswärtigen.",
        ),
        (
            "Der Tagespass kostet in der Hochsaison 64 Euro.",
            "64 Euro",
            "Der Tagespass liegt in der Hochsaison bei 64.",
        ),
        ("Die Miete beträgt 850 Dollar.", "850 Dollar", "Bezahlt wurden 850 Dollar."),
    ],
)
def test_a_share_or_an_amount_of_the_same_matter_is_not(text, words, source):
    index, claim, candidate, pair = agreement(text, words, document(source))
    assert not is_by_chance(index, claim, candidate, pair)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Am alten Bahnhof üben regelmäßig nur sieben Prozent der Feuerwehr.",
            "sieben Prozent",
            "Schwer erkrankt sind sieben.",
        ),
        (
            "Zur Ausstellung mit Bildern von Kindern im Rathaus kamen zwölf Prozent.",
            "zwölf Prozent",
            "Auf dem Boot waren es zwölf.",
        ),
        (
            "Im Herbst lädt der Verein neun Prozent zum Fest auf der Wiese ein.",
            "neun Prozent",
            "Auf dem Boot waren es neun.",
        ),
    ],
)
def test_a_number_that_is_no_share_is_refused_for_one(text, words, source):
    index, claim, candidate, pair = agreement(text, words, document(source, *FILLER))
    assert is_by_chance(index, claim, candidate, pair)


@pytest.mark.parametrize(
    "text",
    [
        "12.300 Gebäude wurden beschädigt, teilt das Amt mit der revidierten Rechnung mit.",
        "In der revidierten Rechnung steht auch die Brücke, 12.300 Gebäude wurden beschädigt.",
    ],
)
def test_another_clause_does_not_name_the_column(text):
    assert not is_in_other_column(
        *agreement(text, "12.300", table(HEAD, ("Gebäude", "12.300", "13.870")))
    )


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Kündigungen sind bis Ende 2032 ausgeschlossen.",
            "Ende 2032",
            "Kündigungen sind laut Vertrag vom 30. Juni 2026 bis Ende 2032 ausgeschlossen.",
        ),
        ("Dafür zahlte die Stadt 640 Euro.", "640", "Im Mai 2026 zahlte die Stadt 640 Euro."),
        ("The club paid 640 euros for it.", "640", "In May the club paid 640 euros for it."),
    ],
)
def test_a_value_in_the_same_phrase_has_no_rival(text, words, source):
    language = "en" if "club" in text else "de"
    _, claim, candidate, pair = agreement(text, words, document(source), language)
    assert is_in_one_phrase(claim, candidate, pair)


def test_a_value_in_another_phrase_may_have_one():
    source = "29 Prozent der Lehrkräfte denken daran, unter den jungen sind es 37 Prozent."
    text = "37 Prozent der Lehrkräfte denken daran."
    _, claim, candidate, pair = agreement(text, "37", document(source))
    assert not is_in_one_phrase(claim, candidate, pair)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        # The other value is in the sentence, too; it is far from the claim's.
        (
            "Statt 812 Booten lagen 640 im Hafen, das Wetter war schlecht.",
            "812",
            "Im Hafen lagen bei schlechtem Wetter 640 Boote (im Vorjahr: 812).",
        ),
        (
            "Der Rat stimmte mit 34 zu 12 Stimmen für den Hafen.",
            "12 Stimmen",
            "Für den Hafen stimmten im Rat 34, dagegen 12.",
        ),
        (
            "Der Hafen bekam 18.000 Euro von den Fischern.",
            "18.000",
            "Der Hafen bekam im Mai 940.000 Euro, davon 18.000 Euro aus der Kasse der Fischer.",
        ),
    ],
)
def test_a_value_that_cannot_be_meant_is_no_rival(text, words, source):
    assert not has_rival(*agreement(text, words, document(source)))


def test_a_value_like_the_claims_whose_clause_fits_better_is_a_rival():
    text = "41 Prozent der Fischer wollen den Hafen in den nächsten Jahren verlassen."
    source = (
        "30 Prozent der Fischer wollen den Hafen in den nächsten Jahren verlassen, "
        "unter den jungen sind es 41 Prozent."
    )
    assert has_rival(*agreement(text, "41 Prozent", document(source)))


CELLS = "Belegt sind 427 Betten, zugelassen ist das Haus für 472 Plätze."


@pytest.mark.parametrize(
    ("text", "words", "source", "is_either"),
    [
        ("In Kaltenau liegen 472 Kranke.", "472", CELLS, True),
        ("In Kaltenau gibt es 472 Plätze.", "472", CELLS, False),
        ("In Kaltenau liegen 472 Kranke.", "472", "Das Haus in Kaltenau hat 472 Plätze.", False),
    ],
)
def test_a_figure_of_other_things_beside_nearly_the_same_one_is_refused(
    text, words, source, is_either
):
    _, claim, candidate, _ = agreement(text, words, document(source, *FILLER))
    assert is_one_of_two(claim, candidate) == is_either
