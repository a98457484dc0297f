"""Clearance, sign-off and its certificate."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting_on_article
from articles.api.base_view import BaseView, answer, created_response
from articles.api.exceptions import NoPdf
from articles.api.openapi.operations import operation
from articles.api.presenters.articles import (
    article_detail,
    full_articles,
    present_clearance,
    present_sign_off,
    present_withdrawn,
)
from articles.api.renderers import JSONRenderer, PdfRenderer
from articles.api.serializers.articles import ClearanceQuery, NamedClearanceQuery, SignOffIn
from articles.api.serializers.claims import WithdrawIn
from articles.api.shortcuts import article_for, revision_named
from articles.api.validation import validated, validated_query
from articles.models import Article, SignOff
from articles.permissions import Act
from articles.publishing.certificate import certificate
from articles.publishing.certificate_document import certificate_document
from articles.publishing.certificate_pdf import certificate_pdf
from articles.publishing.pdf import PdfUnavailable
from articles.publishing.signing import public_keys
from articles.queries.clearance import text_clearance
from articles.workflow.samples import require_no_hidden_verdict


class ArticleClearanceView(BaseView):
    """The question a CMS asks before it publishes."""

    acts = {"GET": Act.SEE_ARTICLES}

    @operation("read_clearance", schemas.ClearanceSchema, query=ClearanceQuery)
    def get(self, request, pk: int):
        """Ask whether the current text, or exactly the text with `sha256`, may be published."""
        return _clearance(self, validated_query(ClearanceQuery, request), pk=pk)


class NamedClearanceView(BaseView):
    """The same question by the id that the CMS has for the article."""

    acts = {"GET": Act.SEE_ARTICLES}

    @operation(
        "read_clearance_by_name",
        schemas.ClearanceSchema,
        query=NamedClearanceQuery,
        also={404: None},
    )
    def get(self, request):
        """Ask about the article with this `external_id`; 404 if there is none."""
        query = validated_query(NamedClearanceQuery, request)
        return _clearance(self, query, external_id=query["external_id"])


def _clearance(view: Any, query: dict[str, Any], **which: Any) -> Response:
    """Answer whether a text of the article may be published. Three queries at most."""
    rows = Article.objects.select_related("current_revision")
    rows = rows.defer("current_revision__text", "current_revision__received")
    article, user = article_for(view, rows=rows, **which), view.request.user
    found = text_clearance(article, query["sha256"], at=timezone.now(), reader=user)
    return Response(present_clearance(article, found))


class ArticleSignOffView(BaseView):
    """The sign-off of an article."""

    acts = {"POST": Act.SIGN_OFF}

    @operation(
        "sign_off_article", schemas.SignOffSchema, body=SignOffIn, status=201, names_version=True
    )
    def post(self, request, pk: int):
        """Clear the current revision; 409 with what blocks it.

        `claims_open` names the claims that are open, with their sentences,
        `words_uncovered` the stretches of words that nobody looked at and `not_looked_at`
        doesn't name, `language_unread` a text in a language without rules, `sources_missing` the
        sentences without a source where the desk demands one.
        """
        article = article_for(self, pk)
        data = validated(SignOffIn, request)
        row = workflow.sign_off(
            article=article,
            **acting_on_article(request, data, pk),
            revision=revision_named(article, data["revision"]),
            not_checked=data["not_checked"],
            language_reason=data["language_reason"],
            not_looked_at=data["not_looked_at"],
            not_looked_at_reason=data["reason"],
        )
        return created_response(present_sign_off(row))


class SignOffWithdrawalView(BaseView):
    """The withdrawal of a sign-off."""

    acts = {"POST": Act.WITHDRAW_SIGN_OFF}

    @operation(
        "withdraw_sign_off", schemas.SignOffWithdrawnSchema, body=WithdrawIn, names_version=True
    )
    def post(self, request, pk: int):
        """Withdraw the current sign-off; 409 without one. The reason is required."""
        article = article_for(self, pk)
        data = validated(WithdrawIn, request)
        newest = SignOff.objects.filter(article=article).order_by("-pk").first()
        if newest is None:
            message = _("This article was not signed off.")
            raise workflow.WrongState(message, code="not_signed_off")
        row = workflow.withdraw_sign_off(
            sign_off=newest, **acting_on_article(request, data, pk), reason=data["reason"]
        )
        return answer(present_withdrawn(row))


class HoldLiftingView(BaseView):
    """The lifting of a hold."""

    acts = {"POST": Act.LIFT_HOLD}

    @operation(
        "lift_hold", schemas.ArticleDetailSchema, body=WithdrawIn, names_version=True, has_etag=True
    )
    def post(self, request, pk: int):
        """Lift the hold on an article; 409 without one. The reason is required.

        It has to be signed off again.
        """
        article = article_for(self, pk)
        data = validated(WithdrawIn, request)
        workflow.lift_hold(
            article=article, **acting_on_article(request, data, pk), reason=data["reason"]
        )
        article = full_articles().get(pk=pk)
        return answer(article_detail(article, request.user), etag=article.etag)


class ArticleCertificateView(BaseView):
    """The certificate of the newest sign-off."""

    acts = {"GET": Act.SEE_CERTIFICATE}
    renderer_classes = [JSONRenderer, PdfRenderer]

    @operation(
        "read_certificate",
        {
            (200, JSONRenderer.media_type): schemas.CertificateSchema,
            (200, PdfRenderer.media_type): bytes,
        },
    )
    def get(self, request, pk: int):
        """Read the signed certificate of the newest sign-off, also of one revoked since.

        404 for an article that was never signed off. Secret sources are counted, not named.
        `Accept: application/pdf` gives it on paper with the JSON attached; 501 where the
        installation can't make PDF. `certificate-keys/` has the keys that check it.
        """
        article = article_for(self, pk)
        sign_off = SignOff.objects.filter(article=article).order_by("-pk").first()
        if sign_off is None:
            raise NotFound
        require_no_hidden_verdict(article, request.user)
        found = certificate(sign_off)
        document = certificate_document(found, at=timezone.now())
        if request.accepted_renderer.media_type != PdfRenderer.media_type:
            return Response(document)
        try:
            return Response(certificate_pdf(found, document))
        except PdfUnavailable as error:
            request.accepted_renderer = JSONRenderer()
            raise NoPdf(str(error)) from error


class CertificateKeyListView(BaseView):
    """The public keys of certificates."""

    authentication_classes = ()
    throttle_classes = ()

    @operation("list_certificate_keys", schemas.CertificateKeysSchema)
    def get(self, request):
        """List the keys that check certificates.

        A JSON Web Key Set; old ones stay. Public.
        """
        return Response({"keys": [key.jwk for key in public_keys()]})
