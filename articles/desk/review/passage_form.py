"""The form that takes words of a document as evidence."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from articles.models import Document, Evidence
from articles.queries.document_places import place_of_block, place_of_page
from articles.workflow import PassageInput

STANCE = re.compile(rf"(?<!\S)(\d{{1,18}}):({'|'.join(Evidence.Stance.values)})(?!\S)", re.ASCII)


class PassageForm(forms.Form):
    """Words of a document: from a place in block `block` to one in `last`, or of a `page`.

    `start` and `end` are code points of the blocks' texts, end exclusive. Words selected on a
    page of a PDF, whose blocks a browser doesn't know, come as `words` with `page`. Without a
    `stance`, `stances` names that on each claim, "pk:stance …".
    """

    document = forms.IntegerField()
    block = forms.IntegerField(required=False, min_value=0)
    start = forms.IntegerField(required=False, min_value=0)
    last = forms.IntegerField(required=False, min_value=0)
    end = forms.IntegerField(required=False, min_value=0)
    page = forms.IntegerField(required=False, min_value=1)
    words = forms.CharField(required=False, max_length=5000)
    stance = forms.ChoiceField(choices=Evidence.Stance.choices, required=False)
    stances = forms.CharField(required=False, max_length=1000)

    @property
    def no_claims(self) -> str:
        return _("No claim is marked here: judge the sentence, or mark words in it.")

    def passage(self, document: Document) -> PassageInput:
        """Return the words with their place; words of a block are read from the document."""
        given = self.cleaned_data
        if given["block"] is None:
            place = place_of_page(given["page"]) if given["page"] else ""
            words = " ".join(given["words"].split())
        else:
            words, place = self._of_blocks(document, given)
        stances = {} if given["stance"] else self._stances(given["stances"])
        return PassageInput(words, place, given["stance"], stances)

    def _stances(self, typed: str) -> dict[int, str]:
        return {int(pk): stance for pk, stance in STANCE.findall(typed)}

    def _of_blocks(self, document: Document, given: dict[str, Any]) -> tuple[str, str]:
        content = document.read_content
        blocks = content.document_blocks if content else ()
        first = given["block"]
        last = max(first, first if given["last"] is None else given["last"])
        taken = [block.text for block in blocks[first : last + 1]]
        if not taken:
            return "", ""
        start, end = given["start"] or 0, given["end"]
        taken[-1] = taken[-1][:end]
        taken[0] = taken[0][start:]
        media_type = content.media_type if content else ""
        place = place_of_block(first, blocks[first], start, media_type)
        rows = (" | ".join(cell for cell in text.split("\t") if cell.strip()) for text in taken)
        return "\n".join(rows).strip(), place
