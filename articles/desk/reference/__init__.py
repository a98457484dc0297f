"""The pages of reference facts: people, organisations, places, figures."""
