"""Comments of the desk on articles and claims."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .history import tracked
from .sample import hidden_claims


class CommentQuerySet(models.QuerySet["Comment"]):
    def current(self) -> "CommentQuerySet":
        return self.filter(withdrawn_at=None)

    def visible_to(self, reader) -> "CommentQuerySet":
        """Exclude other people's on claims whose verdicts are hidden from `reader`.

        They may say what the verdict was; those on the article as a whole stay.
        """
        return self.exclude(~Q(written_by=reader), claim__in=hidden_claims(reader))

    def with_related(self) -> "CommentQuerySet":
        return self.select_related("written_by", "claim")


@tracked()
class Comment(models.Model):
    """A comment on an article, or on one claim of it; appended, withdrawn by its author.

    Internal to the desk: authors don't see it. `mentioned` are the pks of the people
    mentioned with @ who may read it.
    """

    article = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="comments", verbose_name=_("article")
    )
    claim = models.ForeignKey(
        "articles.Claim",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="comments",
        verbose_name=_("claim"),
    )
    text = models.TextField(_("text"))
    mentioned = ArrayField(models.BigIntegerField(), verbose_name=_("mentioned"), default=list)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    written_at = models.DateTimeField(_("written at"))
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["pk"]
        triggers = [
            pgtrigger.ReadOnly(name="comment_words_kept", exclude=["withdrawn_at"]),
            pgtrigger.Protect(name="comment_kept", operation=pgtrigger.Delete),
        ]
        constraints = [
            models.CheckConstraint(name="comment_has_text", condition=~Q(text="")),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    def get_absolute_url(self) -> str:
        """Return its URL on the page of the article's comments."""
        return f"/articles/{self.article_id}/comments/#comment-{self.pk}"

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None
