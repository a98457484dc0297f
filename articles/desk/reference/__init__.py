"""The pages of what the house knows: people, organisations, places, figures."""
