"""Find the place of a claim whose sentence has changed."""

from articles.anchoring.alignment import Alignment

ENOUGH = 0.5
# Rewritten words beside a claim's own that may be counted to it, at either side.
_MOST_BESIDE = 3


def place_claim(alignment: Alignment, sentence: range, claim: range) -> range | None:
    """Return the words of the new text in which the old text's `claim` now stands.

    None if it isn't certain: less than half of the `sentence` still stands together, or the
    claim's words were deleted, or they were rewritten together with much else.
    """
    if alignment.share(sentence) < ENOUGH:
        return None
    start = _edge(alignment, sentence, claim.start)
    end = _edge(alignment, sentence, claim.stop - 1)
    if start is None or end is None:
        return None
    place = range(start.start, end.stop)
    return place if 0 < len(place) <= 2 * len(claim) + 2 * _MOST_BESIDE else None


def _edge(alignment: Alignment, sentence: range, word: int) -> range | None:
    """Return the new words for an old `word`: itself, or what replaced it."""
    partners = alignment.partners
    if partners[word] >= 0:
        return range(partners[word], partners[word] + 1)
    left, right = alignment.before[word], alignment.after[word]
    if left < sentence.start - 1 or right > sentence.stop:
        return None
    start = partners[left] + 1 if left >= 0 else 0
    end = partners[right] if right < len(partners) else alignment.new_length
    if right - left - 1 == end - start:
        return range(start + word - left - 1, start + word - left)
    if max(word - left, right - word) - 1 > _MOST_BESIDE:
        return None
    return range(start, end)
