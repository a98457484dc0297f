"""Tables, constraints and QuerySets: one module per model, or per family of small ones."""

from .archive import ArticleEntry, ClaimEntry
from .article import Article, Desk, Hold
from .article_version import ArticleVersion
from .assignment import Assignment, ConflictOfInterest
from .audit import AuditEntry
from .author_view import AuthorView
from .claim import Claim, Placement
from .comment import Comment
from .demand import EvidenceDemand
from .dismissal import Dismissal
from .document import Document, DocumentContent, DocumentState
from .document_timestamp import DocumentTimestamp
from .error_class import ErrorClass
from .event import Event
from .event_type import EventType
from .evidence import Evidence
from .evidence_file import EvidenceFile, PassageSearch
from .factor_demand import FactorDemand
from .idempotency import StoredAnswer
from .imported_check import ImportedCheck, ImportedFact
from .memory import HouseSpelling, ImportedText, MemoryConstraint
from .notification import USUAL_MAILING, Mailing, Notification, NotificationType
from .passage import ArticleComparison, DocumentFinding, FoundPassage
from .presence import Presence
from .publication import Publication
from .question import Question
from .rating import Rating, RatingScale
from .reader_report import ReaderReport
from .reference import Person, ReferenceFact, SubjectKind
from .request_count import RequestCount
from .revision import BlockRow, Revision, SourceNote
from .revocation import Revocation, revocation_in_words
from .risk import Risk, RiskDemand, RiskMark
from .sample import SampledVerdict, SampleWaiver, SecondLookSample
from .search_address import SearchAddress
from .second_look import ConfirmationDemand
from .signoff import SignOff
from .source import Origin, Source
from .text_job import TextJob
from .token import ApiToken
from .user import User, former_name, shown_name
from .verdict import Override, Verdict
from .webhook import Delivery, Webhook

__all__ = [
    "USUAL_MAILING",
    "ApiToken",
    "Article",
    "ArticleComparison",
    "ArticleEntry",
    "ArticleVersion",
    "Assignment",
    "AuditEntry",
    "AuthorView",
    "BlockRow",
    "Claim",
    "ClaimEntry",
    "Comment",
    "ConfirmationDemand",
    "ConflictOfInterest",
    "Delivery",
    "Desk",
    "Dismissal",
    "Document",
    "DocumentContent",
    "DocumentFinding",
    "DocumentState",
    "DocumentTimestamp",
    "ErrorClass",
    "Event",
    "EventType",
    "Evidence",
    "EvidenceDemand",
    "EvidenceFile",
    "FactorDemand",
    "FoundPassage",
    "Hold",
    "HouseSpelling",
    "ImportedCheck",
    "ImportedFact",
    "ImportedText",
    "Mailing",
    "MemoryConstraint",
    "Notification",
    "NotificationType",
    "Origin",
    "Override",
    "PassageSearch",
    "Person",
    "Placement",
    "Presence",
    "Publication",
    "Question",
    "Rating",
    "RatingScale",
    "ReaderReport",
    "ReferenceFact",
    "RequestCount",
    "Revision",
    "Revocation",
    "Risk",
    "RiskDemand",
    "RiskMark",
    "SampleWaiver",
    "SampledVerdict",
    "SearchAddress",
    "SecondLookSample",
    "SignOff",
    "Source",
    "SourceNote",
    "StoredAnswer",
    "SubjectKind",
    "TextJob",
    "User",
    "Verdict",
    "Webhook",
    "former_name",
    "revocation_in_words",
    "shown_name",
]
