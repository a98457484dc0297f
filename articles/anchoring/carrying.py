"""Carry claims from one text to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from articles.anchoring.alignment import Alignment
from articles.anchoring.claims import Anchored, Carried, Fate
from articles.anchoring.found_claims import FoundClaims
from articles.anchoring.occurrences import same_sentences
from articles.anchoring.placing import ENOUGH, place_claim
from articles.anchoring.rewriting import Rewritten
from articles.anchoring.scopes import Scopes
from articles.anchoring.sentences import Sentences, whole_sentence
from articles.anchoring.words import WITH_MARKS, WordNumbers, WordSequence

Readings = tuple[FoundClaims, FoundClaims]


def carry(
    claims: Sequence[Anchored],
    old_text: str,
    new_text: str,
    language: str | None = None,
    readings: Readings | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[Carried]:
    """Carry each claim's span from `old_text` to `new_text`.

    Offsets are code points, end exclusive. Returns one `Carried` for each claim, in order.
    A claim is unchanged or moved only if its whole sentence is in the new text word for
    word, between the ends of its neighbours, and as often as before; of repeated sentences
    the first stays the first; with `readings`, what the rules find in both texts, also if only
    other parts of its sentence changed (`Scopes`). Typography is ignored: quote marks, dashes,
    kinds of space, the Unicode form and, by the `language` (a BCP 47 tag), marks of thousands.
    Any other claim is touched, if its place is sure, or lost.
    `old_text` may be any earlier text with the claims: a lost claim is found again from the
    last text that had it. `progress` is called with how many claims were carried since it was
    last called.

    Linear in the texts but for a sort; hostile texts cost no more. Raises ValueError if a
    span is empty or lies outside `old_text`.
    """
    for claim in claims:
        _require_inside(claim, len(old_text))
    if old_text == new_text:
        return [_stayed(claim) for claim in claims]
    vocabulary = WordNumbers(language)
    texts = _Texts(vocabulary.read(old_text), vocabulary.read(new_text), language, readings)
    spans = {_sentence(claim): texts.whole(claim) for claim in claims}
    homes = same_sentences(texts.old, texts.new, set(spans.values()))
    carried = []
    for claim in claims:
        carried.append(texts.carry(claim, spans[_sentence(claim)], homes))
        if progress:
            progress(1)
    return carried


def _require_inside(claim: Anchored, length: int) -> None:
    start, end = _sentence(claim)
    if not (0 <= start < end <= length and claim.start < claim.end):
        raise ValueError(f"The claim {claim.key!r} is not inside the text.")


def _sentence(claim: Anchored) -> tuple[int, int]:
    """Return the claim's sentence, or all that a claim longer than its sentence needs."""
    return min(claim.start, claim.sentence_start), max(claim.end, claim.sentence_end)


def _stayed(claim: Anchored) -> Carried:
    return Carried(
        claim.key,
        Fate.UNCHANGED,
        claim.start,
        claim.end,
        claim.sentence_start,
        claim.sentence_end,
    )


@dataclass(frozen=True)
class _Texts:
    """Both texts; what only a changed text needs is computed lazily."""

    old: WordSequence
    new: WordSequence
    language: str | None
    readings: Readings | None

    @cached_property
    def scopes(self) -> Scopes | None:
        if self.readings is None:
            return None
        return Scopes(self.old, self.new, self.alignment, *self.readings, self.language)

    @cached_property
    def alignment(self) -> Alignment:
        return Alignment.of(self.old.code, self.new.code)

    @cached_property
    def sentences(self) -> Sentences:
        return Sentences.of(self.new)

    @cached_property
    def rewritten(self) -> Rewritten:
        return Rewritten.of(self.new, self.sentences, self.alignment)

    def whole(self, claim: Anchored) -> range:
        """Return the words of the claim's sentence in the old text."""
        words = self.old.spanned(*_sentence(claim))
        return whole_sentence(self.old, words) if words else range(0)

    def carry(self, claim: Anchored, sentence: range, homes: dict[range, int | None]) -> Carried:
        """Carry one claim; `homes` says where its sentence begins now, if it is the same."""
        words = self.old.spanned(claim.start, claim.end)
        if not words:
            return Carried(claim.key, Fate.LOST)
        home = homes.get(sentence)
        if home is not None:
            return self._keep(claim, words, sentence, home)
        # Of several equal sentences none is looked for elsewhere: it would be a guess.
        found = self._find(sentence, words, elsewhere=sentence not in homes)
        return self._place(claim, words, found, sentence)

    def _keep(self, claim: Anchored, words: range, sentence: range, home: int) -> Carried:
        shift = home - sentence.start
        own = self.old.spanned(claim.sentence_start, claim.sentence_end)
        stays = self.alignment.in_place(sentence, home)
        return Carried(
            claim.key,
            Fate.UNCHANGED if stays else Fate.MOVED,
            *self.new.span(_shifted(words, shift), self.old.cut(claim.start, claim.end)),
            *self.new.span(
                _shifted(own, shift), self.old.cut(claim.sentence_start, claim.sentence_end)
            ),
        )

    def _find(self, sentence: range, claim: range, *, elsewhere: bool) -> range | None:
        """Return where the claim of a changed sentence stands, in its place or `elsewhere`."""
        if self.alignment.share(sentence) >= ENOUGH:
            return place_claim(self.alignment, sentence, claim)
        return self.rewritten.place(self.old, sentence, claim) if elsewhere else None

    def _place(
        self, claim: Anchored, words: range, found: range | None, sentence: range
    ) -> Carried:
        if found is None:
            return Carried(claim.key, Fate.LOST)
        same = self.new.code[found.start : found.stop] == self.old.code[words.start : words.stop]
        cut = self.old.cut(claim.start, claim.end) if same else (0, 0)
        home = self.sentences.around(found)
        stays = same and self.scopes and self.scopes.stays(claim, words, found, sentence, home)
        return Carried(
            claim.key,
            Fate.UNCHANGED if stays else Fate.TOUCHED,
            *self.new.span(found, cut),
            *self.new.span(home, (0, WITH_MARKS)),
        )


def _shifted(words: range, shift: int) -> range:
    return range(words.start + shift, words.stop + shift)
