"""Load templates as Django does, and compile them with constants joined and quick variables."""

from collections.abc import Collection

from django.template import Engine, Node, Origin, Template, TemplateDoesNotExist
from django.template.base import DebugLexer, Lexer, NodeList, Parser, Token, VariableNode
from django.template.loaders import base, cached

from .constants import add_constant
from .variables import QuickExpression, QuickVariableNode


class QuickParser(Parser):
    """A parser that joins constants, and whose variables are quick."""

    def __init__(self, tokens: list[Token], engine: Engine, origin: Origin) -> None:
        super().__init__(tokens, engine.template_libraries, engine.template_builtins, origin)
        self.engine = engine

    def compile_filter(self, token: str) -> QuickExpression:
        return QuickExpression(token, self)

    def extend_nodelist(self, nodelist: NodeList, node: Node, token: Token) -> None:
        if type(node) is VariableNode:
            node = QuickVariableNode(node.filter_expression)
        super().extend_nodelist(nodelist, node, token)
        add_constant(nodelist, self.engine)


class QuickTemplate(Template):
    """A template that is compiled by `QuickParser`."""

    def compile_nodelist(self) -> NodeList:
        """Compile the source as `Template` does."""
        lexer = DebugLexer(self.source) if self.engine.debug else Lexer(self.source)
        parser = QuickParser(lexer.tokenize(), self.engine, self.origin)
        try:
            nodelist = parser.parse()
        except Exception as error:
            if self.engine.debug:
                error.template_debug = self.get_exception_info(error, error.token)  # type: ignore[attr-defined]
            raise
        self.extra_data = parser.extra_data
        return nodelist


class _QuickLoader(base.Loader):
    """Find a template as Django's loaders do."""

    def get_template(self, template_name: str, skip: Collection[Origin] | None = None) -> Template:
        tried = []
        for origin in self.get_template_sources(template_name):
            if skip and origin in skip:
                tried.append((origin, "Skipped to avoid recursion"))
                continue
            try:
                contents = origin.loader.get_contents(origin)  # type: ignore[union-attr]
            except TemplateDoesNotExist:
                tried.append((origin, "Source does not exist"))
            else:
                return QuickTemplate(contents, origin, str(origin.template_name), self.engine)
        raise TemplateDoesNotExist(template_name, tried=tried)


class Loader(cached.Loader, _QuickLoader):
    """Compile each template once a process, as Django's cached loader does."""
