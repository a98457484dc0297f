"""What becomes of a claim through one edit."""

import re

import pytest

from articles.anchoring import Anchored, Fate, carry
from tests.anchoring.placing import carry_one, claim

JUDGED = "Im März legten 1.284 Frachter an."
TEXT = f"Streit um den Hafen\n\nDer Rat tagt. {JUDGED} Der Umsatz stieg.\n\nDas bleibt so."


def _edited(old: str, new: str) -> tuple[Fate, str | None]:
    carried, words = carry_one(TEXT, TEXT.replace(old, new), "1.284 Frachter", JUDGED)
    return carried.fate, words


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Der Rat tagt. ", ""),
        ("Der Rat tagt. ", "Der Rat tagt. Er streitet. "),
        ("Der Rat tagt. ", "„Wann tagt der Rat?“ "),
        ("Der Rat tagt. ", "Die Folgen\n\n"),
        (" Der Umsatz stieg.", ""),
        (" Der Umsatz stieg.", " Dr. Tammen sieht das anders."),
        (" Der Umsatz stieg.", "\n\nDer Umsatz stieg."),
        ("Streit um den Hafen", "Viel Streit um einen Hafen"),
        ("Das bleibt so.", "Es ändert sich 1.284-mal."),
    ],
)
def test_a_claim_is_unchanged_when_only_its_neighbours_change(old, new):
    assert _edited(old, new) == (Fate.UNCHANGED, "1.284 Frachter")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Der Rat", "Der\u00a0Rat"),
        ("1.284 Frachter", "1.284\u202fFrachter"),
        ("im März", "im Ma\u0308rz"),
        ("legten", "leg\u00adten"),
        ("tagt. Im", "tagt.  \nIm"),
        ("Der Rat tagt.", "„Der Rat tagt.“"),
    ],
)
def test_typography_is_no_change(old, new):
    assert _edited(old, new)[0] is Fate.UNCHANGED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"Ja" – so \'n Glück', "„Ja“ — so ’n Glück"),
        ('"Ja" - so `n Glück', "»Ja« − so ‘n Glück"),
        ("2019-2021 fuhr die Emden-Fähre ...", "2019–2021 fuhr die Emden‑Fähre …"),
        ("Für 30 % der Fähren", "Für 30% der Fa\u0308hren"),
    ],
)
def test_the_style_of_quotes_dashes_and_dots_is_no_change(old, new):
    assert carry_one(old + ".", new + ".", old, old + ".")[0].fate is Fate.UNCHANGED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("legten 1.284", "legten nicht 1.284"),
        ("an. Der", "nicht an. Der"),
        ("an. Der", "an, heißt es. Der"),
        ("an. Der", "an! Der"),
        ("an. Der", "an Der"),
        ("an. Der", "an. – so heißt es. Der"),
        ("Im März", "Angeblich gilt: Im März"),
        ("Im März", "Nicht nur Im März"),
        ("Im März", "im März"),
        ("Im März", "„Im März"),
        ("tagt. Im", "tagt, Im"),
        ("legten", "legten\n\n"),
        ("Frachter an", "Frachter ab"),
    ],
)
def test_a_claim_is_touched_when_its_sentence_changes(old, new):
    assert _edited(old, new) == (Fate.TOUCHED, "1.284 Frachter")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("1.284", "1.300", "1.300 Frachter"),
        ("1.284 Frachter", "1.284 Schiffe", "1.284 Schiffe"),
        ("1.284 Frachter", "tausend Schiffe", "tausend Schiffe"),
        ("legten 1.284", "kamen rund 1.290", "kamen rund 1.290 Frachter"),
    ],
)
def test_a_touched_claim_covers_what_replaced_its_words(old, new, words):
    assert _edited(old, new) == (Fate.TOUCHED, words)


@pytest.mark.parametrize(
    ("old", "new"), [("Drei Boote", "Vier Schiffe"), ("Die drei", "Rund vier"), ("Da", "Hier")]
)
def test_a_claim_at_a_texts_beginning_covers_what_replaced_its_word(old, new):
    text = f"{old} ankerten gestern dort im Hafen."
    first, became = old.split()[0], new.split()[0]
    assert carry_one(text, text.replace(old, new), first, text)[1] == became


