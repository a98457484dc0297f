"""Kinds of claims and of blocks are listed once, in `articles.facts`."""

import pytest
from django.apps import apps
from django.utils.translation import override

from articles.facts.blocks import BlockKind
from articles.facts.kinds import Kind
from articles.facts.translation import LabelledCode, pgettext_noop
from articles.models import BlockRow, Claim
from articles.models.labels import choices_of


class Weather(LabelledCode):
    SUN = "sun", "Teaser"
    RAIN = "rain", pgettext_noop("kind of claim", "Change")


@pytest.mark.parametrize(("stored", "codes"), [(Claim.Kind, Kind), (BlockRow.Kind, BlockKind)])
def test_stored_kinds_are_those_of_the_facts_package(stored, codes):
    assert stored.values == [kind.value for kind in codes]
    assert stored.names == [kind.name for kind in codes]
    assert all(code.label for code in codes)


def test_labels_are_translated_in_their_context():
    choices = choices_of(Weather)
    with override("de"):
        assert [str(label) for label in choices.labels] == ["Vorspann", "Veränderung"]
    with override("en"):
        assert [str(label) for label in choices.labels] == ["Teaser", "Change"]
    assert Weather("rain") is Weather.RAIN == "rain"


def test_a_new_kind_needs_no_migration():
    """Its choices are a function, so a migration does not list them."""
    kinds = {frozenset(Claim.Kind.values), frozenset(BlockRow.Kind.values)}
    columns = [
        field
        for model in apps.get_app_config("articles").get_models()
        for field in model._meta.get_fields()
        if frozenset(code for code, _ in getattr(field, "flatchoices", ()) if code) in kinds
    ]
    listed = [str(field) for field in columns if not callable(field.deconstruct()[3]["choices"])]
    assert len(columns) >= 7
    assert listed == []
