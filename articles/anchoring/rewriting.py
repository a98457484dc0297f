"""Find a sentence that was moved and changed at once."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Self

from articles.anchoring.alignment import Alignment
from articles.anchoring.placing import place_claim
from articles.anchoring.sentences import Sentences
from articles.anchoring.words import WordSequence

# A word in more sentences than these says little, and costs much on hostile texts.
_MOST_SENTENCES = 8
_LONGEST = 200
_ALIKE = 0.6
_CLEARLY = 0.2


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The sentences of the new text that no old sentence has become in its place."""

    words: WordSequence
    sentences: list[range]
    by_word: dict[str, list[int]]

    @classmethod
    def of(cls, words: WordSequence, sentences: Sentences, alignment: Alignment) -> Self:
        """Collect them, and in which of them each word stands."""
        taken = alignment.taken()
        left = [
            sentence
            for sentence in map(sentences.__getitem__, range(len(sentences)))
            if len(sentence) <= _LONGEST and 2 * sum(taken[i] for i in sentence) < len(sentence)
        ]
        by_word: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(left):
            for word in set(_code(words, sentence)):
                by_word[word].append(number)
        return cls(words, left, dict(by_word))

    def place(self, old: WordSequence, sentence: range, claim: range) -> range | None:
        """Return where `claim` stands in what its `sentence` has clearly become, if anywhere."""
        code = _code(old, sentence)
        home = self._find(code) if len(sentence) <= _LONGEST else None
        if home is None:
            return None
        found = place_claim(
            Alignment.of(code, _code(self.words, home)),
            range(len(code)),
            range(claim.start - sentence.start, claim.stop - sentence.start),
        )
        return found and range(found.start + home.start, found.stop + home.start)

    def _find(self, code: str) -> range | None:
        """Return the sentence most like `code`, if it is similar enough and no other nearly is."""
        votes: Counter[int] = Counter()
        for word in set(code):
            numbers = self.by_word.get(word, [])
            if len(numbers) <= _MOST_SENTENCES:
                votes.update(numbers)
        best = sorted(
            ((self._likeness(code, number), number) for number, _ in votes.most_common(4)),
            reverse=True,
        )
        if not best or best[0][0] < _ALIKE:
            return None
        if len(best) > 1 and best[0][0] - best[1][0] < _CLEARLY:
            return None
        return self.sentences[best[0][1]]

    def _likeness(self, code: str, number: int) -> float:
        here, there = set(code), set(_code(self.words, self.sentences[number]))
        return len(here & there) / max(len(here), len(there))


def _code(words: WordSequence, span: range) -> str:
    return words.code[span.start : span.stop]
