"""A call with a value in each private field that no other text has in it."""

import datetime
import re

from django.db import models

from articles.models import Source
from articles.models.declared import column
from articles.workflow import EvidenceInput, SourceInput

PRIVATE = Source.declared.private
TITLE = "Auskunft der Reederei"
TOKEN = "Mispelstrauch"
DAY = datetime.date(1931, 7, 19)
FOUND = re.compile(rf"{TOKEN}|1931-07-19|Juli 1931|7\.1931|July 19")


def _marked(name: str) -> str | datetime.date:
    return DAY if isinstance(column(Source, name), models.DateField) else f"{TOKEN}: {name}"


NOTE = {name: _marked(name) for name in PRIVATE}
CALL = EvidenceInput(
    source=SourceInput(title=TITLE, kind="interview", **NOTE), passage="Wir haben 30 Prozent."
)


def own_pages() -> set[str]:
    """Return the addresses where a call may be seen."""
    pk = Source.objects.get(title=TITLE).pk
    return {f"/sources/{pk}/", f"/sources/{pk}/change/", f"/api/v1/sources/{pk}/conversation/"}
