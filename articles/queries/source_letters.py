"""The letters that stand for an article's sources in the margin of a galley.

A, B, C … in the order in which they were first used as evidence: once printed, a letter
never means another source. Withdrawn evidence and secret sources keep theirs.
"""

from collections.abc import Collection, Mapping
from string import ascii_uppercase

from django.db.models import Min

from articles.models import Article, Evidence

MOST_IN_MARGIN = 8


def source_letters(article: Article) -> Mapping[int, str]:
    """Return the letter of each source by its pk. One query."""
    used = Evidence.objects.filter(claim__article=article).values("source")
    pks = used.annotate(first=Min("pk")).order_by("first").values_list("source", flat=True)
    return {pk: letter(number) for number, pk in enumerate(pks)}


def letter(number: int) -> str:
    """Return the letter of a number from 0: A to Z, then A2 to Z2, A3 …

    Not AA, which in a margin is A twice.
    """
    turn, place = divmod(number, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(turn + 1) if turn else "")


def letter_order(letter: str) -> tuple[int, str]:
    """Return a sort key: A to Z before A2; what is no letter comes last."""
    known = letter[:1] in ascii_uppercase
    return int(letter[1:] or 1) if known else 10**9, letter


def letters_on_paper(letters: Collection[str]) -> list[str]:
    """Return all letters of a sentence in order, in rows of at most eight."""
    found = sorted(letters, key=letter_order)
    rows = range(0, len(found), MOST_IN_MARGIN)
    return ["".join(found[at : at + MOST_IN_MARGIN]) for at in rows]


def letters_in_margin(letters: Collection[str]) -> list[str]:
    """Return the letters of a sentence in order; of more than eight the last is "…".

    Each is a capital with a number behind it or none, so that no space is needed between them.
    """
    found = sorted(letters, key=letter_order)
    return found if len(found) <= MOST_IN_MARGIN else [*found[: MOST_IN_MARGIN - 1], "…"]
