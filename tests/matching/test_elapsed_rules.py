"""A length of time may follow from two instants of one passage, or from one and the publication."""

import pytest

from articles.matching.elapsed_rules import confirm_elapsed

from .texts import FILLER, document, judged_by, table


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Tagung des Beirats dauerte drei Stunden.", "drei Stunden",
         "Tagung des Beirats im Ratskeller, Beginn 18.00 Uhr, Ende 21.05 Uhr."),
        ("Nach gut fünf Stunden endete die Tagung des Beirats.", "fünf Stunden",
         "Tagung des Beirats: Beginn 20.30 Uhr, Ende 1.40 Uhr."),
        ("Die Schleuse war 31 Stunden gesperrt.", "31 Stunden",
         "Die Schleuse war vom 5. Mai 2026, 5.30 Uhr, bis zum 6. Mai 2026, 12.30 Uhr gesperrt."),
        ("Die Schleuse war zwölf Tage gesperrt.", "zwölf Tage",
         "Die Schleuse war vom 25. April bis 6. Mai 2026 gesperrt."),
        ("Die Schleuse war elf Tage gesperrt.", "elf Tage",
         "Die Schleuse wurde am 25. April 2026 gesperrt und am 6. Mai 2026 geöffnet."),
        ("Für die Turnhalle zahlte der Kreis 14 Monate lang Miete.", "14 Monate",
         "Miete für die Turnhalle zahlte der Kreis vom Januar 2025 bis zum Februar 2026."),
        ("Der Steg lag anderthalb Jahre lang im Depot.", "anderthalb Jahre",
         "Der Steg kam am 4. Oktober 2023 ins Depot und verließ es im April 2025."),
    ],
)  # fmt: skip
def test_a_length_between_two_instants_of_a_passage_is_confirmed(text, words, source):
    assert judged_by(confirm_elapsed, text, words, document(source, *FILLER)) == "derived"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Tagung des Beirats dauerte vier Stunden.", "vier Stunden",
         "Tagung des Beirats im Ratskeller, Beginn 18.00 Uhr, Ende 21.05 Uhr."),
        ("Die Schleuse war elf Tage gesperrt.", "elf Tage",
         "Die Schleuse war vom 25. April bis 6. Mai 2026 gesperrt."),
        ("Für die Turnhalle zahlte der Kreis 13 Monate lang Miete.", "13 Monate",
         "Miete für die Turnhalle zahlte der Kreis vom Januar 2025 bis zum Februar 2026."),
        ("Der Steg lag zwei Jahre lang im Depot.", "zwei Jahre",
         "Der Steg kam am 4. Oktober 2023 ins Depot und verließ es im Februar 2025."),
        ("Der Steg lag drei Wochen lang im Depot.", "drei Wochen",
         "Der Steg kam im März 2025 ins Depot und verließ es im April 2025."),
    ],
)  # fmt: skip
def test_another_length_is_not(text, words, source):
    assert judged_by(confirm_elapsed, text, words, document(source, *FILLER)) is None


def test_times_of_two_rows_are_no_beginning_and_end():
    rows = table(("Uhrzeit", "Meldung"), ("11:49", "Schleuse gesperrt"), ("14:49", "Boot legt an"))
    text = "Die Schleuse war drei Stunden gesperrt."
    assert judged_by(confirm_elapsed, text, "drei Stunden", rows) is None


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Seit acht Jahren hält der Fonds ein Viertel der Fähren.", "acht Jahren",
         "Ein Viertel der Fähren hält der Fonds seit dem 1. Oktober 2017."),
        ("Die Fähre ist seit sechs Jahren außer Betrieb.", "sechs Jahren",
         "Außer Betrieb genommen wurde die Fähre 2020."),
        ("Der Rat hat vor gut zwei Wochen für die Fähre gestimmt.", "zwei Wochen",
         "Für die Fähre stimmte der Rat am 20. Mai 2026."),
        ("Die Fähre wurde vor drei Monaten getauft.", "drei Monaten",
         "Getauft wurde die Fähre am 7. März 2026."),
        ("Die Fähre wurde vor knapp vier Jahren getauft.", "vier Jahren",
         "Getauft wurde die Fähre im September 2022."),
    ],
)  # fmt: skip
def test_a_length_until_the_publication_is_confirmed(text, words, source):
    assert judged_by(confirm_elapsed, text, words, document(source, *FILLER)) == "derived"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Seit acht Jahren hält der Fonds ein Viertel der Fähren.", "acht Jahren",
         "Ein Viertel der Fähren hält der Fonds seit dem 1. Oktober 2016."),
        ("Der Fonds hielt acht Jahre lang ein Viertel der Fähren.", "acht Jahre",
         "Ein Viertel der Fähren hält der Fonds seit dem 1. Oktober 2017."),
        ("Der Rat hat vor gut zwei Wochen für die Fähre gestimmt.", "zwei Wochen",
         "Für die Fähre stimmte der Rat am 27. Mai 2026."),
        ("Der Rat hat vor drei Tagen für die Fähre gestimmt.", "drei Tagen",
         "Für die Fähre stimmte der Rat im Mai 2026."),
    ],
)  # fmt: skip
def test_another_length_until_the_publication_is_not(text, words, source):
    assert judged_by(confirm_elapsed, text, words, document(source, *FILLER)) is None


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Am 28. April schloss der Rat die Fähre, drei Tage vor dem Fest.", "drei Tage",
         "Das Fest an der Fähre begann am 1. Mai 2026."),
        ("Am 3. Juni fährt die Fähre wieder, drei Jahre nach dem Brand.", "drei Jahre",
         "Der Brand auf der Fähre brach am 12. Mai 2023 aus."),
        ("Am 20. Mai 2026 wurde die Fähre getauft, anderthalb Jahre nach dem Auftrag.",
         "anderthalb Jahre", "Der Auftrag für die Fähre wurde am 14. November 2024 erteilt."),
    ],
)  # fmt: skip
def test_a_length_to_the_day_that_the_sentence_names_is_confirmed(text, words, source):
    assert judged_by(confirm_elapsed, text, words, document(source, *FILLER)) == "derived"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Am 28. April schloss der Rat die Fähre, fünf Tage vor dem Fest.", "fünf Tage",
         "Das Fest an der Fähre begann am 1. Mai 2026."),
        ("Am 28. April schloss der Rat die Fähre, drei Tage nach dem Fest.", "drei Tage",
         "Das Fest an der Fähre begann am 1. Mai 2026."),
        ("Am 3. Juni fährt die Fähre wieder, sie war drei Jahre im Dock.", "drei Jahre",
         "Der Brand auf der Fähre brach am 12. Mai 2023 aus."),
    ],
)  # fmt: skip
def test_another_length_or_order_of_it_is_not(text, words, source):
    assert judged_by(confirm_elapsed, text, words, document(source, *FILLER)) is None
