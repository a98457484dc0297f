"""The ratings of a page as buttons, each under its key."""

from dataclasses import dataclass

from articles.models import Rating
from articles.queries.article_page import ArticlePage

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


def rating_buttons(page: ArticlePage) -> list[RatingButton]:
    """Return the ratings but "no fact", each under the key of its position."""
    return [
        RatingButton(rating, str(rating.position), COLOURS[rating.tone])
        for rating in page.ratings
        if not rating.is_no_fact
    ]


def no_fact_of(page: ArticlePage) -> Rating | None:
    """Return the rating that says "no fact", or None."""
    return next((rating for rating in page.ratings if rating.is_no_fact), None)