@pytest.mark.parametrize("end", ["30 Dollar", "40 Franken", "ihn"])
def test_a_claim_at_the_end_of_a_line_covers_what_replaced_its_words(end):
    old, new = (f"Der Rat zahlt {words}\n\nDas bleibt so." for words in ("30 Euro", end))
    carried, words = carry_one(old, new, "30 Euro", "Der Rat zahlt 30 Euro")
    assert (carried.fate, words) == (Fate.TOUCHED, end)


def test_a_name_before_the_sentence_joins_it_when_it_ends_in_an_abbreviation():
    old = "Es brennt. Tammen zahlte 30 Euro."
    new = "Es brennt. Laut Dr. Tammen zahlte 30 Euro."
    assert carry_one(old, new, "30 Euro", "Tammen zahlte 30 Euro.")[0].fate is Fate.TOUCHED


@pytest.mark.parametrize(
    "noted",
    [
        *"zurück.² zurück². zurück.¹² zurück.* zurück. zurück.2 zurück.12".split(),
        *("zurück.[2]", "zurück[12].", "zurück [2].", "zurück. [2]", "zurück.[2][3]"),
    ],
)
@pytest.mark.parametrize("before", ["zurück.", "zurück.³", "zurück.1", "zurück[1].", "zurück.[1]"])
def test_a_note_that_is_added_or_gets_another_number_is_no_change(before, noted):
    text = "Der Rat tagt. Am Montag trat er {} Das Amt schweigt."
    sentence = f"Am Montag trat er {before}"
    carried, words = carry_one(text.format(before), text.format(noted), "Am Montag", sentence)
    assert (carried.fate, words) == (Fate.UNCHANGED, "Am Montag")


@pytest.mark.parametrize("figure", ["zurück.2 Boote kamen.", "zurück.12 Boote kamen."])
def test_a_figure_that_may_count_something_is_no_mark_of_a_note(figure):
    old, new = f"Er trat {figure}", "Er trat zurück.3 Boote kamen."
    assert carry_one(old, new, "Er trat", old)[0].fate is Fate.TOUCHED


def test_marks_that_count_up_or_have_their_notes_are_marks_before_any_word():
    old, new = (
        "Er trat zurück.1 Boote kamen.2 Wir gehen.",
        "Er trat zurück. Boote kamen. Wir gehen.",
    )
    assert carry_one(old, new, "Er", "Er trat zurück.1")[0].fate is Fate.UNCHANGED
    noted = "Er trat zurück.7 Boote kamen.\n\n7 Stand: Mai"
    new = "Er trat zurück.8 Boote kamen.\n\n8 Stand: Mai"
    assert carry_one(noted, new, "Mai", "7 Stand: Mai")[0].fate is Fate.UNCHANGED
    assert carry_one(noted, new, "Er trat", "Er trat zurück.7")[0].fate is Fate.UNCHANGED


@pytest.mark.parametrize(
    ("power", "other"),
    [
        ("5 km²", "5 km"),
        ("10²", "10"),
        ("(a+b)²", "(a+b)"),
        ("sin²", "sin"),
        ("Berg [2] und", "Berg [1] und"),
    ],
)
def test_a_power_is_no_mark_of_a_note(power, other):
    old, new = f"Es sind {power}. Gut so.", f"Es sind {other}. Gut so."
    assert carry_one(old, new, "Es sind", f"Es sind {power}.")[0].fate is Fate.TOUCHED


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Das kostet 40 Mio.", "Dollar."),
        ("Das wiegt 3 Tsd.", "Tonnen."),
        ("Das sind 5 Mrd.", "Yen."),
        ("Die Karte kostet Fr.", "38.50 im Winter."),
        ("Gesprochen hat der Bgm.", "Huber."),
        ("Er fährt mit Karl M.", "Holm."),
    ],
)
def test_a_unit_or_name_after_an_abbreviation_joins_the_sentence(sentence, joined):
    old = f"{sentence} Der Rat tagt."
    new = f"{sentence} {joined} Der Rat tagt."
    assert carry_one(old, new, sentence[:-1], sentence)[0].fate is Fate.TOUCHED


