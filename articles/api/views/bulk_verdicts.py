"""One verdict, or one source, for several claims in one request."""

from typing import Any

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, created_response
from articles.api.etags import seen_numbers
from articles.api.openapi.operations import operation
from articles.api.presenters.verdicts import present_evidence, present_verdict
from articles.api.serializers.claims import (
    SharedEvidenceIn,
    VerdictsIn,
    to_evidence,
    to_verdict,
)
from articles.api.validation import validated
from articles.permissions import Act
from articles.workflow import ClaimVersionInput


class BulkVerdictsView(BaseView):
    """One verdict on several claims."""

    acts = {"POST": Act.JUDGE}

    @operation(
        "give_verdicts", schemas.VerdictListSchema, body=VerdictsIn, status=201, names_versions=True
    )
    def post(self, request):
        """Judge several claims at once, also of several articles, each at its version.

        All or none: if a claim differs from the version that you name, 412 with
        `stale`, which lists each such claim as it is (`present`) and as you had `seen` it.
        A refusal at one of the claims names it (`claim`). New sources are entered once.
        """
        data = validated(VerdictsIn, request)
        verdicts = workflow.give_verdicts(
            claims=seen_claims(data), **acting(request), verdict=to_verdict(data)
        )
        return created_response(
            schemas.VerdictListSchema([present_verdict(row) for row in verdicts])
        )


class SharedEvidenceView(BaseView):
    """One source for several claims."""

    acts = {"POST": Act.ADD_EVIDENCE}

    @operation(
        "share_evidence",
        schemas.EvidenceListSchema,
        body=SharedEvidenceIn,
        status=201,
        names_versions=True,
    )
    def post(self, request):
        """Bring one source, existing or new, to several claims, each at its version.

        All or none, as for `claims/verdicts/`. A new source is entered once.
        """
        data = validated(SharedEvidenceIn, request)
        claims = seen_claims(data)
        del data["claims"]
        rows = workflow.add_evidence_to(
            claims=claims, **acting(request), evidence=to_evidence(data)
        )
        return created_response(schemas.EvidenceListSchema([present_evidence(row) for row in rows]))


def seen_claims(data: dict[str, Any]) -> list[ClaimVersionInput]:
    """Return the claims of a validated body with their versions; 428 without a version."""
    pairs = zip(data["claims"], seen_numbers(data["claims"]), strict=True)
    return [ClaimVersionInput(claim["id"], version) for claim, version in pairs]
