"""Propositions that look like less: lines, verbs that look like nouns, appositions, left-out verbs.

Brackets stand around what must be found, as it is; what has none is no statement.
"""

import pytest

from tests.statements.finder import find_statements

_BODY = {
    "de": "Der Fall beschäftigt die Region seit Langem, und ein Ende ist nicht in Sicht.",
    "en": "The case has occupied the region for a long time, and no end is in sight.",
}
_LINES = [
    ("de", "[Brauerei verkauft Stammhaus]"),
    ("de", "[Lehrer verlassen Insel]"),
    ("de", "[Werk erhöhte Preise]"),
    ("de", "[Hausmeister entlassen]"),
    ("de", "[Mühle wieder in Betrieb]"),
    ("de", "[Keine Einigung im Streit um die Schleuse]"),
    ("de", "[Ein Verletzter nach Explosion]"),
    ("de", "Arbeiten am Limit"),
    ("de", "Reisen und Speisen"),
    ("de", "Vier Wünsche an das Christkind"),
    ("de", "Ein Sommer voller Musik"),
    ("en", "[Drivers block harbour]"),
    ("en", "[Union names negotiator]"),
    ("en", "[Brewery to leave city]"),
    ("en", "[Curator quits]"),
    ("en", "[Lifts out of order again]"),
    ("en", "[No deal on lock gates]"),
    ("en", "Seven ideas for the weekend"),
    ("en", "A summer full of music"),
]
_SENTENCES = [
    ("en", "[The quake hit at dawn]."),
    ("en", "[The mayor cut the ribbon]."),
    ("en", "[The panel set a date]."),
    ("en", "[The frost hit hard], and [the pipes burst]."),
    ("en", "[The builder, [a man without a licence], left town]."),
    ("en", "[The mule stumbled], [slipped] and [fell]."),
    ("de", "[Das Boot, [beladen mit Kisten], kenterte vor dem Hafen]."),
    ("de", "[Der Speicher, [im Krieg ausgebrannt], dient als Museum]."),
    ("de", "[Die Insel, [seit der Flut ein Schutzgebiet], bleibt gesperrt]."),
    ("de", "[Die Hütte, [einst Treffpunkt der Schmuggler], verfiel]."),
    ("de", "[Er verklagte den Makler], [einen früheren Partner seiner Tante]."),
    ("de", "[Sie leitet den Chor], [gegründet von Bergleuten]."),
    ("en", "[The barge, [loaded with crates], sank off the harbour]."),
    ("en", "[The store, [never insured against fire], burned down]."),
    ("en", "[The island, [by far the smallest of the group], has no school]."),
    ("de", "[Die Klägerin verlangte Schadenersatz], [der Beklagte eine Entschuldigung]."),
    ("de", "[Der Großvater züchtete Tauben], [die Großmutter Rosen]."),
    ("de", "[Die Decke war rissig], [der Boden morsch]."),
    ("de", "[Der Zaun wurde entfernt], [die Hecke gestutzt]."),
    ("de", "[Links lag das Moor], [rechts der Wald]."),
    ("en", "[Her uncle was a tailor], [her aunt a nurse]."),
    ("en", "[The miners sought shelter], [the women a way out]."),
    ("de", "[Sie kaufte den Garten, den Schuppen und das Haus]."),
    ("de", "[Der Ausschuss besuchte das Lager, das Labor im Keller und die Küche]."),
    ("en", "[The auditor, above all his assistant, had doubts]."),
]


def _bracketed(marked: str) -> tuple[str, set[str]]:
    text, opened, inside = "", [], set[tuple[int, int]]()
    for sign in marked:
        if sign == "[":
            opened.append(len(text))
        elif sign == "]":
            inside.add((opened.pop(), len(text)))
        else:
            text += sign
    return text, {text[start:stop] for start, stop in inside}


def _found(text: str, language: str, start: int, stop: int) -> set[str]:
    statements = find_statements(text, language=language)
    return {text[one.start : one.end] for one in statements if start <= one.start < stop}


@pytest.mark.parametrize(("language", "marked"), _LINES)
def test_a_headline_is_a_statement_if_only_an_auxiliary_is_missing(language, marked):
    line, wanted = _bracketed(marked)
    assert _found(f"{line}\n\n{_BODY[language]}", language, 0, len(line)) == wanted


@pytest.mark.parametrize(("language", "marked"), _SENTENCES)
def test_clauses_are_found_by_their_shape(language, marked):
    sentence, wanted = _bracketed(marked)
    before = len(_BODY[language]) + 1
    text = f"{_BODY[language]} {sentence}"
    assert _found(text, language, before, len(text)) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Er fördere heimlich – wie einst sein Vater – den Verein."),
        ("de", "Die Bahn hat – anders als im Mai – kein Geld."),
        ("de", "Der Chor war – nach drei Jahren – lange zerstritten."),
        ("de", "Der Kreis – hoch verschuldet – verkauft das Bad."),
        ("en", "The firm – deep in debt – sold the pool."),
        ("en", "The council has - unlike in May - money for bridges."),
    ],
)
def test_a_clause_around_two_dashes_stays_whole(language: str, text: str) -> None:
    found = find_statements(text, language=language)
    assert [text[one.start : one.end] for one in found] == [text.rstrip(".")]
