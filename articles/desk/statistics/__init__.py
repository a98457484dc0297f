"""The page of a desk's statistics: its filter, its charts, its files."""
