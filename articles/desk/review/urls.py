"""URLs of an article and its claims; `articles.desk.urls` includes them at the root."""

from django.urls import path

from . import (
    changes,
    claims,
    clearance,
    comparison,
    earlier_checks,
    evidence,
    facts,
    galley,
    history,
    ledger,
    page,
    panel,
    questions,
    verdicts,
)

ARTICLE, CLAIM = "articles/<int:pk>/", "claims/<int:pk>/"

urlpatterns = [
    path(ARTICLE, page.article, name="article"),
    path(f"{ARTICLE}changes/", changes.changes, name="article_changes"),
    path(f"{ARTICLE}mark/", claims.mark, name="mark"),
    path(f"{ARTICLE}claims/", claims.claims, name="mark_claim"),
    path(f"{ARTICLE}undo/", verdicts.undo, name="undo"),
    path(f"{ARTICLE}sign-off/", clearance.sign, name="sign_off"),
    path(f"{ARTICLE}sign-off/withdraw/", clearance.take_back, name="withdraw_sign_off"),
    path(f"{ARTICLE}hold/lift/", clearance.lift, name="lift_hold"),
    path(f"{ARTICLE}corrections/", clearance.corrections, name="enter_corrections"),
    path(f"{ARTICLE}history/", history.article_history, name="article_history"),
    path(f"{ARTICLE}ledger/", ledger.ledger, name="ledger"),
    path(f"{ARTICLE}ledger/dismiss/", ledger.dismiss, name="dismiss_stretch"),
    path(f"{ARTICLE}ledger/recall/", ledger.recall, name="recall_dismissal"),
    path(f"{ARTICLE}compare/", comparison.comparison, name="compare"),
    path(f"{ARTICLE}certificate/", history.article_certificate, name="certificate"),
    path(f"{ARTICLE}certificate.json", history.certificate_json, name="certificate_json"),
    path(f"{ARTICLE}certificate.pdf", history.certificate_file, name="certificate_pdf"),
    path(f"{ARTICLE}galley/", galley.galley, name="galley"),
    path(f"{ARTICLE}galley.pdf", galley.galley_file, name="galley_pdf"),
    path(CLAIM, panel.claim, name="claim"),
    path(f"{CLAIM}panel/", panel.panel, name="claim_panel"),
    path(f"{CLAIM}change/", claims.change, name="change_claim"),
    path(f"{CLAIM}verdict/", verdicts.judge, name="judge"),
    path(f"{CLAIM}context/", verdicts.confirm_context, name="confirm_context"),
    path(f"{CLAIM}confirm/", verdicts.confirm, name="confirm"),
    path(f"{CLAIM}reject/", verdicts.reject, name="reject_verdict"),
    path(f"{CLAIM}withdraw/", verdicts.withdraw, name="withdraw_verdict"),
    path(f"{CLAIM}override/", verdicts.override, name="override"),
    path(f"{CLAIM}publication/", verdicts.publish, name="publish"),
    path(f"{CLAIM}publication/withdraw/", verdicts.unpublish, name="unpublish"),
    path(f"{CLAIM}sources/", evidence.sources, name="offer_sources"),
    path(f"{CLAIM}evidence/", evidence.add, name="add_evidence"),
    path(f"{CLAIM}evidence/<int:evidence>/withdraw/", evidence.withdraw, name="withdraw_evidence"),
    path(f"{CLAIM}evidence/<int:evidence>/files/", evidence.add_file, name="add_evidence_file"),
    path("evidence-files/<int:pk>/", evidence.file, name="evidence_file"),
    path(f"{CLAIM}earlier/", earlier_checks.earlier, name="earlier"),
    path(f"{CLAIM}earlier/<int:other>/", earlier_checks.take_over, name="take_over_evidence"),
    path(f"{CLAIM}questions/", questions.ask, name="ask"),
    path(f"{CLAIM}questions/<int:question>/answer/", questions.reply, name="answer"),
    path(
        f"{CLAIM}questions/<int:question>/withdraw/", questions.withdraw, name="withdraw_question"
    ),
    path(f"{CLAIM}keep/", facts.keep, name="keep_fact"),
    path(f"{CLAIM}history/", history.claim_history, name="claim_history"),
]
