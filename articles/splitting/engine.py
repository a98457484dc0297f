"""What all languages share: rules and families of rules.

A rule is a function that starts where a word of its trigger classes is, reads the
neighbours, and returns what it found. Rules of one family share the words: where one has
read, no other of its family starts (a number inside a date is not counted again). Rules
of different families nest (a date in a quote).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from articles.facts.kinds import Kind
from articles.facts.values import Value

if TYPE_CHECKING:
    from articles.splitting.reading import Reading


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """What a rule found: code points `start` to `end`; `stop` is the first token not read."""

    kind: Kind
    start: int
    end: int
    value: Value | None
    stop: int


Matches = RuleMatch | list[RuleMatch] | None
Reader = Callable[["Reading", int], Matches]
AnyReader = TypeVar("AnyReader", bound=Reader)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, the word classes it starts at, and the function that reads on."""

    name: str
    triggers: frozenset[str]
    read: Reader

    @property
    def purpose(self) -> str:
        """What the rule finds and leaves alone: the docstring of its function."""
        return (self.read.__doc__ or "").strip()


@dataclass(slots=True)
class Family:
    """Rules that share the words between them, in order of precedence."""

    name: str
    rules: list[Rule] = field(default_factory=list)

    def rule(self, name: str, *, on: Iterable[str]) -> Callable[[AnyReader], AnyReader]:
        """Register the decorated function as rule `name`, started by the classes `on`."""

        def register(read: AnyReader) -> AnyReader:
            self.rules.append(Rule(name, frozenset(on), read))
            return read

        return register

    def arrange(self, *modules: str) -> None:
        """Put the rules of `modules` into that order, in any order of imports.

        They share the places they have; the rules of other modules stay where they are.
        Raises ValueError for a module without rules of this family.
        """
        order = {module: place for place, module in enumerate(modules)}
        homes = [rule.read.__module__.rpartition(".")[2] for rule in self.rules]
        if unknown := order.keys() - homes:
            raise ValueError(f"no rules in {', '.join(sorted(unknown))}")
        places = [at for at, home in enumerate(homes) if home in order]
        sorted_places = sorted(places, key=lambda at: order[homes[at]])
        moved = [self.rules[at] for at in sorted_places]
        for at, rule in zip(places, moved, strict=True):
            self.rules[at] = rule

    def started_by(self, classes: Iterable[str]) -> tuple[Rule, ...]:
        """Return the rules that a word of `classes` starts, in order of precedence."""
        present = frozenset(classes)
        return tuple(rule for rule in self.rules if rule.triggers & present)
