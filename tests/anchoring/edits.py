"""All edits; `TUNED` is the half that was looked at while the code was written.

`CLOSED`, every second one, was written at the same time and run when the code was done;
`LATER` are some written then. `OTHERS` are by three people who did not know the code, in two
halves: `OPEN` and `OPEN_REGIONAL` were looked at, `SHUT` and `SHUT_REGIONAL` were measured
once before.
"""

from tests.anchoring import edits_desk, edits_magazine, edits_regional, edits_regional_closed
from tests.anchoring.edit import Edit
from tests.anchoring.edits_de import GERMAN
from tests.anchoring.edits_en import ENGLISH
from tests.anchoring.edits_later import LATER

EDITS = [*GERMAN, *ENGLISH, *LATER]
TUNED: list[Edit] = [*GERMAN[::2], *ENGLISH[::2]]
CLOSED: list[Edit] = [*GERMAN[1::2], *ENGLISH[1::2]]
OPEN: list[Edit] = [*edits_magazine.EDITS[::2], *edits_desk.EDITS[::2]]
SHUT: list[Edit] = [*edits_magazine.EDITS[1::2], *edits_desk.EDITS[1::2]]
OPEN_REGIONAL: list[Edit] = edits_regional.EDITS
SHUT_REGIONAL: list[Edit] = edits_regional_closed.EDITS
OTHERS: list[Edit] = [*OPEN, *SHUT, *OPEN_REGIONAL, *SHUT_REGIONAL]
