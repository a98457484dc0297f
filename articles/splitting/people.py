"""Who is who in a text: full names, and the surnames that lead back to them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from articles.splitting.names import FAMILY_NAMES_FIRST, FIRST_NAMES, PARTICLES, REGNAL, has_article


class People:
    """The persons that a text has named in full.

    A surname resolves to the one full name that has it; where two have it, it stays
    what it is. "G. Pike" in a credit and Gordon Pike are taken for one.
    """

    def __init__(self) -> None:
        self._by_surname: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_first: dict[str, dict[str, None]] = defaultdict(dict)
        self.full: dict[str, None] = {}
        self._alone: set[str] = set()
        self._by_role: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_office: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, name: str) -> None:
        """Store a full name, the surname being its last part.

        A name that begins with no known first name may begin with the family name
        ("Xi Jinping"): both ends lead back to it.
        """
        if name in self.full:
            return
        self.full[name] = None
        parts = [part for part in name.split() if part not in REGNAL] or [name]
        self._by_first[parts[0]][name] = None
        self._by_surname[parts[-1]][name] = None
        if has_article(parts[-1]):
            self._by_surname[parts[-1][3:]][name] = None
        for first in _led_surnames(parts):
            self._by_surname[" ".join(parts[first:])][name] = None
        if len(parts) == 3 and parts[0] in FAMILY_NAMES_FIRST:
            self._by_surname[parts[0]][name] = None
        if len(parts) == 2 and (parts[0] not in FIRST_NAMES or parts[0] in FAMILY_NAMES_FIRST):
            self._by_surname[parts[0]][name] = None

    def add_surname(self, surname: str) -> None:
        """Store a surname that was beside a role or a title, without a first name."""
        self._alone.add(surname)

    def add_role(self, role: str, name: str) -> None:
        """Store that a person has a role ("Tesla-Chef")."""
        self._by_role[_bare(role)][name] = None

    def add_office(self, word: str, head: str, name: str) -> None:
        """Store the head of a compound role: "Finanzministerin" is "die Ministerin", too."""
        low = word.lower()
        form = next((form for form in (f"{head}in", head) if low.endswith(form)), None)
        if form is not None and form != low:
            self._by_office[form][name] = None

    def bearer(self, role: str) -> str | None:
        """Return the one person who has the role, or one built on it; where two do, nobody."""
        names = self._by_role.get(_bare(role)) or self._by_office.get(_bare(role).lower(), {})
        return next(iter(names)) if len(names) == 1 else None

    def called(self, first_name: str) -> str | None:
        """Return the one person of that first name; where two have it, nobody."""
        names = self._by_first.get(first_name, {})
        return next(iter(names)) if len(names) == 1 else None

    def knows(self, surname: str) -> bool:
        """Return whether a person of that surname has been named in full."""
        return surname in self._by_surname

    def resolve(self, surname: str) -> str:
        """Return the one full name that has the surname, else the surname itself."""
        names = self._by_surname.get(surname, {})
        full = [name for name in names if not _abbreviates(name, names)]
        return full[0] if len(full) == 1 else surname

    def base(self, word: str, *, plain: bool = True) -> str | None:
        """Return the known surname that a word is a form of ("Merkels", "Biden's").

        A surname that only was alone counts where the word is `plain`: no noun, too.
        """
        if self._is_known(word, plain):
            return word
        for ending in ("'s", "’s", "s", "'", "’"):
            if word.endswith(ending) and self._is_known(word[: -len(ending)], plain):
                return word[: -len(ending)]
        return None

    def _is_known(self, surname: str, plain: bool) -> bool:
        return surname in self._by_surname or (plain and surname in self._alone)


def _abbreviates(name: str, names: Iterable[str]) -> bool:
    """Return whether a name is another of `names` with an initial for its first name."""
    first, _, surname = name.partition(" ")
    if not first.endswith(".") or len(first) > len("G."):
        return False
    ending = f" {surname}"
    return any(other != name and other[0] == first[0] and other.endswith(ending) for other in names)


def _led_surnames(parts: list[str]) -> Iterator[int]:
    """Return where the surname begins with its particles: "der Bellen", "Van der Bellen"."""
    for first in range(len(parts) - 2, 0, -1):
        if not (parts[first][0].islower() or parts[first].lower() in PARTICLES):
            return
        yield first


def _bare(role: str) -> str:
    return role.rsplit(" ", 1)[-1].removesuffix("s")