@pytest.mark.parametrize(
    ("sentence", "below", "fate"),
    [
        ("Der Umsatz stieg", "um 3 Prozent.", Fate.TOUCHED),
        ("Der Umsatz stieg", ", aber nur um 3 Prozent.", Fate.TOUCHED),
        ("Der Umsatz stieg", "Um 3 Prozent.", Fate.UNCHANGED),
        ("Der Umsatz stieg.", "um 3 Prozent, heißt es.", Fate.UNCHANGED),
    ],
)
def test_a_small_word_in_the_line_below_joins_a_sentence_without_an_end(sentence, below, fate):
    new = f"{sentence}\n{below}\n\nDas bleibt."
    assert carry_one(f"{sentence}\n\nDas bleibt.", new, "Umsatz", sentence)[0].fate is fate


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("„Der Rat tagt. Er zahlt.“", "Der Rat tagt. „Er zahlt.“"),
        ("Der Rat tagt. „Er zahlt.“", "„Der Rat tagt. Er zahlt.“"),
        ("„Er zahlt. Der Rat tagt.“", "„Er zahlt.“ Der Rat tagt."),
        ("„Er zahlt.“ Der Rat tagt.", "„Er zahlt. Der Rat tagt.“"),
    ],
)
def test_a_sentence_that_enters_or_leaves_a_quotation_is_touched(old, new):
    assert carry_one(old, new, "Rat", "Der Rat tagt.")[0].fate is Fate.TOUCHED


def test_a_month_after_the_sentence_joins_it_when_it_ends_in_an_ordinal():
    old = "Das Fest beginnt am 3. Danach ist Ruhe."
    new = "Das Fest beginnt am 3. Oktober. Danach ist Ruhe."
    assert carry_one(old, new, "3.", "Das Fest beginnt am 3.")[0].fate is Fate.TOUCHED


def test_a_claim_is_lost_when_its_words_are_deleted():
    assert _edited("1.284 Frachter", "sie") == (Fate.TOUCHED, "sie")
    assert _edited(" 1.284 Frachter", "") == (Fate.LOST, None)
    assert _edited(JUDGED, "") == (Fate.LOST, None)


def test_a_lost_claim_is_found_again_from_the_last_text_that_had_it():
    without = TEXT.replace(JUDGED, "Er schweigt.")
    back = without.replace("Er schweigt.", f"Er schweigt. {JUDGED}")
    assert carry_one(TEXT, without, "Frachter", JUDGED)[0].fate is Fate.LOST
    assert carry_one(TEXT, back, "Frachter", JUDGED)[0].fate is Fate.UNCHANGED


def test_a_sentence_that_goes_elsewhere_is_moved():
    new = f"{JUDGED} " + TEXT.replace(JUDGED + " ", "")
    assert carry_one(TEXT, new, "1.284 Frachter", JUDGED)[0].fate is Fate.MOVED


def test_a_sentence_that_goes_elsewhere_and_changes_is_touched_there():
    changed = "Im Mai legten 1.284 Frachter an."
    new = f"{changed}\n\n" + TEXT.replace(JUDGED + " ", "")
    carried, words = carry_one(TEXT, new, "1.284 Frachter", JUDGED)
    assert (carried.fate, words, carried.start) == (Fate.TOUCHED, "1.284 Frachter", 14)


@pytest.mark.parametrize(
    ("changed", "fate"),
    [
        ("Alle Boote fuhren ab.", Fate.TOUCHED),
        ("Alle Boote fuhren los.", Fate.TOUCHED),  # three of five words and marks are the same
        ("Die Boote fuhren los.", Fate.LOST),
    ],
)
def test_a_sentence_that_goes_elsewhere_keeps_three_in_five_of_its_words(changed, fate):
    old = "Alle Boote legten ab."
    text = f"Streit um den Hafen. {old} Der Umsatz stieg deutlich an."
    new = f"{changed}\n\n" + text.replace(old + " ", "")
    assert carry_one(text, new, "Boote", old)[0].fate is fate


