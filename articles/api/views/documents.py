"""Documents of an article: the folder that an author brings."""

from functools import partial

from drf_spectacular.types import OpenApiTypes
from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, answer, created_response
from articles.api.etags import expect_match, refusing_stale
from articles.api.listing import list_response
from articles.api.openapi.operations import operation
from articles.api.pagination import OLDEST_FIRST
from articles.api.parsers import DocumentsParser, EvidenceParser, JSONParser
from articles.api.partial_update import partial_update
from articles.api.presenters.documents import (
    present_document,
    present_document_sharing,
    present_text,
)
from articles.api.presenters.sources import present_source
from articles.api.renderers import FileRenderer
from articles.api.serializers.documents import (
    DocumentActIn,
    DocumentChange,
    DocumentFileIn,
    DocumentFilesIn,
    DocumentListQuery,
    DocumentSourceIn,
    DocumentTextIn,
    DocumentTextQuery,
    to_document,
    to_files,
    to_pasted,
    to_source_of,
)
from articles.api.serializers.sources import SharingIn
from articles.api.shortcuts import article_for, document_for
from articles.api.validation import validated, validated_query
from articles.documents.reading import FILE_TYPES
from articles.models import Document
from articles.permissions import Act
from articles.publishing.evidence_files import TIMESTAMP_TYPE, file_response, timestamp_response

DOCUMENT_UPLOADS = {"application/json": DocumentTextIn, "multipart/form-data": DocumentFilesIn}


class ArticleDocumentListView(BaseView):
    """The documents that came with an article."""

    acts = {"GET": Act.SEE_DOCUMENTS, "POST": Act.ADD_DOCUMENTS}
    parser_classes = [JSONParser, DocumentsParser]

    @operation("list_documents", schemas.page_of(schemas.DocumentSchema), query=DocumentListQuery)
    def get(self, request, pk: int):
        """List the documents of an article in their order, without those you may not see."""
        query = validated_query(DocumentListQuery, request)
        rows = Document.objects.filter(article=article_for(self, pk)).visible_to(request.user)
        rows = rows if query["all"] else rows.current()
        return list_response(request, rows.with_content(), query, present_document, OLDEST_FIRST)

    @operation("add_documents", schemas.DocumentListSchema, body=DOCUMENT_UPLOADS, status=201)
    def post(self, request, pk: int):
        """Add documents: files as a form, several at once, or a pasted text; a job reads them."""
        article = article_for(self, pk)
        is_form = (request.content_type or "").startswith("multipart/")
        data = validated(DocumentFilesIn if is_form else DocumentTextIn, request)
        documents = to_files(data) if is_form else [to_pasted(data)]
        rows = workflow.add_documents(article=article, **acting(request), documents=documents)
        return created_response(
            schemas.DocumentListSchema(results=[present_document(row) for row in rows]),
            location=f"/api/v1/articles/{pk}/documents/",
        )


class DocumentDetailView(BaseView):
    """One document."""

    acts = {"GET": Act.SEE_DOCUMENTS, "PATCH": Act.KEEP_DOCUMENTS}

    @operation("read_document", schemas.DocumentSchema, has_etag=True)
    def get(self, request, pk: int):
        """Read a document: what it is, how it came, and how far its reading is."""
        row = document_for(self, pk)
        return answer(present_document(row), etag=row.etag)

    @operation(
        "change_document",
        schemas.DocumentSchema,
        body=DocumentChange,
        needs_match=True,
        has_etag=True,
    )
    def patch(self, request, pk: int):
        """Change title, address, day or secrecy of a document."""
        row = document_for(self, pk)
        act = partial(workflow.change_document, document=row)
        return partial_update(request, row, present_document, DocumentChange, act)


class DocumentTextView(BaseView):
    """The text of a document."""

    acts = {"GET": Act.SEE_DOCUMENTS}

    @operation("read_document_text", schemas.DocumentTextSchema, query=DocumentTextQuery)
    def get(self, request, pk: int):
        """Read what was read from a document, in blocks with page, line, cells and timecode."""
        query = validated_query(DocumentTextQuery, request)
        row = document_for(self, pk, with_text=True)
        return answer(present_text(row, query.get("page"), query["from"], query["limit"]))


