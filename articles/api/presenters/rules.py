"""The precision of the splitter's rules."""

from articles.api import schemas
from articles.queries.rules import Miss, RuleCount


def present_rule(count: RuleCount) -> schemas.RuleStatisticsSchema:
    """Return the statistics of a rule; precision has four digits."""
    return schemas.RuleStatisticsSchema(
        language=count.language,
        rule=count.rule,
        found=count.found,
        kept=count.kept,
        dismissed=count.dismissed,
        changed=count.changed,
        decided=count.decided,
        precision=None if count.precision is None else round(count.precision, 4),
    )


def present_miss(miss: Miss) -> schemas.KindMissesSchema:
    """Return how many claims of a kind people marked."""
    return schemas.KindMissesSchema(kind=miss.kind, added=miss.added, examples=list(miss.examples))
