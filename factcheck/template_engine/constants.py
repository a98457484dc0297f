"""What a template says in each language, whatever it is about, kept as one string.

Of an article's page that is nine tenths: its tags, its labels, the addresses of its files.
"""

from threading import local

from django.core.signals import setting_changed
from django.template import Context, Engine, Node, TemplateDoesNotExist
from django.template.base import FilterExpression, NodeList, TextNode, Variable
from django.template.defaulttags import CommentNode, LoadNode, URLNode
from django.template.loader_tags import IncludeNode
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.templatetags.static import StaticNode
from django.urls import get_script_prefix
from django.utils.translation import get_language

_compiling = local()
_settings_changed = [0]


class ConstantNode(Node):
    """Neighbours that depend on nothing but language and settings.

    Texts are kept by language, by whether they are escaped, and by the prefix of the
    application's addresses.
    """

    child_nodelists = ()

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.has_address = False
        self._texts: dict[tuple[object, ...], str] = {}

    def add(self, node: Node) -> None:
        """Add a neighbour."""
        self.nodes.append(node)
        # What is included may have addresses.
        self.has_address = self.has_address or isinstance(node, URLNode | IncludeNode)

    def render(self, context: Context) -> str:
        prefix = get_script_prefix() if self.has_address else ""
        key = (get_language(), context.autoescape, prefix, _settings_changed[0])
        text = self._texts.get(key)
        if text is None:
            text = "".join(str(node.render_annotated(context)) for node in self.nodes)
            self._texts[key] = text
        return text


def add_constant(nodelist: NodeList, engine: Engine) -> None:
    """Join the last node to the constant ones before it, if it is one, too."""
    node = nodelist[-1]
    before = nodelist[-2] if len(nodelist) > 1 else None
    if not is_constant(node, engine):
        return
    if isinstance(before, ConstantNode):
        before.add(nodelist.pop())
    elif before is not None and is_constant(before, engine):
        joined = ConstantNode()
        joined.add(before)
        joined.add(node)
        joined.token, joined.origin = before.token, before.origin
        nodelist[-2:] = [joined]


def is_constant(node: Node, engine: Engine) -> bool:
    """Return whether the node says the same in every context."""
    match node:
        case ConstantNode() | TextNode() | CommentNode() | LoadNode():
            return True
        case TranslateNode():
            return node.asvar is None and _is_literal(node.filter_expression, node.message_context)
        case BlockTranslateNode():
            return _is_constant_block(node)
        case StaticNode():
            return node.varname is None and _is_literal(node.path)
        case URLNode():
            return _is_constant_url(node)
        case IncludeNode():
            return _is_constant_include(node, engine)
        case _:
            return False


def _is_literal(*expressions: FilterExpression | None) -> bool:
    return all(
        one is None
        or (not one.filters and (not isinstance(one.var, Variable) or one.var.lookups is None))
        for one in expressions
    )


def _is_constant_block(node: BlockTranslateNode) -> bool:
    has_variables = any(token.token_type.name == "VAR" for token in node.singular)
    takes = node.extra_context or node.plural or node.asvar or has_variables
    return not takes and _is_literal(node.message_context)


def _is_constant_url(node: URLNode) -> bool:
    """Return whether an address is; one in a namespace may depend on that of the request."""
    takes = node.args or node.kwargs or node.asvar
    return not takes and _is_literal(node.view_name) and ":" not in str(node.view_name.var)


def _is_constant_include(node: IncludeNode, engine: Engine) -> bool:
    name = node.template.var
    if node.extra_context or not _is_literal(node.template) or name.startswith("."):
        return False
    return is_constant_template(name, engine)


def is_constant_template(name: str, engine: Engine) -> bool:
    """Return whether the whole template is constant; one that includes itself is not."""
    names = vars(_compiling).setdefault("names", [])
    if name in names:
        return False
    names.append(name)
    try:
        template = engine.get_template(name)
    except TemplateDoesNotExist:
        return False
    finally:
        names.pop()
    return all(is_constant(one, engine) for one in template.nodelist)


def _forget(**_given: object) -> None:
    """Keep no text from before a setting changed, as in tests."""
    _settings_changed[0] += 1


setting_changed.connect(_forget, dispatch_uid="factcheck.template_engine")
