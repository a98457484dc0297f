"""Evidence of claims, and its files."""

from django.db.models import Prefetch
from drf_spectacular.types import OpenApiTypes

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting, acting_on_claim
from articles.api.base_view import BaseView, created_response
from articles.api.etags import seen_number
from articles.api.listing import plain_list_response
from articles.api.openapi.operations import operation
from articles.api.pagination import OLDEST_FIRST
from articles.api.parsers import EvidenceParser, JSONParser
from articles.api.presenters.verdicts import (
    present_evidence,
    present_file,
)
from articles.api.renderers import FileRenderer
from articles.api.serializers.claims import (
    EvidenceActIn,
    EvidenceUploadIn,
    FileIn,
    to_evidence,
)
from articles.api.serializers.strict import PageQuery
from articles.api.shortcuts import (
    claim_for,
    claim_named,
    evidence_file_for,
    evidence_for,
)
from articles.api.validation import validated
from articles.models import Evidence, EvidenceFile
from articles.permissions import Act
from articles.publishing.evidence_files import file_response

OTHER_TYPES = ("image/png", "image/jpeg", "image/webp", "text/plain")
EVIDENCE_UPLOADS = {"application/json": EvidenceActIn, "multipart/form-data": EvidenceUploadIn}


class ClaimEvidenceView(BaseView):
    """The evidence of a claim."""

    acts = {"GET": Act.SEE_EVIDENCE, "POST": Act.ADD_EVIDENCE}
    parser_classes = [JSONParser, EvidenceParser]

    @operation("list_evidence", schemas.page_of(schemas.EvidenceSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the evidence of a claim, oldest first, without what you may not see."""
        claim = claim_for(self, pk)
        rows = Evidence.objects.filter(claim=claim).current().visible_to(request.user)
        files = Prefetch("files", EvidenceFile.objects.with_search())
        rows = rows.with_source().select_related("claim").prefetch_related(files)
        return plain_list_response(request, rows, present_evidence, OLDEST_FIRST)

    @operation(
        "add_evidence",
        schemas.EvidenceSchema,
        body=EVIDENCE_UPLOADS,
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Add evidence to a claim, with an existing or a new source; as a form also with a file."""
        is_form = (request.content_type or "").startswith("multipart/")
        data = validated(EvidenceUploadIn if is_form else EvidenceActIn, request)
        version = seen_number(request, data, f"claim-{pk}")
        if "file" in data:
            data["file"] = workflow.FileInput.of(data["file"])
        evidence = workflow.add_evidence(
            claim=claim_named(pk), version=version, **acting(request), evidence=to_evidence(data)
        )
        return created_response(present_evidence(evidence))


class EvidenceFileListView(BaseView):
    """The files of a piece of evidence."""

    acts = {"POST": Act.ADD_EVIDENCE}
    parser_classes = [EvidenceParser]

    @operation(
        "add_evidence_file",
        schemas.EvidenceFileSchema,
        body={"multipart/form-data": FileIn},
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Add a file to evidence; its type is detected from its content."""
        evidence = evidence_for(self, pk)
        data = validated(FileIn, request)
        row = workflow.add_evidence_file(
            evidence=evidence,
            **acting_on_claim(request, data, evidence.claim_id),
            file=workflow.FileInput.of(data["file"]),
        )
        return created_response(present_file(row), location=f"/api/v1/evidence-files/{row.pk}/")


class EvidenceFileDetailView(BaseView):
    """A file of evidence."""

    acts = {"GET": Act.SEE_EVIDENCE}
    renderer_classes = [FileRenderer]

    @operation(
        "read_evidence_file",
        OpenApiTypes.BINARY,
        status=(200, "application/pdf"),
        also={(200, kind): OpenApiTypes.BINARY for kind in OTHER_TYPES},
    )
    def get(self, request, pk: int):
        """Read a file as it came; the ETag is its SHA-256."""
        return file_response(request, evidence_file_for(self, pk))
