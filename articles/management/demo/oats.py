"""The English business story, half done; the years since 1887 are miscounted."""

from datetime import date

from articles.management.demo.entries import (
    DemoCheck,
    DemoEvidence,
    DemoManuscript,
    DemoNote,
    DemoQuestion,
    DemoSweep,
)

RESULTS = "mills-results"

CHECKS = (
    DemoCheck(
        words="52",
        kind="age",
        rating="true",
        explanation="Born on 11 July 1974.",
        evidence=(DemoEvidence(RESULTS, "p. 31", "M. Tennant, born 11 July 1974"),),
    ),
    DemoCheck(
        words='"We bought late and we bought dear,"',
        kind="quote",
        rating="true",
        evidence=(DemoEvidence("mills-call", "00:08:44", "We bought late and we bought dear"),),
    ),
    DemoCheck(
        words="12 per cent",
        kind="change",
        rating="true",
        explanation="312 over 279 is 1.118.",
        evidence=(
            DemoEvidence(RESULTS, "p. 3", "Revenue £312.4m (2025: £279.1m)", method="calculated"),
        ),
    ),
    DemoCheck(
        words="£24.6 million",
        kind="money",
        rating="true",
        evidence=(DemoEvidence(RESULTS, "p. 3", "Profit before tax £24.6m (2025: £27.0m)"),),
    ),
    DemoCheck(
        words="first",
        kind="rank",
        rating="imprecise",
        error_class="context",
        explanation="First half-year fall; the full year 2020 was down as well.",
        correction="first half-year decline",
        evidence=(DemoEvidence(RESULTS, "p. 29, ten-year record", "2020: £38.2m (2019: £41.0m)"),),
        question=DemoQuestion(
            "The 2020 full-year profit fell. Do you mean half-years only?",
            "Half-years, yes. Happy with your wording.",
        ),
    ),
    DemoCheck(
        words="31 per cent",
        kind="change",
        rating="true",
        evidence=(
            DemoEvidence("grain-and-mill", "table 2", "214 (2025: 163)", method="calculated"),
        ),
    ),
    DemoCheck(
        words="1.8 percentage points",
        kind="change",
        rating="true",
        evidence=(DemoEvidence(RESULTS, "p. 6", "23.5% (21.7%)", method="calculated"),),
    ),
    DemoCheck(
        words="129 years",
        kind="duration",
        rating="false",
        error_class="arithmetic",
        explanation="From 1887 to 2026 are 139 years.",
        correction="139 years",
        evidence=(
            DemoEvidence("mills-history", "first line", "since 1887", "contradicts", "calculated"),
        ),
    ),
    DemoCheck(
        words="140",
        occurrence=2,
        kind="count",
        evidence=(
            DemoEvidence("mills-call", "00:17:02", "around a hundred and forty roles", "context"),
        ),
        question=DemoQuestion("She says around 140. Is there a written figure?"),
    ),
)

SWEEPS = (
    DemoSweep("Food and drink", RESULTS, "cover"),
    DemoSweep("Harbour Mills pays", RESULTS, "p. 1"),
    DemoSweep("Moira Tennant", RESULTS, "p. 1 to 3"),
    DemoSweep("Shoppers have", RESULTS, "p. 6"),
)

OATS = DemoManuscript(
    key="oats",
    title="Harbour Mills pays a high price for oats",
    desk="Business",
    author="okafor",
    language="en",
    publication_date=date(2026, 11, 27),
    received_hours_ago=16,
    deadline_in_hours=40,
    checker="kessler",
    notes=(
        DemoNote("£312 million", "Interim results, attached, page 3."),
        DemoNote("£214 a tonne", "Grain & Mill, November issue, table 2."),
        DemoNote("Gordon Mackie", "By phone on Monday night."),
    ),
    checks=CHECKS,
    sweeps=SWEEPS,
)
