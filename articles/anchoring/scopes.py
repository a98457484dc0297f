"""What of a changed sentence a claim depends on: its own words, or its statement.

A name depends on its own words. A statement, and the figures, dates and quotes in it, stay
where nothing of the statement changed and nothing outside it can say something about it: all
changed words are inside other statements of the sentence, which are as many and as they were,
and the statement has a subject of its own and needs no other words.
"""

from dataclasses import dataclass
from functools import cached_property

from articles.anchoring.alignment import Alignment
from articles.anchoring.claims import Anchored
from articles.anchoring.clauses import tokens_of
from articles.anchoring.found_claims import FoundClaim, FoundClaims
from articles.anchoring.leaning import leans
from articles.anchoring.leaning_words import leaning_words
from articles.anchoring.leans import Lean, Needs
from articles.anchoring.words import WordSequence
from articles.facts.kinds import Kind
from articles.facts.languages import rules_for

_BY_OWN_WORDS = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.ROLE})
# Relative clauses, appositions and the like say something about words outside them.
_INDEPENDENT = frozenset({"statement-main", "statement-verb-first", "statement-subordinate"})
# Without a mark or one of these after it, a statement goes on: "a jury found | him guilty".
_JOINING = frozenset({"und", "oder", "aber", "and", "or", "but"})


@dataclass(frozen=True)
class Scopes:
    """Two texts, their aligned words, and what the rules read in them."""

    old: WordSequence
    new: WordSequence
    alignment: Alignment
    old_found: FoundClaims
    new_found: FoundClaims
    language: str | None

    def stays(
        self, claim: Anchored, words: range, place: range, sentence: range, home: range
    ) -> bool:
        """Return whether a claim with its words at `place` still says what it said.

        `sentence` are the words of its old sentence, `home` those of the new one.
        """
        if self._moved(words) != place:
            return False
        if claim.kind in _BY_OWN_WORDS:
            return self._is_same_name(claim.kind, words, place)
        outer = self.old_found.statement_around(claim.kind, claim.start, claim.end)
        return outer is not None and self._is_same_statement(outer, sentence, home)

    def _moved(self, words: range) -> range | None:
        """Return where `words` are now, if they are there together."""
        first = self.alignment.partners[words.start]
        moved = range(first, first + len(words))
        together = all(
            self.alignment.partners[old] == new for old, new in zip(words, moved, strict=True)
        )
        return moved if first >= 0 and together else None

    def _is_same_name(self, kind: str, words: range, place: range) -> bool:
        """Return whether no word beside a name became a part of it; of a role, any word."""
        beside = ((words.start - 1, place.start - 1), (words.stop, place.stop))
        for old, new in beside:
            if self._partner(old) == new:
                continue
            spelled = _word_at(self.old, old), _word_at(self.new, new)
            if any(
                word[:1].isupper() or (kind == Kind.ROLE and word.isalpha()) for word in spelled
            ):
                return False
        return True

    def _partner(self, word: int) -> int | None:
        inside = 0 <= word < len(self.alignment.partners)
        return self.alignment.partners[word] if inside else None

    def _is_same_statement(self, outer: FoundClaim, sentence: range, home: range) -> bool:
        key = (outer.start, outer.end, sentence.start, home.start)
        if key not in self._known:
            self._known[key] = self._compare(outer, sentence, home)
        return self._known[key]

    @cached_property
    def _known(self) -> dict[tuple[int, int, int, int], bool]:
        return {}

    def _compare(self, outer: FoundClaim, sentence: range, home: range) -> bool:
        words = self.old.spanned(outer.start, outer.end)
        place = self._moved(words) if words else None
        if place is None or not _is_within(place, home):
            return False
        after = self.new_found.exactly(Kind.STATEMENT, *self.new.span(place))
        if after is None or after.meaning != outer.meaning or not self._is_ended(words):
            return False
        gone, come = self._removed(sentence, home), self._added(sentence, home)
        figures = _are_figures(self.old, gone) and _are_figures(self.new, come)
        if not self._stands_alone(outer, beside_figures=figures):
            return False
        frames = _frames(self.old, self.old_found, outer, sentence, gone)
        return frames is not None and frames == _frames(self.new, self.new_found, after, home, come)

    def _removed(self, sentence: range, home: range) -> list[int]:
        """Return the words of the old sentence that are not in the new one."""
        return [word for word in sentence if self.alignment.partners[word] not in home]

    def _added(self, sentence: range, home: range) -> list[int]:
        """Return the words of the new sentence that were not in the old one."""
        kept = {self.alignment.partners[word] for word in sentence}
        return [word for word in home if word not in kept]

    def _stands_alone(self, statement: FoundClaim, *, beside_figures: bool) -> bool:
        """Return whether a statement has a subject of its own and refers to no other words.

        Where only figures changed beside it, whom or what it means is the same.
        """
        words = leaning_words(rules_for(self.language or "") or "")
        has_subject = bool((statement.value or {}).get("subject"))
        if words is None or not has_subject or statement.rule not in _INDEPENDENT:
            return False
        said = self.old.form.text[slice(*self.old.form.into(statement.start, statement.end))]
        found = leans(said, tokens_of(said, words), words)
        return all(beside_figures and _names_a_thing(lean) for lean in found)

    def _is_ended(self, words: range) -> bool:
        """Return whether a mark, "und" or the end of the text comes after a statement."""
        following = _word_at(self.old, words.stop)
        return not following[:1].isalnum() or following in _JOINING


def _frames(
    words: WordSequence, found: FoundClaims, own: FoundClaim, sentence: range, changed: list[int]
) -> list[tuple[object, ...]] | None:
    """Return how the statements of a sentence are said, in order.

    None if a changed word is in no other statement: it may say something about all of them.
    """
    others = found.statements_in(*words.span(sentence))
    apart = [
        statement
        for statement in others
        if statement.end <= own.start or own.end <= statement.start
    ]
    spans = [words.spanned(statement.start, statement.end) for statement in apart]
    if not all(any(word in span for span in spans) for word in changed):
        return None
    return [_frame(statement) for statement in others]


def _are_figures(words: WordSequence, changed: list[int]) -> bool:
    return all(words.spelled(word)[:1].isdecimal() for word in changed)


def _names_a_thing(lean: Lean) -> bool:
    """Return whether words need only to know whom or what they mean: "das Land", "sie"."""
    return lean.needs is Needs.NAMES and not (lean.is_pair or lean.is_part or lean.is_bare)


def _is_within(inner: range, outer: range) -> bool:
    return outer.start <= inner.start and inner.stop <= outer.stop


def _frame(statement: FoundClaim) -> tuple[object, ...]:
    value = statement.value or {}
    return tuple(value.get(name) for name in ("modality", "stance", "source"))


def _word_at(words: WordSequence, index: int) -> str:
    return words.spelled(index) if 0 <= index < len(words) else ""
