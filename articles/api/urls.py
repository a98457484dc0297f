"""URL patterns under `/api/v1/`."""

from django.urls import path, re_path

from .views import (
    acts,
    archive,
    articles,
    assignments,
    bulk,
    bulk_verdicts,
    claims,
    clearance,
    comments,
    demands,
    documentation,
    documents,
    events,
    evidence,
    ledger,
    passages,
    publications,
    published,
    questions,
    reference,
    rules,
    samples,
    sentences,
    sources,
    statistics,
    text_jobs,
    verdicts,
    webhooks,
    word_files,
)

app_name = "api"

urlpatterns = [
    path("schema/", documentation.OpenAPIView.as_view(), name="schema"),
    path("docs/", documentation.DocumentationView.as_view(), name="docs"),
    path("articles/", articles.ArticleListView.as_view(), name="articles"),
    path("articles/bulk/", bulk.BulkArticlesView.as_view(), name="bulk"),
    path("articles/<int:pk>/", articles.ArticleDetailView.as_view(), name="article"),
    path("articles/<int:pk>/revisions/", articles.RevisionListView.as_view(), name="revisions"),
    path(
        "articles/<int:pk>/revisions/<int:number>/",
        articles.RevisionDetailView.as_view(),
        name="revision",
    ),
    path(
        "articles/<int:pk>/revisions/<int:number>/received/",
        articles.ReceivedDocumentView.as_view(),
        name="received",
    ),
    path("text-jobs/<int:pk>/", text_jobs.TextJobDetailView.as_view(), name="text_job"),
    path("articles/<int:pk>/claims/", claims.ArticleClaimListView.as_view(), name="article_claims"),
    path("articles/<int:pk>/ledger/", ledger.ArticleLedgerView.as_view(), name="ledger"),
    path(
        "articles/<int:pk>/dismissals/",
        ledger.ArticleDismissalListView.as_view(),
        name="dismissals",
    ),
    path("dismissals/<int:pk>/", ledger.DismissalDetailView.as_view(), name="dismissal"),
    path("articles/<int:pk>/word/", word_files.ArticleWordView.as_view(), name="word"),
    path(
        "articles/<int:pk>/clearance/", clearance.ArticleClearanceView.as_view(), name="clearance"
    ),
    path(
        "articles/<int:pk>/certificate/",
        clearance.ArticleCertificateView.as_view(),
        name="certificate",
    ),
    path("certificate-keys/", clearance.CertificateKeyListView.as_view(), name="certificate_keys"),
    path("articles/<int:pk>/sign-off/", clearance.ArticleSignOffView.as_view(), name="sign_off"),
    path(
        "articles/<int:pk>/sign-off/withdraw/",
        clearance.SignOffWithdrawalView.as_view(),
        name="withdraw_sign_off",
    ),
    path("articles/<int:pk>/hold/lift/", clearance.HoldLiftingView.as_view(), name="lift_hold"),
    path(
        "articles/<int:pk>/assignments/",
        assignments.ArticleAssignmentListView.as_view(),
        name="assignments",
    ),
    path("assignments/<int:pk>/", assignments.AssignmentDetailView.as_view(), name="assignment"),
    path(
        "articles/<int:pk>/conflicts/",
        assignments.ArticleConflictListView.as_view(),
        name="conflicts",
    ),
    path("claims/", claims.ClaimListView.as_view(), name="claims"),
    path("claims/<int:pk>/", claims.ClaimDetailView.as_view(), name="claim"),
    path("claims/<int:pk>/earlier/", archive.EarlierCheckListView.as_view(), name="earlier"),
    path("archive/", archive.ArchiveSearchesView.as_view(), name="archive"),
    path("claims/<int:pk>/evidence/", evidence.ClaimEvidenceView.as_view(), name="evidence"),
    path(
        "evidence/<int:pk>/files/", evidence.EvidenceFileListView.as_view(), name="evidence_files"
    ),
    path(
        "evidence-files/<int:pk>/", evidence.EvidenceFileDetailView.as_view(), name="evidence_file"
    ),
    path(
        "claims/<int:pk>/confirm-context/",
        claims.ClaimContextView.as_view(),
        name="confirm_context",
    ),
    path(
        "claims/<int:pk>/verdicts/", verdicts.ClaimVerdictListView.as_view(), name="claim_verdicts"
    ),
    path("claims/verdicts/", bulk_verdicts.BulkVerdictsView.as_view(), name="bulk_verdicts"),
    path("claims/evidence/", bulk_verdicts.SharedEvidenceView.as_view(), name="shared_evidence"),
    path(
        "articles/<int:pk>/sentences/",
        sentences.ArticleSentenceListView.as_view(),
        name="sentences",
    ),
    path(
        "articles/<int:pk>/sentences/verdicts/",
        sentences.SentenceVerdictView.as_view(),
        name="sentence_verdicts",
    ),
    path(
        "articles/<int:pk>/risks/",
        sentences.ArticleRiskListView.as_view(),
        name="risks",
    ),
    path("risks/<int:pk>/", sentences.RiskDetailView.as_view(), name="risk"),
    path("verdicts/<int:pk>/undo/", sentences.ActUndoView.as_view(), name="undo_act"),
    path("claims/<int:pk>/queries/", questions.ClaimQuestionListView.as_view(), name="queries"),
    path(
        "articles/<int:pk>/queries/",
        questions.ArticleQuestionListView.as_view(),
        name="article_queries",
    ),
    path("queries/<int:pk>/answer/", questions.QuestionAnswerView.as_view(), name="answer"),
    path("verdicts/", published.PublishedVerdictListView.as_view(), name="published"),
    path(
        "verdicts/<uuid:public_id>/",
        published.PublishedVerdictDetailView.as_view(),
        name="published_verdict",
    ),
    path("verdicts/<int:pk>/confirm/", verdicts.VerdictConfirmationView.as_view(), name="confirm"),
    path("verdicts/<int:pk>/reject/", verdicts.VerdictRejectionView.as_view(), name="reject"),
    path("verdicts/<int:pk>/withdraw/", verdicts.VerdictWithdrawalView.as_view(), name="withdraw"),
    path(
        "verdicts/<int:pk>/author-view/",
        verdicts.AuthorViewOfVerdictView.as_view(),
        name="author_view",
    ),
    path(
        "verdicts/<int:pk>/publish/", publications.VerdictPublicationView.as_view(), name="publish"
    ),
    path(
        "verdicts/<int:pk>/publish/check/",
        publications.PublicationCheckView.as_view(),
        name="check_publication",
    ),
    path(
        "publications/<uuid:public_id>/correct/",
        publications.PublicationCorrectionView.as_view(),
        name="correct_publication",
    ),
    path(
        "publications/<uuid:public_id>/withdraw/",
        publications.PublicationWithdrawnView.as_view(),
        name="withdraw_publication",
    ),
    path("sources/", sources.SourceListView.as_view(), name="sources"),
    path("sources/<int:pk>/", sources.SourceDetailView.as_view(), name="source"),
    path("sources/<int:pk>/conversation/", sources.ConversationView.as_view(), name="conversation"),
    path("sources/<int:pk>/share/", sources.SourceSharingView.as_view(), name="share_source"),
    path("sources/<int:pk>/unshare/", sources.SourceUnsharingView.as_view(), name="unshare_source"),
    path(
        "articles/<int:pk>/documents/",
        documents.ArticleDocumentListView.as_view(),
        name="documents",
    ),
    path("documents/<int:pk>/", documents.DocumentDetailView.as_view(), name="document"),
    path("documents/<int:pk>/text/", documents.DocumentTextView.as_view(), name="document_text"),
    path("documents/<int:pk>/file/", documents.DocumentFileView.as_view(), name="document_file"),
    path(
        "documents/<int:pk>/timestamp/",
        documents.DocumentTimestampView.as_view(),
        name="document_timestamp",
    ),
    path(
        "documents/<int:pk>/replace/",
        documents.DocumentReplacementView.as_view(),
        name="replace_document",
    ),
    path(
        "documents/<int:pk>/withdraw/",
        documents.DocumentWithdrawalView.as_view(),
        name="withdraw_document",
    ),
    path("documents/<int:pk>/source/", documents.DocumentSourceView.as_view(), name="make_source"),
    path(
        "documents/<int:pk>/share/", documents.DocumentSharingView.as_view(), name="share_document"
    ),
    path(
        "documents/<int:pk>/unshare/",
        documents.DocumentUnsharingView.as_view(),
        name="unshare_document",
    ),
    path("claims/<int:pk>/passages/", passages.ClaimPassageListView.as_view(), name="passages"),
    path("articles/<int:pk>/findings/", passages.ArticleFindingListView.as_view(), name="findings"),
    path(
        "findings/<int:pk>/dismiss/",
        passages.FindingDismissalView.as_view(),
        name="dismiss_finding",
    ),
    path("findings/<int:pk>/recall/", passages.FindingRecallView.as_view(), name="recall_finding"),
    path("origins/", sources.OriginListView.as_view(), name="origins"),
    path("people/", reference.PersonListView.as_view(), name="people"),
    path("people/<int:pk>/", reference.PersonDetailView.as_view(), name="person"),
    path("reference-facts/", reference.ReferenceFactListView.as_view(), name="reference_facts"),
    path(
        "reference-facts/<int:pk>/",
        reference.ReferenceFactDetailView.as_view(),
        name="reference_fact",
    ),
    path("rules/", rules.RuleListView.as_view(), name="rules"),
    path("ratings/", sources.RatingListView.as_view(), name="ratings"),
    path("figures/", statistics.StatisticsView.as_view(), name="figures"),
    path("error-classes/", sources.ErrorClassListView.as_view(), name="error_classes"),
    path("error-classes/<slug:code>/", sources.ErrorClassDetailView.as_view(), name="error_class"),
    path("events/", events.EventListView.as_view(), name="events"),
    path("webhooks/", webhooks.WebhookListView.as_view(), name="webhooks"),
    path("webhooks/<int:pk>/", webhooks.WebhookDetailView.as_view(), name="webhook"),
    path(
        "webhooks/<int:pk>/rotate-secret/",
        webhooks.SecretRotationView.as_view(),
        name="rotate_secret",
    ),
    path("webhooks/<int:pk>/test/", webhooks.WebhookTestView.as_view(), name="test_webhook"),
    path("webhooks/<int:pk>/replay/", webhooks.WebhookReplayView.as_view(), name="replay_webhook"),
    path("webhooks/<int:pk>/deliveries/", webhooks.DeliveryListView.as_view(), name="deliveries"),
    path(
        "webhooks/<int:pk>/deliveries/<int:number>/replay/",
        webhooks.DeliveryReplayView.as_view(),
        name="replay_delivery",
    ),
    path("articles/<int:pk>/archive/", acts.ArticleArchivingView.as_view(), name="archive_article"),
    path(
        "articles/<int:pk>/corrections/", acts.ArticleCorrectionsView.as_view(), name="corrections"
    ),
    path("articles/<int:pk>/resplit/", acts.ArticleResplittingView.as_view(), name="resplit"),
    path("conflicts/<int:pk>/", acts.ConflictDetailView.as_view(), name="conflict"),
    path(
        "queries/<int:pk>/withdraw/",
        acts.QuestionWithdrawalView.as_view(),
        name="withdraw_question",
    ),
    path(
        "evidence/<int:pk>/withdraw/",
        acts.EvidenceWithdrawalView.as_view(),
        name="withdraw_evidence",
    ),
    path("claims/<int:pk>/take-over/", acts.EvidenceTakenOverView.as_view(), name="take_over"),
    path("claims/<int:pk>/keep/", acts.FactKeptView.as_view(), name="keep_fact"),
    path("verdicts/<int:pk>/override/", acts.VerdictOverrideView.as_view(), name="override"),
    path("second-looks/", demands.SecondLookListView.as_view(), name="second_looks"),
    path("second-looks/<int:pk>/", demands.SecondLookDetailView.as_view(), name="second_look"),
    path("origins-demands/", demands.OriginsDemandListView.as_view(), name="origins_demands"),
    path(
        "origins-demands/<int:pk>/",
        demands.OriginsDemandDetailView.as_view(),
        name="origins_demand",
    ),
    path("samples/", samples.SampleListView.as_view(), name="samples"),
    path("samples/<int:pk>/", samples.SampleDetailView.as_view(), name="sample"),
    path("samples/<int:pk>/leave/", samples.SampleWaiverView.as_view(), name="leave_sample"),
    path(
        "samples/<int:pk>/sentences/<int:position>/",
        samples.SampledSentenceView.as_view(),
        name="sampled_sentence",
    ),
    path("risk-demands/", demands.RiskDemandListView.as_view(), name="risk_demands"),
    path("risk-demands/<int:pk>/", demands.RiskDemandDetailView.as_view(), name="risk_demand"),
    path("articles/<int:pk>/comments/", comments.ArticleCommentListView.as_view(), name="comments"),
    path(
        "claims/<int:pk>/comments/", comments.ClaimCommentListView.as_view(), name="claim_comments"
    ),
    path(
        "comments/<int:pk>/withdraw/",
        comments.CommentWithdrawalView.as_view(),
        name="withdraw_comment",
    ),
    path("notifications/", comments.NotificationListView.as_view(), name="notifications"),
    path("notifications/read/", comments.AllNotificationsReadView.as_view(), name="read_all"),
    path(
        "notifications/<int:pk>/read/",
        comments.NotificationReadView.as_view(),
        name="read_notification",
    ),
    re_path(r"^.*\Z", documentation.NotFoundView.as_view(), name="nowhere"),
]