class DocumentFileView(BaseView):
    """A document as it came."""

    acts = {"GET": Act.SEE_DOCUMENTS}
    renderer_classes = [FileRenderer]

    @operation(
        "read_document_file",
        OpenApiTypes.BINARY,
        status=(200, FILE_TYPES[0]),
        also={(200, kind): OpenApiTypes.BINARY for kind in FILE_TYPES[1:]},
    )
    def get(self, request, pk: int):
        """Read a document byte for byte; the ETag is its SHA-256."""
        row = document_for(self, pk)
        return file_response(request, row, etag=row.file_etag)


class DocumentTimestampView(BaseView):
    """The time stamp of a document."""

    acts = {"GET": Act.SEE_DOCUMENTS}
    renderer_classes = [FileRenderer]

    @operation(
        "read_document_timestamp",
        OpenApiTypes.BINARY,
        status=(200, TIMESTAMP_TYPE),
    )
    def get(self, request, pk: int):
        """Read the time stamp as the authority sent it, for `openssl ts -verify`; 404: none yet."""
        return timestamp_response(document_for(self, pk))


class DocumentReplacementView(BaseView):
    """New versions of a document."""

    acts = {"POST": Act.ADD_DOCUMENTS}
    parser_classes = [EvidenceParser]

    @operation(
        "replace_document",
        schemas.DocumentSchema,
        body={"multipart/form-data": DocumentFileIn},
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Add a new version of a document; the previous one stays readable."""
        row = document_for(self, pk)
        data = validated(DocumentFileIn, request)
        version = expect_match(request, data, row, present_document)
        with refusing_stale(present_document):
            made = workflow.replace_document(
                document=row, version=version, **acting(request), new=to_document(data["file"])
            )
        return created_response(
            present_document(made), location=f"/api/v1/documents/{made.pk}/", etag=made.etag
        )


class DocumentWithdrawalView(BaseView):
    """Withdrawing a document."""

    acts = {"POST": Act.ADD_DOCUMENTS}

    @operation("withdraw_document", schemas.DocumentSchema, body=DocumentActIn, names_version=True)
    def post(self, request, pk: int):
        """Withdraw a document: it is no longer compared, and stays readable."""
        row = document_for(self, pk)
        version = expect_match(request, validated(DocumentActIn, request), row, present_document)
        with refusing_stale(present_document):
            row = workflow.withdraw_document(document=row, version=version, **acting(request))
        return answer(present_document(row), etag=row.etag)


class DocumentSourceView(BaseView):
    """Making a document a source."""

    acts = {"POST": Act.KEEP_DOCUMENTS}

    @operation(
        "make_source",
        schemas.SourceSchema,
        body=DocumentSourceIn,
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Make a document a source, to be cited; a secret one becomes a secret source."""
        row = document_for(self, pk)
        data = validated(DocumentSourceIn, request, partial=True)
        version = expect_match(request, data, row, present_document)
        new = to_source_of(workflow.source_of(row), data)
        with refusing_stale(present_document):
            made = workflow.make_source(
                document=row, version=version, **acting(request), source=new
            )
        return created_response(
            present_source(made), location=f"/api/v1/sources/{made.pk}/", etag=made.etag
        )


class DocumentSharingView(BaseView):
    """Letting somebody know a secret document."""

    acts = {"POST": Act.SHARE_DOCUMENTS}

    @operation("share_document", schemas.DocumentSharingSchema, body=SharingIn)
    def post(self, request, pk: int) -> Response:
        """Share a secret document, and the source that was made from it, with another person."""
        user = validated(SharingIn, request)["user"]
        row = workflow.share_document(document=document_for(self, pk), **acting(request), user=user)
        return answer(present_document_sharing(row))


class DocumentUnsharingView(BaseView):
    """Taking a secret document back from somebody."""

    acts = {"POST": Act.SHARE_DOCUMENTS}

    @operation("unshare_document", schemas.DocumentSharingSchema, body=SharingIn)
    def post(self, request, pk: int) -> Response:
        """Stop sharing a secret document with a person; who added it keeps access."""
        user = validated(SharingIn, request)["user"]
        row = workflow.unshare_document(
            document=document_for(self, pk), **acting(request), user=user
        )
        return answer(present_document_sharing(row))
