"""Find how a sentence leans on the text before it, by any of its words."""

from collections.abc import Sequence
from dataclasses import replace

from articles.anchoring.anaphors import anaphors
from articles.anchoring.bases import bases
from articles.anchoring.clauses import ClauseWord
from articles.anchoring.leaning_words import LeaningWords
from articles.anchoring.leans import Lean


def leans(sentence: str, tokens: Sequence[ClauseWord], words: LeaningWords) -> list[Lean]:
    """Return how a sentence, with its `tokens`, leans on others; each way at most once."""
    tokens = _without_label(sentence, tokens)
    found: dict[tuple[object, ...], Lean] = {}
    for lean in (*bases(sentence, tokens, words), *anaphors(tokens, words)):
        kind = (lean.is_thing, lean.is_noun, lean.is_place, lean.is_person, lean.is_near)
        found.setdefault((lean.needs, *kind, lean.genders, lean.sorts), lean)
    return list(found.values())


def _without_label(sentence: str, tokens: Sequence[ClauseWord]) -> Sequence[ClauseWord]:
    """Return the words after a label: "Bewertung: Dafür gibt es keinen Beleg."."""
    if len(tokens) < 2 or tokens[0].clause == tokens[1].clause:
        return tokens
    if sentence[tokens[0].start + len(tokens[0].text) :].lstrip()[:1] != ":":
        return tokens
    return [replace(token, clause=token.clause - 1) for token in tokens[1:]]
