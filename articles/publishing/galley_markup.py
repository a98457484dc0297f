"""The text of a galley as HTML, for page and PDF: marks in the left margin, corrections right.

Signs are drawn lines, which print sharply on any paper.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape
from itertools import zip_longest

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from articles.queries.galley import Galley, GalleyBlock, GalleyNote
from articles.queries.galley_marks import Mark, MarkedSentence, MarkedSpan
from articles.queries.source_letters import letters_on_paper

TAGS = {"headline": "h2", "crosshead": "h3"}
LABELS = {
    Mark.RIGHT: _("right"),
    Mark.WRONG: _("to be corrected"),
    Mark.QUERY: _("question asked"),
    Mark.CONTEXT: _("context changed"),
    Mark.OPEN: _("open"),
    Mark.NONE: _("no fact"),
    Mark.UNSEEN: _("not looked at"),
    Mark.REPEATED: _("printed twice, checked once"),
}
DRAWN = {
    Mark.RIGHT: '<path d="M2.6 9.2c1.2 1 2 2.3 2.7 4 1.6-4.4 4-8 8-10.7"/>',
    Mark.WRONG: '<path d="M3.6 3.4c3 2.6 6 5.6 8.8 9.2M12.6 3.2c-3.4 2.8-6.4 5.9-9 9.6"/>',
    Mark.QUERY: '<path d="M4.6 5.3c.3-2.1 1.7-3.2 3.6-3.2 2 0 3.5 1.3 3.5 3.1 0 2.7-3.5 2.7-3.7 '
    '5.3M8 13.7v.2"/>',
    Mark.CONTEXT: '<circle cx="8" cy="8" r="4.4"/>'
    '<path d="M8 3.6a4.4 4.4 0 0 0 0 8.8z" fill="#8a5c00"/>',
    Mark.OPEN: '<circle cx="8" cy="8" r="4.4"/>',
    Mark.NONE: '<path d="M4 8h8"/>',
    Mark.UNSEEN: '<path d="M3.4 8h.2M7.9 8h.2M12.4 8h.2"/>',
    Mark.REPEATED: '<path d="M4 6h8M4 10h8"/>',
}
INK, OPEN, WRONG = "#1c1b19", "#8a5c00", "#c2261c"
# Colour and width of a sign's line on paper; on screen, the style sheet colours it.
LINES = {
    Mark.WRONG: (WRONG, "2.1"),
    Mark.OPEN: (OPEN, "1.9"),
    Mark.CONTEXT: (OPEN, "1.9"),
    Mark.UNSEEN: (INK, "2.6"),
}
# Proof marks: in turn, so that two in one line are not taken for each other (DIN 16511).
PROOF = (
    '<path d="M4.2 24.5C3.8 17 4 10 4.6 2.2c2 .2 4 .2 6-.2"/>',
    '<path d="M4.2 24.5C3.8 17 4 10 4.6 2.2c2 .2 4 .2 6-.2M4.4 8.2c2 .2 4 .2 6-.2"/>',
    '<path d="M7.8 24.5C8.2 17 8 10 7.4 2.2c-2 .2-4 .2-6-.2"/>',
    '<path d="M7.8 24.5C8.2 17 8 10 7.4 2.2c-2 .2-4 .2-6-.2M7.6 8.2c-2 .2-4 .2-6-.2"/>',
)
_FIRST_WORD = re.compile(r"\s*\S+")


def galley_text(galley: Galley) -> SafeString:
    """Return the text's blocks with all marks."""
    margin = _Margin(galley)
    return mark_safe("".join(margin.block(block) for block in galley.blocks))  # noqa: S308


def drawn_sign(mark: Mark) -> SafeString:
    """Return the sign of a mark as SVG."""
    return _svg("0 0 16 16", DRAWN[mark], "sign", *LINES.get(mark, (INK, "1.5")))


def legend(galley: Galley) -> list[tuple[Mark, SafeString, str]]:
    """Return the marks that sentences or words of the galley have, with sign and name."""
    sentences = [sentence for block in galley.blocks for sentence in block.sentences]
    used = {sentence.mark for sentence in sentences}
    used |= {span.mark for sentence in sentences for span in sentence.spans}
    return [(mark, drawn_sign(mark), str(LABELS[mark])) for mark in LABELS if mark in used]


