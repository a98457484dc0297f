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
    Progress,
    Resplit,
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
    EvidenceList,
    EvidenceSource,
    LiveVerdict,
    Query,
    Verdict,
)
from .demands import OriginsDemand, SecondLookDemand
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
from .talking import Comment, Notification

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
    "Comment",
    "Conflict",
    "CoverCount",
    "Dismissal",
    "Dismissals",
    "EarlierCheck",
    "EarlierChecks",
    "ErrorClass",
    "ErrorClassCount",
    "ErrorClassList",
    "Evidence",
    "EvidenceFile",
    "EvidenceList",
    "EvidenceSource",
    "FactSource",
    "FallCount",
    "Figures",
    "Ineligible",
    "JudgedStep",
    "KindMisses",
    "Ledger",
    "LiveVerdict",
    "Notification",
    "Origin",
    "OriginRef",
    "OriginsDemand",
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
    "Resplit",
    "RevisionEntry",
    "RevisionText",
    "RuleFigures",
    "RuleReport",
    "SecondLookCount",
    "SecondLookDemand",
    "Shape",
    "SignOff",
    "SignOffWithdrawn",
    "Source",
    "SourceSharing",
    "UncoveredSpan",
    "Verdict",
    "WordCounts",
    "WrongShare",
    "page_of",
]
