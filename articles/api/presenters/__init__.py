"""Build schemas from rows, with few queries; each function says how many."""
