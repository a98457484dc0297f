"""The tables of the history are those of their models."""

import pytest
from django.apps import apps
from django.db.models import Model

HISTORIES = [
    model for model in apps.get_app_config("articles").get_models() if hasattr(model, "pgh_obj")
]


@pytest.mark.parametrize("history", HISTORIES, ids=lambda model: model.__name__)
def test_a_version_lacks_no_value_that_its_row_has(history: type[Model]):
    row = history._meta.get_field("pgh_obj").remote_field.model

    optional = {
        field.name
        for field in history._meta.local_concrete_fields
        if not field.name.startswith("pgh_") and field.null
    }

    assert {name for name in optional if not row._meta.get_field(name).null} == set()


def test_every_model_that_people_change_has_a_history():
    assert len(HISTORIES) >= 24
