"""What documents say of a sentence: the passages, best first, and where they disagree."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest

from articles.matching import OPEN, PassageRelation
from articles.matching.words import FUNCTION_WORDS, folded
from articles.models import Claim, Document, Evidence, FoundPassage, User

SHORT_VALUE = 24
"""Values of at most so many characters are compared by character, longer ones by word."""

SHARED_WORDS = 4
# The stance of evidence that what is found now reverses.
OPPOSITE = dict.fromkeys(("same", "rounded", "converted"), Evidence.Stance.CONTRADICTS) | {
    "differs": Evidence.Stance.SUPPORTS
}
ORDER = list(PassageRelation)
RELATED = PassageRelation.RELATED
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d][\w-]{3,}")


@dataclass(frozen=True, slots=True)
class SentencePassage:
    """A passage that bears on `claims` of a sentence; `rows` are what was stored for each.

    `is_taken` is whether the claims that it is evidence of have it already, not against what it
    says now.
    """

    document: Document
    rows: Sequence[FoundPassage]
    is_taken: bool = False

    @property
    def first(self) -> FoundPassage:
        """Return the row whose relation says most: a contradiction, else an agreement."""
        return self.rows[0]

    @property
    def claims(self) -> list[int]:
        """Return the pks of the claims that it bears on."""
        return [row.claim_id for row in self.rows]

    @property
    def cells(self) -> list[tuple[str, str]]:
        """Return the cells of a row of a table, each with the head of its column; none: no row."""
        block = self.first.stored_block or {}  # type: ignore[attr-defined]
        if block.get("is_mail_head"):
            return []
        pairs = zip_longest(block.get("head", ()), block.get("cells", ()), fillvalue="")
        return [(head, cell) for head, cell in pairs if cell]

    @property
    def column(self) -> str:
        """Return the head of the column of what was found; "" where it is in no cell, or several.

        A row with the words of several parts of the sentence has several.
        """
        found = {row.found for row in self.rows if row.found}
        heads = {head for head, cell in self.cells if cell in found}
        return heads.pop() if len(heads) == 1 else ""

    @property
    def is_contradiction(self) -> bool:
        return self.first.is_contradiction

    @property
    def relation(self) -> str:
        return self.first.standing_relation

    @property
    def finding(self) -> FoundPassage | None:
        """Return the row of the contradiction that can be dismissed, else of one that was."""
        rows = [row for row in self.rows if row.finding and row.finding.claim_id == row.claim_id]
        standing = (row for row in rows if row.is_contradiction)
        return next(standing, rows[0] if rows else None)

    @property
    def stances(self) -> dict[int, str]:
        """Return what it says as evidence, by claim, unless the person chooses another stance.

        Claims that it only mentions are left out where anything is established of others.
        """
        return _stances(self.rows)


@dataclass(frozen=True, slots=True)
class FoundValue:
    """What documents say in place of a claim's value: `pieces` are words, and if they differ.

    `relation` is that of the passage; a value that agrees may be rounded or converted.
    `documents` say the same in the same words, primary sources first.
    """

    documents: tuple[Document, ...]
    pieces: tuple[tuple[str, bool], ...]
    relation: str

    @property
    def agrees(self) -> bool:
        return self.relation != PassageRelation.DIFFERS


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Claims that a document contradicts, with what each document says; primary ones first.

    A statement and the figure in it are contradicted by the same words: they are one.
    """

    claims: Sequence[int]
    reason: str
    claimed: str
    values: Sequence[FoundValue]

    @property
    def is_long(self) -> bool:
        """Return whether words are compared, not a figure or a name."""
        return len(self.claimed) > SHORT_VALUE


@dataclass(frozen=True, slots=True)
class SentencePassages:
    """What documents say of a sentence's claims."""

    passages: Sequence[SentencePassage]

    @property
    def disagreements(self) -> list[Disagreement]:
        return list(_disagreements(self.passages))

    @property
    def bearing(self) -> list[SentencePassage]:
        """Return the passages that bear on a claim."""
        return [passage for passage in self.passages if passage.relation != RELATED]

    @property
    def related(self) -> list[SentencePassage]:
        """Return those shown although no document has what is claimed."""
        return [passage for passage in self.passages if passage.relation == RELATED]

    def relations(self, claims: Collection[int]) -> list[str]:
        """Return how passages relate to claims, each relation once; none: nothing was found."""
        rows = (row for passage in self.bearing for row in passage.rows if row.claim_id in claims)
        found = {row.standing_relation for row in rows}
        return sorted(found, key=lambda relation: ORDER.index(PassageRelation(relation)))


