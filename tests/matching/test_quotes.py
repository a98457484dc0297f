"""Quotes are aligned word for word, and belong to the person who says them in the document."""

import pytest

from articles.matching.quotes import aligned, confirm_quote, judge_quote, quoted_words

from .texts import FILLER, document, judged_by, ranked, relation

QUOTE = "„Ich habe keinen Cent genommen und werde das beweisen“, sagte Ingo Reiter."


def test_the_words_of_a_quote_are_between_its_marks():
    assert quoted_words("„Keinen Cent“, sagte er.") == ["keinen", "cent"]
    assert quoted_words('"Not a cent," he said.') == ["not", "a", "cent"]
    assert quoted_words("Keinen Cent") == ["keinen", "cent"]


@pytest.mark.parametrize(
    ("mine", "theirs", "changed", "instead"),
    [
        ("a b c d", "x a b c d y", (), ()),
        ("a b c d", "a b e d", ("c",), ("e",)),
        ("a b d", "a b c d", (), ("c",)),
        ("a b c", "x b c", ("a",), ("x",)),
    ],
)
def test_what_differs_between_is_shown(mine, theirs, changed, instead):
    found = aligned(mine.split(), theirs.split())
    assert (found.mine, found.theirs) == (changed, instead)


def test_a_changed_word_contradicts():
    source = document("Reiter: Ich habe keinen Cent bekommen und werde das beweisen.", *FILLER)
    assert relation(QUOTE, "Cent", source) == ("differs", "quote_word")


def test_a_sentence_of_the_quote_before_the_passage_does_not_contradict():
    words = "Das stimmt nicht. Ich habe nie einen Cent von der Firma genommen."
    text = f"„{words}“, sagte Ingo Reiter."
    found = relation(text, "Cent", document(words, *FILLER, speaker="Ingo Reiter"))
    assert found[1] != "quote_word"


@pytest.mark.parametrize("words", ["wir brauchen jede Hand an beiden Orten"])
def test_the_other_mood_of_reported_speech_does_not_contradict(words):
    text = f"„{words}“, sagte Ingo Reiter."
    source = document("Reiter sagt, man brauche jede Hand an beiden Orten.", *FILLER)
    assert relation(text, "Hand", source)[1] != "quote_word"


def test_a_denial_left_out_contradicts():
    text = "„Unsere Daten beweisen, dass Pestizide die Ursache sind“, sagte Ingo Reiter."
    source = document("Reiter: Unsere Daten beweisen nicht, dass Pestizide die Ursache sind.")
    assert relation(text, "Daten", source) == ("differs", "quote_word")


def test_another_speaker_contradicts():
    words = "Ich habe keinen Cent genommen und werde das beweisen."
    source = document(words, *FILLER, speaker="Katharina Röhl")
    assert relation(QUOTE, "Cent", source) == ("differs", "other_speaker")


def test_the_same_speaker_does_not():
    words = "Ich habe keinen Cent genommen und werde das beweisen."
    found = relation(QUOTE, "Cent", document(words, *FILLER, speaker="Ingo Reiter"))
    assert found[0] != "differs"


@pytest.mark.parametrize("family", ["Ohm", "Reuterholm", "Röhlmann"])
def test_a_speaker_with_another_family_name_is_no_other_speaker(family):
    words = "Ich habe keinen Cent genommen und werde das beweisen."
    text = f"„Ich habe keinen Cent genommen und werde das beweisen“, sagte Katharina {family}."
    talk = document(words, *FILLER, speaker="Röhl")
    paper = document("Den Bericht schrieb Katharina Röhl.", name="paper.txt")
    assert relation(text, "Cent", talk, paper)[1] != "other_speaker"


@pytest.mark.parametrize(
    ("family", "speaker"), [("Tveten", "Tveit"), ("Lindqvist", "Lindquist"), ("Rähl", "Röhl")]
)
def test_a_speaker_whose_family_name_is_written_otherwise_is_no_other_speaker(family, speaker):
    words = "Ich habe keinen Cent genommen und werde das beweisen."
    text = f"„Ich habe keinen Cent genommen und werde das beweisen“, sagte Katharina {family}."
    assert relation(text, "Cent", document(words, *FILLER, speaker=speaker))[1] != "other_speaker"
    other = document(words, *FILLER, speaker="Gudrun Ohm")
    assert relation(text, "Cent", other)[1] == "other_speaker"


@pytest.mark.parametrize("words", ["Sie bitten um", "Sie verlangen", "Wir fordern"])
def test_a_pronoun_is_no_speaker(words):
    text = f"{words} ein Gespräch, „bevor Listen und Pläne geschrieben werden“."
    source = document("Wir bitten um ein Gespräch, bevor Listen und Pläne geschrieben werden.",
                      *FILLER, speaker="Tobias Kern")  # fmt: skip
    assert relation(text, "Listen", source)[0] != "differs"


@pytest.mark.parametrize("cue", ["sagte sie", "hieß es am Abend", "so war es zu hören"])
def test_a_quote_word_for_word_of_somebody_the_text_names_is_confirmed(cue):
    words = "Ich konnte niemanden sehen und dachte, ich sei die Letzte"
    text = f"Katharina Röhl gewann das Rennen. „{words}“, {cue}."
    source = document(f"{words}.", *FILLER, speaker="Röhl")
    assert relation(text, "niemanden", source)[0] == "same"


