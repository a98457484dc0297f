"""The page of a desk's figures: its filter, its charts, its files."""
