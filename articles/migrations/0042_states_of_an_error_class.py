"""Index what makes a claim right beside its error class, without holding up whoever judges."""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("articles", "0041_lean_claims")]
    operations = [
        AddIndexConcurrently(
            model_name="verdict",
            index=models.Index(
                condition=models.Q(("error_class__isnull", False)),
                fields=["error_class", "claim"],
                include=["status", "text_stands", "rating"],
                name="verdict_states_of_error_class",
            ),
        ),
        RemoveIndexConcurrently(model_name="verdict", name="verdict_of_error_class"),
    ]
