"""The routes under `/api/v1/`."""

from django.urls import path, re_path

from .views import (
    acts,
    archive,
    articles,
    assignments,
    claims,
    clearance,
    demands,
    documentation,
    figures,
    judging,
    ledger,
    publications,
    published,
    reference,
    rules,
    sources,
    talking,
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
    path(
        "articles/<int:pk>/assignments/",
        assignments.ArticleAssignments.as_view(),
        name="assignments",
    ),
    path("assignments/<int:pk>/", assignments.OneAssignment.as_view(), name="assignment"),
    path("articles/<int:pk>/conflicts/", assignments.ArticleConflicts.as_view(), name="conflicts"),
    path("claims/", claims.Claims.as_view(), name="claims"),
    path("claims/<int:pk>/", claims.OneClaim.as_view(), name="claim"),
    path("claims/<int:pk>/earlier/", archive.EarlierChecks.as_view(), name="earlier"),
    path("archive/", archive.ArchiveSearches.as_view(), name="archive"),
    path("claims/<int:pk>/evidence/", judging.ClaimEvidence.as_view(), name="evidence"),
    path("evidence/<int:pk>/files/", judging.EvidenceFiles.as_view(), name="evidence_files"),
    path("evidence-files/<int:pk>/", judging.OneEvidenceFile.as_view(), name="evidence_file"),
    path("claims/<int:pk>/verdicts/", judging.ClaimVerdicts.as_view(), name="claim_verdicts"),
    path("claims/<int:pk>/queries/", judging.ClaimQueries.as_view(), name="queries"),
    path("articles/<int:pk>/queries/", judging.ArticleQueries.as_view(), name="article_queries"),
    path("queries/<int:pk>/answer/", judging.QueryAnswer.as_view(), name="answer"),
    path("verdicts/", published.PublishedVerdicts.as_view(), name="published"),
    path(
        "verdicts/<uuid:public_id>/",
        published.OnePublishedVerdict.as_view(),
        name="published_verdict",
    ),
    path("verdicts/<int:pk>/confirm/", judging.VerdictConfirmation.as_view(), name="confirm"),
    path("verdicts/<int:pk>/reject/", judging.VerdictRejection.as_view(), name="reject"),
    path("verdicts/<int:pk>/withdraw/", judging.VerdictWithdrawal.as_view(), name="withdraw"),
    path(
        "verdicts/<int:pk>/author-view/", judging.AuthorViewOfVerdict.as_view(), name="author_view"
    ),
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
    path("people/", reference.People.as_view(), name="people"),
    path("people/<int:pk>/", reference.OnePerson.as_view(), name="person"),
    path("reference-facts/", reference.ReferenceFacts.as_view(), name="reference_facts"),
    path(
        "reference-facts/<int:pk>/",
        reference.OneReferenceFact.as_view(),
        name="reference_fact",
    ),
    path("rules/", rules.Rules.as_view(), name="rules"),
    path("ratings/", sources.Ratings.as_view(), name="ratings"),
    path("figures/", figures.DeskFigures.as_view(), name="figures"),
    path("error-classes/", sources.ErrorClasses.as_view(), name="error_classes"),
    path("error-classes/<slug:code>/", acts.OneErrorClass.as_view(), name="error_class"),
    path("articles/<int:pk>/archive/", acts.ArticleArchiving.as_view(), name="archive_article"),
    path("articles/<int:pk>/corrections/", acts.ArticleCorrections.as_view(), name="corrections"),
    path("articles/<int:pk>/resplit/", acts.ArticleResplitting.as_view(), name="resplit"),
    path("conflicts/<int:pk>/", acts.OneConflict.as_view(), name="conflict"),
    path("queries/<int:pk>/withdraw/", acts.QueryWithdrawal.as_view(), name="withdraw_query"),
    path(
        "evidence/<int:pk>/withdraw/", acts.EvidenceWithdrawal.as_view(), name="withdraw_evidence"
    ),
    path("claims/<int:pk>/take-over/", acts.EvidenceTakenOver.as_view(), name="take_over"),
    path("claims/<int:pk>/keep/", acts.FactKept.as_view(), name="keep_fact"),
    path("verdicts/<int:pk>/override/", acts.VerdictOverride.as_view(), name="override"),
    path("second-looks/", demands.SecondLooks.as_view(), name="second_looks"),
    path("second-looks/<int:pk>/", demands.OneSecondLook.as_view(), name="second_look"),
    path("origins-demands/", demands.OriginsDemands.as_view(), name="origins_demands"),
    path("origins-demands/<int:pk>/", demands.OneOriginsDemand.as_view(), name="origins_demand"),
    path("articles/<int:pk>/comments/", talking.ArticleComments.as_view(), name="comments"),
    path("claims/<int:pk>/comments/", talking.ClaimComments.as_view(), name="claim_comments"),
    path(
        "comments/<int:pk>/withdraw/", talking.CommentWithdrawal.as_view(), name="withdraw_comment"
    ),
    path("notifications/", talking.Notifications.as_view(), name="notifications"),
    path("notifications/read/", talking.AllNotificationsRead.as_view(), name="read_all"),
    path(
        "notifications/<int:pk>/read/", talking.NotificationRead.as_view(), name="read_notification"
    ),
    re_path(r"^.*\Z", documentation.Nowhere.as_view(), name="nowhere"),
]
