"""Find the places where Python source can be broken, and compile it with some of them broken.

Each chosen place asks `__mutant__(number)` when it runs: the answer says whether it is the
broken one now. So a module is imported once, and the same question records which test gets
there.
"""

import ast
import random
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ASK = "__mutant__"
OPPOSITES = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
BOUNDARIES = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A place in a file, its code and what replaces it; `number` counts the file's places."""

    path: Path
    number: int
    line: int
    function: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}  {self.change}"

    @property
    def change(self) -> str:
        """Return what it changes, which stays the same in another version of the code."""
        return f"{self.function}  {self.before}  →  {self.after}"


def mutants_of(path: Path) -> list[Mutant]:
    """Return all mutants of a file, in the order of its places."""
    mutation = _Mutation(path, chosen=())
    mutation.visit(ast.parse(path.read_text("utf-8")))
    return mutation.found


def mutants_below(folder: Path) -> list[Mutant]:
    """Return all mutants of a file, or of the files below a folder."""
    paths = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder]
    return [one for path in paths for one in mutants_of(path)]


def shared(mutants: Iterable[Mutant], others: Iterable[Mutant]) -> list[Mutant]:
    """Return the `mutants` that `others`, of another version of the code, have too.

    They make the same change in a function of the same name, whatever its file, and the only
    one of its kind in both versions. Both versions return them in the same order.
    """
    known = Counter(one.change for one in others)
    own = list(mutants)
    counts = Counter(one.change for one in own)
    found = [one for one in own if counts[one.change] == known[one.change] == 1]
    return sorted(found, key=lambda one: one.change)


def sample(mutants: Collection[Mutant], count: int, seed: int) -> list[Mutant]:
    """Return `count` of the mutants, the same ones for the same seed.

    They are in random order, so that a run that is stopped early has seen a fair part.
    """
    return random.Random(seed).sample(list(mutants), min(count, len(mutants)))  # noqa: S311


def compiled(path: Path, chosen: Collection[Mutant]) -> CodeType:
    """Compile a file so that its `chosen` mutants can be switched on."""
    mutation = _Mutation(path, chosen)
    tree = mutation.visit(ast.parse(path.read_text("utf-8")))
    return compile(ast.fix_missing_locations(tree), str(path), "exec")


class Importer(PathFinder):
    """Import the files of `mutants` with these places in them; put it first in `sys.meta_path`."""

    def __init__(self, mutants: Collection[Mutant], ask: Callable[[Mutant], bool]) -> None:
        self.chosen: dict[Path, list[Mutant]] = {}
        for one in mutants:
            self.chosen.setdefault(one.path.resolve(), []).append(one)
        self.ask = ask

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:  # type: ignore[override]
        """Return the module's usual spec, with another loader for a file that has mutants."""
        spec = PathFinder.find_spec(name, path, target)
        chosen = self.chosen.get(Path(spec.origin)) if spec and spec.origin else None
        if spec and spec.origin and chosen:
            spec.loader = _Loader(name, spec.origin, chosen, self.ask)
        return spec


class _Loader(SourceFileLoader):
    def __init__(
        self, name: str, path: str, chosen: list[Mutant], ask: Callable[[Mutant], bool]
    ) -> None:
        super().__init__(name, path)
        self.chosen = {one.number: one for one in chosen}
        self.ask = ask

    def get_code(self, fullname: str) -> CodeType:
        return compiled(Path(self.path), list(self.chosen.values()))

    def exec_module(self, module: ModuleType) -> None:
        setattr(module, ASK, lambda number: self.ask(self.chosen[number]))
        super().exec_module(module)


class _Mutation(ast.NodeTransformer):
    """Number the places inside functions and rewrite the chosen ones."""

    def __init__(self, path: Path, chosen: Collection[Mutant]) -> None:
        self.path, self.found = path, list[Mutant]()
        self.chosen = {one.number for one in chosen}
        self.functions = list[str]()

    def visit(self, node: ast.AST) -> Any:
        """Visit what a function runs; leave out annotations, defaults, decorators, patterns."""
        if isinstance(node, ast.arguments | ast.pattern):
            return node
        if isinstance(node, FUNCTIONS):
            return self._function(node)
        if isinstance(node, ast.AnnAssign):
            node.value = self.visit(node.value) if node.value else None
            return node
        if not self.functions:
            return self.generic_visit(node)
        changes = {self._number(node, one): one for one in _changes(deepcopy(node))}
        result = self.generic_visit(node)
        for number in self.chosen & changes.keys():
            result = _switch(number, changes[number], result)
        return result

    def _function(self, node: Any) -> Any:
        self.functions.append(getattr(node, "name", "lambda"))
        if isinstance(node.body, list):
            node.body = [self.visit(one) for one in node.body]
        else:
            node.body = self.visit(node.body)
        self.functions.pop()
        return node

    def _number(self, node: Any, change: ast.AST) -> int:
        number, function = len(self.found), ".".join(self.functions)
        texts = _text(node), _text(change)
        self.found.append(Mutant(self.path, number, node.lineno, function, *texts))
        return number


def _text(node: ast.AST) -> str:
    """Return the first line of a node's code."""
    return ast.unparse(node).partition("\n")[0]


def _switch(number: int, change: Any, node: Any) -> Any:
    asked = ast.Call(ast.Name(ASK, ast.Load()), [ast.Constant(number)], [])
    if isinstance(node, ast.stmt):
        return ast.copy_location(ast.If(asked, [change], [node]), node)
    return ast.copy_location(ast.IfExp(asked, change, node), node)


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may replace a node: one fault each."""
    match node:
        case ast.If(test=ast.Name() | ast.Attribute() | ast.Call() | ast.NamedExpr()):
            yield ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
        case ast.Return(value=ast.expr()) if not isinstance(node.value, ast.Constant):
            yield ast.Return(ast.Constant(None))
        case ast.Raise() | ast.Expr(value=ast.Call()):
            yield ast.Pass()
        case ast.expr():
            yield from _expressions(node)


def _expressions(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(ops=[operator]):
            for table in (OPPOSITES, BOUNDARIES):
                if other := table.get(type(operator)):
                    yield ast.Compare(node.left, [other()], node.comparators)
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case ast.Call(keywords=[*_, _]):
            yield ast.Call(node.func, node.args, node.keywords[:-1])
