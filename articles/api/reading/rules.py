"""How the rules of the splitter fare."""

from articles.api import shapes
from articles.queries.rules import Miss, RuleCount


def rule_shape(count: RuleCount) -> shapes.RuleFigures:
    """Return the figures of a rule; its precision in four digits."""
    return shapes.RuleFigures(
        language=count.language,
        rule=count.rule,
        found=count.found,
        kept=count.kept,
        dismissed=count.dismissed,
        changed=count.changed,
        decided=count.decided,
        precision=None if count.precision is None else round(count.precision, 4),
    )


def miss_shape(miss: Miss) -> shapes.KindMisses:
    """Return what people marked of a kind."""
    return shapes.KindMisses(kind=miss.kind, added=miss.added, examples=list(miss.examples))
