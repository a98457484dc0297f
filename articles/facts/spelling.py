"""How much two spellings differ, and what is the same word in the name of a file."""

import unicodedata

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def folded(text: str) -> str:
    """Return a text in lower case and without umlauts, as names of files are often written.

    A Mac writes "ü" of a file's name in two signs: "Prüfbericht" and "Pruefbericht" are one.
    """
    return unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)


def edit_distance(one: str, other: str, limit: int) -> int:
    """Return how many letters to change, add, drop or swap; more than `limit` is limit + 1.

    Source: the optimal string alignment distance, after Damerau (1964): swaps of neighbours.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        current = [i]
        for j, partner in enumerate(other, 1):
            cost = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (letter != partner))
            if i > 1 and j > 1 and letter == other[j - 2] and partner == one[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        before, row = row, current
    return min(row[-1], limit + 1)
