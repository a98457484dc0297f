"""A name in a text, as a reader of it found it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that a reader of the text found at `start` to `end`.

    `name` is the whole name where these words are a part of it ("Thole" of "Karin Thole"),
    `gender` "m" or "f" where the name shows it. A role has the name of the person who holds it.
    """

    start: int
    end: int
    is_person: bool
    is_place: bool = False
    name: str = ""
    gender: str = ""
    is_role: bool = False