@pytest.mark.parametrize(("count", "fate"), [(30, Fate.TOUCHED), (45, Fate.LOST)])
def test_a_sentence_with_much_put_between_its_words_is_lost(count, fate):
    half = " ".join(f"Wort{n}" for n in range(10))
    between = " ".join(f"neu{n}" for n in range(count))
    old, new = f"{half} {half.lower()}.", f"{half} {between} {half.lower()}."
    assert carry_one(old, new, "Wort0", old)[0].fate is fate


@pytest.mark.parametrize("months", [["Mai", "Juni"], ["Mai", "Juni", "Juli"]])
def test_a_sentence_that_may_have_become_one_of_several_is_lost(months):
    others = "\n\n".join(f"Im {month} legten 1.284 Frachter an." for month in months)
    new = f"{others}\n\n" + TEXT.replace(JUDGED + " ", "")
    assert carry_one(TEXT, new, "1.284 Frachter", JUDGED)[0].fate is Fate.LOST


def test_a_sentence_with_a_few_of_the_same_words_does_not_hide_the_rewritten_one():
    others = "Im Mai legten 1.284 Frachter an.\n\nIm Juni kamen 90 Frachter."
    new = f"{others}\n\n" + TEXT.replace(JUDGED + " ", "")
    assert carry_one(TEXT, new, "1.284 Frachter", JUDGED)[0].fate is Fate.TOUCHED


def test_a_swap_of_paragraphs_moves_the_shorter_one():
    long, short = "Der Rat tagt. Er zahlt 30 Euro. Das bleibt.", "Es brannte 2019."
    old, new = f"{long}\n\n{short}", f"{short}\n\n{long}"
    assert carry_one(old, new, "30 Euro", "Er zahlt 30 Euro.")[0].fate is Fate.UNCHANGED
    assert carry_one(old, new, "2019", short)[0].fate is Fate.MOVED


class TestEqualSentences:
    TWICE = "So ist es. Der Rat tagt. So ist es."

    def _fates(self, new: str) -> list[tuple[Fate, int | None]]:
        last = len(self.TWICE) - 10
        claims = [Anchored(1, 0, 2, 0, 10), Anchored(2, last, last + 2, last, last + 10)]
        return [(c.fate, c.start) for c in carry(claims, self.TWICE, new)]

    def test_equal_sentences_keep_their_order_while_their_number_is_the_same(self):
        assert self._fates("So ist es. Der Rat streitet. So ist es.") == [
            (Fate.UNCHANGED, 0),
            (Fate.UNCHANGED, 29),
        ]

    def test_equal_sentences_are_not_guessed_between_when_one_is_gone(self):
        fates = [fate for fate, _ in self._fates("Der Rat tagt. So ist es.")]
        assert set(fates) <= {Fate.TOUCHED, Fate.LOST}

    def test_equal_sentences_are_not_guessed_between_when_one_is_added(self):
        fates = [fate for fate, _ in self._fates("So ist es. " + self.TWICE)]
        assert set(fates) <= {Fate.TOUCHED, Fate.LOST}

    def test_equal_sentences_inside_longer_ones_do_not_count(self):
        assert self._fates("So ist es. Tammen sagt: So ist es. Der Rat tagt. So ist es.") == [
            (Fate.UNCHANGED, 0),
            (Fate.UNCHANGED, 49),
        ]


def test_a_claim_on_part_of_a_word_keeps_its_part():
    old, new = "Der 67-jährige Präsident kam.", "Gut. Der 67‑jährige Präsi\u00addent kam."
    assert carry_one(old, new, "67", old)[1] == "67"
    assert carry_one(old, new, "dent", old)[1] == "dent"


def test_a_claim_longer_than_its_sentence_is_judged_by_all_its_words():
    text = "„Es ist kalt. Ich gehe“, sagte er."
    quote = Anchored("quote", 0, 23, 0, 13)
    [carried] = carry([quote], text, "Neu. " + text)
    [touched] = carry([quote], text, text.replace("gehe", "gehe nicht"))
    assert (carried.fate, carried.start, carried.end) == (Fate.UNCHANGED, 5, 28)
    assert touched.fate is Fate.TOUCHED


