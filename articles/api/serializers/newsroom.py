"""The query string of the people with an account."""

from rest_framework import serializers

from articles.models import User

from .strict import PageQuery


class UserQuery(PageQuery):
    """Which people."""

    role = serializers.ChoiceField(User.Role.choices, required=False, help_text="Of this role.")
