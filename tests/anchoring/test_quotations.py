"""Where quotations begin and end."""

import pytest

from articles.anchoring.quotations import quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('Er sagt: „Ja.“ Sie: "Nein."', ["„Ja.“", '"Nein."']),
        ("„eins“ und »zwei« «drei»", ["„eins“", "»zwei«", "«drei»"]),
        ("“one” or ”two”", ["“one”", "”two”"]),
        ("„Ein Absatz.\n\n„Noch einer.“ Ende", ["„Ein Absatz.", "„Noch einer.“"]),
        ("„Ein Absatz.\n\nKeiner mehr.“ „Doch.“", ["„Doch.“"]),
        ("„Offen.\n\nNeu “ und „gut“", ["„gut“"]),
        ('12" breit und 3" hoch', []),
        ("„ Leer“ und „voll“", ["„voll“"]),
        ("„zu “ und weiter“", ["„zu “ und weiter“"]),
        ("„ein“s und mehr“", ["„ein“s und mehr“"]),
        ("„ja» und nein“", ["„ja» und nein“"]),
    ],
)
def test_a_quotation_is_between_marks_that_belong_together(text, quoted):
    assert [text[start:end] for start, end in quotations(text)] == quoted


@pytest.mark.parametrize(("letters", "found"), [(2999, 1), (3000, 0)])
def test_quotation_marks_too_far_apart_are_no_pair(letters, found):
    assert len(quotations(f"„{'a' * letters}“")) == found