def test_a_sentence_that_a_person_marked_is_kept_by_its_neighbours():
    text = "Es gilt: der Preis sinkt um 3 Euro; der Absatz steigt."
    new = "Ganz neu. " + text
    assert carry_one(text, new, "3 Euro", "der Preis sinkt um 3 Euro")[0].fate is Fate.UNCHANGED


def test_only_a_line_that_ends_right_before_such_a_sentence_is_a_change():
    text = "Neu. Es gilt: der Preis sinkt um 3 Euro; der Absatz steigt."
    new = text.replace("Neu. ", "Neu.\n\n")
    assert carry_one(text, new, "3 Euro", "der Preis sinkt um 3 Euro")[0].fate is Fate.UNCHANGED
    new = text.replace("gilt: ", "gilt:\n")
    assert carry_one(text, new, "3 Euro", "der Preis sinkt um 3 Euro")[0].fate is Fate.TOUCHED


def test_the_order_of_the_claims_is_kept():
    claims = [claim(TEXT, word, JUDGED) for word in ("Frachter", "März", "1.284")]
    keys = [carried.key for carried in carry(claims, TEXT, "Neu. " + TEXT)]
    assert keys == ["Frachter", "März", "1.284"]


@pytest.mark.parametrize("span", [(0, 0, 0, 4), (0, 9, 0, 4), (-1, 2, -1, 4), (3, 2, 0, 4)])
def test_a_claim_outside_the_text_is_refused(span):
    with pytest.raises(ValueError, match="not inside"):
        carry([Anchored("x", *span)], "Text", "Text!")


ITEM_END = re.compile(r" und$|[,;.]$")
LISTS = [
    ("• ", ["12 Kräne aus Husum,", "340 Beschäftigte und", "4,5 Millionen Euro Umsatz."]),
    ("- ", ["zwölf Kräne aus Husum;", "rund 340 Beschäftigte;", "gut vier Millionen Euro."]),
    ("– ", ["12 Kräne aus Husum", "340 Beschäftigte", "4,5 Millionen Euro Umsatz"]),
]


@pytest.mark.parametrize(("mark", "items"), LISTS)
@pytest.mark.parametrize("order", [(1, 0, 2), (2, 0, 1), (2, 1, 0)])
@pytest.mark.parametrize("is_retyped", [False, True])
def test_an_item_takes_its_claims_along_when_a_list_is_reordered(mark, items, order, is_retyped):
    """Also where its last mark becomes that of its new place."""
    bare = [ITEM_END.sub("", item) for item in items]
    ends = [item.removeprefix(words) for item, words in zip(items, bare, strict=True)]
    moved = [items[at] for at in order]
    if is_retyped:
        moved = [bare[at] + end for at, end in zip(order, ends, strict=True)]
    old, new = (
        f"Das sind die Zahlen:\n\n{chr(10).join(mark + item for item in rows)}\n\nGut so."
        for rows in (items, moved)
    )
    for item in items:
        carried, words = carry_one(old, new, item.split()[1], mark + item)
        assert (carried.fate in {Fate.MOVED, Fate.UNCHANGED}, words) == (True, item.split()[1])


def test_an_item_with_another_word_is_touched():
    old, new = "Neu:\n- 12 Kräne,\n- 340 Boote.", "Neu:\n- 340 Boote,\n- 12 Krane."
    assert carry_one(old, new, "12 Kräne", "- 12 Kräne,")[0].fate in {Fate.TOUCHED, Fate.LOST}
    assert carry_one(old, new, "340 Boote", "- 340 Boote.")[0].fate is not Fate.TOUCHED


def test_a_dash_that_only_begins_a_line_is_no_item():
    old = "Der Rat – so hieß es\n– zahlt 30 Euro."
    assert carry_one(old, old.replace("so", "wie"), "30 Euro", old)[0].fate is Fate.TOUCHED
