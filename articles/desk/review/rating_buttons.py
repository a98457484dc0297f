"""The ratings of a page as buttons, each under its key."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Rating

# The state whose colour a rating has.
COLOURS = {
    Rating.Tone.RIGHT: "right",
    Rating.Tone.NO_FACT: "dismissed",
    Rating.Tone.IMPRECISE: "open",
    Rating.Tone.UNVERIFIABLE: "query",
    Rating.Tone.FALSE: "wrong",
}


@dataclass(frozen=True, slots=True)
class RatingButton:
    """A rating as a button: its key and the tone in which it is shown."""

    rating: Rating
    key: str
    tone: str

    @property
    def words_needed(self) -> str:
        """Return the field that the rating needs, "" for none."""
        if not self.rating.needs_correction:
            return ""
        return "explanation" if self.rating.number is None else "correction"


def rating_buttons(ratings: Sequence[Rating]) -> list[RatingButton]:
    """Return the ratings but "no fact", each under the key of its position."""
    return [
        RatingButton(rating, str(rating.position), COLOURS[rating.tone])
        for rating in ratings
        if not rating.is_no_fact
    ]


def no_fact_of(ratings: Sequence[Rating]) -> Rating | None:
    """Return the rating that says "no fact", or None."""
    return next((rating for rating in ratings if rating.is_no_fact), None)
