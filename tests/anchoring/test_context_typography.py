"""Typography and the Unicode form of a text change no context."""

from unicodedata import normalize

import pytest

from articles.anchoring import ContextPage
from articles.anchoring.context import SupportKind
from articles.anchoring.supports import context_of
from articles.splitting import sentences
from tests.anchoring.context_measuring import faults, marked_in
from tests.anchoring.context_pairs import PAIRS, Pair
from tests.anchoring.pairs_wider import WIDER

TEXTS = [(pair.language, pair.text) for pair in (PAIRS + WIDER)[::8]]
LENGTHS = "Müller zählte 17 Schüler in Köln. Die Straße ist 5 Kilometer lang."
# One of each kind of text that contexts compare: heads, table, list, unit, speaker, names.
HEADED = (
    "Größe der Brücke\n\nKöln gibt Zahlen heraus.\n\nFür Düren\n\nDas Gebäude hat 300 Räume. "
    "„Es wäre schön. Wir zählen 40 Gäste“, sagte Jürgen Möller.\n\nMöller kommt aus Mainz. "
    "Er führt den Ausschuss.\n\nAngaben in Millionen Euro, gerundet\n\n"
    "Städte\tErlöse für Wärme\nKöln\t3\nDüren\t4\n\nEs fehlen Gärtner für:\n- Köln 3\n- Düren 4"
)
FORMS = {
    "decomposed": lambda text: normalize("NFD", text),
    "soft hyphens": lambda text: text.replace("ie", "i\u00ade").replace("er", "e\u00adr"),
    "zero-width spaces": lambda text: text.replace("au", "a\u200bu"),
    "spaces that don't break": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: text.replace(" ", "\u202f"),
    "ligatures": lambda text: text.replace("fi", "\ufb01").replace("ff", "\ufb00"),
    "guillemets": lambda text: text.replace("„", "»").replace("“", "«"),
    "single marks": lambda text: text.replace("„", "‚").replace("“", "‘"),
    "typewriter marks": lambda text: text.replace("„", '"').replace("“", '"'),
    "hyphens that don't break": lambda text: text.replace("-", "\u2011"),
}


def _marked(language: str, old: str, new: str) -> list[str]:
    return [words for words, is_marked in marked_in(_typeset(language, old, new)) if is_marked]


def _typeset(language: str, old: str, new: str) -> Pair:
    return Pair("typeset", language, old, ((old, new),))


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    ("language", "text"), [*TEXTS, ("de", LENGTHS), ("de", HEADED)], ids=lambda one: one[:20]
)
def test_a_text_typeset_otherwise_marks_nothing(language, text, form):
    assert _marked(language, text, form(text)) == []
    assert _marked(language, form(text), text) == []


def test_a_change_is_seen_through_typography():
    old = "Die Firma Müller baut in Köln. Das Unternehmen hat 300 Räume."
    new = normalize("NFD", old.replace("Müller", "Möller"))
    assert _marked("de", old, new) == [normalize("NFD", "Das Unternehmen hat 300 Räume.")]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_supports_have_the_places_and_words_of_the_text_as_it_came(form):
    text = form(HEADED)
    page = ContextPage(text, sentences(text, "de"), (), "de")
    at = text.rindex("4")
    found = [s for s in context_of(page, at, at + 1) if s.kind is SupportKind.INTRODUCTION]
    assert [s.words for s in found] == [form("Es fehlen Gärtner für:")]
    assert all(text[s.start : s.end] == s.words for s in found)


NOTED = "Der Rat zahlte 312 Euro.¹ Am Montag ging er.²\n\n¹ Ohne Zinsen.\n\n² Stand: 3. März."


@pytest.mark.parametrize(
    ("edits", "marked"),
    [
        ((("ging er.²", "ging er.³"), ("² Stand", "³ Stand")), ()),
        ((("Euro.¹", "Euro.⁴"), ("¹ Ohne", "⁴ Ohne")), ()),
        ((("Ohne Zinsen", "Mit Zinsen"),), ("Der Rat zahlte",)),
        ((("3. März", "4. März"),), ("Am Montag",)),
    ],
)
def test_a_note_is_compared_by_its_words_and_not_by_its_number(edits, marked):
    assert faults(Pair("notes", "de", NOTED, edits, marked)) == []


@pytest.mark.parametrize(("one", "two", "other"), [("[1]", "[2]", "[3]"), ("1", "2", "3")])
def test_notes_with_plain_numbers_are_compared_by_their_words(one, two, other):
    text = NOTED.replace("¹", one).replace("²", two)
    renumbered = ((f"ging er.{two}", f"ging er.{other}"), (f"{two} Stand", f"{other} Stand"))
    assert faults(Pair("notes", "de", text, renumbered, ())) == []
    reworded = (("3. März", "4. März"),)
    assert faults(Pair("notes", "de", text, reworded, ("Am Montag",))) == []
