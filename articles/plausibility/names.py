"""Compare names letter by letter."""


def distance(one: str, other: str, limit: int) -> int:
    """Return how many letters to change, add, drop or swap; more than `limit` is limit + 1.

    Source: Damerau (1964), restricted to swaps of neighbours.
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


def is_inflected(one: str, other: str) -> bool:
    """Say whether one is the other with a genitive's ending."""
    short, long = sorted((one, other), key=len)
    return long.removeprefix(short) in ("s", "es", "'s", "’s", "'", "’")


def nearly_same(one: str, other: str) -> bool:
    """Say whether two surnames are so alike that one of them is likely a slip."""
    shorter = min(len(one), len(other))
    if one == other or shorter < 4 or is_inflected(one, other):
        return False
    return distance(one, other, 2) <= (1 if shorter < 8 else 2)
