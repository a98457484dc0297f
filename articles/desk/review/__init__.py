"""The page of an article: the manuscript with marked claims, the claim panel, the sign-off."""
