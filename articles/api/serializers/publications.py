"""Requests about published verdicts."""

from rest_framework import serializers

from articles.models import Publication

from .strict import ActIn, LineField, MomentField


class PublicationIn(ActIn):
    """The public text about a verdict, and who made the claim."""

    claim_reviewed = serializers.CharField(
        max_length=300, help_text="The claim in one sentence, without the rating."
    )
    summary = serializers.CharField(max_length=20_000)
    claimant = LineField(max_length=200, help_text="Who made the claim, outside the house.")
    claimant_type = serializers.ChoiceField(
        Publication.ClaimantType.choices,
        required=False,
        help_text="Without it: a person, in a correction as it was. Another medium is an "
        "organisation.",
    )
    claimant_url = serializers.URLField(default="", allow_blank=True, max_length=2000)
    claimed_date = serializers.DateField(required=False, allow_null=True)
    appearance_url = serializers.URLField(default="", allow_blank=True, max_length=2000)
    language = serializers.ChoiceField(
        [("de", "de"), ("en", "en")],
        required=False,
        help_text="Without it: the article's, or the house's.",
    )


class CorrectionIn(PublicationIn):
    """The publication as it reads from now on, and why."""

    reason = serializers.CharField(max_length=10_000, help_text="The public page shows it.")
    changed_at = MomentField(
        required=False,
        help_text="`changed_at` of the publication that you read. With it, the correction is "
        "refused (412 `stale`) if there was another one since.",
    )


class PublicationWithdrawal(ActIn):
    """Why a publication is withdrawn."""

    reason = serializers.CharField(max_length=10_000, help_text="The public page shows it.")
