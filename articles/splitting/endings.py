"""What words mean by how they end: one look at a word, however many endings there are."""

from collections.abc import Iterable, Mapping
from typing import Any

from articles.splitting.vocabulary import Classes, gather

_TAIL = 3


class Endings:
    """Endings with the classes that they give: "Landesregierung" by "regierung".

    The last three letters say how long the endings are that a word can have at all, which
    most words have none of. Endings have three letters or more.
    """

    def __init__(self, endings: Mapping[str, Mapping[str, Any] | Iterable[str]]) -> None:
        self._table = gather(endings)
        lengths: dict[str, set[int]] = {}
        for ending in self._table:
            lengths.setdefault(ending[-_TAIL:], set()).add(len(ending))
        self._lengths = {tail: tuple(sorted(sizes)) for tail, sizes in lengths.items()}

    def classes_of(self, low: str) -> Classes:
        """Return the classes that the endings of the lower-case word give, the longest last."""
        classes: Classes = {}
        for length in self._lengths.get(low[-_TAIL:], ()):
            classes.update(self._table.get(low[-length:], ()) if length <= len(low) else ())
        return classes
