"""What a frame makes of a clause that it reports."""

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Report:
    """What a frame makes of a clause: tokens of the source, the stance, whether it is a guess.

    `by_noun`: a noun reports, the frame says something else beside. `inherited`: an earlier
    sentence has named who speaks. `unclear`: an open question of the writer. `unreal`: what an
    unreal condition reports, so that nobody says it.
    """

    source: Span | None
    stance: str
    guess: bool = False
    by_noun: bool = False
    inherited: bool = False
    unclear: bool = False
    unreal: bool = False


UNCLEAR = Report(None, "asks", unclear=True)
UNREAL = Report(None, "", unreal=True)
