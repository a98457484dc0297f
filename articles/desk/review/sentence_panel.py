"""The panel of a sentence: its parts, what is known of it, its forms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.facts.describe import describe
from articles.facts.kinds import Kind
from articles.facts.languages import rules_for
from articles.models import Claim, Evidence, Risk
from articles.models.labels import label_of
from articles.permissions import Act
from articles.queries.active_language import active_translator
from articles.queries.hidden_verdicts import HiddenPlace
from articles.queries.noted_sources import NotedHere, ProposedSource, noted_here
from articles.queries.offered_wordings import offered_wordings
from articles.queries.page_sentences import PageSentence
from articles.queries.risks import PageRiskMark

from .nested_marks import Closing, MarkedWords, Opening, cut_into_marks
from .searches import SearchRow, search_rows
from .sentence_forms import SentenceForms
from .sentence_states import state_of
from .steps import beside, next_sentence, sentence_key

LAST_NUMBER = re.compile(r"\d+(?!.*\d)")

# A list read out as a sentence may have fifty claims; nobody looks for a link in so many rows.
MOST_SEARCHED = 10


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of the sentence: its letter, how the machine reads it, what contradicts it.

    `offered` are the words that a passage has in their place, once somebody has taken it.
    """

    claim: Claim
    letter: str
    value: str
    findings: Sequence[str]
    correction: str = ""
    offered: str = ""

    @property
    def is_whole(self) -> bool:
        return self.claim.kind == Kind.STATEMENT


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A name that the text has at several places, checked once."""

    name: str
    places: int
    lead: Claim


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A risk of the sentence: who marked it, or which kinds of its claims bring it."""

    label: str
    kinds: str
    mark: PageRiskMark | None
    words_then: str


@dataclass(frozen=True, slots=True)
class RiskButton:
    """A button that marks the sentence with a risk, or removes the mark `pk`."""

    risk: str
    label: str
    pk: int | None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Evidence of the sentence: the source's letter, and which parts it is about."""

    evidence: Evidence
    letter: str
    bears_on: str


