"""What the panels of a claim and of a sentence ask of their page."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.utils import timezone

from articles.models import Rating
from articles.permissions import Act
from articles.queries.article_page import ArticlePage
from articles.queries.findings import ArticleFinding, findings_of
from articles.queries.sources import UsedSource

from .attempts import RefusedAct
from .rating_buttons import RatingButton, no_fact_of, rating_buttons
from .rights import rights
from .source_search import Lookup


class PagePanel:
    """A panel of `page` for `user`: rights, ratings, findings, what a search offered."""

    page: ArticlePage
    user: Any
    refusal: RefusedAct | None
    lookup: Lookup | None

    @cached_property
    def allowed(self) -> dict[str, bool]:
        """Return the rights of the person on the article."""
        return rights(self.user, self.page)

    @property
    def can(self) -> dict[str, bool]:
        """Return the rights on what the panel shows."""
        return self.allowed

    @property
    def has_conflict(self) -> bool:
        """Return whether the person has a conflict of interest."""
        return self.user.pk in self.page.conflicted

    @cached_property
    def found(self) -> Mapping[int, Sequence[ArticleFinding]]:
        """Return the findings about all claims of the article, by pk."""
        return findings_of(self.page, with_memory=self.allowed[Act.SEARCH_ARCHIVE])

    @cached_property
    def steps(self) -> list[RatingButton]:
        return rating_buttons(self.page.ratings)

    @property
    def no_fact(self) -> Rating | None:
        return no_fact_of(self.page.ratings)

    @property
    def offered(self) -> Sequence[UsedSource]:
        return self.lookup.found if self.lookup else ()

    @property
    def answers_due(self) -> str:
        """Return the default deadline for an answer, as the form field's value."""
        due = self.page.article.answers_due(timezone.now())
        return f"{timezone.localtime(due):%Y-%m-%dT%H:%M}" if due else ""
