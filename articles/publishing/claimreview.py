"""ClaimReview (schema.org) of a published verdict, where search engines accept one.

Rules: https://developers.google.com/search/docs/appearance/structured-data/factcheck. A
ClaimReview is about a claim with an origin outside the newsroom; a verdict on the
newsroom's own wording is published without one, and `eligibility` says why.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from articles.facts.lines import on_one_line
from articles.models import Publication, Verdict
from articles.queries.published import Published, as_published
from articles.workflow import PublicationInput

CONTEXT = "https://schema.org"
CLAIMANTS = {
    Publication.ClaimantType.PERSON: "Person",
    Publication.ClaimantType.ORGANISATION: "Organization",
}
ADDRESS = re.compile(r"://|^\s*www\.", re.IGNORECASE)
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


class IneligibleReason(StrEnum):
    """Why a published verdict has no ClaimReview."""

    WITHDRAWN = "withdrawn"
    NO_FACT = "no_fact"
    NO_CLAIM = "no_claim"
    NO_SUMMARY = "no_summary"
    NO_CLAIMANT = "no_claimant"
    OWN_CLAIM = "own_claim"
    NO_NAME = "no_name"
    NO_WEB_ADDRESS = "no_web_address"
    OWN_ADDRESS = "own_address"
    CLAIMED_LATER = "claimed_later"
    NO_RATING_WORD = "no_rating_word"
    RATING_IN_CLAIM = "rating_in_claim"
    SCALE_UNORDERED = "scale_unordered"
    RATING_OFF_SCALE = "rating_off_scale"


SENTENCES = {
    IneligibleReason.WITHDRAWN: _("The publication is withdrawn."),
    IneligibleReason.NO_FACT: _("The rating says that there is no fact to check."),
    IneligibleReason.NO_CLAIM: _("The claim is not written out."),
    IneligibleReason.NO_SUMMARY: _("The page needs a summary of the check."),
    IneligibleReason.NO_CLAIMANT: _(
        "Nobody outside the newsroom is named as having made the claim; ClaimReview requires that."
    ),
    IneligibleReason.OWN_CLAIM: _(
        "The newsroom itself made the claim; ClaimReview is only for other people's claims."
    ),
    IneligibleReason.NO_NAME: _("The claimant needs a name, not an address."),
    IneligibleReason.NO_WEB_ADDRESS: _("Addresses must begin with http:// or https://."),
    IneligibleReason.OWN_ADDRESS: _(
        "The claimant's page or the place of the claim lies on our own site."
    ),
    IneligibleReason.CLAIMED_LATER: _("The claim is dated after the day it was checked."),
    IneligibleReason.NO_RATING_WORD: _(
        "The rating has no label in the language of the publication."
    ),
    IneligibleReason.RATING_IN_CLAIM: _("The claim's wording contains the rating."),
    IneligibleReason.SCALE_UNORDERED: _(
        "The worst number of the rating scale must be 1 or more, and below the best."
    ),
    IneligibleReason.RATING_OFF_SCALE: _("The rating's number lies outside its scale."),
}


class Advice(StrEnum):
    """What search engines recommend; optional for a ClaimReview."""

    LONG_CLAIM = "long_claim"
    NO_CLAIMED_DATE = "no_claimed_date"
    NO_APPEARANCE = "no_appearance"
    NO_CLAIMANT_PAGE = "no_claimant_page"
    NO_NUMBER = "no_number"


SHORT_CLAIM = 75
ADVICE_SENTENCES = {
    Advice.LONG_CLAIM: _("A claim of fewer than 75 characters is shown in full."),
    Advice.NO_CLAIMED_DATE: _("Say when it was claimed."),
    Advice.NO_APPEARANCE: _("Say where it was claimed."),
    Advice.NO_CLAIMANT_PAGE: _("Give the claimant's own page, or one about them."),
    Advice.NO_NUMBER: _("The rating has no number on its scale."),
}


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether a verdict has a ClaimReview; if not, all reasons, each with its sentence.

    `advice` are recommendations.
    """

    ok: bool
    reasons: tuple[IneligibleReason, ...] = ()
    advice: tuple[Advice, ...] = ()

    @property
    def sentences(self) -> list[str]:
        """Return the reasons in the active language."""
        return [str(SENTENCES[reason]) for reason in self.reasons]

    @property
    def hints(self) -> list[str]:
        """Return the advice in the active language."""
        return [str(ADVICE_SENTENCES[advice]) for advice in self.advice]


def eligibility(publication: Publication | Published, *, base_url: str = "") -> Eligibility:
    """Check a publication against every rule; `base_url` defaults to `PUBLIC_URL`.

    A `Publication` needs verdict, rating and scale loaded (`with_verdict`).
    """
    row = _flat(publication)
    host = _host(base_url or settings.PUBLIC_URL)
    reasons = tuple(reason for reason, is_broken in RULES.items() if is_broken(row, host))
    advice = tuple(advised for advised, is_missing in ADVICE.items() if is_missing(row))
    return Eligibility(not reasons, reasons, advice)


