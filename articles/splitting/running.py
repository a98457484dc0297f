"""Run the rules of a family over a text once, from left to right."""

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.engine import Rule, RuleMatch
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading

# What has a unit: it is taken from the figure's own line and cell.
_FIGURES = frozenset(
    {Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.SHARE, Kind.CHANGE, Kind.DURATION, Kind.TIME}
)


def run_family(reading: Reading, index: int) -> list[tuple[Rule, RuleMatch]]:
    """Run the family at `index` over the text once, from left to right."""
    found: list[tuple[Rule, RuleMatch]] = []
    tokens, addressed = reading.tokens, reading.addressed
    free = 0
    for position in reading.starts[index]:
        if position < free or position in addressed:
            continue
        reading.now = position
        for rule in tokens[position].entry.rules[index]:
            matches = rule.read(reading, position)
            if matches and _is_separated(reading, matches):
                matches = _number_alone(reading, position)
            if not matches:
                continue
            if isinstance(matches, RuleMatch):
                found.append((rule, matches))
                free = matches.stop
            else:
                found.extend((rule, match) for match in matches)
                free = max(match.stop for match in matches)
            break
    return found


def _number_alone(reading: Reading, position: int) -> RuleMatch | None:
    """Read the number that begins at a token as a count of nothing."""
    number = read_number(reading, position)
    if number is None or number.value is None or reading.is_separated(*number.span):
        return None
    value = Quantity(number.value, number_span=number.span)
    return RuleMatch(Kind.COUNT, *number.span, value, number.stop)


def _is_separated(reading: Reading, matches: RuleMatch | list[RuleMatch]) -> bool:
    """Return whether a figure would take its unit from another line or cell."""
    found = [matches] if isinstance(matches, RuleMatch) else matches
    return any(m.kind in _FIGURES and reading.is_separated(m.start, m.end) for m in found)
