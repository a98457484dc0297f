"""Contradictions of ranks: "the oldest" against "the third oldest", or against "the youngest".

Compared are superlatives of one quality: how many are before it, and at which of its two ends.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.verdicts import Judgement, differs

LOOK_AT, LOOK_AT_EQUAL = 2, 6
# Stems of superlatives: of both ends of a quality.
_QUALITIES = (
    ("größt grösst largest biggest greatest", "kleinst geringst smallest"),
    ("höchst highest tallest", "niedrigst lowest tiefst"),
    ("ältest oldest", "jüngst neuest youngest newest"),
    ("längst longest", "kürzest shortest"),
    ("meist häufigst most commonest", "wenigst seltenst least fewest rarest"),
    ("stärkst strongest", "schwächst weakest"),
    ("best", "schlechtest worst"),
    ("schnellst fastest quickest", "langsamst slowest"),
    ("teuerst dearest most_expensive most_costly", "billigst günstigst cheapest least_expensive"),
    ("schwerst heaviest", "leichtest lightest"),
    ("breitest widest", "schmalst narrowest"),
)
# Comparatives of the first ends, in the same order: "only one of them is larger" makes it second.
_COMPARATIVES = (
    "größer larger bigger greater", "höher higher taller", "älter older", "länger longer",
    "mehr more", "stärker stronger", "besser better", "schneller faster", "teurer dearer",
    "schwerer heavier", "breiter wider",
)  # fmt: skip
_ORDINALS = (
    ("zweit", "second"), ("dritt", "third"), ("viert", "fourth"), ("fünft", "fifth"),
    ("sechst", "sixth"), ("siebt", "seventh"), ("acht", "eighth"), ("neunt", "ninth"),
    ("zehnt", "tenth"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SuperlativeFound:
    """A superlative in a text: quality, end of it (0 or 1), how many are before it and itself."""

    quality: int
    end: int
    rank: int
    words: str


@cache
def _pattern() -> re.Pattern[str]:
    stems = "|".join(sorted(_places(), key=len, reverse=True))
    german, english = ("|".join(words) for words in zip(*_ORDINALS, strict=True))
    rank = rf"(?:(?P<de>{german})|(?P<en>{english})[- ])?"
    return re.compile(rf"(?<!\bat )\b{rank}(?P<stem>{stems})(?:e[nrsm]?|ens)?\b", re.I)


@cache
def _places() -> dict[str, tuple[int, int]]:
    return {
        stem.replace("_", " "): (number, end)
        for number, pair in enumerate(_QUALITIES)
        for end, stems in enumerate(pair)
        for stem in stems.split()
    }


@cache
def _places_of_comparatives() -> dict[str, tuple[int, int]]:
    return {word: (at, 0) for at, words in enumerate(_COMPARATIVES) for word in words.split()}


@cache
def _only_pattern() -> re.Pattern[str]:
    words = "|".join(_places_of_comparatives())
    only, verb = r"\b(?:nur|lediglich|only)\b[^.;,]{0,40}", r"\b(?:ist|war|is|was)"
    before = rf"(?:{verb} {only}|{only}{verb} )"
    return re.compile(rf"{before}\b(?P<word>{words})\b(?! (?:als|than))", re.I)


def superlatives_in(text: str) -> Iterator[SuperlativeFound]:
    """Yield the superlatives of a text with their ranks."""
    ranks = {word: number for number, pair in enumerate(_ORDINALS, start=2) for word in pair}
    for match in _pattern().finditer(text):
        quality, end = _places()[match["stem"].lower()]
        rank = ranks.get((match["de"] or match["en"] or "").lower(), 1)
        yield SuperlativeFound(quality, end, rank, match[0])
    for match in _only_pattern().finditer(text):
        quality, end = _places_of_comparatives()[match["word"].lower()]
        yield SuperlativeFound(quality, end, 2, match[0])


def judge_superlative(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a passage has another rank of the quality, or its other end.

    No passage may have the claim's own, and the sentence only one.
    """
    if claim.fact.kind not in (Kind.RANK, Kind.ORDINAL, Kind.STATEMENT):
        return None
    mine = list(superlatives_in(claim.fact.text))
    if len(mine) != 1:
        return None
    found, looked = None, 0
    for candidate in ranked[:LOOK_AT_EQUAL]:
        theirs = [
            one for one in superlatives_in(candidate.passage.passage.text)
            if one.quality == mine[0].quality
        ]  # fmt: skip
        if candidate.passage.document.standing < STANDS:
            continue
        if any((one.end, one.rank) == (mine[0].end, mine[0].rank) for one in theirs):
            return None
        looked += 1
        is_now = not candidate.passage.document.is_stale
        if found is None and looked <= LOOK_AT and len(theirs) == 1 and is_now:
            is_rank = theirs[0].rank != mine[0].rank
            reason = Reason.OTHER_VALUE if is_rank else Reason.DIRECTION
            found = differs(candidate, reason, claim.fact.text, theirs[0].words)
    return found
