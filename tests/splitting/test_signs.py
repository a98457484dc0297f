"""A minus sign is read with its figure, a dash is not; a text is read in any normal form."""

from unicodedata import normalize

import pytest

from articles.splitting import sentence_around, sentences, split
from articles.splitting.blocks import find_blocks

SIGNED = [
    ("de", "Es war kalt −5 Grad.", "−5 Grad", "-5"),
    ("de", "Es war kalt − 5 Grad.", "− 5 Grad", "-5"),
    ("de", "Es war kalt – 5 Grad.", "5 Grad", "5"),
    ("de", "Die Spanne: 5 − 3 Grad.", "3 Grad", "3"),
    ("de", "Am Ende standen −$5 Millionen.", "−$5 Millionen", "-5000000"),
    ("de", "Das Konto: (-€5).", "-€5", "-5"),
    ("de", "Es fiel auf −½ Prozent.", "−½ Prozent", "-0.5"),
    ("en", "They made a profit −$3 million.", "−$3 million", "-3000000"),
    ("en", "They made a profit – $3 million.", "$3 million", "3000000"),
]


@pytest.mark.parametrize(("language", "text", "words", "number"), SIGNED)
def test_a_sign_belongs_to_its_figure_and_a_dash_does_not(language, text, words, number):
    found = split(text, language=language, published=None)
    numbers = {text[c.start : c.end]: c.value.to_json().get("number") for c in found if c.value}
    assert numbers.get(words) == number


def test_a_range_with_its_currency_twice_has_no_sign():
    text = "It costs $2-$3 million."
    found = split(text, language="en", published=None)
    assert all(c.value.number > 0 for c in found if c.kind == "money")


TEXT = (
    "Streit um die Brücke\n\n"
    "Bürgermeisterin Käthe Öhlmann (58) rechnet für März mit 2,5 Millionen Euro. "
    "„Wir können das schaffen“, sagte Öhlmann am Samstag. Die größte Fähre trägt 40 Autos.\n\n"
    "Foto: Jörg Müller / dpa"
)


@pytest.mark.parametrize("cut", [0, 40, 90, 150])
def test_a_decomposed_text_is_read_as_the_composed_one(cut):
    text = TEXT[:cut] + normalize("NFD", TEXT[cut:])
    pairs = zip(_found(TEXT), _found(text), strict=True)
    for composed, decomposed in pairs:
        assert composed == decomposed


def _found(text):
    """Return what is found, in composed words, its number by the words at its place."""
    found = []
    for claim in split(text, language="de", published=None):
        value = claim.value.to_json() if claim.value else {}
        if span := value.pop("number_span", None):
            value["number_words"] = text[span[0] : span[1]]
        if span := value.pop("source_span", None):
            value["source_words"] = normalize("NFC", text[span[0] : span[1]])
        words = text[claim.start : claim.end], text[claim.sentence_start : claim.sentence_end]
        found.append((claim.kind, claim.rule, value, *(normalize("NFC", word) for word in words)))
    return found


def test_sentences_and_blocks_of_a_decomposed_text_are_those_of_the_composed_one():
    text = normalize("NFD", TEXT)
    cut = [normalize("NFC", text[a:b]) for a, b in sentences(text, "de")]
    assert cut == [TEXT[a:b] for a, b in sentences(TEXT, "de")]
    parts = [(b.kind, normalize("NFC", text[b.start : b.end])) for b in find_blocks(text)]
    assert parts == [(b.kind, TEXT[b.start : b.end]) for b in find_blocks(TEXT)]
    start = text.index("58")
    first, last = sentence_around(text, start, start + 2, "de")
    assert normalize("NFC", text[first:last]).startswith("Bürgermeisterin")
    assert normalize("NFC", text[first:last]).endswith("Euro.")


@pytest.mark.parametrize("mark", ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u200d"])
def test_invisible_characters_hide_no_word(mark):
    text = TEXT.replace("Autos", f"Au{mark}tos").replace("größte", f"grö{mark}ßte")
    kinds = [(c.kind, c.rule) for c in split(text, language="de", published=None)]
    assert kinds == [(c.kind, c.rule) for c in split(TEXT, language="de", published=None)]
