"""Rows are ordered by the numbers of what they belong to: by its ordering, the tables were joined."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0004_name_every_field"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="assignment",
            options={
                "ordering": ["article_id", "pk"],
                "verbose_name": "assignment",
                "verbose_name_plural": "assignments",
            },
        ),
        migrations.AlterModelOptions(
            name="blockrow",
            options={
                "ordering": ["revision_id", "start"],
                "verbose_name": "block",
                "verbose_name_plural": "blocks",
            },
        ),
        migrations.AlterModelOptions(
            name="claim",
            options={
                "ordering": ["article_id", "start", "pk"],
                "verbose_name": "claim",
                "verbose_name_plural": "claims",
            },
        ),
        migrations.AlterModelOptions(
            name="dismissal",
            options={
                "ordering": ["revision_id", "start"],
                "verbose_name": "stretch without a fact",
                "verbose_name_plural": "stretches without a fact",
            },
        ),
        migrations.AlterModelOptions(
            name="evidence",
            options={
                "ordering": ["claim_id", "pk"],
                "verbose_name": "piece of evidence",
                "verbose_name_plural": "evidence",
            },
        ),
        migrations.AlterModelOptions(
            name="placement",
            options={
                "ordering": ["revision_id", "start"],
                "verbose_name": "earlier place of a claim",
                "verbose_name_plural": "earlier places of claims",
            },
        ),
        migrations.AlterModelOptions(
            name="rating",
            options={
                "ordering": ["scale_id", "position"],
                "verbose_name": "rating",
                "verbose_name_plural": "ratings",
            },
        ),
        migrations.AlterModelOptions(
            name="revision",
            options={
                "ordering": ["article_id", "number"],
                "verbose_name": "revision",
                "verbose_name_plural": "revisions",
            },
        ),
        migrations.AlterModelOptions(
            name="sourcenote",
            options={
                "ordering": ["revision_id", "start"],
                "verbose_name": "author's source note",
                "verbose_name_plural": "author's source notes",
            },
        ),
        migrations.AlterModelOptions(
            name="verdict",
            options={
                "ordering": ["claim_id", "-pk"],
                "verbose_name": "verdict",
                "verbose_name_plural": "verdicts",
            },
        ),
    ]
