"""Every change of state, one function an act.

Each act is atomic, checks the right and the state, locks the article's row, and writes its
row and its event together. Desk, admin, API, commands and workers change state only through
these.
"""

from .accounts import EndedAccount, end_account
from .acting import Acting, ActingOnArticle, ActingOnClaim
from .anonymization import anonymise_person
from .archive_import import ArchivedText, import_texts
from .arrivals import receive_article, receive_articles
from .articles import archive_article, change_article
from .assignments import assign_checker, lift_conflict, note_conflict, unassign_checker
from .audit import is_noted, masked_name, note_audit, purge_audit
from .bulk import Batch, Received, begin_batch, receive_batch
from .bulk_verdicts import add_evidence_to, give_verdicts
from .callers import NOBODY, Caller, called_by, present_caller
from .captured_pages import capture_page
from .claims import change_claim, mark_claim, unmark_claim
from .comments import mentioned_in, withdraw_comment, write_comment
from .comparisons import (
    compare_by_newer_rules,
    compare_documents,
    dismiss_finding,
    note_comparison,
    recall_finding,
)
from .contexts import confirm_context
from .corrections import enter_corrections
from .deferred_splitting import split_waiting
from .deliveries import (
    Attempt,
    forget_deliveries,
    next_due,
    note_attempt,
    queue_deliveries,
    take_due,
)
from .demands import count_origins, delete_demand, set_demand
from .dismissals import dismiss_stretch, recall_dismissal
from .document_reading import note_document_read
from .document_sources import make_source, share_document, source_of, unshare_document
from .documents import add_documents, change_document, replace_document, withdraw_document
from .error_classes import change_error_class, enter_error_class
from .errors import (
    Collision,
    CorrectionsOverlap,
    Invalid,
    NotAllowed,
    OriginsMissing,
    OriginsMissingOnClaims,
    SignOffRefused,
    StaleArticle,
    StaleClaim,
    StaleClaims,
    StaleEdit,
    WordConflict,
    WorkflowError,
    WrongState,
    why_unreadable,
)
from .evidence import add_evidence, take_over_evidence, withdraw_evidence
from .failed_jobs import discard_job, retry_job
from .files import add_evidence_file, note_search
from .handovers import Handover, hand_over_work
from .holds import lift_hold
from .imported_checks import (
    MOST_CHECKS,
    ImportedChecks,
    delete_imported_checks,
    import_checks,
)
from .importing import ImportedOffice, ImportedPerson, ImportOutcome, import_people
from .inputs import (
    ArticleInput,
    ClaimInput,
    ClaimVersionInput,
    DocumentInput,
    ErrorClassInput,
    EvidenceInput,
    FactInput,
    FileInput,
    InvitationInput,
    ManuscriptInput,
    OriginsDemandInput,
    PassageInput,
    PersonInput,
    PublicationInput,
    RiskDemandInput,
    SampleInput,
    SourceInput,
    VerdictInput,
    WebhookInput,
)
from .invitations import invite_person, repeat_invitation
from .line_by_line import LineOutcome, add_evidence_singly, give_verdicts_singly
from .mailed_answers import question_identity, questions_of_identity, receive_answer
from .news_messages import ReceivedItem, receive_message
from .notifications import choose_mailing, note_notified, read_notifications
from .overlapping_corrections import CorrectionGroup, group_corrections
from .passages import take_passage
from .provider_accounts import (
    NoEntry,
    ProviderIdentity,
    admit_person,
    must_use_provider,
    unlink_provider,
)
from .provider_departures import ProviderLogout, end_provider_sessions, revoke_tokens_of_absent
from .publications import correct_publication, publish_verdict, withdraw_publication
from .questions import (
    answer_by_key,
    answer_question,
    ask_author,
    mark_overdue,
    note_mailed,
    withdraw_question,
)
from .queued_acts import is_long, queue_corrections, queue_edit, queue_resplit
from .ratings import (
    require_default_scale,
    require_rating,
    require_ratings,
    store_rating,
    store_scale,
)
from .reference import change_fact, change_person, enter_fact, enter_person, keep_fact
from .reference_values import OF_PEOPLE, is_day, office_fields, require_value
from .reports import (
    ReportInput,
    accept_report,
    answer_reader,
    decline_report,
    forget_address,
    receive_report,
)
from .resplitting import Resplit, ResplitChange, preview_resplit, resplit_article
from .retention import DueErasure, apply_retention
from .revisions import ReceivedRevision, WordOutcome
from .risks import delete_risk_demand, mark_risk, set_risk_demand, unmark_risk
from .samples import draw_sample, leave_sample, look_again
from .second_factors import (
    PROVIDER_SESSION,
    SHORT_PASSWORD,
    SHORTEST_ALONE,
    SHORTEST_BESIDE_A_FACTOR,
    SignInDemand,
    has_second_factor,
    is_last_factor,
    reset_second_factor,
    sign_in_demand,
)
from .second_looks import demand_second_look, end_second_look_demand
from .sentence_line_by_line import judge_sentence_singly
from .sentences import judge_sentence, judge_unmarked_sentence, undo_act
from .several_claims import MOST_CLAIMS
from .signoff import sign_off, withdraw_sign_off
from .sources import change_source, enter_origin, enter_source, share_source, unshare_source
from .stored_files import remove_unused, remove_unused_files
from .talk import answer_in_talk, article_of_key, talk_key, view_correction, view_correction_in_talk
from .text_edits import ReopenedClaim, TextPreview, edit_text, preview_corrections, preview_edit
from .text_jobs import queue_article, queue_revision, receive_queued, takes_a_job
from .timestamps import (
    ask_for_timestamps,
    note_timestamp,
    note_timestamp_fault,
    prepare_timestamp,
)
from .tokens import find_token, make_token, revoke_token
from .undone_evidence import undo_evidence
from .verdicts import (
    confirm_verdict,
    give_verdict,
    override_verdict,
    reject_verdict,
    withdraw_verdict,
)
from .webhook_targets import may_reach
from .webhooks import (
    change_webhook,
    make_webhook,
    replay_all,
    replay_delivery,
    rotate_secret,
    send_test,
)
from .wires import receive_revision
from .word_returns import article_of_word

