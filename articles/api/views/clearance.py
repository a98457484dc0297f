"""May a text go out: clearance, sign-off and its certificate."""

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.response import Response

from articles import workflow
from articles.api import shapes
from articles.api.checking import checked, checked_query
from articles.api.describing import operation
from articles.api.loading import article_for
from articles.api.matching import seen_version
from articles.api.reading.articles import (
    article_detail,
    clearance_shape,
    full_articles,
    sign_off_shape,
    withdrawn_shape,
)
from articles.api.refusals import NoPdf
from articles.api.rendering import JSONRenderer, PdfRenderer
from articles.api.requests.articles import ClearanceQuery, SignOffIn
from articles.api.requests.claims import WithdrawIn
from articles.api.route import Route, answer, created
from articles.models import Article, Revision, SignOff
from articles.permissions import Act
from articles.publishing.certificate import certificate
from articles.publishing.certificate_document import certificate_document
from articles.publishing.certificate_pdf import PdfUnavailable, certificate_pdf
from articles.publishing.signing import public_keys
from articles.queries.clearance import text_clearance


class ArticleClearance(Route):
    """The question a CMS asks before it publishes."""

    acts = {"GET": Act.SEE_ARTICLES}

    @operation("read_clearance", shapes.Clearance, query=ClearanceQuery)
    def get(self, request, pk: int):
        """Ask whether the current text, or exactly the text with `sha256`, may go out."""
        query = checked_query(ClearanceQuery, request)
        rows = Article.objects.select_related("current_revision")
        rows = rows.defer("current_revision__text", "current_revision__received")
        article = article_for(self, pk, rows)
        found = text_clearance(article, query["sha256"], at=timezone.now())
        return Response(clearance_shape(article, found))


class ArticleSignOff(Route):
    """Clearance by a chief."""

    acts = {"POST": Act.SIGN_OFF}

    @operation("sign_off_article", shapes.SignOff, body=SignOffIn, status=201, names_version=True)
    def post(self, request, pk: int):
        """Clear the current revision; 409 with what blocks it.

        `claims_open` names the claims that are open, `words_uncovered` the stretches of words
        that nobody looked at and `not_looked_at` doesn't name, `language_unread` a text in a
        language that our rules can't read.
        """
        article = article_for(self, pk)
        data = checked(SignOffIn, request)
        revision = Revision.objects.filter(article=article, number=data["revision"]).first()
        if revision is None:
            raise ValidationError({"revision": [_("There is no such revision.")]})
        row = workflow.sign_off(
            article=article,
            version=seen_version(request, data, f"article-{pk}"),
            actor=request.user,
            at=timezone.now(),
            revision=revision,
            not_checked=data["not_checked"],
            language_reason=data["language_reason"],
            not_looked_at=data["not_looked_at"],
            not_looked_at_reason=data["reason"],
        )
        return created(sign_off_shape(row))


class SignOffWithdrawal(Route):
    """Taking a clearance back."""

    acts = {"POST": Act.WITHDRAW_SIGN_OFF}

    @operation("withdraw_sign_off", shapes.SignOffWithdrawn, body=WithdrawIn, names_version=True)
    def post(self, request, pk: int):
        """Take back the sign-off that stands; 409 where none does. The reason is required."""
        article = article_for(self, pk)
        data = checked(WithdrawIn, request)
        newest = SignOff.objects.filter(article=article).order_by("-pk").first()
        if newest is None:
            message = _("This article was not signed off.")
            raise workflow.WrongState(message, code="not_signed_off")
        row = workflow.withdraw_sign_off(
            sign_off=newest,
            version=seen_version(request, data, f"article-{pk}"),
            actor=request.user,
            at=timezone.now(),
            reason=data["reason"],
        )
        return answer(withdrawn_shape(row))


class HoldLifting(Route):
    """Letting a killed or withheld article go on."""

    acts = {"POST": Act.LIFT_HOLD}

    @operation(
        "lift_hold", shapes.ArticleDetail, body=WithdrawIn, names_version=True, has_etag=True
    )
    def post(self, request, pk: int):
        """Lift what holds the article back; 409 where nothing does. The reason is required.

        It has to be signed off again.
        """
        article = article_for(self, pk)
        data = checked(WithdrawIn, request)
        workflow.lift_hold(
            article=article,
            version=seen_version(request, data, f"article-{pk}"),
            actor=request.user,
            at=timezone.now(),
            reason=data["reason"],
        )
        article = full_articles().get(pk=pk)
        return answer(article_detail(article), etag=article.etag)


class ArticleCertificate(Route):
    """What the newest sign-off vouches for."""

    acts = {"GET": Act.SEE_CERTIFICATE}
    renderer_classes = [JSONRenderer, PdfRenderer]

    @operation(
        "read_certificate",
        {(200, JSONRenderer.media_type): shapes.Certificate, (200, PdfRenderer.media_type): bytes},
    )
    def get(self, request, pk: int):
        """Read the signed certificate of the newest sign-off, also of one that fell since.

        404 for an article that was never signed off. Secret sources are counted, not named.
        `Accept: application/pdf` gives it on paper with the JSON attached; 501 where the
        installation can't make PDF. `certificate-keys/` has the keys that check it.
        """
        article = article_for(self, pk)
        sign_off = SignOff.objects.filter(article=article).order_by("-pk").first()
        if sign_off is None:
            raise NotFound
        found = certificate(sign_off)
        document = certificate_document(found, at=timezone.now())
        if request.accepted_renderer.media_type != PdfRenderer.media_type:
            return Response(document)
        try:
            return Response(certificate_pdf(found, document))
        except PdfUnavailable as error:
            request.accepted_renderer = JSONRenderer()
            raise NoPdf(str(error)) from error


class CertificateKeys(Route):
    """The public keys of certificates."""

    authentication_classes = ()
    throttle_classes = ()

    @operation("list_certificate_keys", shapes.CertificateKeys)
    def get(self, request):
        """List the keys that check certificates.

        A JSON Web Key Set; old ones stay. Public.
        """
        return Response({"keys": [key.jwk for key in public_keys()]})
