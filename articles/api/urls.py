"""The routes under `/api/v1/`."""

from django.urls import path, re_path

from .views import (
    articles,
    claims,
    clearance,
    documentation,
    figures,
    judging,
    ledger,
    publications,
    published,
    sources,
)

app_name = "api"

urlpatterns = [
    path("schema/", documentation.Schema.as_view(), name="schema"),
    path("docs/", documentation.Documentation.as_view(), name="docs"),
    path("articles/", articles.Articles.as_view(), name="articles"),
    path("articles/<int:pk>/", articles.OneArticle.as_view(), name="article"),
    path("articles/<int:pk>/revisions/", articles.Revisions.as_view(), name="revisions"),
    path(
        "articles/<int:pk>/revisions/<int:number>/",
        articles.OneRevision.as_view(),
        name="revision",
    ),
    path("articles/<int:pk>/claims/", claims.ArticleClaims.as_view(), name="article_claims"),
    path("articles/<int:pk>/ledger/", ledger.ArticleLedger.as_view(), name="ledger"),
    path("articles/<int:pk>/dismissals/", ledger.ArticleDismissals.as_view(), name="dismissals"),
    path("dismissals/<int:pk>/", ledger.OneDismissal.as_view(), name="dismissal"),
    path("articles/<int:pk>/clearance/", clearance.ArticleClearance.as_view(), name="clearance"),
    path(
        "articles/<int:pk>/certificate/",
        clearance.ArticleCertificate.as_view(),
        name="certificate",
    ),
    path("articles/<int:pk>/sign-off/", clearance.ArticleSignOff.as_view(), name="sign_off"),
    path(
        "articles/<int:pk>/sign-off/withdraw/",
        clearance.SignOffWithdrawal.as_view(),
        name="withdraw_sign_off",
    ),
    path("claims/", claims.Claims.as_view(), name="claims"),
    path("claims/<int:pk>/", claims.OneClaim.as_view(), name="claim"),
    path("claims/<int:pk>/evidence/", judging.ClaimEvidence.as_view(), name="evidence"),
    path("claims/<int:pk>/verdicts/", judging.ClaimVerdicts.as_view(), name="claim_verdicts"),
    path("claims/<int:pk>/queries/", judging.ClaimQueries.as_view(), name="queries"),
    path("queries/<int:pk>/answer/", judging.QueryAnswer.as_view(), name="answer"),
    path("verdicts/", published.PublishedVerdicts.as_view(), name="published"),
    path(
        "verdicts/<uuid:public_id>/",
        published.OnePublishedVerdict.as_view(),
        name="published_verdict",
    ),
    path("verdicts/<int:pk>/confirm/", judging.VerdictConfirmation.as_view(), name="confirm"),
    path("verdicts/<int:pk>/withdraw/", judging.VerdictWithdrawal.as_view(), name="withdraw"),
    path("verdicts/<int:pk>/publish/", publications.VerdictPublication.as_view(), name="publish"),
    path(
        "publications/<uuid:public_id>/correct/",
        publications.PublicationCorrection.as_view(),
        name="correct_publication",
    ),
    path(
        "publications/<uuid:public_id>/withdraw/",
        publications.PublicationWithdrawn.as_view(),
        name="withdraw_publication",
    ),
    path("sources/", sources.Sources.as_view(), name="sources"),
    path("sources/<int:pk>/", sources.OneSource.as_view(), name="source"),
    path("sources/<int:pk>/share/", sources.SourceSharing.as_view(), name="share_source"),
    path("sources/<int:pk>/unshare/", sources.SourceUnsharing.as_view(), name="unshare_source"),
    path("origins/", sources.Origins.as_view(), name="origins"),
    path("ratings/", sources.Ratings.as_view(), name="ratings"),
    path("figures/", figures.DeskFigures.as_view(), name="figures"),
    path("error-classes/", sources.ErrorClasses.as_view(), name="error_classes"),
    re_path(r"^.*\Z", documentation.Nowhere.as_view(), name="nowhere"),
]
