"""What comes in: each body and query string is checked field by field."""
