"""Limits of intake."""

MAX_BYTES = 10_000_000
"""Bytes of a file, or of a pasted text in UTF-8."""

MAX_CHARACTERS = 600_000
"""Characters of a manuscript, 60 times a long article: the worst of them is split in 3 seconds."""

MAX_UNPACKED = 50_000_000
"""Bytes of a Word file, unpacked."""

MAX_XML = 20_000_000
"""Bytes of the XML in a Word file; a tree of it needs ten times that in memory."""

MAX_ATTRIBUTE_PAIRS = 10**9
"""Squares of the number of attributes of each element of a page, summed.

libxml2 compares each attribute of an element with each other: 1.3 s at most.
"""

MAX_ELEMENTS = 300_000
"""Elements of a page or of one part of a Word file, ten for each word of a long text.

Each costs 5 to 10 µs.
"""
