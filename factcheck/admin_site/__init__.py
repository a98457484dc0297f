"""The admin panel as a site of its own."""
