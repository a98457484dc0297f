"""Generate articles in our own words, and what editors do to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from hypothesis import strategies as st

from articles.anchoring import Anchored

SENTENCES = """
Die Reederei Harmsen & Söhne fuhr 2019 mit 14 Schiffen zwischen Emden und Stavanger.
Nach Angaben des Hafenamts legten im März 1.284 Frachter an, 7,5 Prozent mehr als im Vorjahr.
„Wir rechnen nicht mit einem schnellen Ende“, sagte Hafenmeisterin Jule Tammen (52).
Am 3. Oktober 2020 brannte das Kühlhaus am Kai 7 völlig aus.
Der Schaden lag bei rund 2,4 Millionen Euro.
Das Gutachten stammt von Dr. Edo Wübbena aus Leer.
Die Versicherung zahlte bis heute 30 Prozent.
Der Rat stimmte mit 21 gegen 19 Stimmen zu.
Warum die Pumpe ausfiel, ist offen.
War es Brandstiftung?
Die Polizei sagt: Nein!
Das bleibt so.
So ist es.
Die Zahl der Beschäftigten sank von 412 auf 380.
Für den Neubau sind zwölf Monate angesetzt, z. B. für Kran und Rampe.
Tammen leitet den Hafen seit dem 1. Mai 2014 – als erste Frau.
„Das war knapp.“
Im Werk II arbeiten 95 Menschen.
Die Anlage misst 41,2 Meter und wiegt 310 Tonnen.
Laut einem Bericht der „Küstenpost“ fehlen dem Land 60 Millionen Euro.
Der Umsatz stieg um 8 Prozent auf 1,1 Milliarden Euro.
Harmsen gilt als größter Arbeitgeber der Stadt.
Ihr Sohn Hauke (24) soll 2027 folgen.
Der Vertrag läuft bis 2031.
Im Bericht steht es auf S. 12.
Er verkaufte 40 % seiner Anteile an die Nordbank AG.
Jeder dritte Hafenarbeiter ist älter als 55 Jahre.
Die Strecke nach Groningen ist seit Dezember 2015 unterbrochen.
Zwei Taucher fanden das Wrack in 38 Metern Tiefe.
Der Fischer Ubbo Janssen meldete den Fund am Dienstag, 4. Mai 2021.
Niemand wurde verletzt.
Die Fähre „Möwe“ fasst 250 Passagiere und 60 Autos.
""".strip().splitlines()
HEADINGS = ["Streit um den Hafen", "Was bisher bekannt ist", "Foto: Wiebke Ahlers", "Die Folgen"]
WORDS = ["nicht", "angeblich", "kaum", "17", "fast", "sehr", "Frau", "2,5"]
OPENINGS = ["Angeblich gilt:", "Nur", "Falsch ist, dass", "Vielleicht …", "„Nein“,", "Fast 30"]
ENDINGS = [" und Bremen.", " – vorerst.", ", hieß es.", " nicht!", "; mehr nicht.", " (17)."]
CUES = [" fragte er.", ", sagte Tammen.", " – so steht es da.", " und schwieg."]

TYPOGRAPHY = [
    ("„", "»"),
    ("“", "«"),
    ("„", '"'),
    ("–", "—"),
    (" Prozent", "\u00a0Prozent"),
    (" Euro", "\u202fEuro"),
    ("hafen", "ha\u00adfen"),
    ("ö", "o\u0308"),
    ("ü", "u\u0308"),
]

_PUNCTUATION = {
    **dict.fromkeys("„“”«»", '"'),
    **dict.fromkeys("‚‘’", "'"),
    **dict.fromkeys("–—−‑", "-"),
    "\u00ad": "",
}


def bare(text: str) -> str:
    """Return the text without what typography may change."""
    text = normalize("NFC", text).translate(str.maketrans(_PUNCTUATION))
    return re.sub(r"\s+", " ", text)


@dataclass(frozen=True)
class Draft:
    """An article as paragraphs of sentences."""

    paragraphs: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        return "\n\n".join(" ".join(paragraph) for paragraph in self.paragraphs)

    def sentences(self) -> list[tuple[int, int, str]]:
        """Return start, end and words of each sentence in `text`."""
        spans = []
        at = 0
        for paragraph in self.paragraphs:
            for sentence in paragraph:
                spans.append((at, at + len(sentence), sentence))
                at += len(sentence) + 1
            at += 1
        return spans

    def claims(self) -> list[Anchored]:
        """Mark every figure and every name of two words as a claim of its own."""
        return [
            Anchored((start, match.start()), start + match.start(), start + match.end(), start, end)
            for start, end, sentence in self.sentences()
            for match in _claims_in(sentence)
        ]


def _claims_in(sentence: str) -> Iterator[re.Match[str]]:
    found = list(re.finditer(r"\d[\d.,]*\d \w+|\d+|[A-ZÄÖÜ]\w+ [A-ZÄÖÜ]\w+", sentence))
    return iter(found or [re.compile(r".*", re.DOTALL).match(sentence)])  # type: ignore[list-item]


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Draw an article of two to six paragraphs, with headings; sentences may come twice."""
    sentences = draw(st.lists(st.sampled_from(SENTENCES), min_size=4, max_size=18))
    paragraphs: list[tuple[str, ...]] = []
    while sentences:
        size = draw(st.integers(1, 5))
        paragraphs.append(tuple(sentences[:size]))
        sentences = sentences[size:]
    for heading in draw(st.lists(st.sampled_from(HEADINGS), max_size=2)):
        paragraphs.insert(draw(st.integers(0, len(paragraphs))), (heading,))
    return Draft(tuple(paragraphs))


