"""One verdict, or one source, for several claims in one request."""

from collections.abc import Callable, Sequence
from typing import Any

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, answer, created_response
from articles.api.etags import seen_numbers
from articles.api.exception_handler import problems_of
from articles.api.openapi.operations import operation
from articles.api.presenters.verdicts import present_evidence, present_verdict
from articles.api.schemas import ResponseSchema
from articles.api.serializers.claims import (
    SharedEvidenceIn,
    VerdictsIn,
    to_evidence,
    to_verdict,
)
from articles.api.validation import validated
from articles.permissions import Act
from articles.workflow import ClaimVersionInput, LineOutcome


class BulkVerdictsView(BaseView):
    """One verdict on several claims."""

    acts = {"POST": Act.JUDGE}

    @operation(
        "give_verdicts",
        schemas.VerdictListSchema,
        body=VerdictsIn,
        status=201,
        also={207: schemas.VerdictLinesSchema},
        names_versions=True,
    )
    def post(self, request):
        """Judge several claims at once, also of several articles, each at its version.

        All or none: if a claim differs from the version that you name, 412 with
        `stale`, which lists each such claim as it is (`present`) and as you had `seen` it.
        A refusal at one of the claims names it (`claim`). New sources are entered once.

        With `"atomic": false` a refused claim affects no other: 207 with a line for each
        claim in order, its verdict or its problem. What makes the whole request invalid is
        answered as ever, and stores nothing.
        """
        data = validated(VerdictsIn, request)
        body: dict[str, Any] = {"claims": seen_claims(data), "verdict": to_verdict(data)}
        if not data["atomic"]:
            return lines_response(
                request,
                schemas.VerdictLinesSchema,
                workflow.give_verdicts_singly(**body, **acting(request)),
                lambda pk, row: schemas.VerdictLineSchema(pk, 201, present_verdict(row)),
            )
        verdicts = workflow.give_verdicts(**body, **acting(request))
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
        also={207: schemas.EvidenceLinesSchema},
        names_versions=True,
    )
    def post(self, request):
        """Bring one source, existing or new, to several claims, each at its version.

        All or none, or line by line, as for `claims/verdicts/`. A new source is entered once.
        """
        data = validated(SharedEvidenceIn, request)
        claims, is_atomic = seen_claims(data), data.pop("atomic")
        del data["claims"]
        body: dict[str, Any] = {"claims": claims, "evidence": to_evidence(data)}
        if not is_atomic:
            return lines_response(
                request,
                schemas.EvidenceLinesSchema,
                workflow.add_evidence_singly(**body, **acting(request)),
                lambda pk, row: schemas.EvidenceLineSchema(pk, 201, present_evidence(row)),
            )
        rows = workflow.add_evidence_to(**body, **acting(request))
        return created_response(schemas.EvidenceListSchema([present_evidence(row) for row in rows]))


def seen_claims(data: dict[str, Any]) -> list[ClaimVersionInput]:
    """Return the claims of a validated body with their versions; 428 without a version."""
    pairs = zip(data["claims"], seen_numbers(data["claims"]), strict=True)
    return [ClaimVersionInput(claim["id"], version) for claim, version in pairs]


def lines_response(
    request,
    schema: Callable[[list[Any]], ResponseSchema],
    outcomes: Sequence[LineOutcome],
    present: Callable[[int, Any], ResponseSchema],
) -> Response:
    """Answer 207 with a line for each claim: what was stored, as `present` says, or a problem."""
    refused = iter(problems_of([line.error for line in outcomes if line.error], request.user))

    def shown(line: LineOutcome) -> ResponseSchema:
        if line.error is None:
            return present(line.claim, line.row)
        problem = next(refused)
        return schemas.RefusedLineSchema(line.claim, problem["status"], problem)

    return answer(schema([shown(line) for line in outcomes]), status=207)