class _Margin:
    """Writes blocks; counts the notes in the margin, so that proof marks come in turn."""

    def __init__(self, galley: Galley) -> None:
        self.text, self.cited, self.drawn = galley.revision.text, galley.cited, 0
        self.shown = galley.shown
        self.notes: Mapping[int, GalleyNote] = {note.claim.pk: note for note in galley.wrong}
        self.asked: dict[int, str] = {}
        for row in galley.asked:
            if row.question.state == row.question.State.OPEN:
                self.asked.setdefault(row.question.claim_id, row.question.text)

    def block(self, block: GalleyBlock) -> str:
        tag = TAGS.get(block.block.kind, "p")
        inner = "".join(map(self._sentence, block.sentences))
        return f'<{tag} class="{block.block.kind}">{inner}</{tag}>'

    def _sentence(self, sentence: MarkedSentence) -> str:
        mark, sign = sentence.mark or "", self._sign(sentence)
        words = "".join(self._spans(sentence, sign))
        return f'<span class="s" id="s{sentence.number}" data-mark="{mark}">{words}</span>'

    def _sign(self, sentence: MarkedSentence) -> str:
        """Return what is in the left margin: number, letters, sign."""
        number = self.shown[sentence.number]
        rows = letters_on_paper(self.cited.get(number, ()))
        cited = f"<b>{'<br>'.join(rows)}</b>" if rows else ""
        sign = drawn_sign(sentence.mark) if sentence.mark else ""
        said = f'<span class="said"> ({LABELS[sentence.mark]}) </span>' if sentence.mark else ""
        inner = f"<small>{number}</small>{cited}{sign}"
        return f'<span class="mk" id="m{sentence.number}" aria-hidden="true">{inner}</span>{said}'

    def _spans(self, sentence: MarkedSentence, sign: str) -> Iterator[str]:
        """Yield the words; the sign comes after the first one, to be on its line."""
        for mark, words, notes in self._runs(sentence):
            first = _FIRST_WORD.match(words) if sign else None
            if first:
                yield _marked(mark, first[0]) + sign
                words, sign = words[first.end() :], ""
            yield _marked(mark, words) + notes

    def _runs(self, sentence: MarkedSentence) -> Iterator[tuple[Mark | None, str, str]]:
        """Yield words with one mark up to where it changes or a note comes, with that note.

        Each element costs the PDF's layout time: where claims end without a note, none begins.
        """
        words = ""
        for span, following in zip_longest(sentence.spans, sentence.spans[1:]):
            words += self.text[span.start : span.end]
            notes = "".join(self._notes(span))
            if notes or following is None or following.mark != span.mark:
                yield span.mark, words, notes
                words = ""

    def _notes(self, span: MarkedSpan) -> Iterator[str]:
        """Yield the proof marks of the claims that end with these words, and the margin's."""
        for pk in span.claims:
            if pk in self.notes:
                sign = _svg("0 0 12 26", PROOF[self.drawn % len(PROOF)], "proof", WRONG, "2")
                yield sign + self._note("fix", sign + _wording(self.notes[pk]))
            elif pk in self.asked:
                question = f"<span>{escape(self.asked[pk])}</span>"
                yield self._note("fix ask", drawn_sign(Mark.QUERY) + question)

    def _note(self, kind: str, inner: str) -> str:
        self.drawn += 1
        return f'<span class="{kind}" id="f{self.drawn}">{inner}</span>'


def _marked(mark: Mark | None, words: str) -> str:
    return f'<span class="m-{mark}">{escape(words)}</span>' if mark and words else escape(words)


def _wording(note: GalleyNote) -> str:
    """Return the correction, or the rating where there is none."""
    if note.verdict.correction:
        return f"<em>{escape(note.verdict.correction)}</em>"
    return f"<span>{escape(note.verdict.rating.label)}</span>"


def _svg(box: str, drawn: str, kind: str, colour: str, width: str) -> SafeString:
    line = f'fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"'
    svg = f'<svg class="{kind}" viewBox="{box}" {line} aria-hidden="true">{drawn}</svg>'
    return mark_safe(svg)  # noqa: S308
