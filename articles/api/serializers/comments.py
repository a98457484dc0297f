"""Requests about comments and notifications."""

from rest_framework import serializers

from .strict import ActIn, PageQuery


class CommentIn(ActIn):
    """A comment for the desk; @name notifies a person."""

    text = serializers.CharField(max_length=4_000)


class NotificationQuery(PageQuery):
    """Which notifications; newest first."""

    unread = serializers.BooleanField(default=False, help_text="Only what is unread.")
