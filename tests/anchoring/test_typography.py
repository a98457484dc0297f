"""What copy editors change in print and nothing else opens nothing; what looks like it does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import Anchored, Fate, carry
from articles.anchoring.typography import typeset
from tests.anchoring.judging import assert_nothing_opens
from tests.anchoring.test_words import fate

DASHES = ["-", "–", "—", "\u2011", "\u2212"]
SPACES = ["", " ", "\u00a0", "\u2009"]
dashes, spaces = st.sampled_from(DASHES), st.sampled_from(SPACES)
FOLLOWED = ["Euro", "Jahre", "km", "Prozent", "Uhr", "im Mai", "und mehr", "Seiten"]
rising = st.tuples(st.integers(0, 2100), st.integers(0, 2100)).filter(lambda n: n[0] < n[1])
falling = rising.map(lambda n: n[::-1]).filter(lambda n: n[0] < 1000)
quoted = st.sampled_from(["ohne Reue", "nie", "5 Euro", "so ist’s", "der Fall Nr. 3", "die 50er"])


@st.composite
def ranges(draw: st.DrawFn, numbers: st.SearchStrategy) -> tuple[str, str]:
    """Draw two spellings of "5 – 7", of which the first has no spaces."""
    low, high = draw(numbers)
    space = draw(spaces.filter(bool))
    return f"{low}{draw(dashes)}{high}", f"{low}{space}{draw(dashes)}{space}{high}"


@given(ranges(rising), st.sampled_from(FOLLOWED))
def test_spaces_around_the_dash_of_a_range_are_typography(pair, follows):
    old, new = (f"von {one} {follows}" for one in pair)
    assert fate(old, new) == fate(new, old) == Fate.UNCHANGED


@given(ranges(falling), st.sampled_from(["Tore", "Leute", "im Mai"]))
def test_figures_that_fall_are_no_range(pair, follows):
    old, new = (f"von {one} {follows}" for one in pair)
    if "—" not in old:  # an em dash joins nothing
        assert Fate.UNCHANGED not in (fate(old, new), fate(new, old))


@given(ranges(rising), st.sampled_from(["davon", "waren", "mehr", "of them", "were"]))
def test_a_part_after_a_dash_is_no_range(pair, follows):
    old, new = (f"von {one} {follows}" for one in pair)
    assert Fate.UNCHANGED not in (fate(old, new), fate(new, old))


@given(ranges(rising))
def test_a_parenthesis_between_dashes_is_no_range(pair):
    old, new = (f"seit {one} ist viel geschehen – nicht zu" for one in pair)
    assert Fate.UNCHANGED not in (fate(old, new), fate(new, old))


@given(quoted, st.sampled_from(["‘{}’", "‚{}‘", "'{}'", "›{}‹", "‹{}›"]))
def test_single_quotation_marks_equal_double_ones_only_as_a_pair(words, single):
    for double in ("“{}”", "„{}“", '"{}"', "»{}«"):
        old, new = f"ein {single.format(words)}", f"ein {double.format(words)}"
        assert fate(old, new) == fate(new, old) == Fate.UNCHANGED
    assert fate(f"ein {single.format(words)}", f"ein {words}") is not Fate.UNCHANGED


@given(st.integers(1, 99), st.integers(1, 99))
def test_feet_are_no_inches(one, other):
    old, new = (f"{one}{mark} hoch und {other}{mark} breit" for mark in "'\"")
    assert Fate.UNCHANGED not in (fate(old, new), fate(new, old))


@given(st.integers(1000, 10**9), st.sampled_from(["de", "de-AT", "en", "en-GB"]))
def test_the_mark_of_thousands_is_typography_in_its_language_only(number, language):
    mark, other = (".", ",") if language.startswith("de") else (",", ".")
    plain, marked = str(number), f"{number:,}".replace(",", mark)
    assert fate_in(plain, marked, language) is Fate.UNCHANGED
    assert fate_in(plain, f"{number:,}".replace(",", other), language) is not Fate.UNCHANGED
    assert fate_in(plain, marked, None) is not Fate.UNCHANGED
    if number >= 10_000:
        assert fate_in(marked, f"{number:,}".replace(",", "\u202f"), language) is Fate.UNCHANGED


def fate_in(old: str, new: str, language: str | None) -> Fate:
    old, new = f"Es war {old} dort.", f"Es war {new} dort."
    [carried] = carry([Anchored(1, 0, len(old), 0, len(old))], old, new, language)
    return carried.fate


SAME = [
    ("1–5 Grad", "1 – 5 Grad"),
    ("von 22–6 Uhr", "von 22 – 6 Uhr"),
    ("1939–45 im Amt", "1939 – 45 im Amt"),
    ("10 000–12 000 Euro", "10 000 – 12000 Euro"),
    ("1½–2 Stunden", "1½ – 2 Stunden"),
    ("10 Uhr–12 Uhr", "10 Uhr – 12 Uhr"),
    ("Mo–Fr auf", "Mo – Fr auf"),
    ("Mai-Juli offen", "Mai – Juli offen"),
    ("kalt—sehr kalt", "kalt – sehr kalt"),
    ("7:30 Uhr", "7.30 Uhr"),
    ("von 6:40 bis 13 Uhr", "von 6.40 bis 13 Uhr"),
    ("at 6:15pm", "at 6.15 pm"),
    ("5′ lang", "5' lang"),
    ("5″ lang", '5" lang'),
    ("1⁄2 Liter", "1/2 Liter"),
    ("20º warm", "20° warm"),
    ("the ‘boys’ room", "the “boys” room"),
    ("the ‘boys’ room’ there", "the “boys’ room” there"),
]
OTHER = [
    ("bei - 5 Grad", "bei -5 Grad"),
    ("1–5 Grad", "1 −5 Grad"),
    ("Rot-Grün", "Rot Grün"),
    ("Rot-Grün", "Rot – Grün"),
    ("kalt—sehr kalt", "kalt-sehr kalt"),
    ("2026-03-14", "2026 - 03 - 14"),
    ("1:30 Stunden", "1.30 Stunden"),
    ("2:1 Tore", "2.1 Tore"),
    ("1.5 Grad", "15 Grad"),
    ("1.50 Grad", "150 Grad"),
    ("die ‘boys’", "die boys’"),
    ("U-20 gewann", "U – 20 gewann"),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_a_difference_of_typography_is_no_change(old, new):
    assert fate(old, new) is fate(new, old) is Fate.UNCHANGED


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_a_difference_that_looks_like_typography_is_a_change(old, new):
    assert Fate.UNCHANGED not in (fate(old, new), fate(new, old))


@given(
    st.text(alphabet="a1 5.,:–-—'‘’‚\"\n•K½\ufdd0", max_size=60),
    st.sampled_from(["de", "en", None]),
)
def test_a_typeset_text_keeps_its_length(text, language):
    assert len(typeset(text, language)) == len(text)


READ = [
    ("de", "Karten kosten 8 - 12 Euro.", "8 - 12", "8–12"),
    ("de", "Die Messungen dauerten von 2019 – 2021.", "2019 – 2021", "2019-2021"),
    ("de", "Das Museum ist sonntags von 14 - 17 Uhr geöffnet.", "14 - 17", "14–17"),
    ("de", "Das Land zahlt bis zum 31. Mai 2027 genau 890.000 Euro.", "890.000", "890\u202f000"),
    ("de", "Es kamen 1.500 Menschen.", "1.500", "1500"),
    ("en", "A crowd of 8,416 saw it.", "8,416", "8416"),
    ("en", "He is out for 6 - 8 weeks.", "6 - 8", "6–8"),
    ("en", "Judge Pike said he had “no remorse”.", "“no remorse”", "‘no remorse’"),
    ("en", "It was odd – a word he used twice – and late.", " – ", "—"),
    ("de", "Das Werk läuft im Drei-Schicht-Betrieb, sagt Karl-Heinz Moll (44).", "-", "\u2011"),
    ("de", "Der 44-jährige Karl-Heinz Moll kam aus Baden-Baden.", "-", "\u2010"),
    ("de", "Analysten rechneten damit... Die Aktie steht bei 27,35 Euro.", "...", " …"),
    ("de", "Die Brücke ist seit 7.30 Uhr gesperrt.", "7.30", "7:30"),
    ("de", "- In Perlin stehen 412 Linden.\n- In Suhl stehen 96 Eichen.", "- ", "• "),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "was", "now"), READ)
def test_copy_editing_opens_no_claim(language, text, was, now):
    assert_nothing_opens(text, text.replace(was, now), language)


DATELINES = [
    ("Bonn (dpa) - ", Fate.UNCHANGED),
    ("LEEDS, England (AP) — ", Fate.UNCHANGED),
    ("Bonn/Köln (dpa/lnw) – ", Fate.UNCHANGED),
    ("St. Gallen (sda) – ", Fate.UNCHANGED),
    ("Falsch – ", Fate.TOUCHED),
    ("Falsch (so dpa selbst) – ", Fate.TOUCHED),
    ("Sie sagte (dpa) – ", Fate.TOUCHED),
    ("Bonn (dpa): ", Fate.TOUCHED),
]


@pytest.mark.parametrize(("dateline", "expected"), DATELINES)
def test_a_dateline_with_its_agency_touches_nothing(dateline, expected):
    words = "Die Brücke ist zu."
    old, new = f"Titel\n\n{words} Er kam.", f"Titel\n\n{dateline}{words} Er kam."
    start = old.index(words)
    claim = Anchored(1, start, start + len(words), start, start + len(words))
    assert carry([claim], old, new)[0].fate is expected


@pytest.mark.parametrize("unit", ["km/h", "m", "kWh", "g", "ha", "m²", "Hz"])
def test_a_unit_ends_the_sentence_before_a_claim(unit):
    words = "Sabine Thoma kam."
    old, new = f"Es waren 32 {unit}. {words}", f"Es sind 33 {unit}. {words}"
    start = old.index(words)
    [carried] = carry([Anchored(1, start, len(old), start, len(old))], old, new)
    assert carried.fate is Fate.UNCHANGED
