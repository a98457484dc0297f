"""Carry the claims of an edit as `workflow.carrying` does, without a database."""

from dataclasses import dataclass

from articles.anchoring import Anchored, Fate, FoundClaim, FoundClaims, carry, differs_in_meaning
from articles.splitting import sentences, split
from tests.anchoring.edit import PUBLISHED, Edit

JUDGED = (Fate.UNCHANGED, Fate.MOVED)
STATEMENT = "statement"
BY_OWN_WORDS = frozenset({"person", "role", "organisation", "place"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """The fate of a judged claim, and what had to."""

    edit: Edit
    kind: str
    start: int
    end: int
    opens: bool
    must_open: bool

    @property
    def words(self) -> str:
        return self.edit.text[self.start : self.end]


def claims_of(text: str, language: str) -> list[tuple[str, Anchored]]:
    """Return every claim of a text with its kind: what the rules find, and each sentence."""
    found = split(text, language=language, published=PUBLISHED)
    claims = [
        (
            c.kind.value,
            Anchored(n, c.start, c.end, c.sentence_start, c.sentence_end, c.kind.value),
        )
        for n, c in enumerate(found)
    ]
    for number, (start, end) in enumerate(sentences(text, language), len(claims)):
        claims.append((STATEMENT, Anchored(number, start, end, start, end)))
    return claims


def found_claims(text: str, language: str) -> FoundClaims:
    """Return what the rules read in a text."""
    return FoundClaims(
        FoundClaim(c.kind.value, c.start, c.end, c.value.to_json() if c.value else None, c.rule)
        for c in split(text, language=language, published=PUBLISHED)
    )


def opened(old: str, new: str, language: str) -> list[tuple[str, Anchored, bool]]:
    """Return each claim of `old` with its kind, and whether it opens in `new`."""
    claims = claims_of(old, language)
    old_claims, new_claims = found_claims(old, language), found_claims(new, language)
    answer = []
    anchored = [claim for _, claim in claims]
    for (kind, claim), carried in zip(
        claims, carry(anchored, old, new, language, (old_claims, new_claims)), strict=True
    ):
        opens = carried.fate not in JUDGED
        if not opens and carried.start is not None and carried.end is not None:
            before = old_claims.at(kind, claim.start, claim.end)
            after = new_claims.at(kind, carried.start, carried.end)
            opens = differs_in_meaning(kind, old[claim.start : claim.end], before, after)
        answer.append((kind, claim, opens))
    return answer


def outcomes(edit: Edit) -> list[Outcome]:
    """Return what becomes of every claim of an edit's old text.

    A name whose words are unchanged in a sentence that must open is left out: it may open,
    since a word beside it may have become a part of it.
    """
    return [
        Outcome(edit, kind, claim.start, claim.end, opens, must_open)
        for kind, claim, opens in opened(edit.text, edit.new_text, edit.language)
        if not (must_open := edit.must_open(claim.start, claim.end))
        or kind not in BY_OWN_WORDS
        or edit.rewrites(claim.start, claim.end)
    ]


def assert_nothing_opens(old: str, new: str, language: str) -> None:
    """Fail if a claim opens by the edit or by its reverse, or if there is none."""
    assert old != new
    for before, after in ((old, new), (new, old)):
        found = opened(before, after, language)
        assert found
        assert [before[c.start : c.end] for _, c, opens in found if opens] == []
