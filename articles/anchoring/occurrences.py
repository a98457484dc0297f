"""Find the sentences of one text in another, word for word."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from articles.anchoring.sentences import begins_sentence
from articles.anchoring.words import WordSequence

# Hostile texts repeat a word without end; what is found more often than this is unsure.
_MOST_TRIES = 200_000
_MOST_WORK = 500_000
_FEWEST_TRIES = 200
_NEIGHBOURS = 3


def same_sentences(
    old: WordSequence, new: WordSequence, sentences: Iterable[range]
) -> dict[range, int | None]:
    """Return where each of the old text's `sentences` begins in the new one.

    A sentence that is not in the new text is not in the answer; one that stands there more
    often or less often than in the old text has None, since which is which is unsure. If it
    is there as often, the first stays the first.
    """
    groups: dict[tuple[str, str], list[range]] = defaultdict(list)
    for sentence in filter(None, sentences):
        code = old.code[sentence.start : sentence.stop]
        groups[code, _breaks(old, sentence)].append(sentence)
    most = max(_FEWEST_TRIES, _MOST_TRIES // max(1, len(groups)))
    homes: dict[range, int | None] = {}
    for (code, _), group in groups.items():
        homes.update(_same(old, new, code, group, most))
    return homes


def _same(
    old: WordSequence, new: WordSequence, code: str, group: list[range], most: int
) -> dict[range, int | None]:
    edges = _Edges.of(old, group)
    tries = max(2, min(most, _MOST_WORK // len(code)))
    places = _find(new, code, edges, tries)
    if places == []:
        return {}
    known = _find(old, code, edges, tries)
    if places is None or known is None or len(places) != len(known):
        return dict.fromkeys(group)
    homes = dict(zip(known, places, strict=True))
    return {sentence: homes.get(sentence.start) for sentence in group}


def _find(words: WordSequence, code: str, edges: "_Edges", tries: int) -> list[int] | None:
    """Return where `code` stands in `words` as a whole sentence; None: too often to tell."""
    places: list[int] = []
    at = -1
    for _ in range(tries):
        at = words.code.find(code, at + 1)
        if at < 0:
            return places
        if edges.fit(words, range(at, at + len(code))):
            places.append(at)
    return None


@dataclass(frozen=True, slots=True)
class _Edges:
    """What was around a sentence where it was judged, and where paragraphs end in it.

    A sentence may begin or end where no rule would see it, since a person said so; there the
    same neighbours are proof that it still does.
    """

    before: frozenset[str]
    after: frozenset[str]
    breaks: str

    @classmethod
    def of(cls, words: WordSequence, group: list[range]) -> "_Edges":
        return cls(
            before=frozenset(_before(words, sentence.start) for sentence in group),
            after=frozenset(_after(words, sentence.stop) for sentence in group),
            breaks=_breaks(words, group[0]),
        )

    def fit(self, words: WordSequence, span: range) -> bool:
        """Return whether the words at `span` are a sentence of their own."""
        return (
            (begins_sentence(words, span.start) or _before(words, span.start) in self.before)
            and (begins_sentence(words, span.stop) or _after(words, span.stop) in self.after)
            and _breaks(words, span) == self.breaks
        )


def _before(words: WordSequence, index: int) -> str:
    first = max(0, index - _NEIGHBOURS)
    return words.code[first:index] + _spaced(words.gaps[first + 1 : index + 1])


def _after(words: WordSequence, index: int) -> str:
    last = index + _NEIGHBOURS
    return words.code[index:last] + _spaced(words.gaps[index:last])


def _spaced(gaps: str) -> str:
    """Return gaps without spaces beside marks, which are typography: "so..." and "so …"."""
    return gaps.replace("n", "s")


def _breaks(words: WordSequence, span: range) -> str:
    """Return where paragraphs end inside `span`; empty if none do."""
    gaps = words.gaps[span.start + 1 : span.stop]
    return "".join("p" if gap == "p" else " " for gap in gaps) if "p" in gaps else ""
