"""Query strings of the statistics of rules."""

from rest_framework import serializers

from .articles import LANGUAGES
from .strict import QueryString


class RuleQuery(QueryString):
    """A period and a language; without them, everything."""

    since = serializers.DateField(required=False, help_text="First day on which it was found.")
    until = serializers.DateField(required=False, help_text="Last day on which it was found.")
    language = serializers.ChoiceField(LANGUAGES, required=False)
