"""What we use of PostgreSQL beyond its core.

Second and not first, since other apps' migrations look for the account model in the first.
"""

from django.contrib.postgres.operations import (
    BtreeGinExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_models")]
    operations = [TrigramExtension(), UnaccentExtension(), BtreeGinExtension()]
