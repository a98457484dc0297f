"""How a sentence leans on the text around it: what it needs, and by which of its words."""

from dataclasses import dataclass
from enum import StrEnum

from articles.anchoring.noun_sorts import NounSort


class Needs(StrEnum):
    """What a leaning sentence needs of the text before it."""

    NAMES = "names"
    """Whom or what a pronoun or noun means."""
    SAID = "said"
    """All that the sentence before says."""
    TIME = "time"
    """The time that its own is counted from."""
    YEAR = "year"
    """The year of its day or month."""
    SPEAKER = "speaker"
    """Who says what it reports without saying so itself."""


@dataclass(frozen=True, slots=True)
class Lean:
    """The leaning words of a sentence, and what they need.

    `is_thing` says that they can mean no person, `is_noun` that they are more than a pronoun,
    `is_own` that they are a possessive, `is_place` that they mean a place, `is_pair` that they
    choose among several ("letzterer", "both"), `is_person` that they mean a person, `is_bare`
    that they are a number alone, as the items of lists are. `is_beside` says
    that it is set beside the sentence before ("auch", "dagegen"), and `reads` what of the sentence
    before counts: "all" its words, its "names", or its "base": names and figures. `genders` are
    those that what is meant can have. `sorts` are those of a noun that sums up what was said;
    where nothing above describes one, `otherwise` says how far to look for any thing: "far", "near"
    or "" for not at all. `chosen` is "first" or "last" of two ("ersterer", "the latter").
    The leaning word begins at `start` of the sentence, `noun` is it without its article, in lower
    case; `is_part` says that a number of them is meant ("forty of the birds"), `is_echo` that the
    sentence leaves out its verb and takes that of the one before ("Bonn ebenso", "So did York").
    """

    needs: Needs
    words: str
    is_thing: bool = False
    is_noun: bool = False
    is_pair: bool = False
    is_own: bool = False
    is_place: bool = False
    is_person: bool = False
    is_bare: bool = False
    is_near: bool = False
    is_beside: bool = False
    reads: str = "all"
    genders: str = "mfnp"
    sorts: tuple[NounSort, ...] = ()
    otherwise: str = "far"
    chosen: str = ""
    start: int = -1
    noun: str = ""
    is_part: bool = False
    is_echo: bool = False
