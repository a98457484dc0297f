"""The query string of published verdicts."""

from rest_framework import serializers

from .strict import MomentField, TableQuery
from .updates import UPDATED


class PublicPageQuery(TableQuery):
    """Which page of the published verdicts, and how long."""

    cursor = serializers.UUIDField(required=False, help_text="From `next` of the page before.")
    limit = serializers.IntegerField(default=50, min_value=1, max_value=200)
    updated_since = MomentField(
        **UPDATED | {"help_text": f"{UPDATED['help_text']} Withdrawn ones are among them."}
    )
