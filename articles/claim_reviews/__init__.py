"""Read other newsrooms' fact checks: schema.org's ClaimReview, in pages, files and feeds. Pure."""

from .document import LARGEST, UnreadableReviews, read_reviews
from .review import ClaimReview, ReviewFault

__all__ = ["LARGEST", "ClaimReview", "ReviewFault", "UnreadableReviews", "read_reviews"]
