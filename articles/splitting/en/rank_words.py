"""English words of rank: superlatives, firsts, records, leaders."""

from typing import Any

SUPERLATIVES = (
    "largest biggest smallest highest lowest fastest slowest oldest youngest richest poorest best worst longest shortest "
    "tallest deadliest busiest strongest weakest greatest cheapest heaviest hottest coldest warmest wettest driest deepest "
    "widest narrowest loudest quietest brightest safest dirtiest cleanest toughest hardest easiest closest sharpest steepest "
    "bloodiest wealthiest healthiest happiest unhappiest costliest priciest earliest farthest furthest northernmost "
    "southernmost easternmost westernmost rarest finest grandest fiercest lightest thinnest thickest densest mightiest "
    "noisiest sunniest windiest snowiest gloomiest rainiest cloudiest mildest coolest darkest dimmest dullest calmest purest "
    "freshest slimmest broadest proudest keenest softest stiffest nearest newest hungriest neatest lowest-paid trickiest "
    "shakiest greenest gravest harshest severest remotest sunniest "
    "poshest smartest wildest leading foremost"
).split()
# "second-biggest": how often a superlative is passed.
NTH = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "next": 2,
}  # fmt: skip
_DEGREES = ("most", "least")


def superlative_rank(word: str) -> int | None:
    """Return the rank of a compound: 2 for "second-biggest", 1 for "best-selling"."""
    first, dash, rest = word.partition("-")
    if not dash:
        return None
    if first in NTH and rest.split("-")[0] in {*SUPERLATIVES, *_DEGREES}:
        return NTH[first]
    paired = first in SUPERLATIVES and rest.endswith(("ed", "ing", "paid", "known", "hit", "ever"))
    named = first in _DEGREES and rest.endswith(("ed", "ing", "en", "read", "sold"))
    return 1 if paired or named else None


LEADERS = {
    "market": "leader leaders leadership", "world": "leader champion champions record records",
    "all-time": "high low record", "league": "leader leaders champions", "record": "holder holders",
    "european": "champion champions", "olympic": "champion champions",
}  # fmt: skip

WORDS: dict[str, Any] = {
    "superlative": dict.fromkeys(SUPERLATIVES, 1),
    "degree_word": (*_DEGREES, "fewest"),
    "record_word": "record records".split(),
    "no_record": "the on to will can and i we you who criminal track medical public police court sound vinyl broken".split(),
    "sole": "only sole".split(),
    "leader": {first: frozenset(second.split()) for first, second in LEADERS.items()},
    "lone_leader": {"runner-up": 2, "frontrunner": 1, "front-runner": 1, "first-ever": 1, "unprecedented": 1},
    "never": ["never"],
    "placing": "finished finish finishes finishing came ranked ranks rank placed placing".split(),
    "first_tail": "to since ever anywhere outside who of".split(),
    "not_ranked": (
        "half quarter week weeks day days month months year years time times place name lady minister ministers person step "
        "steps round leg stage floor stop thing things edition instance glance degree century impression section chapter part"
    ).split(),
    "everlasting": "ever worldwide nationwide globally yet".split(),
}  # fmt: skip