@st.composite
def edits(draw: st.DrawFn, draft: Draft, past: tuple[Draft, ...] = ()) -> Draft:
    """Draw what one hand does to `draft`; `past` is what an undo may return to."""
    acts = [_insert, _delete, _reword, _extend, _move, _swap, _duplicate, _typeset, _join, _divide]
    if past and draw(st.integers(0, 6)) == 0:
        return draw(st.sampled_from(past))
    return draw(st.sampled_from(acts))(draw, draft)


@st.composite
def histories(draw: st.DrawFn) -> list[Draft]:
    """Draw an article and one to six revisions of it."""
    history = [draw(drafts())]
    for _ in range(draw(st.integers(1, 6))):
        history.append(draw(edits(history[-1], tuple(history))))
    return history


def _place(draw: st.DrawFn, draft: Draft) -> tuple[int, int]:
    paragraph = draw(st.integers(0, len(draft.paragraphs) - 1))
    return paragraph, draw(st.integers(0, len(draft.paragraphs[paragraph]) - 1))


def _with(draft: Draft, paragraph: int, *sentences: str) -> Draft:
    """Return the draft with this paragraph's sentences replaced; an empty one goes."""
    kept = list(draft.paragraphs)
    kept[paragraph : paragraph + 1] = [tuple(sentences)] if sentences else []
    return Draft(tuple(kept)) if kept else draft


def _replace(draft: Draft, place: tuple[int, int], *sentences: str) -> Draft:
    paragraph, number = place
    old = draft.paragraphs[paragraph]
    return _with(draft, paragraph, *old[:number], *sentences, *old[number + 1 :])


def _insert(draw: st.DrawFn, draft: Draft) -> Draft:
    place = _place(draw, draft)
    old = draft.paragraphs[place[0]][place[1]]
    # A heading stays alone on its line: nothing else would show where it ends.
    return (
        draft if old in HEADINGS else _replace(draft, place, draw(st.sampled_from(SENTENCES)), old)
    )


def _delete(draw: st.DrawFn, draft: Draft) -> Draft:
    return _replace(draft, _place(draw, draft))


def _reword(draw: st.DrawFn, draft: Draft) -> Draft:
    """Insert, drop or replace a word inside a sentence."""
    place = _place(draw, draft)
    words = draft.paragraphs[place[0]][place[1]].split(" ")
    if len(words) < 3:
        return draft
    at = draw(st.integers(1, len(words) - 2))
    dropped = draw(st.integers(0, 1))
    words[at : at + dropped] = draw(
        st.lists(st.sampled_from(WORDS), min_size=1 - dropped, max_size=1)
    )
    return _replace(draft, place, " ".join(words))


def _extend(draw: st.DrawFn, draft: Draft) -> Draft:
    """Put words before a sentence or after it that become part of it."""
    place = _place(draw, draft)
    old = draft.paragraphs[place[0]][place[1]]
    if draw(st.booleans()):
        return _replace(draft, place, f"{draw(st.sampled_from(OPENINGS))} {old}")
    if old.endswith((".", "!", "?")) and draw(st.booleans()):
        return _replace(draft, place, old[:-1] + draw(st.sampled_from(ENDINGS)))
    return _replace(draft, place, old + draw(st.sampled_from(CUES)))


def _move(draw: st.DrawFn, draft: Draft) -> Draft:
    paragraphs = list(draft.paragraphs)
    moved = paragraphs.pop(draw(st.integers(0, len(paragraphs) - 1)))
    paragraphs.insert(draw(st.integers(0, len(paragraphs))), moved)
    return Draft(tuple(paragraphs))


def _swap(draw: st.DrawFn, draft: Draft) -> Draft:
    paragraph, number = _place(draw, draft)
    sentences = list(draft.paragraphs[paragraph])
    other = draw(st.integers(0, len(sentences) - 1))
    sentences[number], sentences[other] = sentences[other], sentences[number]
    return _with(draft, paragraph, *sentences)


def _duplicate(draw: st.DrawFn, draft: Draft) -> Draft:
    paragraphs = list(draft.paragraphs)
    copied = draw(st.sampled_from(paragraphs))
    paragraphs.insert(draw(st.integers(0, len(paragraphs))), copied)
    return Draft(tuple(paragraphs))


def _typeset(draw: st.DrawFn, draft: Draft) -> Draft:
    """Change nothing but typography, everywhere."""
    old, new = draw(st.sampled_from(TYPOGRAPHY))
    return Draft(tuple(tuple(s.replace(old, new) for s in p) for p in draft.paragraphs))


def _join(draw: st.DrawFn, draft: Draft) -> Draft:
    """Make two paragraphs one, unless one is a heading."""
    paragraphs = list(draft.paragraphs)
    first = draw(st.integers(0, len(paragraphs) - 1))
    joined = sum(paragraphs[first : first + 2], ())
    if not all(sentence.endswith((".", "!", "?", "“", "«", '"')) for sentence in joined):
        return draft
    paragraphs[first : first + 2] = [joined]
    return Draft(tuple(paragraphs))


def _divide(draw: st.DrawFn, draft: Draft) -> Draft:
    paragraph, number = _place(draw, draft)
    paragraphs = list(draft.paragraphs)
    old = paragraphs[paragraph]
    paragraphs[paragraph : paragraph + 1] = [part for part in (old[:number], old[number:]) if part]
    return Draft(tuple(paragraphs))
