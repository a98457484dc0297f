"""Follow the tutorials in `docs/tutorials/`: their steps are taken from the pages themselves."""
