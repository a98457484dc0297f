"""The page of an article: the manuscript with its marks, the panel of a claim, sign-off."""
