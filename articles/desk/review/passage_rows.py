"""A passage beside the manuscript as it is listed: what it says of each part of the sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from articles.matching import OPEN, Reason
from articles.models import DocumentFinding, Evidence, FoundPassage
from articles.models.labels import label_of
from articles.models.passage import REASONS
from articles.queries.document_places import place_of_passage
from articles.queries.sentence_passages import SentencePassage, shared_words

from .option_tags import option_tags

SIGNS = {
    "same": "=",
    "rounded": "≈",
    "converted": "×",
    "differs": "≠",
    "mentions": "~",
    "related": "·",
}
RELATIONS = {
    "same": pgettext_lazy("passage", "same"),
    "rounded": pgettext_lazy("passage", "rounded"),
    "converted": pgettext_lazy("passage", "converted"),
    "differs": pgettext_lazy("passage", "differs"),
    "mentions": pgettext_lazy("passage", "mentions"),
    "related": pgettext_lazy("passage", "related"),
}


@dataclass(frozen=True, slots=True)
class PassagePart:
    """A part of the sentence, by its letter, and the relation of a passage to it."""

    letter: str
    code: str

    @property
    def sign(self) -> str:
        return SIGNS[self.code]

    @property
    def relation(self) -> str:
        return str(RELATIONS[self.code])

    @property
    def is_sure(self) -> bool:
        """Return whether anything is established of the part, which it otherwise only mentions."""
        return self.code not in OPEN


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage as it is listed; `letters` are those of the sentence's parts, by claim.

    `agreeing` are the words that it agrees with, "" for all parts of the sentence or none.
    `says` is the sentence; `finding_version` is the version of the claim that the passage
    contradicts, or did until somebody dismissed that.
    """

    passage: SentencePassage
    letters: Mapping[int, str]
    agreeing: str
    seen: str
    says: str
    finding_version: int | None

    @property
    def sign(self) -> str:
        return SIGNS[self.passage.relation]

    @property
    def relation(self) -> str:
        return str(RELATIONS[self.passage.relation])

    @property
    def parts(self) -> Sequence[PassagePart]:
        """Return the parts of the sentence that the passage is about, in their order."""
        codes = {row.claim_id: row.standing_relation for row in self.passage.rows}
        return [
            PassagePart(letter, codes[pk]) for pk, letter in self.letters.items() if pk in codes
        ]

    @property
    def is_mixed(self) -> bool:
        """Return whether it says of one part what it doesn't say of another."""
        return len({part.code for part in self.parts}) > 1

    @property
    def reasons(self) -> Sequence[tuple[str, str]]:
        """Return what each relation rests on, with the letters of its parts; "" of the only one."""
        rows = [row for row in self.passage.rows if row.standing_relation not in OPEN]
        found: dict[str, list[int]] = {}
        for row in rows or [self.passage.first]:
            found.setdefault(self._reason(row), []).append(row.claim_id)
        if len(found) == 1:
            return [("", reason) for reason in found]
        return [(self._letters(claims), reason) for reason, claims in found.items()]

    def _reason(self, row: FoundPassage) -> str:
        """Return what a relation rests on, with what was compared; for a mention, why."""
        if row.standing_relation == "related":
            return row.get_reason_display()
        if row.standing_relation == "mentions":
            shared = shared_words(self.says, row.quote)
            names = _("Names the same: %(words)s") % {"words": ", ".join(shared)}
            return names if shared else label_of(REASONS, Reason.RELATED.value)
        reason = row.get_reason_display()
        if not row.claimed or not row.found or row.claimed == row.found:
            return reason
        return f"{reason}: {row.claimed} {SIGNS[row.standing_relation]} {row.found}"

    @property
    def dismissed(self) -> DocumentFinding | None:
        """Return the contradiction in it that somebody dismissed, unless another one stands."""
        row = self.passage.finding
        return row.finding if row and not row.is_contradiction else None

    @property
    def hints(self) -> list[FoundPassage]:
        """Return the rows of the passage at which a reader should look, though it is no finding."""
        return [row for row in self.passage.rows if row.hint]

    @property
    def place(self) -> str:
        """Return where it is, in a table with the head of the column."""
        place = place_of_passage(self.passage.first)
        return f"{place}, {self.passage.column}" if self.passage.column else place

    @property
    def stances(self) -> str:
        """Return the stance on each claim as the form's value, "" where it is one on all."""
        return (
            ""
            if self._only_stance
            else " ".join(f"{k}:{v}" for k, v in self.passage.stances.items())
        )

    @property
    def stance_options(self) -> SafeString:
        """Return the stances as options; the first is what the passage says, if that is several."""
        found = [] if self._only_stance else [("", self._found_stances)]
        return option_tags([*found, *Evidence.Stance.choices], self._only_stance)

    @property
    def _only_stance(self) -> str:
        """Return the stance on all claims that the passage is about, "" where there are several."""
        stances = self.passage.stances
        said = {stances.get(pk, "") for pk in self.passage.claims}
        return said.pop() if len(said) == 1 else ""

    @property
    def _found_stances(self) -> str:
        """Return the stances with the letters of their parts: "contradicts a, supports b c"."""
        by_stance: dict[str, list[int]] = {}
        for pk, stance in self.passage.stances.items():
            by_stance.setdefault(stance, []).append(pk)
        said = ((label_of(Evidence.Stance, stance), pks) for stance, pks in by_stance.items())
        return ", ".join(f"{label} {self._letters(pks)}".strip() for label, pks in said)

    def _letters(self, claims: Sequence[int]) -> str:
        return " ".join(letter for pk, letter in self.letters.items() if pk in claims)
