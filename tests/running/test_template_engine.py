"""Templates are rendered as by Django's own engine, with less work."""

from datetime import date
from decimal import Decimal

import pytest
from django.template import Context, Engine, TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template
from django.test import override_settings
from django.urls import set_script_prefix
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy, override

from factcheck.template_engine.constants import ConstantNode
from tests.splitting.counting import count_with_calls

LIBRARIES = {"i18n": "django.templatetags.i18n", "static": "django.templatetags.static"}
LOCMEM = "django.template.loaders.locmem.Loader"
QUICK = "factcheck.template_engine.loader.Loader"
DJANGO = "django.template.loaders.cached.Loader"


class Gone(Exception):
    """What a template leaves out."""

    silent_variable_failure = True


class Thing:
    """What a template asks for."""

    title, quote, none, items = "Möwen & Co", "it's <b>", None, 7

    def __str__(self):
        return "a <thing>"

    @property
    def broken(self):
        return self.nothing_of_the_kind

    @property
    def gone(self):
        raise Gone

    def called(self):
        return "called"

    def called_with(self, words):
        return words

    def deleted(self):
        raise AssertionError("a template must not delete")

    deleted.alters_data = True


CONTEXT = {
    "thing": Thing(),
    "type": Thing,
    "lazy": SimpleLazyObject(Thing),
    "label": gettext_lazy("Queue"),
    "safe": mark_safe("<b>safe</b>"),
    "row": {"title": "of the row", "items": "a key before a method", "0": "nought"},
    "list": ["first", "second"],
    "none": None,
    "number": 12345,
    "yes": True,
    "float": 1234.5,
    "decimal": Decimal("1.50"),
    "day": date(2026, 3, 20),
}
VALUES = """
thing thing.title thing.quote thing.none thing.none.title thing.items thing.missing thing.called
thing.gone thing.called_with thing.deleted type.title lazy.title label safe row.title row.items
row.missing row.0 list.0 list.7 list.missing none none.title missing missing.title number yes float
decimal day day.year number.real list.0.upper thing.title.upper "literal" _("Queue") 7
""".split()


def engine_of(loader, templates, **options):
    return Engine(
        loaders=[(loader, [(LOCMEM, templates)])],
        libraries=LIBRARIES,
        builtins=["django.templatetags.i18n", "django.templatetags.static"],
        **options,
    )


def rendered(loader, source, *, invalid="", **templates):
    engine = engine_of(loader, {"main": source, **templates}, string_if_invalid=invalid)
    return engine.get_template("main").render(Context(CONTEXT))


def both(source, **others):
    quick, django = rendered(QUICK, source, **others), rendered(DJANGO, source, **others)
    assert quick == django
    return quick


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_printed_as_by_django(value, language):
    with override(language):
        both(f"{{{{ {value} }}}}")
        both(f"{{% autoescape off %}}{{{{ {value} }}}}{{% endautoescape %}}")
        both(f"{{{{ {value}|default:'nothing' }}}}")
        both(f"{{% if {value} %}}yes{{% else %}}no{{% endif %}}")
        both(f"{{% with a={value} %}}{{{{ a }}}}{{% endwith %}}", invalid="?%s?")


@override_settings(USE_THOUSAND_SEPARATOR=True)
def test_thousands_are_separated_where_the_settings_say_so():
    with override("de"):
        assert both("{{ number }}") == "12.345"


def test_an_error_of_a_property_is_raised():
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        rendered(QUICK, "{{ thing.broken }}")


CONSTANT = {
    "texts": "a{# b #}c{% comment %}d{% endcomment %}e",
    "labels": '<p>{% translate "Queue" %} {% translate "Questions" context "link" %}</p>',
    "blocks": "{% blocktranslate %}Queue{% endblocktranslate %} & more",
    "address": '<a href="{% url "palette" %}">{% translate "Archive" %}</a>',
    "include": '<p>{% include "labels" %}</p>',
}


@pytest.mark.parametrize("name", CONSTANT)
def test_neighbours_that_never_change_are_one_string_for_each_language(name):
    engine = engine_of(QUICK, CONSTANT)
    template = engine.get_template(name)
    assert [type(node) for node in template.nodelist] == [ConstantNode]
    texts = []
    for language in ("de", "en", "de"):
        with override(language):
            texts.append(template.render(Context()))
            assert texts[-1] == engine_of(DJANGO, CONSTANT).get_template(name).render(Context())
    assert texts[0] == texts[2]


CHANGING = {
    "variable": "{% blocktranslate %}Hello {{ person }},{% endblocktranslate %}",
    "filtered": '{% translate "Queue"|upper %}',
    "stored": '{% translate "Queue" as name %}',
    "word": "{% translate label %}",
    "argument": "{% url 'ledger' number %}",
    "with": '{% include "texts" with a=1 %}',
    "named": "{% include name %}",
    "absent": '{% if none %}{% include "not there" %}{% endif %}',
    "itself": 'a{% if none %}{% include "itself" %}{% endif %}',
    "child": '{% include "parent" %}',
    "parent": 'b{% if none %}{% include "child" %}{% endif %}',
}


@pytest.mark.parametrize("name", CHANGING)
def test_what_depends_on_its_context_is_no_constant(name):
    nodes = engine_of(QUICK, CONSTANT | CHANGING).get_template(name).nodelist
    assert not any(isinstance(node, ConstantNode) and len(nodes) == 1 for node in nodes)


def test_a_child_replaces_a_block_without_variables():
    parent = "<h1>{% block title %}{% translate 'Queue' %}{% endblock %}</h1>"
    source = "{% extends 'parent' %}{% block title %}{{ block.super }}, {{ number }}{% endblock %}"
    with override("de"):
        assert both(source, parent=parent) == "<h1>Eingang, 12345</h1>"


def test_a_constant_address_has_the_prefix_of_the_application():
    template = engine_of(QUICK, CONSTANT).get_template("address")
    assert 'href="/' in template.render(Context())
    set_script_prefix("/desk/")
    try:
        assert 'href="/desk/' in template.render(Context())
    finally:
        set_script_prefix("/")


def test_a_changed_setting_changes_constants():
    template = engine_of(QUICK, {"main": "{% static 'a.css' %}"}).get_template("main")
    template.render(Context())
    storages = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(STORAGES=storages, STATIC_URL="/elsewhere/"):
        assert template.render(Context()) == "/elsewhere/a.css"


def test_errors_are_those_of_django():
    with pytest.raises(TemplateDoesNotExist):
        engine_of(QUICK, {}).get_template("nowhere")
    with pytest.raises(TemplateSyntaxError) as raised:
        engine_of(QUICK, {"main": "a{% nothing %}"}, debug=True).get_template("main")
    assert raised.value.template_debug["during"] == "{% nothing %}"


def test_a_long_template_without_variables_costs_little():
    long = get_template("desk/review/keys.html").template
    with override("de"):
        long.render(Context())
        assert count_with_calls(lambda: long.render(Context())) < 120