class SentencePanelView(SentenceForms):
    """The data of the panel of `sentence`, computed lazily by the template."""

    @property
    def state(self) -> str:
        return state_of(self.sentence)

    @property
    def hidden(self) -> HiddenPlace | None:
        """Return where to look at the sentence, if a verdict on it is hidden from the person."""
        found = (self.page.hidden.get(claim.pk) for claim in self.sentence.claims)
        return next(filter(None, found), None)

    @property
    def total(self) -> int:
        return len(self.sentences)

    @cached_property
    def rows(self) -> list[PartRow]:
        return [
            PartRow(
                claim=claim,
                letter=self.letters[claim.pk],
                value=_value_in_words(claim),
                findings=self._contradictions(claim),
                correction=self.page.corrections.get(claim.pk, ""),
                offered=self.wordings.get(claim.pk, ""),
            )
            for claim in self.sentence.parts
        ]

    @cached_property
    def wordings(self) -> dict[int, str]:
        """Return the right words by taken passages, by the claim's pk. One query at most."""
        rows = [row for group in self.facts.evidence for row in group.rows]
        language = rules_for(self.page.article.language)
        if not (language and self.can[Act.JUDGE]):
            return {}
        day = self.page.article.text_day
        return offered_wordings(self.sentence.claims, rows, self.user, language, day)

    @cached_property
    def others(self) -> list[PartRow]:
        """Return the claims judged only with the sentence."""
        return [PartRow(claim, "", _value_in_words(claim), ()) for claim in self.sentence.folded]

    @property
    def mentions(self) -> list[MentionRow]:
        """Return the names in the sentence that are checked at another place."""
        found = map(self.page.claim, dict.fromkeys(self.sentence.follows.values()))
        return [_mention(claim, self.sentences) for claim in found if claim]

    @property
    def risks(self) -> list[RiskRow]:
        return [
            RiskRow(
                label_of(Risk, row.risk),
                ", ".join(label_of(Claim.Kind, kind) for kind in row.kinds),
                row.mark,
                row.words_then,
            )
            for row in self.sentence.risks
        ]

    @property
    def risk_buttons(self) -> list[RiskButton]:
        """Return a button for each risk; one whose words have changed can be marked again."""
        marked = {row.risk: row.mark for row in self.sentence.risks if not row.words_then}
        return [
            RiskButton(risk.value, str(risk.label), mark.pk if mark else None)
            for risk in Risk
            for mark in [marked.get(risk.value)]
        ]

    @property
    def evidence(self) -> list[EvidenceRow]:
        return [
            EvidenceRow(row.evidence, self.sources.letters[row.evidence.source_id], self._on(row))
            for row in self.facts.evidence
        ]

    @cached_property
    def noted(self) -> NotedHere:
        """Return the sources that the author noted at the sentence, and the remarks there."""
        evidence = [row.evidence for row in self.facts.evidence]
        article = self.page.article
        notes = self.facts.notes, self.page.notes
        return noted_here(article, *notes, evidence, self.sources, self.user)

    @property
    def next_noted(self) -> ProposedSource | None:
        """Return the first noted source that can be brought to the sentence and is not."""
        if not (self.can[Act.ADD_EVIDENCE] and self.sentence.claims):
            return None
        return next((row for row in self.noted.sources if not row.is_brought), None)

    @cached_property
    def searches(self) -> list[SearchRow]:
        """Return where the newsroom searches for the first claims of the sentence, parts first."""
        claims = [*self.sentence.parts, *self.sentence.folded][:MOST_SEARCHED]
        text = self.page.revision.text[self.sentence.start : self.sentence.end]
        return search_rows(claims, text, self.page.searches)

    @property
    def says(self) -> SafeString:
        """Return the sentence with its parts."""
        return mark_safe("".join(self._says()).strip())  # noqa: S308

    @property
    def waiting(self) -> Claim | None:
        """Return the first claim whose verdict waits for a second look, else what is wrong."""
        live, claims = self.page.live, self.sentence.claims
        waits = (claim for claim in claims if claim.pk in live and live[claim.pk].is_waiting)
        wrong = (claim for claim in claims if claim.state == Claim.State.WRONG)
        return next(waits, next(wrong, None))

    @property
    def turned(self) -> Claim | None:
        """Return the first claim with a changed context."""
        return next((claim for claim in self.sentence.claims if claim.context_changed), None)

    @cached_property
    def next(self) -> PageSentence | None:
        return beside(self.page, self.sentences, self.sentence.start, 1)

    @cached_property
    def previous(self) -> PageSentence | None:
        return beside(self.page, self.sentences, self.sentence.start, -1)

    @cached_property
    def next_open(self) -> PageSentence | None:
        return next_sentence(self.page, self.sentences, self.sentence.start)

    @property
    def keys(self) -> dict[str, str]:
        """Return the neighbours by the names that scripts know."""
        rows = {"next": self.next, "previous": self.previous, "next-open": self.next_open}
        return {name: sentence_key(row) for name, row in rows.items()}

    def _contradictions(self, claim: Claim) -> list[str]:
        language = get_language() or "de"
        rows = self.found.get(claim.pk, ())
        said = [row.sentence(language) for row in rows if not row.fits]
        if claim.pk in self.page.contradicted and self.can[Act.SEE_EVIDENCE]:
            said.append(_("Documents contradict this (Z)"))
        return said

    def _on(self, row: Any) -> str:
        """Return what evidence is about: the sentence, or the letters of its parts."""
        stance = row.evidence.get_stance_display()
        letters = [letter for pk, letter in self.letters.items() if pk in row.claims]
        if len(letters) in {0, len(self.letters)}:
            return stance
        return f"{stance} {', '.join(letters)}"

    def _says(self) -> Iterator[str]:
        text = self.page.revision.text
        for piece in cut_into_marks(self.sentence.start, self.sentence.end, self.sentence.claims):
            match piece:
                case Opening(claim=claim):
                    letter = self.letters.get(claim.pk) if piece.is_first else None
                    mark = f' data-l="{letter}"' if letter else ""
                    kind = "st" if claim.kind == Kind.STATEMENT else "pt"
                    yield f'<span class="{kind} {claim.state}" data-part="{claim.pk}"{mark}>'
                case Closing():
                    yield "</span>"
                case MarkedWords():
                    yield escape(text[piece.start : piece.end], quote=False)


def _mention(lead: Claim, sentences: Sequence[PageSentence]) -> MentionRow:
    followers = sum(pk == lead.pk for row in sentences for pk in row.follows.values())
    return MentionRow(lead.quote, followers + 1, lead)


def _value_in_words(claim: Claim) -> str:
    texts = [text for _label, text in describe(claim.value, active_translator())]
    return ", ".join(dict.fromkeys(texts))
