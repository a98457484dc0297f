"""A denial after what it denies: in the next sentence, as a fragment, in an inserted clause."""

import pytest

from tests.statements.finder import find_statements

# language, text, words of what is denied, who denies it
ANSWERED = [
    ("de", "Der Chor habe Geld veruntreut. Das bestreitet die Kantorin.", "die Kantorin"),
    ("de", "Der Chor habe Geld veruntreut. Dem widersprach der Küster scharf.", "der Küster"),
    ("de", "Der Chor habe Geld veruntreut. Diesen Vorwurf wies die Abtei zurück.", "die Abtei"),
    ("de", "Im Stift würde Geld verbrannt. Die Abtei weist die Darstellung zurück.", "Die Abtei"),
    ("de", "Der Chor habe Geld veruntreut. Das sei Unsinn, sagte der Organist.", "der Organist"),
    ("de", "Der Chor habe Geld veruntreut. Kein Wort davon sei wahr, sagt Odo Berg.", "Odo Berg"),
    ("de", "Der Chor habe Geld veruntreut. Nichts davon treffe zu, so der Küster.", "der Küster"),
    ("de", "Der Chor habe Geld veruntreut. Falsch, sagt die Abtei.", "die Abtei"),
    ("de", "Der Chor habe Geld veruntreut. Alles gelogen, sagt der Küster.", "der Küster"),
    ("de", "Der Chor habe Geld veruntreut. Stimmt nicht, entgegnet der Küster.", "der Küster"),
    ("de", "Der Chor habe Geld veruntreut – Humbug, sagt die Kantorin.", "die Kantorin"),
    ("de", "Der Chor habe Geld veruntreut, was die Kantorin energisch bestreitet.", "die Kantorin"),
    ("de", "Der Chor habe Geld, so etwas weist die Abtei zurück, veruntreut.", None),
    ("de", "Der Chor habe, das bestreitet der Küster, Geld veruntreut.", "der Küster"),
    ("de", "Hat der Chor Geld veruntreut? Keineswegs, sagt die Kantorin.", "die Kantorin"),
    ("de", "Ob der Chor Geld veruntreut hat? „Niemals“, sagt die Kantorin.", "die Kantorin"),
    ("de", "Dass der Chor Geld nahm: ein Märchen, meint der Küster.", "der Küster"),
    ("de", "Reine Fantasie, so der Küster, dass der Chor Geld nahm.", "der Küster"),
    ("en", "Had the choir taken money? Absolutely not, said the vicar.", "the vicar"),
    ("en", "Did the choir take money? “Nonsense,” the vicar said.", "the vicar"),
    ("en", "The choir had taken money. The vicar denies it.", "The vicar"),
    ("en", "Not true, says the vicar, that the choir took money.", "the vicar"),
    ("en", "Pure fantasy, says the vicar, that the choir took money.", "the vicar"),
    ("en", "Asked if the choir took money, the vicar replied: “Not at all.”", "the vicar"),
]
NOT_ANSWERED = [
    ("de", "Der Chor habe Geld veruntreut, sagt die Abtei. Das bestreitet der Küster.", "asserts"),
    ("de", "Der Chor soll Geld gestohlen haben. Der Küster weist das zurück.", "asserts"),
    ("de", "Der Chor habe zu wenig Geld. Der Rat lehnt das ab.", "asserts"),
    ("de", "Der Chor habe Geld geerbt. Der Rat weist die Forderung nach Hilfe zurück.", "asserts"),
    ("de", "Der Chor habe Geld geerbt. Das Haus bestreitet niemand dem Erben.", "asserts"),
    ("de", "Der Chor gab Geld aus. Der Rat wies das zurück.", None),
    ("de", "Nein, sagt der Küster, der Chor habe Geld veruntreut.", "asserts"),
    ("en", "The choir spent money. The vicar rejects it.", None),
    ("en", "The choir took money, the sexton said. The vicar denies it.", "asserts"),
]


def _about_money(language: str, text: str) -> tuple[str | None, str | None]:
    """Return the stance on the clause about money, and who takes it."""
    found = find_statements(text, language=language)
    word = "Geld" if language == "de" else "money"
    one = next(one for one in found if word in text[one.start : one.end])
    return one.stance, text[slice(*one.source)] if one.source else None


@pytest.mark.parametrize(("language", "text", "source"), ANSWERED)
def test_what_is_denied_behind_it_is_denied(language: str, text: str, source: str | None) -> None:
    stance, who = _about_money(language, text)
    assert stance == "denies"
    assert source is None or who == source


@pytest.mark.parametrize(("language", "text", "stance"), NOT_ANSWERED)
def test_what_somebody_claims_or_the_writer_states_stays(
    language: str, text: str, stance: str | None
) -> None:
    assert _about_money(language, text)[0] == stance


def test_a_denial_of_all_takes_up_the_whole_chain() -> None:
    text = "Der Chor habe Geld genommen. Er habe Noten verbrannt. Die Vorwürfe bestreitet er."
    first, second, _ = find_statements(text, language="de")
    assert (first.stance, second.stance) == ("denies", "denies")


def test_a_pronoun_takes_up_the_sentence_before_it() -> None:
    text = "Der Chor habe Geld genommen. Er habe Noten verbrannt. Das bestreitet er."
    first, second, _ = find_statements(text, language="de")
    assert (first.stance, second.stance) == ("asserts", "denies")


def test_what_somebody_does_not_deny_is_conceded() -> None:
    text = "Der Chor habe Geld genommen. Das bestreitet die Kantorin nicht."
    assert find_statements(text, language="de")[0].stance == "concedes"


def test_who_says_a_short_answer_is_no_statement() -> None:
    text = "Der Chor habe Geld genommen. Falsch, sagt die Abtei."
    assert len(find_statements(text, language="de")) == 1


def test_the_questions_of_an_interview_stay_asked() -> None:
    text = "Lang: Ja, gern.\nHaben Sie Geld genommen?\nLang: Nein. Ich nahm nichts.\n"
    asked = next(
        one for one in find_statements(text, language="de") if "Geld" in text[one.start : one.end]
    )
    assert asked.modality == "asked"