@pytest.mark.parametrize("speaker", ["Tornquist", "Ina Volk", "Hafenmeister Behr"])
def test_a_quote_of_somebody_the_text_does_not_name_is_left_to_the_weights(speaker):
    words = "Ich konnte niemanden sehen und dachte, ich sei die Letzte"
    text = f"Katharina Röhl gewann das Rennen. „{words}“, sagte sie."
    index, found = ranked(text, document(f"{words}.", *FILLER, speaker=speaker))
    one = next(one for one in found if "niemanden" in one.claim.fact.text)
    assert confirm_quote(index, one.claim, one.candidates) is None


SAID = "Jemand hat einen Anker durch die Kehle des Landes gezogen"


@pytest.mark.parametrize(
    ("before", "cue", "speaker"),
    [
        ("Minister Tom Kastell sprach.", "sagte er", "Frau Osei"),
        ("Der Minister Tom Kastell beschuldigte einen Kutter.", "sagte er", "Frau Blake"),
        ("Ministerin Ina Volk sprach zuerst.", "sagte sie", "Herr Behr"),
    ],
)
def test_a_pronoun_is_for_somebody_before_it_and_not_for_the_speaker(before, cue, speaker):
    text = f"{before} „{SAID}“, {cue}."
    source = document(f"{SAID}.", *FILLER, speaker=speaker)
    assert judged_by(judge_quote, text, "Anker", source) == "other_speaker"


@pytest.mark.parametrize("speaker", ["Frau Volk", "Volk", "Ina Volk"])
def test_a_pronoun_may_be_for_the_speaker(speaker):
    text = f"Ministerin Ina Volk sprach zuerst. „{SAID}“, sagte sie."
    source = document(f"{SAID}.", *FILLER, speaker=speaker)
    assert judged_by(judge_quote, text, "Anker", source) is None


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        (
            "Wir brauchen jede Hand, aber nicht an zwei Orten",
            "Frau Röhl sagt, man brauche jede Hand, aber nicht an zwei Orten.",
        ),
        ("Ich habe den Hafen nie verlassen", "Röhl erklärt, sie habe den Hafen nie verlassen."),
        (
            "Unser Steg hält keine drei Winter mehr",
            "Der Steg halte keine drei Winter mehr, so Röhl.",
        ),
    ],
)
def test_reported_speech_confirms_the_quote_that_it_reports(quote, said):
    text = f"„{quote}“, sagte Katharina Röhl."
    assert judged_by(confirm_quote, text, quote[:9], document(said, *FILLER)) == "same_quote"


@pytest.mark.parametrize(
    "said",
    [
        "Frau Röhl sagt, man brauche keine Hand, aber nicht an zwei Orten.",
        "Frau Röhl sagt, man brauche jede Hand im Hafen und im Rathaus, aber nicht an zwei Orten.",
        "Frau Röhl sagt, man suche jede Hand, aber nicht an zwei Orten.",
    ],
)
def test_reported_speech_in_other_words_does_not(said):
    text = "„Wir brauchen jede Hand, aber nicht an zwei Orten“, sagte Katharina Röhl."
    assert judged_by(confirm_quote, text, "brauchen", document(said, *FILLER)) is None


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        (
            "„Der Steg ist kein Denkmal“, erwiderte Tom Behr.",
            "Bürgermeisterin Volk antwortete trocken: „Der Steg ist kein Denkmal.“",
            "Reporter",
        ),
        (
            "„Der Steg ist kein Denkmal“, rief Behr.",
            "Frau Volk erwiderte wörtlich: „Der Steg ist kein Denkmal, Malte.“",
            "",
        ),
        (
            "„Der Steg ist kein Denkmal“, sagte Tom Behr.",
            "Ina Volk sagte: „Der Steg ist kein Denkmal.“ So berichtete es Jan Loh.",
            "",
        ),
    ],
)
def test_whom_a_passage_names_at_the_quote_is_who_says_it(text, source, speaker):
    one = document(source, *FILLER, speaker=speaker)
    assert judged_by(judge_quote, text, "Steg", one) == "other_speaker"


@pytest.mark.parametrize(
    "source",
    [
        "Tom Behr sagte: „Der Steg ist kein Denkmal.“ So berichtete es Jan Loh.",
        "Ina Volk schwieg. „Der Steg ist kein Denkmal“, sagte Behr.",
        "Dort steht: „Der Steg ist kein Denkmal.“",
    ],
)
def test_the_same_person_at_the_quote_or_nobody_does_not(source):
    text = "„Der Steg ist kein Denkmal“, sagte Tom Behr."
    assert judged_by(judge_quote, text, "Steg", document(source, *FILLER)) is None


@pytest.mark.parametrize(
    ("quote", "said", "is_other"),
    [
        ("„Niemand atmet jetzt“", "Also, niemand atmet jetzt!", True),
        ("„Viel zu teuer“", "Das war viel zu teuer.", True),
        ("„Niemand atmet jetzt“", "Jetzt atmet niemand.", False),
        ("„Viel zu“", "Das war viel zu teuer.", False),
    ],
)
def test_three_words_in_one_run_say_who_speaks(quote, said, is_other):
    source = document(said, *FILLER, speaker="Ina Volk")
    found = judged_by(judge_quote, f"{quote}, sagte Tom Behr.", quote[1:5], source)
    assert found == ("other_speaker" if is_other else None)


def test_a_first_name_beside_a_quote_names_who_is_to_have_said_it():
    text = "Wiebke Amaro führt ihn. „Ich komme wieder, aber mit Diplom“, sagt Wiebke."
    source = document("Ich komme wieder, aber mit Diplom.", *FILLER, speaker="Judith")
    assert relation(text, "Ich komme", source) == ("differs", "other_speaker")
