"""Requests about readers' reports."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from articles.facts.kinds import Kind
from articles.models import Claim, ReaderReport

from .strict import ActIn, PageQuery, StrictSerializer


class ReaderReportQuery(PageQuery):
    """Which reports, newest first."""

    state = serializers.ChoiceField(ReaderReport.State.choices, required=False)
    article = serializers.IntegerField(required=False, min_value=1, max_value=2**63 - 1)


class ReportAcceptanceIn(ActIn):
    """The words of the current text that become a claim."""

    start = serializers.IntegerField(required=False, min_value=0, max_value=2_147_483_647)
    end = serializers.IntegerField(required=False, min_value=0, max_value=2_147_483_647)
    kind = serializers.ChoiceField(Claim.Kind.choices, default=Kind.STATEMENT.value)

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        if ("start" in data) != ("end" in data):
            raise serializers.ValidationError({"end": [_("A place has a start and an end.")]})
        return data


class ReportRefusalIn(StrictSerializer):
    """Why a report is declined."""

    reason = serializers.CharField(max_length=2_000, help_text="The reader doesn't see it.")


class ReaderAnswerIn(StrictSerializer):
    """What the reader is told."""

    text = serializers.CharField(max_length=4_000, help_text="Sent by email, once.")
