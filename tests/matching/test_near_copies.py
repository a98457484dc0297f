"""A sentence that a document has almost word for word: what differs, and what it confirms."""

import pytest

from articles.matching.near_copies import confirm_near_copy, judge_near_copy, word_changes

from .texts import FILLER, document, judged_by

FERRY = "Die neue Fähre legte am 3. Mai mit 480 Gästen und 94 Tonnen Fracht in Emsum ab."
MAYOR = "Bürgermeisterin Lene Harms (54) sprach in Emsum von einem Glücksfall für die Küste."
QUOTE = "„Wir haben zwölf Jahre lang auf dieses Schiff gewartet“, sagte Lene Harms in Emsum."
DEBT = "Der Kreis hat die Förderung der kleinen Häfen bislang nicht gekürzt."
TRADE = "Der Umschlag stieg damit im Hafen von Emsum um 8 Prozent."
TOLD = "Harms sagte, die Werft habe dem Kreis die alte Fähre zurückgegeben."
ENGLISH = ("The fire brigade trains at the old station.", "Pictures by children are on show.")
SHIP = "The new ferry left Emsum with 480 guests and 94 tonnes of freight on board."


@pytest.mark.parametrize(
    ("sentence", "was", "now", "words", "reason"),
    [
        (FERRY, "480", "482", "482", "other_value"),
        (FERRY, "94", "49", "49", "transposed"),
        (FERRY, "Tonnen", "Kilogramm", "94", "unit"),
        (FERRY, "3. Mai", "5. Mai", "5. Mai", "other_value"),
        (MAYOR, "54", "45", "45", "other_value"),
        (MAYOR, "Lene", "Lena", "Lena", "spelling"),
        (MAYOR, "Lene Harms", "Lene Osterkamp", "Osterkamp", "other_name"),
        (MAYOR, "Bürgermeisterin", "Ministerin", "Ministerin", "role"),
        (QUOTE, "Schiff", "Gesetz", "Gesetz", "quote_word"),
        (DEBT, "nicht ", "", "Kreis", "negation"),
        (TRADE, "stieg", "sank", "8 Prozent", "direction"),
        (TOLD, "Harms", "Reiter", "habe", "other_speaker"),
        (SHIP, "94 tonnes", "94 miles", "94", "unit"),
        (SHIP, "Emsum", "Kiel", "Kiel", "place"),
    ],
)
def test_one_thing_that_differs_contradicts(sentence, was, now, words, reason):
    language = "en" if sentence is SHIP else "de"
    source = document(sentence, *(ENGLISH if sentence is SHIP else FILLER))
    text = sentence.replace(was, now)
    assert judged_by(judge_near_copy, text, words, source, language=language) == reason


@pytest.mark.parametrize(
    ("text", "words", "copies"),
    [
        # The figure is the same, and other words say the same.
        (FERRY.replace("neue", "große"), "480", [FERRY]),
        (FERRY.replace("Gästen", "Gast"), "94", [FERRY]),
        # Another figure of another day: a report like this one.
        (FERRY.replace("480", "512").replace("3. Mai", "9. Mai"), "512", [FERRY]),
        # A second document has the sentence as it is.
        (FERRY.replace("480", "482"), "482", [FERRY, FERRY.replace("480", "482")]),
        # An older document.
        (FERRY.replace("480", "482"), "482", ["Emsum, 3. Mai 2024", FERRY]),
        # A common noun in place of a name.
        (MAYOR.replace("Lene Harms", "Marthe Kron"), "Kron", [MAYOR.replace("Lene Harms", "Frau")]),
        # A quote that is cut.
        (QUOTE.replace(" lang", ""), "gewartet", [QUOTE]),
        # Too few words, or too many other ones.
        ("Es waren 480 Gäste.", "480", ["Es waren 482 Gäste."]),
        (FERRY.replace("480", "482"), "482", ["Mit 480 Gästen an Bord lief das Schiff aus."]),
    ],
)
def test_it_keeps_silent(text, words, copies):
    sources = [document(copies[0], *copies[1:], *FILLER)]
    if copies[0] == FERRY and len(copies) > 1:
        sources = [document(copy, *FILLER, name=f"{at}.txt") for at, copy in enumerate(copies)]
    assert judged_by(judge_near_copy, text, words, *sources) is None


@pytest.mark.parametrize(
    ("sentence", "words", "reason"),
    [
        (FERRY, "480", "same_value"),
        (MAYOR, "Lene", "same_name"),
        (DEBT, "Kreis", "same_words"),
        (QUOTE, "gewartet", "same_quote"),
    ],
)
def test_a_copy_confirms(sentence, words, reason):
    assert judged_by(confirm_near_copy, sentence, words, document(sentence, *FILLER)) == reason


@pytest.mark.parametrize(
    ("text", "words", "copies"),
    [
        (FERRY.replace("3. Mai", "9. Mai"), "480", [FERRY]),
        ("Gestern legte die neue Fähre mit 480 Gästen in Emsum ab.", "Gestern",
         ["Emsum, 2. Juni 2026", "Gestern legte die neue Fähre mit 480 Gästen in Emsum ab."]),
        (MAYOR, "54", ["Emsum, 3. Mai 2024", MAYOR]),
    ],
)  # fmt: skip
def test_other_words_another_day_and_an_old_copy_confirm_nothing(text, words, copies):
    assert judged_by(confirm_near_copy, text, words, document(*copies, *FILLER)) is None


def test_places_of_other_words_are_code_points_of_both():
    [change] = word_changes(FERRY, FERRY.replace("480 Gästen", "rund 512 Gästen"))
    assert (FERRY[slice(*change.at)], change.theirs) == ("480", ("rund", "512"))
    assert word_changes(FERRY, TRADE) is None
