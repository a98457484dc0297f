"""Limits of intake."""

MAX_BYTES = 10_000_000
"""Bytes of a file, or of a pasted text in UTF-8."""

MAX_CHARACTERS = 200_000
"""Characters of a manuscript, 60 times a long article: the worst of them is split in 3 seconds."""

MAX_UNPACKED = 50_000_000
"""Bytes of a Word file, unpacked."""

MAX_XML = 20_000_000
"""Bytes of the XML in a Word file; a tree of it needs ten times that in memory."""

MAX_ELEMENTS = 300_000
"""Elements of one part of a Word file, ten for each word of a long text: each costs 10 µs."""
