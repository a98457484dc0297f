"""A name that the newsroom writes differently by one letter."""

from collections.abc import Hashable, Iterator, Mapping

from articles.facts.kinds import Kind
from articles.facts.spelling import edit_distance
from articles.facts.translation import gettext_noop
from articles.plausibility.earlier import sentence_of_origin
from articles.plausibility.memory import HouseName
from articles.plausibility.names import folded, is_inflected
from articles.plausibility.remembering import full_names_of
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params

NAME = "earlier-name"
FEWEST_UNCHECKED = 2
"""Texts of an unchecked archive in which a spelling is established."""
TIMES = 10
"""How many times as frequent a spelling is as another one that was printed, too."""
SHORTEST = 4
"""Letters of a part of a name in which one is counted as a slip."""

_DIFFERS = gettext_noop(
    "The text has {one}; {other} is in {texts} earlier articles, as in {origin}."
)
_DIFFERS_ONCE = gettext_noop("The text has {one}; {origin} has {other}.")
_FITS = gettext_noop("{origin} has the name in this spelling; {texts} earlier articles do.")
_FITS_ONCE = gettext_noop("{origin} has the name in this spelling.")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare the full names of the text with those of earlier articles.

    Nothing is found where the reference facts or the text have the name as the newsroom writes
    it, and where the part that differs is a part of other people's names.
    """
    house = {row.name: row for row in manuscript.memory.names}
    written = full_names_of(manuscript)
    keys: dict[str, list[Hashable]] = {}
    for fact in manuscript.of_kind(Kind.PERSON):
        keys.setdefault(fact.text_value("name"), []).append(fact.key)
    known = {name for fact in manuscript.known for name in fact.names()}
    for name in written:
        other = None if name in known else _other(manuscript, name, house, written)
        if other:
            yield _finding(keys[name], name, other, ok=False)
        elif own := house.get(name):
            yield _finding(keys[name], name, own, ok=True)


def _other(
    manuscript: CheckedText, name: str, house: Mapping[str, HouseName], written: list[str]
) -> HouseName | None:
    """Return the established name of which `name` is likely a misspelling."""
    own = house.get(name)
    found = [
        row
        for row in house.values()
        if row.name not in written and _is_established(row, own) and _is_slip(manuscript, name, row)
    ]
    return max(found, key=lambda row: (row.checked, row.unchecked), default=None)


def _is_established(row: HouseName, own: HouseName | None) -> bool:
    if own is None:
        return row.checked > 0 or row.unchecked >= FEWEST_UNCHECKED
    return own.checked == 0 and row.texts >= TIMES * own.texts


def _is_slip(manuscript: CheckedText, name: str, row: HouseName) -> bool:
    """Return whether one part differs by a letter, and nobody else has it as in `name`."""
    parts, others = folded(name).split(), folded(row.name).split()
    differing = [at for at, part in enumerate(parts) if others[at : at + 1] != [part]]
    if len(parts) != len(others) or len(differing) != 1:
        return False
    one, other = parts[differing[0]], others[differing[0]]
    is_last = differing[0] == len(parts) - 1
    of_others = manuscript.memory.surnames if is_last else manuscript.memory.first_names
    if one in of_others or min(len(one), len(other)) < SHORTEST:
        return False
    return (
        edit_distance(one, other, 1) == 1
        and not is_inflected(one, other)
        and not _is_pair(one, other)
    )


def _is_pair(one: str, other: str) -> bool:
    """Return whether two first names are a man's and a woman's: Michael, Michaela."""
    short, long = sorted((one, other), key=len)
    return long.removeprefix(short) in ("a", "e") or {one[-1], other[-1]} == {"a", "o"}


def _finding(keys: list[Hashable], name: str, row: HouseName, *, ok: bool) -> Finding:
    article = row.article
    params: Params = {
        "one": name,
        "ones": len(keys),
        "other": row.name,
        "texts": row.texts,
        "article": str(article.key),
        "claim": None,
        "headline": article.headline,
        "day": article.day.isoformat(),
        "is_checked": article.is_checked,
    }
    return Finding(NAME, tuple(keys), ok, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Show the newsroom's spelling and how often it was printed."""
    params = finding.params
    forms = ((_DIFFERS_ONCE, _DIFFERS), (_FITS_ONCE, _FITS))[finding.ok]
    return speech.say(
        forms[int(str(params["texts"])) > 1],
        origin=sentence_of_origin(finding, speech),
        one=params["one"],
        other=params["other"],
        texts=params["texts"],
    )
