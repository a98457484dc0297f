"""What several measurements need: a filled house, a server, its CPU time, a browser."""
