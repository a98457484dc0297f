"""All edits; `TUNED` is the half that was looked at while the code was written.

`CLOSED`, every second one, was written at the same time and run when the code was done;
`LATER` are some written then. `OTHERS` are by two people who did not know the code, `OPEN`
and `SHUT` its halves: the second was measured once before it was looked at.
"""

from tests.anchoring import edits_desk, edits_magazine
from tests.anchoring.edit import Edit
from tests.anchoring.edits_de import GERMAN
from tests.anchoring.edits_en import ENGLISH
from tests.anchoring.edits_later import LATER

EDITS = [*GERMAN, *ENGLISH, *LATER]
TUNED: list[Edit] = [*GERMAN[::2], *ENGLISH[::2]]
CLOSED: list[Edit] = [*GERMAN[1::2], *ENGLISH[1::2]]
OPEN: list[Edit] = [*edits_magazine.EDITS[::2], *edits_desk.EDITS[::2]]
SHUT: list[Edit] = [*edits_magazine.EDITS[1::2], *edits_desk.EDITS[1::2]]
OTHERS: list[Edit] = [*OPEN, *SHUT]
