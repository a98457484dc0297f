"""Every change of state, one function an act.

Each act is atomic, checks the right and the state, holds the article's row, and writes
its row and its event together. Desk, admin, API, commands and workers call these and
nothing else.
"""

from .articles import (
    archive_article,
    assign_checker,
    change_article,
    receive_article,
    unassign_checker,
)
from .claims import change_claim, mark_claim
from .corrections import enter_corrections
from .dismissals import dismiss_stretch, recall_dismissal
from .error_classes import change_error_class, enter_error_class
from .errors import (
    Collision,
    Invalid,
    NotAllowed,
    SignOffRefused,
    StaleEdit,
    VerdictCollision,
    WorkflowError,
    WrongState,
)
from .evidence import add_evidence, withdraw_evidence
from .publications import correct_publication, publish_verdict, withdraw_publication
from .questions import answer_by_key, answer_query, ask_author, withdraw_query
from .reference import change_fact, change_person, enter_fact, enter_person, require_value
from .revisions import receive_revision
from .signoff import sign_off, withdraw_sign_off
from .sources import change_source, enter_origin, enter_source, share_source, unshare_source
from .tokens import find_token, make_token, revoke_token
from .values import (
    NewErrorClass,
    NewEvidence,
    NewFact,
    NewManuscript,
    NewPerson,
    NewPublication,
    NewSource,
    Note,
)
from .verdicts import confirm_verdict, give_verdict, override_verdict, withdraw_verdict

__all__ = [
    "Collision",
    "Invalid",
    "NewErrorClass",
    "NewEvidence",
    "NewFact",
    "NewManuscript",
    "NewPerson",
    "NewPublication",
    "NewSource",
    "NotAllowed",
    "Note",
    "SignOffRefused",
    "StaleEdit",
    "VerdictCollision",
    "WorkflowError",
    "WrongState",
    "add_evidence",
    "answer_by_key",
    "answer_query",
    "archive_article",
    "ask_author",
    "assign_checker",
    "change_article",
    "change_claim",
    "change_error_class",
    "change_fact",
    "change_person",
    "change_source",
    "confirm_verdict",
    "correct_publication",
    "dismiss_stretch",
    "enter_corrections",
    "enter_error_class",
    "enter_fact",
    "enter_origin",
    "enter_person",
    "enter_source",
    "find_token",
    "give_verdict",
    "make_token",
    "mark_claim",
    "override_verdict",
    "publish_verdict",
    "recall_dismissal",
    "receive_article",
    "receive_revision",
    "require_value",
    "revoke_token",
    "share_source",
    "sign_off",
    "unassign_checker",
    "unshare_source",
    "withdraw_evidence",
    "withdraw_publication",
    "withdraw_query",
    "withdraw_sign_off",
    "withdraw_verdict",
]
