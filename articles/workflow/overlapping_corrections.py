"""Find suggested wordings that are about the same words: at most one of them can be entered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from articles.anchoring import compare
from articles.models import Verdict

from .errors import CorrectionsOverlap


@dataclass(frozen=True, slots=True)
class CorrectionGroup:
    """Suggested wordings whose words overlap, in reading order; mostly only one.

    Verdicts with their claims, the wider one first. A group is connected: two of its
    wordings may overlap a third one and not each other.
    """

    verdicts: Sequence[Verdict]

    @property
    def is_alternative(self) -> bool:
        return len(self.verdicts) > 1

    @property
    def excludes_each_other(self) -> bool:
        """Return whether each of them overlaps each other one."""
        return all(_overlap(*pair) for pair in combinations(self.verdicts, 2))

    @property
    def agreed(self) -> Verdict | None:
        """Return the wording that includes all others, the newest of equal ones.

        None if they contradict each other or overlap in part: a person has to choose.
        """
        newest = sorted(self.verdicts, key=lambda row: (row.judged_at, row.pk), reverse=True)
        return next((w for w in newest if all(includes(w, row) for row in self.verdicts)), None)


def group_corrections(verdicts: Iterable[Verdict]) -> list[CorrectionGroup]:
    """Group suggested wordings of one text by overlapping words, in reading order."""
    groups: list[list[Verdict]] = []
    end = 0
    for row in sorted(verdicts, key=lambda v: (v.claim.start, -v.claim.end, v.pk)):
        if groups and row.claim.start < end:
            groups[-1].append(row)
        else:
            groups.append([row])
        end = max(end, row.claim.end)
    return [CorrectionGroup(tuple(rows)) for rows in groups]


def includes(wide: Verdict, narrow: Verdict) -> bool:
    """Return whether entering `wide` also enters what `narrow` suggests.

    The words of `wide` include those of `narrow`, and once `narrow` is entered into them,
    the wording of `wide` changes nothing in what it put there.
    """
    claim, part = wide.claim, narrow.claim
    if (claim.start, claim.end) == (part.start, part.end):
        return wide.correction.split() == narrow.correction.split()
    if not claim.start <= part.start < part.end <= claim.end:
        return False
    start, rest = part.start - claim.start, part.end - claim.start
    entered = claim.quote[:start] + narrow.correction + claim.quote[rest:]
    end = start + len(narrow.correction)
    return not _differs_between(entered, wide.correction, start, end)


def entered_together(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Return the wordings to enter if all are: of overlapping ones the one that includes them.

    Raises `CorrectionsOverlap` where a person has to choose.
    """
    groups = group_corrections(verdicts)
    open_groups = [group.verdicts for group in groups if group.agreed is None]
    if open_groups:
        raise CorrectionsOverlap(open_groups)
    return [group.agreed for group in groups if group.agreed]


def refuse_overlaps(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Return chosen wordings in reading order; raise `CorrectionsOverlap` if some overlap."""
    groups = group_corrections(verdicts)
    overlapping = [group.verdicts for group in groups if group.is_alternative]
    if overlapping:
        raise CorrectionsOverlap(overlapping)
    return [row for group in groups for row in group.verdicts]


def _overlap(one: Verdict, other: Verdict) -> bool:
    return one.claim.start < other.claim.end and other.claim.start < one.claim.end


def _differs_between(old: str, new: str, start: int, end: int) -> bool:
    """Return whether `new` has other words than `old` from `start` to `end` of it."""
    rows = compare(old, [(0, len(old))], new, [(0, len(new))])
    if any(row.old is None or row.new is None for row in rows):
        return True
    changes = (change for row in rows for change in row.changes)
    return any(change.old_start < end and start < change.old_end for change in changes)
