"""What a claim's sentence leans on outside itself, and whether two texts agree in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.anchoring.same_words import same_words
from articles.anchoring.words import WordNumbers


class SupportKind(StrEnum):
    """What a sentence can lean on."""

    REFERENT = "referent"
    """Whom or what a pronoun or a definite noun means, or what "davon" takes up."""
    TIME = "time"
    """The time that "damals" and "am Tag darauf" count from."""
    HEADLINE = "headline"
    """The same as a referent, in the headline or above it."""
    INTRODUCTION = "introduction"
    """The sentence with the colon before a list or a sentence."""
    QUESTION = "question"
    """The question that it answers."""
    FRAME = "frame"
    """The sentence beside it that calls it true, false or a rumour."""
    COLUMN_HEAD = "column_head"
    ROW_HEAD = "row_head"
    UNIT = "unit"
    """A unit or scale that is given once for a table or passage."""
    CROSSHEAD = "crosshead"
    QUOTATION = "quotation"
    """Marks of a quotation that opens before it or closes behind it."""
    SPEAKER = "speaker"
    """Who says it, where another sentence names them."""
    CREDIT = "credit"
    """The picture's credit beside a caption."""


@dataclass(frozen=True, slots=True)
class Support:
    """Words from `start` to `end` of the text (code points) that a sentence leans on.

    `words` is what stands there, `meaning` the part of it that counts: two supports agree if
    their meanings do. `leaning` are the words of the sentence that need it, "" where its
    place alone does. A `loose` one may be added or removed without a change of meaning, but not
    become another.
    """

    kind: SupportKind
    start: int
    end: int
    words: str
    meaning: str
    leaning: str = ""
    loose: bool = False


Context = tuple[Support, ...]
# A referent in the headline is compared with one in any other sentence before.
_SAME = {SupportKind.HEADLINE: SupportKind.REFERENT}


@dataclass(frozen=True, slots=True)
class ContextChange:
    """A support that differs: the old and the new one, None on the side where there is none."""

    old: Support | None
    new: Support | None

    @property
    def kind(self) -> SupportKind:
        """Return what kind of support it is, of the new text where it has it."""
        return self._known.kind

    @property
    def leaning(self) -> str:
        """Return the words of the sentence that need it."""
        return self._known.leaning

    @property
    def _known(self) -> Support:
        support = self.new or self.old
        if support is None:
            raise ValueError("A change has at least one side.")
        return support


def context_changes(old: Context, new: Context) -> list[ContextChange]:
    """Return what differs between two contexts of the same sentence, in reading order.

    Supports are compared kind by kind in their order. Typography is no difference: quote
    marks, dashes, spaces, soft hyphens and the Unicode form (see `words`).
    """
    if old == new:
        return []
    codes = _Codes(WordNumbers())
    changes = []
    for kind in dict.fromkeys(_SAME.get(s.kind, s.kind) for s in (*old, *new)):
        left = [s for s in old if _SAME.get(s.kind, s.kind) is kind]
        right = [s for s in new if _SAME.get(s.kind, s.kind) is kind]
        changes += [c for c in _pairs(left, right) if codes.differ(c)]
    return changes


def _pairs(left: Sequence[Support], right: Sequence[Support]) -> Iterator[ContextChange]:
    for n in range(max(len(left), len(right))):
        yield ContextChange(_at(left, n), _at(right, n))


def _at(supports: Sequence[Support], n: int) -> Support | None:
    return supports[n] if n < len(supports) else None


@dataclass(frozen=True, slots=True)
class _Codes:
    vocabulary: WordNumbers

    def differ(self, change: ContextChange) -> bool:
        old, new = change.old, change.new
        if old is None or new is None:
            return not (old or new).loose  # type: ignore[union-attr]
        return self._code(old) != self._code(new)

    def _code(self, support: Support) -> str:
        return self.vocabulary.read(same_words(support.meaning)).code


def agree(old: Iterable[Support], new: Iterable[Support]) -> bool:
    """Return whether two contexts mean the same."""
    return not context_changes(tuple(old), tuple(new))