def sentence_passages(
    claims: Sequence[Claim], user: User, evidence: Iterable[Evidence]
) -> SentencePassages:
    """Return what the documents that `user` may see say of claims of a sentence. One query.

    `evidence` is what the claims have already.
    """
    rows = FoundPassage.objects.with_blocks().visible_to(user)
    rows = rows.filter(claim__in=[claim.pk for claim in claims])
    rows = rows.select_related("document__source", "finding__dismissed_by")
    brought = {
        (row.source_id, _bare(row.passage), row.claim_id, Evidence.Stance(row.stance))
        for row in evidence
    }
    groups: dict[tuple, list[FoundPassage]] = {}
    for row in rows:
        is_related = row.relation == RELATED
        key = (row.document_id, row.block, row.start, row.end, is_related)
        groups.setdefault(key, []).append(row)
    bearing = {key[:4] for key in groups if not key[-1]}
    found = [
        _passage(same, brought)
        for key, same in groups.items()
        if not (key[-1] and key[:4] in bearing)
    ]
    return SentencePassages(sorted(found, key=_order))


def _passage(rows: list[FoundPassage], brought: set[tuple]) -> SentencePassage:
    rows.sort(key=lambda row: (*_strength(row), row.rank, row.pk))
    document, stances = rows[0].document, _stances(rows)
    has = (_has(row, document, brought) for row in rows if row.claim_id in stances)
    return SentencePassage(document, rows, is_taken=document.source_id is not None and all(has))


def _strength(row: FoundPassage) -> tuple[bool, int]:
    """Return a sort key: contradictions, then by relation."""
    return not row.is_contradiction, ORDER.index(PassageRelation(row.standing_relation))


def _stances(rows: Iterable[FoundPassage]) -> dict[int, str]:
    supports, contradicts = Evidence.Stance.SUPPORTS.value, Evidence.Stance.CONTRADICTS.value
    said = {
        row.claim_id: contradicts if row.is_contradiction else supports
        for row in rows
        if row.standing_relation not in OPEN
    }
    return said or {row.claim_id: supports for row in rows}


def _has(row: FoundPassage, document: Document, brought: set[tuple]) -> bool:
    """Return whether a claim has a passage, with a stance that what was found doesn't reverse.

    What contradicted a claim agrees with it once it is corrected, and is to be taken again.
    """
    reversed_by = OPPOSITE.get(row.standing_relation)
    place = document.source_id, _bare(row.quote), row.claim_id
    return any((*place, one) in brought for one in Evidence.Stance if one != reversed_by)


def _bare(words: str) -> str:
    """Return the letters and figures: cells of a row are joined in several ways."""
    return "".join(filter(str.isalnum, words))


def _order(passage: SentencePassage) -> tuple:
    """Return a sort key: contradictions, then by relation, primary sources, number of claims."""
    source = passage.document.source
    return (
        *_strength(passage.first),
        not (source and source.is_primary),
        -len(passage.rows),
        passage.first.rank,
        passage.first.pk,
    )


def _disagreements(passages: Sequence[SentencePassage]) -> Iterator[Disagreement]:
    by_claim: dict[int, list[FoundPassage]] = {}
    for passage in passages:
        for row in passage.rows:
            by_claim.setdefault(row.claim_id, []).append(row)
    alike: dict[tuple, dict[int, list[FoundValue]]] = {}
    for claim, rows in by_claim.items():
        contradiction = next((row for row in rows if row.is_contradiction), None)
        if contradiction and contradiction.claimed and contradiction.found:
            values = _values(contradiction, rows)
            other = frozenset(value.pieces for value in values if not value.agrees)
            says = (contradiction.get_reason_display(), contradiction.claimed, other)
            alike.setdefault(says, {})[claim] = values
    for (reason, claimed, _other), by_claim_values in alike.items():
        every = [value for values in by_claim_values.values() for value in values]
        yield Disagreement(list(by_claim_values), reason, claimed, _together(every))


