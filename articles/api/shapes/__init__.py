"""What goes out: one frozen dataclass a JSON object, one module a family.

The OpenAPI document is made from their fields, so it can't say anything else than what
is sent.
"""

from .archive import ArchiveCounts, ArchiveHit, ArchivePage, EarlierCheck, EarlierChecks
from .articles import (
    ArticleDetail,
    ArticleEntry,
    Assignment,
    Block,
    Clearance,
    Conflict,
    LineAnswer,
    Progress,
    RevisionEntry,
    RevisionText,
    SignOff,
    SignOffWithdrawn,
)
from .certificates import Certificate, CertifiedClaim, CertifiedSource
from .claims import (
    Claim,
    Evidence,
    EvidenceFile,
    EvidenceSource,
    LiveVerdict,
    Query,
    Verdict,
)
from .events import Event, EventPage
from .figures import (
    ClearingStep,
    CoverCount,
    ErrorClassCount,
    FallCount,
    Figures,
    JudgedStep,
    SecondLookCount,
    WrongShare,
)
from .ledger import Dismissal, Dismissals, Ledger, UncoveredSpan, WordCounts
from .published import (
    ClaimReviewStatus,
    Ineligible,
    PublicSource,
    PublishedEntry,
    PublishedRating,
    PublishedVerdict,
)
from .reference import FactSource, Person, ReferenceFact
from .rules import KindMisses, RuleFigures, RuleReport
from .shape import Shape, page_of
from .sources import (
    ErrorClass,
    ErrorClassList,
    Origin,
    OriginRef,
    Rating,
    RatingList,
    Source,
    SourceSharing,
)
from .webhooks import Delivery, NewWebhook, Replayed, Webhook

__all__ = [
    "ArchiveCounts",
    "ArchiveHit",
    "ArchivePage",
    "ArticleDetail",
    "ArticleEntry",
    "Assignment",
    "Block",
    "Certificate",
    "CertifiedClaim",
    "CertifiedSource",
    "Claim",
    "ClaimReviewStatus",
    "Clearance",
    "ClearingStep",
    "Conflict",
    "CoverCount",
    "Delivery",
    "Dismissal",
    "Dismissals",
    "EarlierCheck",
    "EarlierChecks",
    "ErrorClass",
    "ErrorClassCount",
    "ErrorClassList",
    "Event",
    "EventPage",
    "Evidence",
    "EvidenceFile",
    "EvidenceSource",
    "FactSource",
    "FallCount",
    "Figures",
    "Ineligible",
    "JudgedStep",
    "KindMisses",
    "Ledger",
    "LineAnswer",
    "LiveVerdict",
    "NewWebhook",
    "Origin",
    "OriginRef",
    "Person",
    "Progress",
    "PublicSource",
    "PublishedEntry",
    "PublishedRating",
    "PublishedVerdict",
    "Query",
    "Rating",
    "RatingList",
    "ReferenceFact",
    "Replayed",
    "RevisionEntry",
    "RevisionText",
    "RuleFigures",
    "RuleReport",
    "SecondLookCount",
    "Shape",
    "SignOff",
    "SignOffWithdrawn",
    "Source",
    "SourceSharing",
    "UncoveredSpan",
    "Verdict",
    "Webhook",
    "WordCounts",
    "WrongShare",
    "page_of",
]