__all__ = [
    "MOST_CHECKS",
    "MOST_CLAIMS",
    "NOBODY",
    "OF_PEOPLE",
    "PROVIDER_SESSION",
    "SHORTEST_ALONE",
    "SHORTEST_BESIDE_A_FACTOR",
    "SHORT_PASSWORD",
    "Acting",
    "ActingOnArticle",
    "ActingOnClaim",
    "ArchivedText",
    "ArticleInput",
    "Attempt",
    "Batch",
    "Caller",
    "ClaimInput",
    "ClaimVersionInput",
    "Collision",
    "CorrectionGroup",
    "CorrectionsOverlap",
    "DocumentInput",
    "DueErasure",
    "EndedAccount",
    "ErrorClassInput",
    "EvidenceInput",
    "FactInput",
    "FileInput",
    "Handover",
    "ImportOutcome",
    "ImportedChecks",
    "ImportedOffice",
    "ImportedPerson",
    "Invalid",
    "InvitationInput",
    "LineOutcome",
    "ManuscriptInput",
    "NoEntry",
    "NotAllowed",
    "OriginsDemandInput",
    "OriginsMissing",
    "OriginsMissingOnClaims",
    "PassageInput",
    "PersonInput",
    "ProviderIdentity",
    "ProviderLogout",
    "PublicationInput",
    "Received",
    "ReceivedItem",
    "ReceivedRevision",
    "ReopenedClaim",
    "ReportInput",
    "Resplit",
    "ResplitChange",
    "RiskDemandInput",
    "SampleInput",
    "SignInDemand",
    "SignOffRefused",
    "SourceInput",
    "StaleArticle",
    "StaleClaim",
    "StaleClaims",
    "StaleEdit",
    "TextPreview",
    "VerdictInput",
    "WebhookInput",
    "WordConflict",
    "WordOutcome",
    "WorkflowError",
    "WrongState",
    "accept_report",
    "add_documents",
    "add_evidence",
    "add_evidence_file",
    "add_evidence_singly",
    "add_evidence_to",
    "admit_person",
    "anonymise_person",
    "answer_by_key",
    "answer_in_talk",
    "answer_question",
    "answer_reader",
    "apply_retention",
    "archive_article",
    "article_of_key",
    "article_of_word",
    "ask_author",
    "ask_for_timestamps",
    "assign_checker",
    "begin_batch",
    "called_by",
    "capture_page",
    "change_article",
    "change_claim",
    "change_document",
    "change_error_class",
    "change_fact",
    "change_person",
    "change_source",
    "change_webhook",
    "choose_mailing",
    "compare_by_newer_rules",
    "compare_documents",
    "confirm_context",
    "confirm_verdict",
    "correct_publication",
    "count_origins",
    "decline_report",
    "delete_demand",
    "delete_imported_checks",
    "delete_risk_demand",
    "demand_second_look",
    "discard_job",
    "dismiss_finding",
    "dismiss_stretch",
    "draw_sample",
    "edit_text",
    "end_account",
    "end_provider_sessions",
    "end_second_look_demand",
    "enter_corrections",
    "enter_error_class",
    "enter_fact",
    "enter_origin",
    "enter_person",
    "enter_source",
    "find_token",
    "forget_address",
    "forget_deliveries",
    "give_verdict",
    "give_verdicts",
    "give_verdicts_singly",
    "group_corrections",
    "hand_over_work",
    "has_second_factor",
    "import_checks",
    "import_people",
    "import_texts",
    "invite_person",
    "is_day",
    "is_last_factor",
    "is_long",
    "is_noted",
    "judge_sentence",
    "judge_sentence_singly",
    "judge_unmarked_sentence",
    "keep_fact",
    "leave_sample",
    "lift_conflict",
    "lift_hold",
    "look_again",
    "make_source",
    "make_token",
    "make_webhook",
    "mark_claim",
    "mark_overdue",
    "mark_risk",
    "masked_name",
    "may_reach",
    "mentioned_in",
    "must_use_provider",
    "next_due",
    "note_attempt",
    "note_audit",
    "note_comparison",
    "note_conflict",
    "note_document_read",
    "note_mailed",
    "note_notified",
    "note_search",
    "note_timestamp",
    "note_timestamp_fault",
    "office_fields",
    "override_verdict",
    "prepare_timestamp",
    "present_caller",
    "preview_corrections",
    "preview_edit",
    "preview_resplit",
    "publish_verdict",
    "purge_audit",
    "question_identity",
    "questions_of_identity",
    "queue_article",
    "queue_corrections",
    "queue_deliveries",
    "queue_edit",
    "queue_resplit",
    "queue_revision",
    "read_notifications",
    "recall_dismissal",
    "recall_finding",
    "receive_answer",
    "receive_article",
    "receive_articles",
    "receive_batch",
    "receive_message",
    "receive_queued",
    "receive_report",
    "receive_revision",
    "reject_verdict",
    "remove_unused",
    "remove_unused_files",
    "repeat_invitation",
    "replace_document",
    "replay_all",
    "replay_delivery",
    "require_default_scale",
    "require_rating",
    "require_ratings",
    "require_value",
    "reset_second_factor",
    "resplit_article",
    "retry_job",
    "revoke_token",
    "revoke_tokens_of_absent",
    "rotate_secret",
    "send_test",
    "set_demand",
    "set_risk_demand",
    "share_document",
    "share_source",
    "sign_in_demand",
    "sign_off",
    "source_of",
    "split_waiting",
    "store_rating",
    "store_scale",
    "take_due",
    "take_over_evidence",
    "take_passage",
    "takes_a_job",
    "talk_key",
    "unassign_checker",
    "undo_act",
    "undo_evidence",
    "unlink_provider",
    "unmark_claim",
    "unmark_risk",
    "unshare_document",
    "unshare_source",
    "view_correction",
    "view_correction_in_talk",
    "why_unreadable",
    "withdraw_comment",
    "withdraw_document",
    "withdraw_evidence",
    "withdraw_publication",
    "withdraw_question",
    "withdraw_sign_off",
    "withdraw_verdict",
    "write_comment",
]