def _values(contradiction: FoundPassage, rows: Sequence[FoundPassage]) -> list[FoundValue]:
    """Return what each document says: as it was compared, or one of the same two values."""
    said: dict[int, FoundValue] = {}
    for row in sorted(rows, key=_most_said):
        value = _value(row, contradiction)
        if value and row.document_id not in said:
            said[row.document_id] = value
    return list(said.values())


def _together(values: Iterable[FoundValue]) -> list[FoundValue]:
    """Put documents that say the same together, primary sources first, each once."""
    alike: dict[tuple, list[FoundValue]] = {}
    for value in sorted(values, key=_primary_first):
        alike.setdefault((value.relation, *value.pieces), []).append(value)
    return [
        replace(same[0], documents=tuple(dict.fromkeys(d for v in same for d in v.documents)))
        for same in alike.values()
    ]


def _most_said(row: FoundPassage) -> int:
    return ORDER.index(PassageRelation.DIFFERS if row.is_contradiction else _relation(row))


def _relation(row: FoundPassage) -> PassageRelation:
    """Return the relation; a contradiction that doesn't stand only mentions."""
    relation = PassageRelation(row.relation)
    return PassageRelation.MENTIONS if relation is PassageRelation.DIFFERS else relation


def _value(row: FoundPassage, contradiction: FoundPassage) -> FoundValue | None:
    if row.is_contradiction and row.found:
        return _differing(row.document, contradiction.claimed, row.found)
    if _relation(row) not in OPEN:
        found = row.found or row.claimed
        return FoundValue((row.document,), ((found, False),), row.relation) if found else None
    found = _same_value(row, contradiction)
    return _differing(row.document, contradiction.claimed, found) if found else None


def _differing(document: Document, claimed: str, found: str) -> FoundValue:
    pieces = compared_pieces(claimed, found)
    is_same = not any(differs for _words, differs in pieces)
    relation = PassageRelation.SAME if is_same else PassageRelation.DIFFERS
    return FoundValue((document,), tuple(pieces), relation.value)


def _same_value(row: FoundPassage, contradiction: FoundPassage) -> str:
    """Return which of the two values stands in a passage, "" if neither does."""
    values = (contradiction.claimed, contradiction.found)
    return next((value for value in values if value in row.quote), "")


def _primary_first(value: FoundValue) -> tuple[bool, bool]:
    source = value.documents[0].source
    return (not (source and source.is_primary), not value.agrees)


def shared_words(text: str, quote: str) -> list[str]:
    """Return up to four words of a text that a passage has, too: names and figures first."""
    there = {folded(word).removesuffix("s") for word in _WORD.findall(quote)}
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        name = folded(word).removesuffix("s")
        if name in there and name not in FUNCTION_WORDS:
            found.setdefault(name, word)
    return sorted(found.values(), key=str.islower)[:SHARED_WORDS]


def compared_pieces(claimed: str, found: str) -> list[tuple[str, bool]]:
    """Return `found` in pieces, each with whether it differs from `claimed`.

    In figures and names what differs is one piece, in longer texts each word is compared.
    """
    if max(len(claimed), len(found)) <= SHORT_VALUE:
        pieces = _around_difference(claimed, found)
    else:
        old, new = claimed.split(), found.split()
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        pieces = [
            (f"{' '.join(new[start:end])} ", tag != "equal")
            for tag, _, _, start, end in matcher.get_opcodes()
            if end > start
        ]
    return [piece for piece in pieces if piece[0]]


def _around_difference(claimed: str, found: str) -> list[tuple[str, bool]]:
    start = _same_beginning(claimed, found)
    end = len(found) - _same_beginning(claimed[start:][::-1], found[start:][::-1])
    if 2 * (start + len(found) - end) < min(len(claimed), len(found)):
        return [(found, True)]  # "25. November" and "2026-11-26" begin alike by chance
    return [(found[:start], False), (found[start:end], True), (found[end:], False)]


def _same_beginning(one: str, other: str) -> int:
    """Return how many characters at their beginnings are the same."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
