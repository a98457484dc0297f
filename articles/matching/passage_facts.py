"""The facts of a passage: values of its claims or cells, and what follows from them."""

import re
from collections.abc import Iterable, Sequence

from articles.facts.kinds import Kind
from articles.matching.derived import derived_facts, range_ends
from articles.matching.inputs import ReadClaim, SourcePassage
from articles.matching.rows import row_facts
from articles.matching.values_in import Fact, facts_of, set_times

# The number of a paragraph or a list's entry: "2. Zu den Ursachen", "[7] Das Gericht".
_NUMBERED = re.compile(
    r"\s*(?:\[\d{1,3}\]|\(?\d{1,3}\)|\d{1,3}\.(?= \w)|(?:Rn|Ziffer|Nr)\.? \d+\.?)\s"
)


def with_derived(own: Sequence[Fact], earlier: Sequence[Fact]) -> list[Fact]:
    """Return a passage's own facts and what follows from them.

    `earlier` are the own facts of the passage before.
    """
    facts = [*own, *range_ends(own)]
    return facts + derived_facts(facts, earlier)


def own_facts(passage: SourcePassage, claims: Iterable[ReadClaim], language: str) -> list[Fact]:
    """Return the values that a passage names itself."""
    if passage.cells:
        return row_facts(passage, language)
    facts = [f for f in facts_of(passage.text, claims) if f.kind is not Kind.STATEMENT]
    if numbered := _NUMBERED.match(passage.text):
        facts = [f for f in facts if f.start >= numbered.end() or f.end > numbered.end()]
    set_times(facts, passage.text)
    return facts
