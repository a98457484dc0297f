"""Every page, measured for accessibility in a real browser."""
