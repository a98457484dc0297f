"""A changed field is stripped: a blank text is none, whatever it belongs to."""

import pytest

from articles import workflow
from articles.models import ErrorClass
from articles.workflow import Invalid
from tests import acts
from tests.factories import (
    NOW,
    ArticleFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)


def change_source(actor, row, **changes):
    return workflow.change_source(source=row, actor=actor, at=NOW, **changes)


def change_person(actor, row, **changes):
    return workflow.change_person(person=row, actor=actor, at=NOW, **changes)


def change_error_class(actor, row, **changes):
    return workflow.change_error_class(error_class=row, actor=actor, at=NOW, **changes)


def change_article(actor, row, **changes):
    return acts.change_article(article=row, actor=actor, at=NOW, **changes)


ROWS = [
    (change_source, SourceFactory, "title"),
    (change_person, PersonFactory, "name"),
    (change_error_class, ErrorClass.objects.first, "label_de"),
    (change_article, ArticleFactory, "headline"),
]


@pytest.fixture
def chief(db):
    return UserFactory(role="administrator")


@pytest.mark.parametrize(("change", "factory", "field"), ROWS)
@pytest.mark.parametrize("blank", [" ", "\n", "\u00a0"])
def test_a_blank_text_is_refused(chief, change, factory, field, blank):
    with pytest.raises(Invalid) as refused:
        change(chief, factory(), **{field: blank})
    assert field in refused.value.fields


@pytest.mark.parametrize(("change", "factory", "field"), ROWS)
def test_space_around_a_text_is_removed(chief, change, factory, field):
    row = change(chief, factory(), **{field: "  Neu "})
    assert getattr(row, field) == "Neu"
