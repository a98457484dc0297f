"""Pairs by two people who did not know the rules: every second one was closed to the end.

The open half was looked at while the rules were written, the closed one was measured once
when they were done. Both halves share their texts, not their edits.
"""

from tests.anchoring.pairs_desk import PAIRS as DESK
from tests.anchoring.pairs_magazine import PAIRS as MAGAZINE

OPEN = (*MAGAZINE[::2], *DESK[::2])
CLOSED = (*MAGAZINE[1::2], *DESK[1::2])
