"""The forms of the desk: they check what was typed and hand on frozen values."""
