"""Django's template language, compiled so that a page costs less; what is rendered is the same."""