def draft_eligibility(
    verdict: Verdict, words: PublicationInput, *, at: datetime, base_url: str = ""
) -> Eligibility:
    """Check a draft; the verdict has its rating, scale and claim loaded."""
    draft = Publication(
        verdict=verdict,
        language=words.language or verdict.claim.article.house_language,
        claim_reviewed=words.claim_reviewed,
        summary=words.summary,
        claimant=words.claimant,
        claimant_url=words.claimant_url,
        claimed_date=words.claimed_date,
        appearance_url=words.appearance_url,
        published_at=at,
        changed_at=at,
    )
    return eligibility(draft, base_url=base_url)


def claim_review(publication: Publication | Published, *, base_url: str) -> dict[str, Any]:
    """Return the ClaimReview as JSON-LD. Call `eligibility` first."""
    row = _flat(publication)
    url = f"{base_url}{row.path}"
    return {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "@id": url,
        "url": url,
        "inLanguage": row.language,
        "datePublished": localdate(row.published_at).isoformat(),
        "dateModified": localdate(row.changed_at).isoformat(),
        "claimReviewed": row.claim_reviewed,
        "author": {
            "@type": "Organization",
            "name": settings.HOUSE_NAME,
            "url": f"{base_url}/verdicts/",
        },
        "itemReviewed": _claim(row, url),
        "reviewRating": _rating(row),
    }


def as_script(document: dict[str, Any]) -> str:
    """Return JSON that is safe in a `<script>` element: without `<`, `>` or `&`."""
    return json.dumps(document, ensure_ascii=False).translate(ESCAPES)


def _flat(publication: Publication | Published) -> Published:
    return publication if isinstance(publication, Published) else as_published(publication)


def _claim(row: Published, url: str) -> dict[str, Any]:
    kind = CLAIMANTS[Publication.ClaimantType(row.claimant_type)]
    claimant: dict[str, Any] = {"@type": kind, "name": row.claimant}
    if row.claimant_url:
        claimant["sameAs"] = row.claimant_url
    claim: dict[str, Any] = {"@type": "Claim", "@id": f"{url}#claim", "author": claimant}
    if row.claimed_date:
        claim["datePublished"] = row.claimed_date.isoformat()
    if row.appearance_url:
        claim["appearance"] = {"@type": "CreativeWork", "url": row.appearance_url}
    return claim


def _rating(row: Published) -> dict[str, Any]:
    rating: dict[str, Any] = {
        "@type": "Rating",
        "alternateName": row.rating_word,
        "ratingExplanation": on_one_line(row.summary),
    }
    if row.rating_number is not None:
        rating |= {
            "ratingValue": row.rating_number,
            "worstRating": row.worst,
            "bestRating": row.best,
        }
    return rating


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _is_on(url: str, host: str) -> bool:
    """Return whether `url` is on `host` or a subdomain."""
    found = _host(url)
    return bool(host and found) and (found == host or found.endswith(f".{host}"))


def _is_same_name(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _contains_word(text: str, word: str) -> bool:
    pattern = rf"(?<!\w){re.escape(word.strip())}(?!\w)"
    return bool(word.strip()) and re.search(pattern, text, re.IGNORECASE) is not None


def _is_off_scale(row: Published) -> bool:
    return row.rating_number is not None and not row.worst <= row.rating_number <= row.best


RULES: dict[IneligibleReason, Callable[[Published, str], bool]] = {
    IneligibleReason.WITHDRAWN: lambda row, host: row.withdrawn_at is not None,
    IneligibleReason.NO_FACT: lambda row, host: row.rating_is_no_fact,
    IneligibleReason.NO_CLAIM: lambda row, host: not row.claim_reviewed.strip(),
    IneligibleReason.NO_SUMMARY: lambda row, host: not row.summary.strip(),
    IneligibleReason.NO_CLAIMANT: lambda row, host: not row.claimant.strip(),
    IneligibleReason.OWN_CLAIM: lambda row, host: _is_same_name(row.claimant, settings.HOUSE_NAME),
    IneligibleReason.NO_NAME: lambda row, host: ADDRESS.search(row.claimant) is not None,
    IneligibleReason.NO_WEB_ADDRESS: lambda row, host: any(
        url and urlsplit(url).scheme not in ("http", "https")
        for url in (row.claimant_url, row.appearance_url)
    ),
    IneligibleReason.OWN_ADDRESS: lambda row, host: (
        _is_on(row.claimant_url, host) or _is_on(row.appearance_url, host)
    ),
    IneligibleReason.CLAIMED_LATER: lambda row, host: (
        row.claimed_date is not None and row.claimed_date > localdate(row.published_at)
    ),
    IneligibleReason.NO_RATING_WORD: lambda row, host: not row.rating_word.strip(),
    IneligibleReason.RATING_IN_CLAIM: lambda row, host: _contains_word(
        row.claim_reviewed, row.rating_word
    ),
    IneligibleReason.SCALE_UNORDERED: lambda row, host: not 1 <= row.worst < row.best,
    IneligibleReason.RATING_OFF_SCALE: lambda row, host: _is_off_scale(row),
}

ADVICE: dict[Advice, Callable[[Published], bool]] = {
    Advice.LONG_CLAIM: lambda row: len(row.claim_reviewed) >= SHORT_CLAIM,
    Advice.NO_CLAIMED_DATE: lambda row: row.claimed_date is None,
    Advice.NO_APPEARANCE: lambda row: not row.appearance_url,
    Advice.NO_CLAIMANT_PAGE: lambda row: not row.claimant_url,
    Advice.NO_NUMBER: lambda row: row.rating_number is None,
}
